import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { compareBlueprints } from '../../../core/compare.ts';

/** Returns the differences of two texts, each in a line. */
function said(before: string, after: string): readonly string[] {
  return compareBlueprints(readBlueprint(before), readBlueprint(after)).differences.map(
    ({ change, noun, name, where, key, from, to, within }) =>
      [
        `${change} ${noun} ${[...where, name].join('/')}`,
        ...(key === undefined ? [] : [key]),
        ...(from === undefined && to === undefined ? [] : [`${from ?? ''} -> ${to ?? ''}`]),
        ...(within === undefined ? [] : [`with ${within.join(', ')}`]),
      ].join(': '),
  );
}

const one = `blueprint: Coffee
actors: { barista: { name: Barista, department: Bar } }
stages:
  - stage: Buy
    steps:
      - step: Order
        pains: [The queue reaches the door]
        customer: { name: Orders a coffee, wait: 4m }
        frontstage: { name: Takes the order, id: take, by: barista, to: { id: make, label: calls } }
        backstage: { name: Makes the coffee, id: make }
      - step: Pay
        customer: Pays
        support: Card terminal
  - stage: Drink
    steps:
      - step: Sit down
        customer: Sits down
`;

const table: readonly (readonly [
  what: string,
  from: string | RegExp,
  to: string,
  expected: readonly string[],
])[] = [
  ['the title', 'blueprint: Coffee', 'blueprint: Tea', ['renamed blueprint Tea: Coffee -> Tea']],
  [
    'a key of the document',
    'actors:',
    'state: to-be\nactors:',
    ['changed blueprint Coffee: state:  -> to-be'],
  ],
  [
    'a rule',
    'actors:',
    'lint: { no-owner: off }\nactors:',
    ['changed blueprint Coffee: lint: no-owner:  -> off'],
  ],
  [
    'a department',
    'department: Bar',
    'department: Counter',
    ['changed actor Barista: department: Bar -> Counter'],
  ],
  [
    'a name',
    'customer: Pays',
    'customer: Pays by card',
    ['renamed cell Buy/Pay/Customer actions/Pays by card: Pays -> Pays by card'],
  ],
  [
    'the only cell of a lane at a step, in other words',
    'customer: Pays',
    'customer: Shows the phone',
    ['renamed cell Buy/Pay/Customer actions/Shows the phone: Pays -> Shows the phone'],
  ],
  [
    'a length of time',
    'wait: 4m',
    'wait: 1m',
    ['changed cell Buy/Order/Customer actions/Orders a coffee: wait: 4m -> 1m'],
  ],
  [
    'a cell that comes',
    'customer: Pays',
    'customer: [Pays, Tips]',
    ['added cell Buy/Pay/Customer actions/Tips'],
  ],
  [
    'a cell that goes',
    '\n        support: Card terminal',
    '',
    ['removed cell Buy/Pay/Support processes/Card terminal'],
  ],
  [
    'a cell in another lane',
    'support: Card terminal',
    'frontstage: Card terminal',
    [
      'moved cell Buy/Pay/Frontstage/Card terminal: Buy › Pay › Support processes › place 1 -> Buy › Pay › Frontstage › place 1',
    ],
  ],
  [
    'a remark',
    'The queue reaches the door',
    'The queue reaches the road',
    [
      'renamed pain point Buy/Order/The queue reaches the road: The queue reaches the door -> The queue reaches the road',
    ],
  ],
  [
    'a remark that goes',
    '        pains: [The queue reaches the door]\n',
    '',
    ['removed pain point Buy/Order/The queue reaches the door'],
  ],
  [
    'what an arrow says',
    'label: calls',
    'label: asks',
    ['changed arrow Buy/Order/Takes the order/Makes the coffee: label: calls -> asks'],
  ],
  [
    'an arrow that goes',
    ', to: { id: make, label: calls }',
    '',
    ['removed arrow Buy/Order/Takes the order/Makes the coffee'],
  ],
  [
    'arrows that are taken away',
    'customer: Pays',
    'customer: { name: Pays, to: [] }',
    ['changed cell Buy/Pay/Customer actions/Pays: to:  -> none'],
  ],
  [
    'a step that comes',
    '  - stage: Drink',
    '      - step: Wait\n        customer: Waits\n  - stage: Drink',
    ['added step Buy/Wait: with Waits'],
  ],
  [
    'a step in another stage',
    /( {6}- step: Pay\n.*\n.*\n)([\s\S]*)/,
    '$2$1',
    ['moved step Drink/Pay: Buy › place 2 -> Drink › place 2'],
  ],
  ['a stage that goes', / {2}- stage: Drink[\s\S]*/, '', ['removed stage Drink: with Sit down']],
  ['a stage with another name', 'stage: Drink', 'stage: Enjoy', ['renamed stage Enjoy: Drink -> Enjoy']],
  [
    'an id whose arrows follow',
    /\bmake\b/g,
    'brew',
    ['changed cell Buy/Order/Backstage/Makes the coffee: id: make -> brew'],
  ],
  ['somebody with another id', /\bbarista\b/g, 'maker', ['changed actor Barista: id: barista -> maker']],
  [
    'who does it',
    'by: barista',
    'by: [barista, boss]',
    ['changed cell Buy/Order/Frontstage/Takes the order: by: Barista -> Barista, boss'],
  ],
];

