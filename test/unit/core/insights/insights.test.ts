import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { insightTables } from '../../../../core/insights/insight-tables.ts';
import { insightsOf } from '../../../../core/insights/insights.ts';
import type { Where } from '../../../../core/insights/where.ts';
import { root } from '../../../../tooling/root.ts';

const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const hotel = insightsOf(readBlueprint(text));
const names = (at: readonly Where[]) => at.map(({ name }) => name);

describe('the insights of the hotel, worked out by hand', () => {
  it('are waiting and work by stage, with the share that the customer waits', () => {
    const minutes = hotel.times.map(({ stage, waits, work, elapsed, share }) => [
      stage,
      waits / 60,
      work / 60,
      elapsed / 60,
      share === undefined ? undefined : Math.round(share * 1000),
    ]);
    assert.deepEqual(minutes, [
      ['Book', 0, 6, 0, 0],
      // 2 min for the bags, 10 in the queue and 4 at the desk.
      ['Arrive', 10, 6, 0, 625],
      ['Settle in', 12, 3, 8, 800],
      // 3 min on the telephone, 30 for the food and 4 at the door: 30 of 37.
      ['Stay', 30, 7, 0, 811],
      ['Leave', 5, 3, 0, 625],
      ['', 57, 25, 8, 695],
    ]);
    assert.deepEqual(names(hotel.times[3]?.at ?? []), [
      'Takes the food order',
      'Receives the food',
      'Delivers the food',
    ]);
  });

  it('are importance against gap, what weighs most first', () => {
    const gaps = hotel.gaps.map(({ importance, rating, target, gap, at }) => [
      at[0].name,
      importance,
      rating,
      target,
      gap,
    ]);
    assert.deepEqual(gaps, [
      ['Check in', 5, 2, 4, 2],
      ['Check out and leave', 4, 3, 4, 1],
    ]);
  });

  it('are the lowest points of the curve with their pains', () => {
    assert.deepEqual(
      hotel.lowPoints.map(({ emotion, stage, pains, at }) => [at[0].name, stage, emotion, pains.length]),
      [
        ['Check in', 'Arrive', -2, 2],
        ['Check out and leave', 'Leave', -1, 1],
      ],
    );
  });

  it('are who is involved where', () => {
    assert.deepEqual(hotel.stages, ['Book', 'Arrive', 'Settle in', 'Stay', 'Leave']);
    assert.deepEqual(
      hotel.departments.map(({ department, cells }) => [department, ...cells]),
      [
        ['Front office', 1, 1, 0, 0, 2],
        ['Concierge', 0, 1, 2, 0, 0],
        ['Kitchen', 0, 0, 0, 2, 0],
        ['Housekeeping', 0, 1, 0, 0, 0],
      ],
    );
    assert.deepEqual(
      hotel.handoffs.map(({ from, to, count, at }) => [from, to, count, names(at).join()]),
      [
        // To the cell that releases the room, and to the shared process that cleans it.
        ['Front office', 'Housekeeping', 2, 'Processes the registration'],
        ['Concierge', 'Front office', 1, 'Greets the guest and takes the bags'],
      ],
    );
    assert.deepEqual(
      hotel.actors.map(({ actor, steps }) => `${actor} ${steps}`),
      [
        'Desk clerk 2',
        'Bellperson 2',
        'Reservation agent 1',
        'Duty manager 1',
        'Housekeeper 1',
        'Room service operator 1',
        'Room service waiter 1',
      ],
    );
  });

  it('are the breaks between channels, along both branches after the night', () => {
    assert.deepEqual(
      hotel.channelBreaks.map(({ at }) => names(at)),
      [
        ['Make reservation', 'Arrive at hotel'],
        ['Hand over bags', 'Check in'],
        ['Check in', 'Go to room'],
        ['Go to room', 'Receive bags'],
        ['Sleep and shower', 'Call room service'],
        ['Sleep and shower', 'Check out and leave'],
        ['Call room service', 'Receive food'],
        ['Eat', 'Check out and leave'],
      ],
    );
  });

  it('are the systems by the touchpoints that hang on them', () => {
    assert.deepEqual(
      hotel.systems.map(({ system, touchpoints, moments }) => [system, touchpoints, moments]),
      [
        ['Registration system', 4, 1],
        ['Kitchen board', 2, 0],
        ['Reservation system', 1, 0],
        ['Card terminal', 1, 0],
      ],
    );
  });

  it('are what is observed and what is assumed', () => {
    const { observed, assumed } = hotel.evidence;
    assert.deepEqual(
      [names(observed), names(assumed)],
      [['Processes the registration'], ['Takes the bags to the room']],
    );
  });

  it('are the metrics against their targets, where it is clear which side is good', () => {
    assert.deepEqual(
      hotel.metrics.map(({ at, verdict }) => [at[0].name, verdict]),
      [
        ['Time to key', 'missed'],
        ['Rooms released by 15:00', 'unclear'],
        ['Calls answered within 20 s', 'unclear'],
        ['Orders repeated back', 'unclear'],
        ['Complaints at the desk', 'unclear'],
      ],
    );
  });

  it('are cost, volume and drop-off', () => {
    const { costs, volumes, dropOffs } = hotel.cases;
    assert.deepEqual(
      costs.map(({ amount, unit }) => [amount, unit]),
      [[3.1 + 6.5, 'EUR']],
    );
    assert.deepEqual(
      volumes.map(({ volume, at }) => [at[0].name, volume]),
      [
        ['Make reservation', '40 a day'],
        ['Takes the reservation call', '25 a day'],
      ],
    );
    assert.deepEqual(
      dropOffs.map(({ percent }) => percent),
      [9, 4],
    );
  });

  it('are tables of which each row leads to its cells', () => {
    for (const { title, rows, at, columns } of insightTables(hotel)) {
      assert.equal(at.length, rows.length, title);
      for (const row of rows) assert.equal(row.length, columns.length, title);
      for (const { name, span } of at.flat())
        assert.ok(text.slice(span.start, span.end).includes(name), name);
    }
  });
});

describe('insights', () => {
  const figures = (lines: string) =>
    insightsOf(readBlueprint(`blueprint: B\nstages:\n  - stage: S\n    steps:\n      - step: T\n${lines}`));

  it('of a half-written blueprint say nothing', () => {
    for (const half of ['', 'blueprint: B', 'blueprint: [', 'stages: [{ stage: S, steps: [{}] }]'])
      assert.deepEqual(insightTables(insightsOf(readBlueprint(half))), []);
  });

  it('keep currencies apart, and leave out what cannot be read', () => {
    const { costs, dropOffs } = figures(
      '        cost: 2 EUR\n        drop-off: many\n        customer: { name: C, cost: 1.5 EUR }\n        frontstage: [{ name: F, cost: $3 }, { name: G, cost: 3 to 4 EUR }]\n',
    ).cases;
    assert.deepEqual(
      costs.map(({ amount, unit, at }) => [amount, unit, names(at).join()]),
      [
        [3.5, 'EUR', 'T,C'],
        [3, '$', 'F'],
      ],
    );
    assert.deepEqual(dropOffs, []);
  });

  it('say that a metric is met where its target says which side is good', () => {
    const { metrics } = figures(
      '        metrics: [{ name: A, value: 90 %, target: at least 80 % }, { name: B, value: 3 m, target: 2m }, { name: C, value: 1m, target: 2m }]\n        customer: C\n',
    );
    assert.deepEqual(
      metrics.map(({ at, verdict }) => `${at[0].name} ${verdict}`),
      ['B missed', 'A met', 'C met'],
    );
  });
});
