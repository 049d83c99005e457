import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type RealityCheck, realityCheck } from '../../../../core/compare/reality.ts';
import { isRealityChecked, realityInWords } from '../../../../core/compare/words.ts';
import { compareBlueprints } from '../../../../core/compare.ts';

const asIs = `blueprint: Coffee
state: as-is
actors:
  barista: { name: Barista, department: Bar }
  cashier: { name: Cashier, department: Till }
channels: { counter: Counter }
systems: { till: { name: Till system, owner: IT } }
processes: { beans: { name: Orders beans, owner: Purchasing } }
stages:
  - stage: Buy
    steps:
      - step: Order
        channel: counter
        rating: 2
        target: 4
        customer: { name: Orders, wait: 6m, duration: 1m }
        frontstage: { name: Takes the order, by: cashier, system: till, duration: 2m }
        backstage: { name: Makes the coffee, by: barista, duration: 3m, needs: beans }
      - step: Pay
        customer: { name: Pays, wait: 2m }
        frontstage: { name: Takes the money, by: cashier, duration: 1m, metrics: { name: Time to pay, value: 3m, target: 1m } }
  - stage: Drink
    steps:
      - step: Sit
        rating: 3
        target: 5
        customer: { name: Sits down, duration: 10m }
        frontstage: { name: Wipes the table, by: barista, metrics: { name: Clean tables, value: 90 %, target: at least 80 % } }
`;

const toBe = `blueprint: Coffee
state: to-be
actors:
  barista: { name: Barista, department: Bar }
channels: { counter: Counter, app: { name: App, kind: online } }
systems: { till: { name: Till system, owner: IT }, shop: { name: App shop, owner: IT } }
processes: { beans: { name: Orders beans, owner: Purchasing } }
stages:
  - stage: Buy
    steps:
      - step: Order
        channel: app
        rating: 4
        target: 4
        customer: { name: Orders, wait: 1m, duration: 1m }
        backstage: { name: Makes the coffee, by: barista, system: shop, duration: 3m, needs: beans }
  - stage: Drink
    steps:
      - step: Sit
        rating: 3
        target: 5
        customer: { name: Sits down, duration: 10m }
        frontstage: { name: Wipes the table, by: barista, metrics: { name: Clean tables, value: 90 %, target: at least 80 % } }
`;

describe('the reality check', () => {
  const comparison = compareBlueprints(readBlueprint(asIs), readBlueprint(toBe));
  const check = realityCheck(comparison);

  const figures: readonly (readonly [keyof RealityCheck, RealityCheck[keyof RealityCheck], why: string])[] = [
    ['actors', { added: [], retired: ['Cashier'] }, 'the till is gone'],
    ['systems', { added: ['App shop'], retired: [] }, 'it is declared in the to-be alone'],
    ['channels', { added: ['App'], retired: [] }, 'so is it'],
    ['processes', { added: [], retired: [] }, 'beans are ordered as before'],
    ['steps', { before: 3, after: 2 }, 'nobody pays any more'],
    // Takes the order (cashier) to Makes the coffee (barista).
    ['handoffs', { before: 1, after: 0 }, 'the order reaches the barista directly'],
    ['waiting', { before: 480, after: 60 }, '6 min and 2 min; 1 min'],
    // The longest of customer and frontstage in each step, then of customer and backstage where nobody is in front.
    ['work', { before: 780, after: 780 }, '2 min, 1 min and 10 min; 3 min and 10 min'],
    [
      'targets',
      [
        { text: 'Order: rating 2, target 4', isAddressed: true },
        { text: 'Takes the money: Time to pay 3m, target 1m', isAddressed: true },
        { text: 'Sit: rating 3, target 5', isAddressed: false },
      ],
      'what keeps to its target is none, and nothing changes where the customer sits',
    ],
    [
      'departments',
      [
        // The actor, and both of the cells that they do not do any more.
        { name: 'Till', places: 3 },
        // Makes the coffee, in a system that it did not have.
        { name: 'Bar', places: 1 },
        // The new system; the other one stays as it is.
        { name: 'IT', places: 1 },
      ],
      'each place counts once',
    ],
  ];
  for (const [what, expected, why] of figures) {
    it(`finds of ${what}: ${why}`, () => assert.deepEqual(check[what], expected));
  }

  it('has every figure worked out', () => {
    assert.deepEqual(figures.map(([what]) => what).sort(), Object.keys(check).sort());
  });

  it('is said in words', () => {
    assert.deepEqual(
      realityInWords(comparison).map(({ label, text }) => `${label}: ${text}`),
      [
        'Retired actors: Cashier',
        'New systems: App shop',
        'New channels: App',
        'Steps: 3 → 2 (1 saved)',
        'Hand-offs: 1 → 0 (1 saved)',
        'The customer waits: 8 min → 1 min (7 min saved)',
        'Work with the customer: 13 min, as before',
        'Target addressed: Order: rating 2, target 4',
        'Target addressed: Takes the money: Time to pay 3m, target 1m',
        'Target not addressed: Sit: rating 3, target 5',
        'Till: has to change something in 3 places',
        'Bar: has to change something in 1 place',
        'IT: has to change something in 1 place',
      ],
    );
  });

  it('is made of a to-be, and of no two states of one file', () => {
    assert.ok(isRealityChecked(comparison));
    assert.ok(!isRealityChecked(compareBlueprints(readBlueprint(toBe), readBlueprint(toBe))));
    assert.ok(!isRealityChecked(compareBlueprints(readBlueprint(asIs), readBlueprint(asIs))));
  });

  it('says nothing of times that nobody wrote', () => {
    const bare = readBlueprint('blueprint: A\nstages: [{ stage: S, steps: [{ step: T, customer: C }] }]');
    const { waiting, work, handoffs } = realityCheck(compareBlueprints(bare, bare));
    assert.deepEqual([waiting, work, handoffs], [{}, {}, { before: 0, after: 0 }]);
  });
});
