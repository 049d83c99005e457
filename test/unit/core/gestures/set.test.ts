import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import type { FieldValue } from '../../../../core/fields/field-value.ts';
import { perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const journey = `blueprint: Café
# who it is
persona: Regular # often

actors:
  clerk: Clerk
  maker: { name: Maker }

stages:
  - stage: Buy # here
    steps:
      - step: Order
        # why not more
        rating: 3 # of 5
        pains: [Queue]
        customer: Orders coffee # warm
        frontstage: { name: Takes the order, by: clerk, to: make }
      - step: Make
        note: |
          First.
          Second.
        pains:
          # above
          - One # a
          - Two
          # foot
        metrics:
          - { name: Time, value: 4m }
          - name: Cups # n
            target: "20"
        next: order
        frontstage:
          - { name: "Makes it", id: make }
          - Serves it
`;

const inFlow = `blueprint: Café
scenario: >
  A long text that
  goes on here.
systems:
  till: &till { name: Till, owner: IT }
  press: *till
  app:
stages: [{ stage: Buy, steps: [{ step: Order, note: 'It''s', pains: [a, "b, c"], frontstage: [Takes, Gives] }] }]
`;

type Case = readonly [key: string, field: string, value: FieldValue | null, from: string, to: string];

/** Makes each gesture of its own and looks whether one piece of the text has become another. */
function changes(text: string, cases: readonly Case[]): void {
  for (const [key, field, value, from, to] of cases) {
    assert.ok(text.includes(from), from);
    const after = performed(text, { kind: 'set', keys: [key], field, value });
    assert.equal(
      after,
      text.replace(from, () => to),
      `${key} ${field} ${JSON.stringify(value)}`,
    );
  }
}

describe('setting a field', () => {
  it('writes a new key at its place in the order of the format, in the style of its element', () => {
    changes(journey, [
      ['step_0', 'importance', 5, '- step: Order\n', '- step: Order\n        importance: 5\n'],
      ['step_0', 'moment', true, '# of 5\n', '# of 5\n        moment: true\n'],
      ['step_0', 'emotion', -2, '# of 5\n', '# of 5\n        emotion: -2\n'],
      ['step_0', 'emotion', { regular: -1 }, '# of 5\n', '# of 5\n        emotion: { regular: -1 }\n'],
      ['step_0', 'note', 'A\n\nB', '[Queue]\n', '[Queue]\n        note: |-\n          A\n\n          B\n'],
      ['c0_2_0', 'duration', '4m', 'to: make }', 'to: make, duration: 4m }'],
      ['c1_2_0', 'url', 'https://a.org/x?y=1#z', 'id: make }', 'id: make, url: https://a.org/x?y=1#z }'],
      ['stage_0', 'description', 'Here: now', '# here\n', '# here\n    description: "Here: now"\n'],
      ['document', 'lang', 'de', 'Café\n', 'Café\nlang: de\n'],
      ['document', 'scenario', 'Rush', '# often\n', '# often\nscenario: Rush\n'],
    ]);
    changes(inFlow, [
      ['step_0', 'rating', 2, 'step: Order,', 'step: Order, rating: 2,'],
      ['system:app', 'owner', 'Me', '  app:\n', '  app: { owner: Me }\n'],
      ['system:app', 'name', 'App', '  app:\n', '  app: App\n'],
    ]);
  });

  it('makes what is written short long, on lines of its own where a line does not hold it', () => {
    changes(journey, [
      ['c0_1_0', 'wait', '4m', 'Orders coffee #', '{ name: Orders coffee, wait: 4m } #'],
      [
        'c0_1_0',
        'note',
        'hot\ncold',
        'customer: Orders coffee # warm\n',
        'customer:\n          name: Orders coffee # warm\n          note: |-\n            hot\n            cold\n',
      ],
      [
        'c1_2_1',
        'fail',
        [{ name: 'Spills', recovery: 'Wipes' }],
        '- Serves it',
        '- { name: Serves it, fail: { name: Spills, recovery: Wipes } }',
      ],
      ['persona_0', 'goal', 'Wake up', 'Regular #', '{ name: Regular, goal: Wake up } #'],
      ['actor:clerk', 'department', 'Front', 'clerk: Clerk', 'clerk: { name: Clerk, department: Front }'],
      ['c0_2_0_to_c1_2_0', 'label', 'asks', 'to: make }', 'to: { id: make, label: asks } }'],
      [
        'c0_1_0_to_c0_2_0',
        'label',
        'says',
        'Orders coffee #',
        '{ name: Orders coffee, to: [{ id: takes-the-order, label: says }] } #',
      ],
    ]);
    const long = 'A rather long note that does not fit on the line any more, as anybody can see who counts';
    changes(journey, [
      [
        'c0_2_0',
        'note',
        long,
        'frontstage: { name: Takes the order, by: clerk, to: make }',
        `frontstage:\n          name: Takes the order\n          by: clerk\n          to: make\n          note: ${long}`,
      ],
    ]);
    changes(inFlow, [
      ['c0_2_1', 'note', 'warm, and: fresh', 'Gives]', '{ name: Gives, note: "warm, and: fresh" }]'],
    ]);
  });

  it('writes over a value in its own style and keeps the comments', () => {
    changes(journey, [
      ['step_0', 'rating', 4, 'rating: 3 #', 'rating: 4 #'],
      ['step_1', 'note', 'First.\nThird.', 'Second.', 'Third.'],
      ['step_1', 'note', 'One line', 'note: |\n          First.\n          Second.\n', 'note: One line\n'],
      ['document', 'blueprint', 'Bar', 'Café', 'Bar'],
      ['actor:maker', 'name', 'Barista', 'Maker', 'Barista'],
      ['c0_2_0', 'by', ['clerk', 'maker'], 'by: clerk', 'by: [clerk, maker]'],
    ]);
    changes(inFlow, [
      ['step_0', 'note', "That's", "'It''s'", "'That''s'"],
      ['step_0', 'note', 'One\ntwo', "'It''s'", '"One\\ntwo"'],
      ['document', 'scenario', 'Short.', '  A long text that\n  goes on here.\n', '  Short.\n'],
      ['document', 'scenario', 'A.\nB.', '  A long text that\n  goes on here.\n', '  A.\n\n  B.\n'],
    ]);
  });

  it('changes, adds, moves and removes items of a list with their comments', () => {
    const list = '          # above\n          - One # a\n          - Two\n';
    changes(journey, [
      ['step_0', 'pains', ['Queue', 'Cold, and dear'], '[Queue]', '[Queue, "Cold, and dear"]'],
      ['step_1', 'pains', ['Two', 'One'], list, '          - Two\n          # above\n          - One # a\n'],
      ['step_1', 'pains', ['Two'], '          # above\n          - One # a\n', ''],
      ['step_1', 'pains', ['One', 'New', 'Two'], '# a\n', '# a\n          - New\n'],
      ['step_1', 'pains', ['Eins', 'Two'], 'One', 'Eins'],
      ['step_1', 'pains', ['One', 'Two', 'Three: it'], '- Two\n', '- Two\n          - "Three: it"\n'],
      ['step_1', 'pains', [], `        pains:\n${list}`, ''],
      ['step_1', 'metrics', [{ name: 'Time' }, { name: 'Cups', target: '30' }], '"20"', '"30"'],
      ['step_1', 'metrics', [{ name: 'Cups' }], '          - { name: Time, value: 4m }\n', ''],
      [
        'step_1',
        'metrics',
        [{ name: 'Time', value: null }, { name: 'Cups' }],
        '{ name: Time, value: 4m }',
        'Time',
      ],
      [
        'step_1',
        'next',
        ['order', { id: 'make', label: 'again' }],
        'next: order',
        'next: [order, { id: make, label: again }]',
      ],
      ['step_1', 'next', [], 'next: order', 'next: []'],
    ]);
    changes(inFlow, [
      ['step_0', 'pains', ['b, c'], '[a, "b, c"]', '["b, c"]'],
      ['step_0', 'pains', ['b, c', 'a', 'd: e'], '[a, "b, c"]', '["b, c", a, "d: e"]'],
    ]);
  });

  it('removes a key with its comments; what is left is written short', () => {
    changes(journey, [
      ['step_0', 'rating', null, '        # why not more\n        rating: 3 # of 5\n', ''],
      ['step_1', 'note', '', '        note: |\n          First.\n          Second.\n', ''],
      ['c0_2_0', 'by', null, ' by: clerk,', ''],
      ['actor:maker', 'name', null, '{ name: Maker }', '{}'],
      ['step_0', 'next', null, 'Order', 'Order'],
    ]);
    changes(journey.replace('Regular', '{ name: Regular, goal: Wake up }'), [
      ['persona_0', 'goal', null, '{ name: Regular, goal: Wake up }', 'Regular'],
    ]);
  });

  it('does the same with the line ends of Windows', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    const cases: readonly (readonly [string, string, FieldValue | null])[] = [
      ['step_1', 'pains', ['Two', 'One', 'Three']],
      ['step_1', 'note', 'a\nb'],
      ['step_0', 'rating', null],
      ['c0_1_0', 'note', 'x\ny'],
      ['step_1', 'metrics', [{ name: 'Cups', value: '3' }]],
    ];
    for (const [key, field, value] of cases) {
      const gesture = { kind: 'set', keys: [key], field, value } as const;
      assert.equal(performed(crlf(journey), gesture), crlf(performed(journey, gesture)), `${key} ${field}`);
    }
  });

  it('gives several elements the same value at once', () => {
    assert.equal(
      performed(journey, { kind: 'set', keys: ['c0_1_0', 'c1_2_1'], field: 'status', value: 'observed' }),
      journey
        .replace('Orders coffee #', '{ name: Orders coffee, status: observed } #')
        .replace('- Serves it', '- { name: Serves it, status: observed }'),
    );
  });

  it('changes an id with what refers to it, and keeps the feelings of a persona that is renamed', () => {
    assert.equal(
      performed(journey, { kind: 'set', keys: ['c1_2_0'], field: 'id', value: 'brew' }),
      journey.replace('to: make', 'to: brew').replace('id: make', 'id: brew'),
    );
    const felt = journey.replace('pains: [Queue]', 'emotion: { regular: 2 }');
    assert.equal(
      performed(felt, { kind: 'set', keys: ['persona_0'], field: 'name', value: 'Guest' }),
      felt.replace('persona: Regular #', 'persona: { name: Guest, id: regular } #'),
    );
    assert.equal(
      performed(felt, { kind: 'set', keys: ['persona_0'], field: 'id', value: 'r' }),
      felt
        .replace('persona: Regular #', 'persona: { name: Regular, id: r } #')
        .replace('{ regular: 2 }', '{ r: 2 }'),
    );
  });

  it('is refused in the words of the format, and with the place of what an alias repeats', () => {
    const refused = (key: string, field: string, value: FieldValue | null, text = journey) => {
      const outcome = perform(readBlueprint(text), { kind: 'set', keys: [key], field, value });
      return 'refused' in outcome ? outcome : { refused: 'it was not' };
    };
    assert.match(refused('step_0', 'rating', 9).refused, /from 1 to 5/);
    assert.match(refused('c0_1_0', 'wait', 'soon').refused, /not a length of time/);
    assert.match(refused('c1_2_0', 'status', 'maybe').refused, /observed or assumed/);
    assert.match(refused('document', 'date', '2026-13-01').refused, /not a date/);
    assert.match(refused('document', 'blueprint', '').refused, /cannot be empty/);
    assert.match(refused('c1_2_0', 'id', null).refused, /referred to/);
    assert.match(refused('c9_9_0', 'note', 'x').refused, /any more/);
    assert.match(refused('step_0', 'colour', 'red').refused, /no "colour"/);
    const { place, refused: why } = refused('system:press', 'owner', 'Me', inFlow);
    assert.match(why, /alias/);
    assert.equal(inFlow.slice(place?.start, place?.end), '{ name: Till, owner: IT }');
    const shared = journey.replace('[Queue]', '&p [Queue]').replace('next: order', 'ideas: *p');
    const list = refused('step_1', 'ideas', ['Other'], shared);
    assert.equal(shared.slice(list.place?.start, list.place?.end), '[Queue]');
  });
});
