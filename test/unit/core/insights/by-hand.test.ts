import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type Insights, insightsOf } from '../../../../core/insights/insights.ts';
import type { Where } from '../../../../core/insights/where.ts';

const cafe = `blueprint: Café
actors:
  barista: { name: Barista, department: Bar }
  cashier: { name: Cashier, department: Till }
channels: { web: Web, counter: Counter }
systems: { till: Till system, shop: App shop }
stages:
  - stage: Order
    steps:
      - step: Choose
        channel: web
        importance: 3
        rating: 4
        target: 4
        drop-off: 20 %
        volume: 300 a day
        customer: { name: Chooses, duration: 3m, cost: 0.10 EUR, status: observed }
      - step: Pay
        channel: counter
        importance: 5
        rating: 2
        target: 5
        emotion: -2
        moment: true
        pains: [Queue, Small change]
        metrics: [{ name: Time to pay, value: 4m, target: 2m }, { name: Card share, value: 90 %, target: at least 80 % }]
        customer: { name: Pays, wait: 4m, duration: 1m, status: assumed }
        frontstage: { name: Takes the money, by: cashier, system: till, duration: 2m, cost: 0.35 EUR, to: { id: make, kind: handoff } }
  - stage: Drink
    steps:
      - step: Wait
        emotion: -1
        importance: 4
        rating: 3
        target: 4
        customer: { name: Waits, wait: 5m }
        backstage: { id: make, name: Makes the coffee, by: barista, duration: 4m, drop-off: 1 % }
      - step: Wash up
        backstage: { name: Washes the cups, by: barista, duration: 8m }
`;

const names = (at: readonly Where[]) => at.map(({ name }) => name).join(', ');
const all = insightsOf(readBlueprint(cafe));

/** Each figure with the way to it, from the text above alone. */
const figures: Readonly<Record<keyof Insights, readonly [is: unknown, expected: unknown, working: string]>> =
  {
    title: [all.title, 'Café', 'as written'],
    stages: [all.stages, ['Order', 'Drink'], 'as written'],
    times: [
      all.times.map(({ stage, waits, work, elapsed, share, at }) => [
        ...[stage, waits / 60, work / 60, elapsed / 60],
        ...[Math.round((share ?? 0) * 1000), names(at)],
      ]),
      [
        ['Order', 4, 5, 0, 444, 'Chooses, Pays, Takes the money'],
        ['Drink', 5, 4, 8, 556, 'Waits, Makes the coffee, Washes the cups'],
        ['', 9, 9, 8, 500, 'Chooses, Pays, Takes the money, Waits, Makes the coffee, Washes the cups'],
      ],
      'Choose 3 min; Pay waits 4 and takes 2, the longer of 1 and 2: 4 of 9. Wait waits 5, and as nobody is in front the 4 of the coffee are work: 5 of 9. The cups are washed when the customer has left. 9 of 18.',
    ],
    gaps: [
      all.gaps.map(({ importance, rating, target, gap, at }) => [names(at), importance, rating, target, gap]),
      [
        ['Pay', 5, 2, 5, 3],
        ['Wait', 4, 3, 4, 1],
        ['Choose', 3, 4, 4, 0],
      ],
      '5 × 3 = 15 before 4 × 1 = 4 before 3 × 0',
    ],
    lowPoints: [
      all.lowPoints.map(({ emotion, stage, pains, at }) => [names(at), stage, emotion, pains]),
      [
        ['Pay', 'Order', -2, ['Queue', 'Small change']],
        ['Wait', 'Drink', -1, []],
      ],
      'the two below 0, the lower one first',
    ],
    departments: [
      all.departments.map(({ department, cells, at }) => [department, cells, names(at)]),
      [
        ['Bar', [0, 2], 'Makes the coffee, Washes the cups'],
        ['Till', [1, 0], 'Takes the money'],
      ],
      'two cells, and one',
    ],
    handoffs: [
      all.handoffs.map(({ from, to, count, at }) => [from, to, count, names(at)]),
      [['Till', 'Bar', 1, 'Takes the money']],
      'the arrow from the money to the coffee',
    ],
    actors: [
      all.actors.map(({ actor, steps, at }) => [actor, steps, names(at)]),
      [
        ['Barista', 2, 'Wait, Wash up'],
        ['Cashier', 1, 'Pay'],
      ],
      'two steps, and one',
    ],
    channelBreaks: [
      all.channelBreaks.map(({ from, to, at }) => [from, to, names(at)]),
      [[['Web'], ['Counter'], 'Choose, Pay']],
      'from the web to the counter; Wait says no channel',
    ],
    systems: [
      all.systems.map(({ system, touchpoints, moments, at }) => [system, touchpoints, moments, names(at)]),
      [
        ['Till system', 2, 1, 'Pay, Wait'],
        ['App shop', 0, 0, ''],
      ],
      'without the till no money, so who pays is held up; nothing is handed over to the coffee, so who waits is, too',
    ],
    evidence: [
      [names(all.evidence.observed), names(all.evidence.assumed), names(all.evidence.unsaid)],
      ['Chooses', 'Pays', 'Takes the money, Waits, Makes the coffee, Washes the cups'],
      'as written; four cells say nothing',
    ],
    metrics: [
      all.metrics.map(({ value, target, verdict, at }) => [names(at), value, target, verdict]),
      [
        ['Time to pay', '4m', '2m', 'missed'],
        ['Card share', '90 %', 'at least 80 %', 'met'],
      ],
      '4 min are more than 2; 90 are at least 80',
    ],
    cases: [
      [
        all.cases.costs.map(({ unit, amount, at }) => [unit, amount, names(at)]),
        all.cases.volumes.map(({ volume, at }) => [volume, names(at)]),
        all.cases.dropOffs.map(({ percent, at }) => [percent, names(at)]),
      ],
      [
        [['EUR', 0.45, 'Chooses, Takes the money']],
        [['300 a day', 'Choose']],
        [
          [20, 'Choose'],
          [1, 'Makes the coffee'],
        ],
      ],
      '0.10 and 0.35; the larger share first',
    ],
  };

describe('the figures of a café, each worked out by hand', () => {
  for (const [what, [is, expected, working]] of Object.entries(figures))
    it(`are ${what}: ${working}`, () => assert.deepEqual(is, expected));

  it('are all there are', () => {
    assert.deepEqual(Object.keys(figures).sort(), Object.keys(all).sort());
  });
});
