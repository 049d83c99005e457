import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type Gesture, perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const order = `      # Ordering
      - step: Order
        customer: Orders coffee # warm
        frontstage: { name: Takes the order, to: makes-it }
        # pains: todo
`;
const make = `      - step: Make
        next: wait
        frontstage:
          - Makes it
`;
const wait = `      - step: Wait
        customer: [Waits, Reads]
`;
const again = `      - step: Make
        backstage: Again
`;
const cafe = `# head
blueprint: Café # title

stages:
  # The first one
  - stage: Buy # here

    steps:
${order}
${make}
  - stage: Drink
    steps:
${wait}${again}  - stage: Empty
`;

const names = (text: string) =>
  readBlueprint(text).model.stages.map(({ name, steps }) =>
    [name, ...steps.map((step) => step.name)].join(' '),
  );

describe('steps, stages and lanes that are moved in the picture', () => {
  it('go with their comments, and leave the lines around them as they are', () => {
    const move = (keys: readonly string[], stage: string, at: number) =>
      performed(cafe, { kind: 'move-steps', keys, stage, at });
    assert.equal(
      move(['step_0'], 'stage_1', 1),
      cafe.replace(`${order}\n`, '').replace(wait, `${wait}${order}`),
    );
    assert.equal(move(['step_1'], 'stage_0', 0), cafe.replace(`${order}\n${make}`, `${make}\n${order}`));
    assert.equal(move(['step_1'], 'stage_0', 1), cafe);
    assert.deepEqual(names(move(['step_3', 'step_0'], 'stage_1', 1)), [
      'Buy Make',
      'Drink Wait Order Make',
      'Empty',
    ]);
    assert.equal(
      performed(cafe, { kind: 'move-stages', keys: ['stage_2'], at: 0 }),
      cafe
        .replace('  - stage: Empty\n', '')
        .replace('  # The first one', '  - stage: Empty\n\n  # The first one'),
    );
  });

  it('leave nothing of a line break of Windows where they end the text', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const stages = `  - stage: B\n    steps:\n${make}  - stage: C\n    steps:\n${wait}`;
    const text = `blueprint: A\nstages:\n${stages}`.trimEnd();
    const moved: Gesture = { kind: 'move-stages', keys: ['stage_1'], at: 0 };
    const after = performed(windows(text), moved);
    assert.doesNotMatch(after, /\r(?!\n)/);
    assert.equal(after, windows(performed(text, moved)));
  });

  it('go into a stage without steps, and the last one leaves no list behind', () => {
    const after = performed(cafe, {
      kind: 'move-steps',
      keys: ['step_2', 'step_3'],
      stage: 'stage_2',
      at: 0,
    });
    assert.match(after, / {2}- stage: Drink\n {2}- stage: Empty\n {4}steps:\n {6}- step: Wait\n/);
    for (const empty of ['steps:', 'steps: []', 'steps: # none yet']) {
      const text = `${cafe}    ${empty}\n`;
      const moved = performed(text, { kind: 'move-steps', keys: ['step_1'], stage: 'stage_2', at: 0 });
      assert.ok(moved.endsWith(`    ${empty.replace(' []', '')}\n${make}`), moved);
    }
  });

  it('keep what references mean: an id is written down where another step would come to be meant', () => {
    const twice =
      'stages:\n  - stage: A\n    steps:\n      - step: Go\n        next: go\n      - step: Go\n      - step: B\n';
    const after = performed(twice, { kind: 'move-steps', keys: ['step_1'], stage: 'stage_0', at: 0 });
    assert.match(after, /- step: Go\n {8}next: go\n/);
    const { analysis } = readBlueprint(
      performed(twice, { kind: 'add-step', stage: 'stage_0', at: 1, name: 'Go' }),
    );
    assert.equal(analysis.references[0]?.element, analysis.columns[2]?.step);
  });

  it('are copied with ids of their own, to which their own arrows lead', () => {
    const text = cafe.replace(
      '- Makes it',
      '- { name: Makes it, id: maker }\n        support: { name: Mill, to: maker }',
    );
    const copy = performed(text, {
      kind: 'move-steps',
      keys: ['step_1'],
      stage: 'stage_2',
      at: 0,
      copy: true,
    });
    assert.match(
      copy,
      /Empty\n {4}steps:\n[\s\S]*id: maker-2 \}\n {8}support: \{ name: Mill, to: maker-2 \}\n$/,
    );
    const outcome = perform(readBlueprint(text), {
      kind: 'move-stages',
      keys: ['stage_0'],
      at: 3,
      copy: true,
    });
    assert.deepEqual('chosen' in outcome && outcome.chosen, ['stage_3']);
  });

  it('are lanes that are written out when the file leaves them to the default', () => {
    assert.equal(
      performed(cafe, { kind: 'move-lanes', keys: ['lane_1'], at: 0 }),
      cafe.replace(
        '\nstages:',
        '\nlanes:\n  - customer\n  - evidence\n  - frontstage\n  - backstage\n  - support\n\nstages:',
      ),
    );
    const flow = cafe.replace(
      '\nstages:',
      '\nlanes: [customer, { name: Staff, role: backstage }, support]\nstages:',
    );
    assert.equal(
      performed(flow.replaceAll(/ (front|back)stage:/g, ' staff:'), {
        kind: 'move-lanes',
        keys: ['lane_1'],
        at: 3,
      }),
      flow
        .replaceAll(/ (front|back)stage:/g, ' staff:')
        .replace('{ name: Staff, role: backstage }, support', 'support, { name: Staff, role: backstage }'),
    );
  });
});

