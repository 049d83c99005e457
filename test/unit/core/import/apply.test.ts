import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { changeLine } from '../../../../core/import/apply/sheet-change.ts';
import { sheetChanges } from '../../../../core/import/apply/sheet-changes.ts';
import { takeChanges } from '../../../../core/import/apply/take-changes.ts';
import type { Table, Workbook } from '../../../../core/import/table.ts';
import { understand } from '../../../../core/import/understand.ts';
import { check, readBlueprint } from '../../../../core/index.ts';
import { blueprintList, blueprintSheets } from '../../../../core/office/blueprint-sheets.ts';
import type { Sheet } from '../../../../core/office/sheet.ts';
import { drawnExamples, exampleText } from '../../../../tooling/drawn-examples.ts';
import { workbook } from './sheets.ts';

function tablesOf(sheets: readonly Sheet[]): Workbook {
  return {
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? '' : String(cell.value)))),
      merged: [],
    })),
    notes: [],
  };
}

const exported = (text: string) => tablesOf(blueprintSheets(readBlueprint(text)));

/** Returns a workbook with another text in the row that has one, under a head. */
function edited(book: Workbook, sheet: string, having: string, head: string, text: string): Workbook {
  const sheets = book.sheets.map((one): Table => {
    if (one.name !== sheet) return one;
    const column = (one.rows[0] ?? []).indexOf(head);
    const row = one.rows.findIndex((cells) => cells.includes(having));
    assert.ok(column >= 0 && row > 0, `${having} has no ${head}`);
    return { ...one, rows: one.rows.with(row, (one.rows[row] ?? []).with(column, text)) };
  });
  return { ...book, sheets };
}

function without(book: Workbook, sheet: string, having: string): Workbook {
  const sheets = book.sheets.map((one) =>
    one.name === sheet ? { ...one, rows: one.rows.filter((cells) => !cells.includes(having)) } : one,
  );
  return { ...book, sheets };
}

function linesOf(text: string, book: Workbook): readonly string[] {
  return sheetChanges(readBlueprint(text), book).changes.map(changeLine);
}

function taken(text: string, book: Workbook): string {
  const file = readBlueprint(text);
  const { text: after, refused, changes } = takeChanges(file, sheetChanges(file, book).changes);
  assert.deepEqual(refused, []);
  assert.equal(applyChanges(text, changes), after);
  return after;
}

const shop = `# The shop at the corner
blueprint: Shop
actors:
  barista: Barista # at the machine
stages:
  - stage: Buy
    steps:
      # where it begins
      - step: Order
        emotion: -1 # measured
        pains: [Queue]
        customer: { name: Orders, wait: 4m, to: [brew] } # waits
        frontstage: Takes the order
        backstage:
          - { id: brew, name: Brews, by: barista } # hot
          - Cleans
      - step: Pay
        customer: Pays
`;

