import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ImportChoices } from '../../../../core/import/choices.ts';
import { transposed, type Workbook } from '../../../../core/import/table.ts';
import { understand } from '../../../../core/import/understand.ts';
import { blueprintText } from '../../../../core/import/yaml-text.ts';
import { readBlueprint } from '../../../../core/index.ts';
import { runs } from '../../../support/runs.ts';
import { sheet, workbook } from './sheets.ts';

const matrix = `
Phase      | Buy          |                  | Leave
Step       | Order        | Wait             | Go
Customer   | Orders       | Waits / Looks on | Goes
Frontstage | Takes order  |                  |
Backstage  |              | Brews            |
Pains      | Queue        |                  |`;

const list = `
Lane | Step | Phase | Activity | Who | Time
Customer | Order | Buy | Orders | | 2 min
Backstage | Order | Buy | Brews | Barista | 90 s
Customer | Go | Leave | Goes | |`;

function textOf(book: Workbook, choices?: ImportChoices): string {
  const { blueprint } = understand(book, choices, 'Coffee');
  assert.ok(blueprint);
  return blueprintText(blueprint);
}

const meaningsOf = (book: Workbook, choices?: ImportChoices) =>
  understand(book, choices).lines.map(({ head, meaning, why }) => `${head}: ${meaning} (${why})`);