describe('steps, stages and lanes that are added in the picture', () => {
  it('are written as the list around them is', () => {
    assert.equal(
      performed(cafe, { kind: 'add-step', stage: 'stage_0', at: 1, name: 'Pay: now' }),
      cafe.replace(order, `${order}\n      - step: "Pay: now"\n`),
    );
    assert.equal(
      performed(cafe, { kind: 'add-stage', at: 3, name: 'Leave' }),
      `${cafe}  - stage: Leave\n`
        .replace('  - stage: Leave', '\n  - stage: Leave')
        .replace('Empty\n\n  - stage: Leave', 'Empty\n\n  - stage: Leave'),
    );
    const flow = 'stages: [{ stage: A, steps: [{ step: B }] }]\n';
    assert.equal(
      performed(flow, { kind: 'add-step', stage: 'stage_0', at: 0, name: 'C, D' }),
      flow.replace('[{ step: B', '[{ step: "C, D" }, { step: B'),
    );
  });

  it('begin a file that has none, as a person would write it', () => {
    const step: Gesture = { kind: 'add-step', stage: null, at: 0, name: 'Pay' };
    const lines = 'stages:\n  - stage: Stage 1\n    steps:\n      - step: Pay\n';
    assert.equal(performed('', step), lines);
    assert.equal(performed('blueprint: A\n', step), `blueprint: A\n\n${lines}`);
    assert.equal(performed('blueprint: A', step), `blueprint: A\n\n${lines}`);
    assert.equal(performed('blueprint: A\r\n', step), `blueprint: A\n\n${lines}`.replaceAll('\n', '\r\n'));
    assert.equal(performed('# only\n', step), `# only\n${lines}`);
    assert.equal(performed('', { kind: 'add-stage', at: 0, name: 'Leave' }), 'stages:\n  - stage: Leave\n');
  });

  it('are lanes with a key that is free, and a role', () => {
    const lanes = (text: string, gesture: Gesture) =>
      readBlueprint(performed(text, gesture)).model.lanes.map(
        ({ id, name, role }) => `${id}/${name}/${role}`,
      );
    assert.equal(
      lanes(cafe, { kind: 'add-lane', at: 5, name: 'Regulator', role: 'support' })[5],
      'regulator/Regulator/support',
    );
    assert.equal(lanes(cafe, { kind: 'add-lane', at: 3, name: 'Pains' })[3], 'pains-2/Pains/frontstage');
    assert.equal(lanes(cafe, { kind: 'add-lane', at: 3, name: 'Support' })[3], 'support-2/Support/support');
    const onstage = cafe.replace('frontstage:\n', 'onstage:\n');
    assert.equal(
      lanes(onstage, { kind: 'add-lane', at: 3, name: 'Onstage' })[3],
      'onstage-2/Onstage/frontstage',
    );
  });
});

describe('steps, stages and lanes that are removed in the picture', () => {
  const remove = (text: string, ...keys: string[]) => performed(text, { kind: 'remove', keys });

  it('go with their comments and with what leads to them', () => {
    assert.equal(remove(cafe, 'step_2'), cafe.replace(wait, '').replace('        next: wait\n', ''));
    assert.equal(remove(cafe, 'step_1'), cafe.replace(`\n${make}`, '').replace(', to: makes-it', ''));
    const outcome = perform(readBlueprint(cafe), { kind: 'remove', keys: ['stage_1'] });
    assert.equal('note' in outcome && outcome.note, 'Removed with 3 cards and 1 reference.');
    assert.deepEqual(names(remove(cafe, 'stage_0', 'stage_1', 'stage_2')), []);
  });

  it('are lanes with their cards in all steps', () => {
    const after = remove(cafe, 'lane_2');
    assert.ok(after.includes('lanes:\n  - evidence\n  - customer\n  - backstage\n  - support\n'));
    assert.deepEqual([/frontstage|Makes it/.test(after), after.includes('# pains: todo')], [false, true]);
    assert.match(
      remove(cafe, 'lane_0', 'lane_1', 'lane_2', 'lane_3', 'lane_4'),
      /^refused: .*at least one lane/,
    );
  });
});