describe('changes of a spreadsheet', () => {
  it('are none in an export that nobody has changed', () => {
    for (const example of drawnExamples) {
      const text = exampleText(example);
      assert.deepEqual(linesOf(text, exported(text)), [], example);
      assert.deepEqual(linesOf(text, tablesOf([blueprintList(readBlueprint(text))])), [], example);
    }
  });

  it('are exactly what was changed, in any sheet, and are the smallest edits of the text', () => {
    let book = exported(shop);
    book = edited(book, 'Cells', 'Orders', 'Wait', '2m');
    book = edited(book, 'Steps', 'Order', 'Emotion', '1');
    book = edited(book, 'Steps', 'Pay', 'Step', 'Pay at the till');
    book = edited(book, 'Findings', 'Queue', 'Severity', '4');
    book = edited(book, 'Cells', 'Takes the order', 'Who', 'Barista\nTrainee');
    book = edited(book, 'Declared', 'Barista', 'Department', 'Bar');
    assert.deepEqual(linesOf(shop, book), [
      'Buy › Order: emotion -1 → 1',
      'Buy › Pay: name Pay → Pay at the till',
      'Buy › Order › Customer actions › Orders: wait 4m → 2m',
      'Buy › Order › Frontstage › Takes the order: by (nothing) → Barista / Trainee',
      'Buy › Order › Queue: severity (nothing) → 4',
      'actor Barista: department (nothing) → Bar',
    ]);
    assert.equal(
      taken(shop, book),
      `# The shop at the corner
blueprint: Shop
actors:
  barista: { name: Barista, department: Bar } # at the machine
  trainee: Trainee
stages:
  - stage: Buy
    steps:
      # where it begins
      - step: Order
        emotion: 1 # measured
        pains: [{ name: Queue, severity: 4 }]
        customer: { name: Orders, wait: 2m, to: [brew] } # waits
        frontstage: { name: Takes the order, by: [barista, trainee] }
        backstage:
          - { id: brew, name: Brews, by: barista } # hot
          - Cleans
      - step: Pay at the till
        customer: Pays
`,
    );
  });

  it('of the matrix are other names, new cards and cards that are gone', () => {
    const book = exported(shop);
    const matrix = book.sheets[0];
    assert.ok(matrix);
    const change = (from: string, to: string, sheet: Table): Table => ({
      ...sheet,
      rows: sheet.rows.map((cells) => cells.map((cell) => (cell === from ? to : cell))),
    });
    const renamed = change(
      'Brews [Barista]\nCleans',
      'Brews twice [Barista]\nCleans',
      change('Pay', 'Leave', matrix),
    );
    assert.deepEqual(linesOf(shop, { ...book, sheets: book.sheets.with(0, renamed) }), [
      'Buy › Order › Backstage › Brews: name Brews → Brews twice',
      'Buy › Pay: name Pay → Leave',
    ]);
    const more = change('Takes the order', 'Takes the order\nSmiles', matrix);
    assert.deepEqual(linesOf(shop, { ...book, sheets: book.sheets.with(0, more) }), [
      'Buy › Order › Frontstage: add card “Smiles”',
    ]);
    const less = change('Brews [Barista]\nCleans', 'Brews [Barista]', matrix);
    assert.deepEqual(linesOf(shop, { ...book, sheets: book.sheets.with(0, less) }), [
      'Buy › Order › Backstage › Cleans: remove card “Cleans”',
    ]);
  });

  it('are found in the matrix alone, and in the list of steps alone', () => {
    const { sheets, notes } = exported(shop);
    const [matrix, steps] = sheets;
    assert.ok(matrix && steps);
    assert.deepEqual(linesOf(shop, { sheets: [matrix], notes }), []);
    assert.deepEqual(linesOf(shop, { sheets: [steps], notes }), []);
    const changed = edited({ sheets: [steps], notes }, 'Steps', 'Pay', 'Rating', '2');
    assert.deepEqual(linesOf(shop, changed), ['Buy › Pay: rating (nothing) → 2']);
    const { blueprint, counts, unplaced } = understand({ sheets: [matrix], notes });
    assert.deepEqual(counts, { stages: 1, steps: 2, cells: 5 });
    assert.deepEqual(unplaced, []);
    assert.deepEqual(
      blueprint?.stages[0]?.steps.map(({ values }) => values.step),
      ['Order', 'Pay'],
    );
  });

  it('are new rows, and rows that are gone, which are told as removals', () => {
    const book = exported(shop);
    const added = book.sheets.map((sheet): Table => {
      if (sheet.name === 'Cells') {
        return {
          ...sheet,
          rows: [
            ...sheet.rows,
            ['Buy', 'Pay', 'Backstage', 'Counts', 'Barista'],
            ['Leave', 'Go', 'Customer', 'Goes'],
          ],
        };
      }
      return sheet.name === 'Steps' ? { ...sheet, rows: [...sheet.rows, ['Leave', 'Go', '', '3']] } : sheet;
    });
    const more = { ...book, sheets: added };
    assert.deepEqual(linesOf(shop, more), [
      'Leave: add step “Go”',
      'Buy › Pay › Backstage: add card “Counts”',
      'Leave › Go › Customer: add card “Goes”',
    ]);
    const after = taken(shop, more);
    assert.match(after, /- step: Pay\n {8}customer: Pays\n {8}backstage: \{ name: Counts, by: barista \}\n/);
    assert.match(
      after,
      /- stage: Leave\n {4}steps:\n {6}- step: Go\n {8}importance: 3\n {8}customer: Goes\n$/,
    );
    const less = without(without(without(book, 'Steps', 'Pay'), 'Cells', 'Pays'), 'Cells', 'Cleans');
    assert.deepEqual(linesOf(shop, less), [
      'Buy › Pay: remove step “Pay”',
      'Buy › Order › Backstage › Cleans: remove card “Cleans”',
    ]);
    const rest = taken(shop, less);
    assert.doesNotMatch(rest, /Pay|Cleans/);
    assert.match(rest, /# hot/);
    assert.deepEqual(
      check(readBlueprint(rest)).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('of a row that was copied is a card more, whatever id hides in the copy', () => {
    const book = exported(shop);
    const copied = (sheet: Table): Table => {
      const row = sheet.rows.find((cells) => cells.includes('Orders')) ?? [];
      const at = sheet.rows.indexOf(row);
      const copy = row.map((text) => (text === 'Orders' ? 'Looks around' : text));
      return sheet.name === 'Cells' ? { ...sheet, rows: sheet.rows.toSpliced(at, 0, copy) } : sheet;
    };
    const more = { ...book, sheets: book.sheets.map(copied) };
    assert.deepEqual(linesOf(shop, more), ['Buy › Order › Customer actions: add card “Looks around”']);
    assert.match(taken(shop, more), /- \{ name: Orders, wait: 4m, to: \[brew\] \}/);
    const step = (sheet: Table): Table => {
      const row = sheet.rows.find((cells) => cells.includes('Pay')) ?? [];
      const copy = row.map((text) => (text === 'Pay' ? 'Drink' : text));
      return sheet.name === 'Steps' ? { ...sheet, rows: [...sheet.rows, copy] } : sheet;
    };
    assert.deepEqual(linesOf(shop, { ...book, sheets: book.sheets.map(step) }), ['Buy: add step “Drink”']);
  });

  it('put a card into another lane or step, and a step into another stage', () => {
    let book = exported(shop);
    book = edited(book, 'Cells', 'Cleans', 'Lane', 'Frontstage');
    book = edited(book, 'Cells', 'Takes the order', 'Step', 'Pay');
    book = without(book, 'Cells', 'Brews');
    assert.deepEqual(linesOf(shop, book), [
      'Buy › Order › Frontstage › Takes the order: place Order › Frontstage → Pay › Frontstage',
      'Buy › Order › Backstage › Cleans: place Order › Backstage → Order › Frontstage',
      'Buy › Order › Backstage › Brews: remove card “Brews”',
    ]);
    const after = taken(shop, book);
    assert.match(after, /customer: Pays\n {8}frontstage: Takes the order\n$/);
    assert.match(after, /frontstage: Cleans\n {6}- step: Pay/);
    assert.doesNotMatch(after, /backstage|Brews/);
    const moved = edited(exported(shop), 'Steps', 'Pay', 'Stage', 'Leave');
    assert.deepEqual(linesOf(shop, moved), ['Buy › Pay: stage Buy → Leave']);
    assert.match(taken(shop, moved), /- stage: Leave\n {4}steps:\n {6}- step: Pay\n {8}customer: Pays\n$/);
  });

  it('that cannot be taken from where they stand are told', () => {
    const notesOf = (book: Workbook) => sheetChanges(readBlueprint(shop), book);
    const lane = notesOf(edited(exported(shop), 'Cells', 'Cleans', 'Lane', 'Robots'));
    assert.deepEqual(lane.changes, []);
    assert.match(lane.notes.join('\n'), /“Cleans” stays where it is: there is no Buy › Order › Robots\./);
    const book = exported(shop);
    const sheets = book.sheets.map(
      (sheet): Table => ({
        ...sheet,
        rows: sheet.rows.map((cells) =>
          cells.map((text) => text.replace('Brews [Barista]', 'Brews [Robot]')),
        ),
      }),
    );
    const remark = { row: 1, column: 3, text: 'Ana: really?' };
    const remarked = book.sheets.map((sheet): Table => ({ ...sheet, comments: [remark] }));
    assert.match(
      notesOf({ ...book, sheets: remarked }).notes.join('\n'),
      /^Cells!D2 has a comment, which is not taken over: Ana: really\?$/m,
    );
    const who = notesOf({ ...book, sheets });
    assert.deepEqual(who.changes, []);
    assert.match(who.notes.join('\n'), /“\[Robot\]” behind “Brews” is not taken from the matrix/);
  });

  it('of a sheet without ids are found by names and places', () => {
    const strange = workbook(`
Stage | Buy | Buy
Step | Order | Pay
Emotion | 2 |
Customer | Orders | Pays in cash
Frontstage | Takes the order / Smiles |
Pain points | Queue / Noise |`);
    assert.deepEqual(linesOf(shop, strange), [
      'Buy › Order: emotion -1 → 2',
      'Buy › Order: pains Queue → Queue / Noise',
      'Buy › Order › Frontstage: add card “Smiles”',
      'Buy › Pay › Customer actions › Pays: name Pays → Pays in cash',
    ]);
    const after = taken(shop, strange);
    assert.match(after, /emotion: 2 # measured\n {8}pains: \[Queue, Noise\]\n/);
    assert.match(after, /frontstage:\n {10}- Takes the order\n {10}- Smiles\n/);
    const other = sheetChanges(readBlueprint(shop), workbook('Step | Fly\nCustomer | Flies'));
    assert.deepEqual(other.changes, []);
    assert.match(other.notes.join(' '), /No step of the sheet has the name/);
  });

  it('that the format does not take are refused in its words, and the others are made', () => {
    const book = edited(
      edited(exported(shop), 'Steps', 'Order', 'Emotion', '7'),
      'Cells',
      'Orders',
      'Wait',
      '1m',
    );
    const file = readBlueprint(shop);
    const { text, refused } = takeChanges(file, sheetChanges(file, book).changes);
    assert.equal(refused.length, 1);
    assert.match(refused[0] ?? '', /^Buy › Order: emotion -1 → 7\. .*from -2 to 2/);
    assert.match(text, /emotion: -1 # measured[\s\S]*wait: 1m/);
  });
});
