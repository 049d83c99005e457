import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type Gesture, perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const journey = `blueprint: Café
stages:
  - stage: Buy # here
    steps:
      - step: Order
        customer: Orders coffee # warm
        frontstage: { name: Takes the order, to: make }
      - step: Make
        next: order
        frontstage:
          - { name: "Makes it", id: make }
`;

describe('renaming in the picture', () => {
  it('changes the name alone, in the style it is written in', () => {
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: 'Orders tea' }),
      journey.replace('Orders coffee', 'Orders tea'),
    );
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c1_2_0', name: 'Brews: it' }),
      journey.replace('Makes it', 'Brews: it'),
    );
    assert.equal(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: 'Asks: "hot" # please' }),
      journey.replace('Orders coffee', `'Asks: "hot" # please'`),
    );
  });

  it('writes the id down first that follows from the name and is referred to', () => {
    assert.equal(
      performed(journey, { kind: 'rename', key: 'step_0', name: 'Ask' }),
      journey.replace('- step: Order\n', '- step: Ask\n        id: order\n'),
    );
  });

  it('keeps flow style, quotes, comments and lines around it, in every form that a name is written in', () => {
    const renamed = (before: string, name: string): string =>
      performed(before, { kind: 'rename', key: 'c0_1_0', name });
    const cell = (written: string): string =>
      `stages:\n  - stage: A\n    steps:\n      - step: B\n        customer:${written}\n`;
    const forms: readonly (readonly [before: string, name: string, after: string])[] = [
      [' A # warm', 'Tea, please', ' Tea, please # warm'],
      [' [A, B]', 'Tea, please', ' ["Tea, please", B]'],
      [' { name: A }', '[Tea]', ' { name: "[Tea]" }'],
      [" 'A'", "It's tea", " 'It''s tea'"],
      [' "A"', 'Tea', ' "Tea"'],
      [' "A"', 'Says "tea": hot', ` 'Says "tea": hot'`],
      [' | # lines\n          A\n\n          B', 'C', ' C # lines'],
      [' A\n          B # c', 'C', ' C # c'],
      [' &a A', 'مرحبا # 🎉', ' &a "مرحبا # 🎉"'],
      [' { id: a }', 'B', ' { id: a, name: B }'],
      ['\n          name:\n          id: a', 'B', '\n          name: B\n          id: a'],
      [' A', 'two\nlines\u0007', ' "two lines\\u0007"'],
      [' A', ' null ', ' "null"'],
    ];
    for (const [before, name, after] of forms) assert.equal(renamed(cell(before), name), cell(after));
  });

  it('gives a lane a name where it has only an id, and writes out the lanes that every blueprint has', () => {
    const steps = 'stages:\n  - stage: A\n    steps:\n      - { step: B, desk: C, customer: D }\n';
    const lanes = (first: string, second: string): string => `lanes:\n  - ${first}\n  - ${second}\n${steps}`;
    const renamed = (text: string, key: string): string =>
      performed(text, { kind: 'rename', key, name: 'Us' });
    const desk = '{ name: Desk, role: frontstage }';
    assert.equal(renamed(lanes('customer', desk), 'lane_0'), lanes('{ id: customer, name: Us }', desk));
    assert.equal(
      renamed(lanes('customer', desk), 'lane_1'),
      lanes('customer', '{ name: Us, id: desk, role: frontstage }'),
    );
    assert.equal(
      renamed(lanes('customer', '{ id: desk, role: frontstage }'), 'lane_1'),
      lanes('customer', '{ id: desk, name: Us, role: frontstage }'),
    );
    const usual = journey.replace(
      'stages:',
      'lanes:\n  - evidence\n  - customer\n  - frontstage\n  - backstage\n  - support\n\nstages:',
    );
    assert.equal(
      performed(journey, { kind: 'rename', key: 'lane_2', name: 'Staff' }),
      usual.replace('- frontstage', '- { id: frontstage, name: Staff }'),
    );
  });

  it('writes ids down where a reference would come to mean what has the new name', () => {
    const text = `stages:
  - stage: A
    steps:
      - step: B
        customer: { name: C, to: pay }
        backstage: Pay
      - step: D
        customer: E
`;
    assert.equal(
      performed(text.replace('to: pay }', 'to: pay }\n        frontstage: F'), {
        kind: 'rename',
        key: 'c0_2_0',
        name: 'Pay',
      }),
      text
        .replace('to: pay }', 'to: pay }\n        frontstage: Pay')
        .replace('backstage: Pay', 'backstage: { name: Pay, id: pay }'),
    );
  });

  it('is refused for what an alias or a merge key brings in, with the place of its source', () => {
    const text = `stages:
  - stage: A
    steps:
      - step: B
        customer: &pay { name: Pay }
        frontstage: *pay
      - step: C
        backstage:
          <<: *pay
          note: D
`;
    for (const key of ['c0_2_0', 'c1_3_0']) {
      const outcome = perform(readBlueprint(text), { kind: 'rename', key, name: 'Z' });
      assert.ok('refused' in outcome, key);
      assert.match(outcome.refused, /repeated/);
      assert.equal(text.slice(outcome.place?.start, outcome.place?.end), '{ name: Pay }');
    }
  });

  it('and every other change of it is refused for what an alias repeats elsewhere, with the place of that', () => {
    const text = `systems:
  till: &till { name: Till, owner: IT }
  press: *till
stages:
  - stage: A
    steps:
      - step: &order Order
        customer: *order
        frontstage: &take { name: Takes, to: note }
        backstage: { name: Notes, id: note }
      - step: C
        frontstage: *take
        backstage: Ends
`;
    const gestures: readonly (readonly [Gesture, number])[] = [
      [{ kind: 'rename', key: 'step_0', name: 'Pay' }, 8],
      [{ kind: 'rename', key: 'c0_2_0', name: 'Gives' }, 12],
      [{ kind: 'set', keys: ['system:till'], field: 'owner', value: 'Me' }, 3],
      [{ kind: 'set', keys: ['c0_2_0'], field: 'duration', value: '4m' }, 12],
      [{ kind: 'assign', keys: ['c0_2_0'], field: 'by', ids: [], declare: ['Clerk'] }, 12],
      [{ kind: 'add-text', keys: ['c0_2_0'], field: 'fail', text: 'Breaks' }, 12],
      [{ kind: 'connect', from: 'c0_2_0', to: 'c1_3_0' }, 12],
      [{ kind: 'remove', keys: ['c0_2_0_to_c0_3_0'] }, 12],
      [{ kind: 'remove', keys: ['c0_3_0'] }, 12],
      [{ kind: 'remove', keys: ['step_0'] }, 12],
    ];
    for (const [gesture, line] of gestures) {
      const outcome = perform(readBlueprint(text), gesture);
      assert.ok('refused' in outcome, JSON.stringify(gesture));
      assert.match(outcome.refused, new RegExp(`^Line ${line} repeats this by the alias`));
      assert.equal(text.slice(0, outcome.place?.start).split('\n').length, line);
    }
    const moved = perform(readBlueprint(text), {
      kind: 'move-cards',
      keys: ['c0_2_0'],
      step: 'step_0',
      lane: 'lane_0',
      at: 0,
    });
    assert.ok('changes' in moved && moved.changes.length > 0);
  });

  it('is refused with a reason, and where the text cannot be read', () => {
    assert.match(
      performed(journey, { kind: 'rename', key: 'c0_1_0', name: ' \n ' }),
      /^refused: .*delete it/,
    );
    assert.match(performed(journey, { kind: 'rename', key: 'c9_1_0', name: 'A' }), /^refused: .*any more/);
    assert.match(
      performed(`${journey}  }`, { kind: 'rename', key: 'c0_1_0', name: 'A' }),
      /^refused: .*read/,
    );
  });
});