describe('gestures on a journey that is written in odd ways', () => {
  const gestures: readonly Gesture[] = [
    { kind: 'move-steps', keys: ['step_0'], stage: 'stage_0', at: 2 },
    { kind: 'move-steps', keys: ['step_0'], stage: 'stage_1', at: 0 },
    { kind: 'add-step', stage: 'stage_1', at: 1, name: 'Added' },
    { kind: 'move-stages', keys: ['stage_1'], at: 0 },
    { kind: 'remove', keys: ['step_1'] },
  ];
  const texts: Readonly<Record<string, string>> = {
    CRLF: cafe.replaceAll('\n', '\r\n'),
    'a byte order mark': `\uFEFF${cafe}`,
    'dashes below their key':
      'stages:\n- stage: A\n  steps:\n  - step: B\n    customer: C\n  - step: D\n- stage: E\n  steps:\n  - step: F\n',
    'wide dashes':
      'stages:\n    -   stage: A\n        steps:\n            -   step: B\n                customer: C\n            -   step: D\n    -   stage: E\n        steps:\n            -   step: F\n',
    'dashes on lines of their own':
      'stages:\n  -\n    stage: A\n    steps:\n      - # one\n        step: B\n      -\n        step: D\n  - stage: E\n    steps:\n      - step: F\n',
    'braces and lines':
      'stages:\n  - stage: A\n    steps:\n      - { step: B, customer: C }\n      - { step: D }\n  - { stage: E, steps: [{ step: F }] }\n',
    'a text in lines':
      'stages:\n  - stage: A\n    steps:\n      - step: B\n        note: |\n          one\n\n            two\n      - step: D\n  - stage: E\n    steps:\n    - step: F\n',
    'an anchor':
      'stages:\n  - stage: A\n    steps:\n      - step: B\n        customer: &c { name: C }\n      - step: D\n        customer: *c\n  - stage: E\n    steps:\n      - step: F\n',
    'an alias for a stage':
      'x-a: &a { stage: A, steps: [{ step: B }, { step: D }] }\nstages:\n  - *a\n  - stage: E\n    steps:\n      - step: F\n',
    'the same id twice':
      'stages:\n  - stage: A\n    steps:\n      - { step: B, id: x, next: x }\n      - { step: D, id: x }\n  - stage: E\n    steps:\n      - step: F\n',
    'no last line break':
      'stages:\n  - stage: A\n    steps:\n      - step: B\n      - step: D # end\n  - stage: E\n    steps:\n      - step: F # end',
  };

  /** Returns what should come of it, by the names of the stages and steps. */
  function meant(all: readonly string[], { kind }: Gesture, at: number): readonly string[] {
    const [a = [], e = [], ...rest] = all.map((one) => one.split(' '));
    const [first = '', one = '', two = '', ...more] = a;
    const [last = '', ...steps] = e;
    if (kind === 'move-stages') return [e, a, ...rest].map((names) => names.join(' '));
    if (kind === 'remove') return [[first, one, ...more], e, ...rest].map((names) => names.join(' '));
    if (kind === 'add-step') {
      return [a, [last, ...steps.slice(0, 1), 'Added', ...steps.slice(1)], ...rest].map((names) =>
        names.join(' '),
      );
    }
    const moved =
      at === 0
        ? [[first, two, one, ...more], e]
        : [
            [first, two, ...more],
            [last, one, ...steps],
          ];
    return [...moved, ...rest].map((names) => names.join(' '));
  }

  for (const [name, text] of Object.entries(texts)) {
    it(`say what was meant, or why not: ${name}`, () => {
      for (const [at, gesture] of gestures.entries()) {
        const after = performed(text, gesture);
        if (after.startsWith('refused: ')) {
          assert.ok(/braces|alias|anchor|same id/.test(name), `${JSON.stringify(gesture)} ${after}`);
          continue;
        }
        assert.deepEqual(
          names(after),
          meant(names(text), gesture, at),
          `${JSON.stringify(gesture)}\n${after}`,
        );
        assert.equal(/[^\r]\n/.test(after), name !== 'CRLF', JSON.stringify(after));
        for (const note of readBlueprint(text)
          .model.stages.flatMap((one) => one.steps)
          .flatMap((one) => one.note ?? [])) {
          assert.ok(
            readBlueprint(after).model.stages.some(({ steps }) =>
              steps.some((step) => step.note?.value === note.value),
            ),
            after,
          );
        }
      }
    });
  }

  it('are refused where tabs or a broken line stand', () => {
    for (const text of [cafe.replace('    steps:', '\tsteps:'), `${cafe}}`]) {
      assert.match(
        performed(text, { kind: 'move-stages', keys: ['stage_1'], at: 0 }),
        /^refused: The text cannot be read/,
      );
    }
  });
});