describe('understanding a sheet', () => {
  it('reads a matrix, with stage heads filled forward and a card a line', () => {
    assert.equal(
      textOf(workbook(matrix)),
      `blueprint: Coffee

stages:
  - stage: Buy
    steps:
      - step: Order
        pains: [Queue]
        customer: Orders
        frontstage: Takes order
      - step: Wait
        customer: [Waits, Looks on]
        backstage: Brews

  - stage: Leave
    steps:
      - step: Go
        customer: Goes
`,
    );
  });

  it('reads the same matrix with its rows as columns', () => {
    const across = workbook(matrix);
    const down: Workbook = { ...across, sheets: across.sheets.map(transposed) };
    assert.equal(textOf(down), textOf(across));
    assert.equal(understand(across).orientation, 'across');
    assert.equal(understand(down).orientation, 'down');
  });

  it('reads a list in any order of columns, in either way', () => {
    const down = workbook(list);
    const across: Workbook = { ...down, sheets: down.sheets.map(transposed) };
    const text = `blueprint: Coffee

actors:
  barista: Barista

stages:
  - stage: Buy
    steps:
      - step: Order
        customer: { name: Orders, duration: 2m }
        backstage: { name: Brews, by: barista, duration: 90s }

  - stage: Leave
    steps:
      - step: Go
        customer: Goes
`;
    assert.equal(textOf(down), text);
    assert.equal(textOf(across), text);
    assert.equal(understand(down).shape, 'list');
  });

  it('knows heads in four languages, and says which language it is', () => {
    const heads = {
      en: 'Stage | Step | Customer actions | Pain points',
      de: 'Phase | Schritt | Kundenaktionen | Schmerzpunkte',
      es: 'Etapa | Paso | Acciones del cliente | Puntos de dolor',
      fr: 'Phase | Étape | Actions du client | Points de douleur',
    };
    for (const [language, row] of Object.entries(heads)) {
      const { lines, blueprint } = understand(workbook(`${row}\nA | B | C | D`));
      assert.deepEqual(
        lines.map(({ meaning }) => meaning),
        ['stage', 'step', 'lane:customer', 'step:pains'],
        language,
      );
      assert.equal(blueprint?.values.lang, language === 'en' ? undefined : language);
    }
  });

  it('takes heads that are missing, merged or of a second lane from where they stand', () => {
    const book = workbook(`
         | Buy   |      | Leave
         | Order | Wait | Go
Customer | A     | B    | C
         | A2    |      |
Frontstage (staff) | D | | 
Frontstage (machine) | E | |
Kitchen | F | |
Support processes | G | |`);
    assert.deepEqual(meaningsOf(book), [
      ': stage (place)',
      ': step (place)',
      'Customer: lane:customer (word)',
      'Customer: lane:customer (merged)',
      'Frontstage (staff): lane:frontstage (word)',
      'Frontstage (machine): lane:frontstage+ (word)',
      'Kitchen: lane:frontstage+ (place)',
      'Support processes: lane:support (word)',
    ]);
    const { model } = readBlueprint(textOf(book));
    assert.deepEqual(
      model.lanes.map(({ name, role }) => [name, role]),
      [
        ['Customer actions', 'customer'],
        ['Frontstage', 'frontstage'],
        ['Frontstage (machine)', 'frontstage'],
        ['Kitchen', 'frontstage'],
        ['Support processes', 'support'],
      ],
    );
    assert.deepEqual(
      model.stages[0]?.steps[0]?.cells.map(({ name }) => name),
      ['A', 'A2', 'D', 'E', 'F', 'G'],
    );
  });

  it('keeps what it cannot place as a comment at its place, and says so', () => {
    const book = workbook(`
Workshop of 12 March |
Read with care | twice
Stage | Step | Customer | Emotion | Budget
Buy | Order | Orders | super | K-2`);
    const { unplaced } = understand(book);
    assert.deepEqual(
      unplaced.map(({ place, text }) => `${place} ${text}`),
      ['Sheet1!D4 super', 'Sheet1!E4 K-2', 'Sheet1!A2 Read with care', 'Sheet1!B2 twice'],
    );
    const text = textOf(book);
    assert.match(text, /^# Read with care\n# twice\nblueprint: Workshop of 12 March\n/);
    assert.match(text, /- step: Order\n {8}# Emotion: super\n {8}# Budget: K-2\n {8}customer: Orders/);
  });

  it('follows choices of sheet, range, heads, lines and words, and lets the rest follow', () => {
    const book: Workbook = {
      sheets: [sheet(matrix, 'First'), sheet('a | b | c\nTun | X | Y\nDulden | Z |', 'Second')],
      notes: [],
    };
    assert.equal(understand(book).sheet, 'First');
    const choices: ImportChoices = { sheet: 'Second', orientation: 'across', header: 0 };
    assert.equal(understand(book, choices).sheet, 'Second');
    assert.equal(understand(book, choices).shape, 'matrix');
    const chosen = {
      ...choices,
      words: { tun: 'lane:customer' },
      lines: { 0: 'step', 2: 'step:pains' },
    } as const;
    assert.equal(
      textOf(book, chosen),
      `blueprint: Coffee

stages:
  - stage: Journey
    steps:
      - step: b
        pains: [Z]
        customer: X
      - step: c
        customer: Y
`,
    );
    const part = understand(book, { range: 'A1:B6' });
    assert.deepEqual([part.range, part.counts.steps], ['A1:B6', 1]);
  });

  it('reads feelings, times and grades as people write them', () => {
    const book = workbook(`
Step | Customer | Emotion | Waiting time | Importance | Moment of truth
A | a | 🙂 | 1,5 Std. | 4 | x
B | b | sehr schlecht | 2 jours | 5/5 | nein
C | c | +1 | 1 h 30 min | 0 |`);
    const [a, b, c] = readBlueprint(textOf(book)).model.stages[0]?.steps ?? [];
    assert.deepEqual(
      [a, b, c].map((step) => [step?.emotion?.value, step?.importance?.value, step?.moment?.value]),
      [
        [1, 4, true],
        [-2, 5, undefined],
        [1, undefined, undefined],
      ],
    );
    assert.deepEqual(
      [a, b, c].map((step) => step?.cells[0]?.wait?.value.seconds),
      [5400, 172_800, 5400],
    );
    const times = workbook(
      'Step | Customer | Waiting time\nA | a | 0:05\nB | b | 1:30:20\nC | c | 1 h 30\nD | d | 1h05\nE | e | 14:30',
    );
    assert.deepEqual(
      readBlueprint(textOf(times)).model.stages[0]?.steps.map(({ cells }) => cells[0]?.wait?.value.seconds),
      [300, 5420, 5400, 3900, undefined],
    );
    assert.match(textOf(times), /# Waiting time: 14:30\n/);
    const toFive = workbook('Step | Customer | Emotion\nA | a | 1\nB | b | 5');
    assert.deepEqual(
      readBlueprint(textOf(toFive)).model.stages[0]?.steps.map(({ emotion }) => emotion?.value),
      [-2, 2],
    );
  });

  it('says in a sentence why there is nothing', () => {
    const empty = understand({ sheets: [{ name: 'S', rows: [[], ['']], merged: [] }], notes: [] });
    assert.deepEqual([empty.shape, empty.summary], ['nothing', ['The sheet "S" is empty.']]);
    const one = understand(workbook('Hello'));
    assert.equal(one.blueprint, undefined);
    assert.match(one.summary[0] ?? '', /no heads are known/);
    assert.equal(understand({ sheets: [], notes: [] }).shape, 'nothing');
  });

  it('loses no text of any sheet, and writes what can be read', () => {
    const word = fc.constantFrom(
      ...[
        'Stage',
        'Step',
        'Customer',
        'Frontstage',
        'Lane',
        'Activity',
        'Emotion',
        'Wait',
        'Who',
        'Pains',
        '',
        '',
      ],
      ...[
        'Alpha',
        'Beta: #1',
        '- [x] "y"',
        '2 min',
        'null',
        "it's",
        '☃ 雪',
        '{a: 1}',
        'a\nb',
        'Note',
        'Title',
        '-1',
      ],
    );
    const row = fc.array(word, { minLength: 0, maxLength: 6 });
    const books = fc
      .array(row, { maxLength: 7 })
      .map((rows): Workbook => ({ sheets: [{ name: 'S', rows, merged: [] }], notes: [] }));
    fc.assert(
      fc.property(books, (book) => {
        const { blueprint, lines, laneWords } = understand(book);
        if (blueprint === undefined) return;
        const text = blueprintText(blueprint);
        assert.deepEqual(
          readBlueprint(text).problems.map(({ message }) => message),
          [],
          text,
        );
        const known = [...lines.map(({ head }) => head), ...laneWords.map(({ word }) => word)];
        for (const cells of book.sheets[0]?.rows ?? []) {
          for (const cell of cells) {
            // A head is told in the account, and is no text of the blueprint.
            if (known.some((head) => head.includes(cell))) continue;
            for (const part of cell.split('\n')) assert.ok(holds(text, part), `${part} is not in\n${text}`);
          }
        }
      }),
      runs(300),
    );
  });
});

/** Values that are written in another way than they were found, and marks of lists. */
const others: Readonly<Record<string, RegExp>> = {
  '2 min': /2m|2 min/,
  '- [x] "y"': /\[x\] "y"/,
  "it's": /it'?'s/,
};

function holds(text: string, part: string): boolean {
  const bare = part.trim();
  if (bare === '') return true;
  return (others[bare] ?? { test: (all: string) => all.includes(bare) }).test(text);
}