describe('two blueprints', () => {
  for (const [what, from, to, expected] of table) {
    it(`differ in ${what}, and in nothing else`, () => {
      const other = one.replace(from, to);
      assert.notEqual(other, one);
      assert.deepEqual(said(one, other), expected);
    });
  }

  it('differ in nothing when white space, comments, order of keys and ways of writing do', () => {
    const other = `# Another comment
blueprint: "Coffee"
stages:
- stage: Buy
  steps:
  - customer:
      wait: 240s
      name: Orders a   coffee
    step: Order
    pains: The queue reaches the door
    frontstage:
      - { to: [{ label: calls, id: make }], by: [barista], id: take, name: Takes the order }
    backstage: { name: Makes the coffee, id: make }
  - { step: Pay, customer: { name: Pays }, support: [Card terminal] }
- stage: Drink
  steps: [{ step: Sit down, id: sit-down, customer: Sits down }]
lanes: [evidence, customer, frontstage, backstage, support]
actors:
  barista:
    name: Barista
    department: Bar
`;
    assert.deepEqual(said(one, other), []);
  });

  it('are matched by a written id when name and place are others', () => {
    const before = one
      .replace('step: Pay', 'step: Pay\n        id: pay')
      .replace('customer: Pays', 'customer: { name: Pays, id: pays }');
    const after = `${one.replace(/ {6}- step: Pay\n.*\n.*\n/, '')}      - step: Settle\n        id: pay\n        support: Card terminal\n      - step: Leave\n        customer: { name: Taps, id: pays }\n`;
    assert.deepEqual(said(before, after), [
      'moved step Drink/Settle: Buy › place 2 -> Drink › place 2',
      'renamed step Drink/Settle: Pay -> Settle',
      'added step Drink/Leave',
      'moved cell Drink/Leave/Customer actions/Taps: Buy › Pay › Customer actions › place 1 -> Drink › Leave › Customer actions › place 1',
      'renamed cell Drink/Leave/Customer actions/Taps: Pays -> Taps',
    ]);
  });

  it('have every difference the other way round when they are exchanged', () => {
    const turned: Readonly<Record<string, string>> = { added: 'removed', removed: 'added' };
    for (const [, from, to] of table) {
      const [a, b] = [readBlueprint(one), readBlueprint(one.replace(from, to))];
      const there = compareBlueprints(a, b).differences;
      const back = compareBlueprints(b, a).differences;
      const key = ({ change, from: x, to: y, before, after }: (typeof there)[number], isTurned: boolean) =>
        JSON.stringify(
          isTurned ? [turned[change] ?? change, y, x, after, before] : [change, x, y, before, after],
        );
      assert.deepEqual(back.map((d) => key(d, true)).sort(), there.map((d) => key(d, false)).sort());
    }
  });

  it('are compared as far as they can be read', () => {
    assert.deepEqual(said(one, ''), [
      'renamed blueprint : Coffee -> ',
      'removed actor Barista',
      'removed stage Buy: with Order, Pay',
      'removed stage Drink: with Sit down',
    ]);
    assert.deepEqual(said('', ''), []);
    assert.ok(said(one, one.slice(0, 400)).length > 0);
    const hotel = readFileSync('examples/hotel.blueprint.yaml', 'utf8');
    const other = said(hotel, readFileSync('examples/clinic.blueprint.yaml', 'utf8'));
    assert.equal(new Set(other).size, other.length);
  });
});
