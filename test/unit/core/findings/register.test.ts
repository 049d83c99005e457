import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { filterFindings } from '../../../../core/findings/filter.ts';
import { impactPlot } from '../../../../core/findings/plot.ts';
import { findingsRegister } from '../../../../core/findings/register.ts';
import { shortRegister, wholeRegister } from '../../../../core/findings/register-table.ts';
import { tableCsv, tableMarkdown, tableText } from '../../../../core/tables/table-text.ts';
import { root } from '../../../../tooling/root.ts';

const hotel = readBlueprint(readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8'));
const small = readBlueprint(`blueprint: B
actors: { duty: { name: Duty manager, department: Front office }, cook: { name: Cook, department: Kitchen } }
systems: { pms: Bookings }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        pains:
          - { name: "=Queues, 10 m", id: queue, severity: 5, effort: 2, due: 2026-11-01, owner: duty }
          - { name: Late, due: 2026-11-01, status: done }
          - { name: "" }
        ideas: [{ name: Phone, severity: 5, effort: 2, answers: queue }, { name: Robot, severity: 2, effort: 5 }]
        frontstage:
          name: Registers
          by: [duty, cook]
          system: pms
          fail: { name: Out, severity: 4, occurrence: 3, detection: 2, recovery: Paper }
`);
const rows = findingsRegister(small, '2026-11-28');

describe('the register of findings', () => {
  it('has every finding of the hotel with its place, worked out by hand', () => {
    const found = findingsRegister(hotel, '2026-11-28');
    const counts = new Map<string, number>();
    for (const { kind } of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    assert.deepEqual([...counts].map(([kind, count]) => `${kind} ${count}`).sort(), [
      'fail 3',
      'idea 2',
      'opportunity 5',
      'pain 4',
      'question 4',
    ]);
    const lift = found.find(({ id }) => id === 'lift');
    assert.deepEqual(
      [lift?.stage, lift?.step, lift?.column, lift?.lane, lift?.cell, lift?.departments, lift?.answeredBy],
      ['Stay', 'Receive food', 9, 'Frontstage', 'Delivers the food', ['Kitchen'], ['Use the goods lift']],
    );
    assert.ok(found.every(({ isOverdue }) => !isOverdue));
  });

  it('says owner, risk, what answers what, and what is overdue on a day', () => {
    assert.deepEqual(
      rows.map(({ name, status, isOverdue, owner, risk }) => [name, status, isOverdue, owner, risk]),
      [
        ['=Queues, 10 m', 'open', true, 'Duty manager', undefined],
        ['Late', 'done', false, undefined, undefined],
        ['Phone', 'open', false, undefined, undefined],
        ['Robot', 'open', false, undefined, undefined],
        ['Out', 'open', false, undefined, 24],
      ],
    );
    assert.deepEqual([rows[0]?.answeredBy, rows[2]?.answers], [['Phone'], ['=Queues, 10 m']]);
    assert.deepEqual([rows[0]?.departments, rows[0]?.systems], [['Front office', 'Kitchen'], ['Bookings']]);
    assert.deepEqual(rows[0]?.start, { line: 9, column: 13 });
    assert.ok(findingsRegister(small).every(({ isOverdue }) => !isOverdue));
  });

  it('is filtered by all that is asked for, names without regard to case', () => {
    const names = (filter: Parameters<typeof filterFindings>[1]) =>
      filterFindings(rows, filter).map(({ name }) => name);
    assert.deepEqual(names({}), ['=Queues, 10 m', 'Late', 'Phone', 'Robot', 'Out']);
    assert.deepEqual(names({ kinds: ['idea', 'fail'] }), ['Phone', 'Robot', 'Out']);
    assert.deepEqual(names({ kinds: ['idea'], severity: 3 }), ['Phone']);
    assert.deepEqual(names({ owner: 'duty manager' }), ['=Queues, 10 m']);
    assert.deepEqual(names({ statuses: ['done'] }), ['Late']);
    assert.deepEqual(names({ isOverdue: true }), ['=Queues, 10 m']);
    assert.deepEqual(names({ department: 'kitchen', system: 'bookings', stage: 'arrive' }).length, 5);
    assert.deepEqual(names({ stage: 'Leave' }), []);
  });

  it('plots impact against effort, what pays most first', () => {
    const points = impactPlot(rows).map(({ impact, effort, findings }) => [
      impact,
      effort,
      findings.map(({ name }) => name),
    ]);
    assert.deepEqual(points, [
      [5, 2, ['=Queues, 10 m', 'Phone']],
      [2, 5, ['Robot']],
    ]);
  });

  it('is a table: for terminals, in Markdown, and for spreadsheets without formulas', () => {
    const files = [{ name: 'b.yaml', findings: rows }];
    assert.match(
      tableText(shortRegister(files)),
      /^b\.yaml:9 +Pain point +=Queues, 10 m +Check in +5 +2 +open +Duty manager +2026-11-01, overdue$/m,
    );
    assert.match(tableMarkdown(shortRegister(files)), /\| Pain point \| Late \|/);
    const csv = tableCsv(wholeRegister(files));
    assert.match(csv, /,"'=Queues, 10 m",/);
    assert.equal(csv.split('\r\n').length, 7);
  });
});
