import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';

const textOf = (cell: string): string => `blueprint: A
actors: { clerk: Clerk, boss: Boss }
stages:
  - stage: S
    steps:
      - step: T
        customer: ${cell}
        frontstage: Takes
`;

/**
 * Returns what is said of the line of the cell, that asks for no more than it says, and the cells that the fixes make
 * of it.
 */
function said(cell: string, lineEnd = '\n') {
  const text = textOf(cell).replaceAll('\n', lineEnd);
  const problems = lint(readBlueprint(text)).filter(({ severity, span }) => {
    const isOfCell = text.slice(0, span.start).split('\n').length === 7;
    return isOfCell && (severity === 'error' || severity === 'warning');
  });
  const fixed = problems.flatMap((problem) =>
    fixesOf(problem).map((fix) => [fix.title, /customer: (.*?)\r?\n/.exec(applyFix(text, fix))?.[1]]),
  );
  return { messages: problems.map(({ message }) => message), fixed };
}

const cases: readonly (readonly [cell: string, message: RegExp, title: string, fixed: string])[] = [
  [
    '{ by: clerk, Orders }',
    /"Orders" stands in braces without its key/,
    'Change to "name: Orders"',
    '{ by: clerk, name: Orders }',
  ],
  [
    '{ by: clerk, Orders a coffee, wait: 5m }',
    /"Orders a coffee" stands in braces without its key/,
    'Change to "name: Orders a coffee"',
    '{ by: clerk, name: Orders a coffee, wait: 5m }',
  ],
  [
    '{ wait: 5m, Orders, pays }',
    /"Orders, pays" stands in braces without its key/,
    'Change to "name: "Orders, pays""',
    '{ wait: 5m, name: "Orders, pays" }',
  ],
  [
    '{ name Orders, by: clerk }',
    /colon behind "name" is missing/,
    'Add the colon behind "name"',
    '{ name: Orders, by: clerk }',
  ],
  ['{ name Orders }', /colon behind "name" is missing/, 'Add the colon behind "name"', '{ name: Orders }'],
  ['{name:Orders}', /space behind "name:" is missing/, 'Add the space behind "name:"', '{name: Orders}'],
  [
    '{ name:Prüfen 🧾, by: clerk }',
    /space behind "name:" is missing/,
    'Add the space behind "name:"',
    '{ name: Prüfen 🧾, by: clerk }',
  ],
  [
    '{ name: Orders, by:clerk }',
    /space behind "by:" is missing/,
    'Add the space behind "by:"',
    '{ name: Orders, by: clerk }',
  ],
  [
    '{ name: Orders, wait 4m }',
    /colon behind "wait" is missing/,
    'Add the colon behind "wait"',
    '{ name: Orders, wait: 4m }',
  ],
  [
    '{ name: "Orders", by clerk }',
    /colon behind "by" is missing/,
    'Add the colon behind "by"',
    '{ name: "Orders", by: clerk }',
  ],
  [
    '{ name: Orders, id: takes, order }',
    /comma ends the value of "id"/,
    'Remove ", order"',
    '{ name: Orders, id: takes }',
  ],
  [
    '{ name: Orders, wait: 4m, 5m }',
    /comma ends the value of "wait"/,
    'Remove ", 5m"',
    '{ name: Orders, wait: 4m }',
  ],
  [
    '{ Orders, by: clerk }',
    /"Orders" .*Write "name:"/,
    'Change to "name: Orders"',
    '{ name: Orders, by: clerk }',
  ],
  [
    '{ "Orders", wait: 4m }',
    /"Orders" .*Write "name:"/,
    'Change to "name: "Orders""',
    '{ name: "Orders", wait: 4m }',
  ],
  ['{Waits, wait: 4m}', /"Waits" .*Write "name:"/, 'Change to "name: Waits"', '{name: Waits, wait: 4m}'],
  [
    '{ Orders coffee, tea or cake, by: clerk }',
    /"Orders coffee, tea or cake" .*Write "name:"/,
    'Change to "name: "Orders coffee, tea or cake""',
    '{ name: "Orders coffee, tea or cake", by: clerk }',
  ],
  ['{ name: Orders, wait: 1,5h }', /number with a point/, 'Change to "1.5h"', '{ name: Orders, wait: 1.5h }'],
];

describe('a sign that a key in braces lacks, or one too many', () => {
  for (const [cell, message, title, fixed] of cases) {
    it(`is one problem, and its quick fix puts it right: ${cell}`, () => {
      for (const lineEnd of ['\n', '\r\n']) {
        const found = said(cell, lineEnd);
        assert.equal(found.messages.length, 1, found.messages.join('\n'));
        assert.match(found.messages[0] ?? '', message);
        assert.deepEqual(found.fixed[0], [title, fixed]);
        assert.deepEqual(said(fixed, lineEnd).messages, []);
      }
    });
  }

  it('is said of each, and what is meant is read', () => {
    const { model } = readBlueprint(textOf('{name:Orders, by:clerk}'));
    const cell = model.stages[0]?.steps[0]?.cells[0];
    assert.deepEqual([cell?.name, cell?.by.map(({ value }) => value)], ['Orders', ['clerk']]);
    assert.equal(said('{name:Orders, by:clerk}').messages.length, 2);
  });

  it('is the name alone, where keys of other elements stand without a value', () => {
    assert.match(said('{ by, wait: 4m }').messages.join(), /has no name/);
    assert.match(said('{ Orders: , wait: 4m }').messages.join(), /"Orders" is not a key/);
    assert.match(said('{ Orders, name: Asks }').messages.join(), /"Orders" is not a key/);
  });

  it('is not looked for in words that may go on with a text', () => {
    assert.deepEqual(said('{ name: Coffee, to go }').fixed, [
      ['Put the text in quotes', '{ name: "Coffee, to go" }'],
    ]);
  });
});
