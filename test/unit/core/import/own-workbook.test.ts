import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyBlueprint, type ImportedBlueprint, type Values } from '../../../../core/import/journey.ts';
import type { Workbook } from '../../../../core/import/table.ts';
import { understand } from '../../../../core/import/understand.ts';
import { blueprintText } from '../../../../core/import/yaml-text.ts';
import { type BlueprintFile, readBlueprint } from '../../../../core/index.ts';
import { blueprintList, blueprintSheets } from '../../../../core/office/blueprint-sheets.ts';
import type { Sheet } from '../../../../core/office/sheet.ts';
import { drawnExamples, exampleText } from '../../../../tooling/drawn-examples.ts';
import { runs } from '../../../support/runs.ts';

function workbookOf(sheets: readonly Sheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? '' : String(cell.value)))),
      merged: [],
    })),
    notes: [],
  };
}

function throughSheets(file: BlueprintFile): BlueprintFile {
  const { blueprint, shape } = understand(workbookOf(blueprintSheets(file)));
  assert.equal(shape, 'own');
  assert.ok(blueprint);
  return readBlueprint(blueprintText(blueprint));
}

/** Everything that sheets hold, as plain data; white space around a text is none of it. */
const held = (file: BlueprintFile) =>
  blueprintSheets(file).map(({ name, rows }) => [
    name,
    rows.map(({ cells }) =>
      cells.map((cell) => (typeof cell?.value === 'string' ? cell.value.trim() : cell?.value)),
    ),
  ]);

const text = fc.oneof(
  fc.constantFrom(
    'Orders',
    'pays: cash',
    '- a dash',
    '=1+1',
    "it's",
    'two\nlines',
    ' spaces ',
    'null',
    '12',
    'true',
    '•',
  ),
  fc.string({ minLength: 1, maxLength: 8 }).filter((one) => one.trim() !== '' && !/\p{C}/u.test(one)),
);
const name = text.map((one) => one.replaceAll(/\s+/g, ' ').trim());
const texts = fc.array(name, { minLength: 1, maxLength: 3 });
const grade = fc.integer({ min: 1, max: 5 });
const feeling = fc.integer({ min: -2, max: 2 });
const findings = fc.array(
  fc.oneof(
    name,
    fc.record(
      { name, severity: grade, owner: name, status: fc.constantFrom('open', 'done') },
      { requiredKeys: ['name'] },
    ),
  ),
  { minLength: 1, maxLength: 3 },
);
const ids = (...all: string[]) => fc.subarray(all, { minLength: 1 });

const cell = fc.record({
  lane: fc.constantFrom('evidence', 'customer', 'frontstage', 'backstage', 'support'),
  values: fc.record(
    {
      name,
      by: ids('clerk', 'cook'),
      system: ids('till'),
      needs: ids('food'),
      wait: fc.constantFrom('4m', '1h 30m'),
      status: fc.constantFrom('observed', 'assumed'),
      pains: findings,
      emotion: feeling,
      policy: texts,
      cost: fc.constant('4.20 EUR'),
      note: text,
    },
    { requiredKeys: ['name'] },
  ) as fc.Arbitrary<Values>,
  comments: fc.constant([] as string[]),
});
const step = fc.record({
  values: fc.record(
    {
      step: name,
      channel: ids('desk'),
      importance: grade,
      emotion: feeling,
      moment: fc.boolean(),
      thinks: texts,
      pains: findings,
      questions: findings,
      metrics: fc.array(
        fc.record({ name: fc.constantFrom('Time', 'Share'), value: fc.constantFrom('14m', '3 %') }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
      note: text,
    },
    { requiredKeys: ['step'] },
  ) as fc.Arbitrary<Values>,
  cells: fc.array(cell, { maxLength: 4 }),
  comments: fc.constant([] as string[]),
});
const stage = fc.record({
  values: fc.record({ stage: name, description: text }, { requiredKeys: ['stage'] }) as fc.Arbitrary<Values>,
  steps: fc.array(step, { maxLength: 3 }),
  comments: fc.constant([] as string[]),
});
const blueprints = fc.record({ title: name, stages: fc.array(stage, { minLength: 1, maxLength: 3 }) }).map(
  ({ title, stages }): ImportedBlueprint => ({
    ...emptyBlueprint(title),
    declared: {
      actors: new Map([
        ['clerk', { name: 'Desk clerk' }],
        ['cook', { name: 'cook' }],
      ]),
      channels: new Map([['desk', { name: 'Front desk' }]]),
      systems: new Map([['till', { name: 'Till', owner: 'IT' }]]),
      processes: new Map([['food', { name: 'Prepares the food', by: ['cook'] }]]),
    },
    stages,
  }),
);

describe('an export of ours', () => {
  it('comes back with everything that sheets hold: the examples', () => {
    for (const example of [...drawnExamples, 'hotel-to-be']) {
      const file = readBlueprint(exampleText(example));
      assert.deepEqual(held(throughSheets(file)), held(file), example);
    }
  });

  it('comes back with everything that sheets hold: any blueprint', () => {
    fc.assert(
      fc.property(blueprints, (blueprint) => {
        const file = readBlueprint(blueprintText(blueprint));
        assert.deepEqual(held(throughSheets(file)), held(file));
      }),
      runs(60),
    );
  });

  it('comes back from its list alone with every card', () => {
    const file = readBlueprint(exampleText('clinic'));
    const { blueprint, shape } = understand(workbookOf([blueprintList(file)]), {}, 'Clinic');
    assert.equal(shape, 'own');
    const back = readBlueprint(blueprintText(blueprint ?? emptyBlueprint('')));
    const cards = ({ model }: BlueprintFile) =>
      model.stages.map((one) => [
        one.name,
        one.steps.map((each) => [each.name, each.cells.map((card) => [card.lane, card.name])]),
      ]);
    assert.deepEqual(cards(back), cards(file));
  });

  it('takes in rows that somebody has added, without ids', () => {
    const sheets = workbookOf(
      blueprintSheets(
        readBlueprint('blueprint: A\nstages: [{ stage: S, steps: [{ step: T, customer: C }] }]\n'),
      ),
    );
    const cells = sheets.sheets[2];
    assert.ok(cells);
    const changed = {
      ...cells,
      rows: [...cells.rows, ['S', 'T', 'Backstage', 'Brews'], ['S', 'U', 'Customer actions', 'Pays']],
    };
    const { blueprint } = understand({ ...sheets, sheets: sheets.sheets.with(2, changed) });
    assert.ok(blueprint);
    assert.match(
      blueprintText(blueprint),
      /step: T\n {8}customer: C\n {8}backstage: Brews\n {6}- step: U\n {8}customer: Pays\n/,
    );
  });
});
