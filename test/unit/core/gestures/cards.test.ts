import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const journey = `blueprint: Café
stages:
  - stage: Buy # here
    steps:
      - step: Order
        # The queue is long.
        customer: Orders coffee # warm
        frontstage:
          - { name: Takes the order, to: make }
          # By hand.
          - name: Writes it down
            id: note
      - step: Make
        customer: { name: Waits, to: note }
        backstage: [Makes it, Calls out]
`;

describe('cards in the picture', () => {
  it('are added where they were wanted: with a key in the order of the lanes, as a list, or in one', () => {
    const added = (step: number, lane: number, at: number, name: string): string =>
      performed(journey, { kind: 'add-card', step: `step_${step}`, lane: `lane_${lane}`, at, name });
    assert.equal(
      added(1, 2, 0, 'Says: "hi"'),
      journey.replace('        backstage', `        frontstage: 'Says: "hi"'\n        backstage`),
    );
    assert.equal(
      added(0, 1, 0, 'Queues'),
      journey.replace(
        'customer: Orders coffee # warm',
        'customer:\n          - Queues\n          - Orders coffee # warm',
      ),
    );
    assert.equal(
      added(0, 2, 1, 'Asks'),
      journey.replace('          # By hand', '          - Asks\n          # By hand'),
    );
    assert.equal(added(1, 3, 1, 'Grinds, brews'), journey.replace('it, Calls', 'it, "Grinds, brews", Calls'));
  });

  it('come with a stage and a step in a file without one', () => {
    const add = { kind: 'add-card', step: null, lane: 'lane_1', name: 'Arrives' } as const;
    const stages =
      'stages:\n  - stage: Stage 1\n    steps:\n      - step: Step 1\n        customer: Arrives\n';
    assert.equal(performed('', add), stages);
    assert.equal(performed('blueprint: X\nstages: []\n', add), `blueprint: X\n${stages}`);
    assert.equal(
      performed('stages:\n  - stage: A\n    steps: []\n', add),
      'stages:\n  - stage: A\n    steps:\n      - step: Step 1\n        customer: Arrives\n',
    );
  });

  it('are moved with their keys and comments, and the key of an empty lane goes', () => {
    assert.equal(
      performed(journey, { kind: 'move-cards', keys: ['c0_1_0'], step: 'step_1', lane: 'lane_1', at: 0 }),
      journey
        .replace('        # The queue is long.\n        customer: Orders coffee # warm\n', '')
        .replace(
          'customer: { name: Waits, to: note }',
          'customer:\n          # The queue is long.\n          - Orders coffee # warm\n          - { name: Waits, to: note }',
        ),
    );
    assert.equal(
      performed(journey, {
        kind: 'move-cards',
        keys: ['c1_3_1', 'c0_2_1'],
        step: 'step_0',
        lane: 'lane_2',
        at: 0,
      }),
      journey
        .replace('          # By hand.\n          - name: Writes it down\n            id: note\n', '')
        .replace(
          '          - { name: Takes',
          '          # By hand.\n          - name: Writes it down\n            id: note\n          - Calls out\n          - { name: Takes',
        )
        .replace('[Makes it, Calls out]', '[Makes it]'),
    );
  });

  it('are copied without their id', () => {
    assert.equal(
      performed(journey, {
        ...{ kind: 'move-cards', keys: ['c0_2_1'], step: 'step_1', lane: 'lane_3', at: 2, copy: true },
      }),
      journey.replace('Calls out]', 'Calls out, { name: Writes it down }]'),
    );
  });

  it('are removed with the arrows that name them, which is said', () => {
    const outcome = perform(readBlueprint(journey), { kind: 'remove', keys: ['c0_2_1'] });
    assert.ok('changes' in outcome);
    assert.equal(outcome.note, 'One reference to it was removed as well.');
    assert.equal(
      performed(journey, { kind: 'remove', keys: ['c0_2_1'] }),
      journey
        .replace('          # By hand.\n          - name: Writes it down\n            id: note\n', '')
        .replace('{ name: Waits, to: note }', '{ name: Waits, to: [] }'),
    );
  });

  it('leave no arrow that nobody drew where the last one of the customer goes, and the path goes on', () => {
    const asks = `stages:
  - stage: A
    steps:
      - step: B
        customer: { name: Asks, to: note }
        frontstage: Hears
        backstage: { name: Notes, id: note }
      - step: C
        customer: Goes
`;
    const kept = asks.replace('to: note }', 'to: [] }');
    const removed = performed(asks, { kind: 'remove', keys: ['c0_1_0_to_c0_3_0'] });
    assert.equal(removed, kept.replace('- step: B\n', '- step: B\n        next: c\n'));
    assert.equal(
      performed(asks, { kind: 'remove', keys: ['c0_3_0'] }),
      removed.replace('        backstage: { name: Notes, id: note }\n', ''),
    );
    const alone = asks.replace('        frontstage: Hears\n', '');
    assert.equal(
      performed(alone, { kind: 'remove', keys: ['c0_3_0'] }),
      alone.replace(', to: note', '').replace('        backstage: { name: Notes, id: note }\n', ''),
    );
  });

  it('are pasted from lines, from a spreadsheet and from what was copied', () => {
    const pasted = (text: string): string =>
      performed(journey, { kind: 'paste', step: 'step_0', lane: 'lane_4', at: 0, text });
    const end = '        backstage: [Makes it';
    const make = '      - step: Make\n';
    const lines = '        support:\n          - Says "hi"\n          - "a: b # c"\n          - مرحبا 🎉\n';
    assert.equal(pasted('- Says "hi"\r\n\r\n• a: b # c\nمرحبا 🎉\n'), journey.replace(make, lines + make));
    assert.equal(
      pasted('A\t"B ""b""\nc"\nD\t\n'),
      journey
        .replace(make, `        support:\n          - A\n          - D\n${make}`)
        .replace(/(Calls out\]\n)/, '$1        support: B "b" c\n'),
    );
    assert.match(pasted('A\tB\tC'), / {6}- step: Step 3\n {8}support: C\n/);
    assert.match(pasted(' \n\t\n'), /^refused: .*no text/);
    assert.ok(journey.includes(end));
  });

  it('that something repeats, or that repeat something, stay, with the place to go to', () => {
    const text = `stages:
  - stage: A
    steps:
      - step: B
        customer: &pay { name: Pay }
        frontstage: *pay
`;
    for (const [key, place] of [
      ['c0_1_0', '*pay'],
      ['c0_2_0', '{ name: Pay }'],
    ] as const) {
      const outcome = perform(readBlueprint(text), { kind: 'remove', keys: [key] });
      assert.ok('refused' in outcome);
      assert.match(outcome.refused, place === '*pay' ? /^Line 6 repeats this/ : /repeated/);
      assert.equal(text.slice(outcome.place?.start, outcome.place?.end), place);
    }
  });
});
