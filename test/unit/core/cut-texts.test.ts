import assert from 'node:assert/strict';
import { type BlueprintFile, readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';
import { applyFix } from './apply-fix.ts';

const before =
  'blueprint: Café\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n        customer: Waits\n';

/** Every text of the first step, wherever it stands. */
function textsOf({ model }: BlueprintFile): readonly string[] {
  const step = model.stages[0]?.steps[0];
  const cells = step?.cells.flatMap(({ name, note, fail, metrics, policy }) => [
    name,
    note?.value ?? '',
    ...fail.map((one) => one.name),
    ...metrics.map((one) => one.name.value),
    ...policy.map(({ value }) => value),
  ]);
  return [...(cells ?? []), ...(step?.pains ?? []).map(({ name }) => name), step?.note?.value ?? ''];
}

/** The one problem that the lines of a step have more than the same with their text in quotes, and that text. */
function fixedOnce(lines: string): { readonly result: string; readonly texts: readonly string[] } {
  const text = `${before}        ${lines}\n`;
  const file = readBlueprint(text);
  const problems = lint(file);
  const [offer, ...more] = problems.flatMap((problem) =>
    fixesOf(problem)
      .filter(({ title }) => title === 'Put the text in quotes')
      .map((fix) => ({ problem, fix })),
  );
  const told = JSON.stringify(problems, undefined, 1);
  assert.ok(offer !== undefined && more.length === 0, told);
  const result = applyFix(text, offer.fix);
  const after = readBlueprint(result);
  const left = lint(after).map(({ message }) => message);
  const gone = problems.filter(({ message }) => !left.includes(message));
  assert.deepEqual(gone, [offer.problem], told);
  // A rule that speaks of the text has the whole of it now.
  const added = lint(after).filter(({ severity }) => severity === 'error' || severity === 'warning');
  assert.ok(added.length < problems.length, `${result}\n${JSON.stringify(added, undefined, 1)}`);
  assert.deepEqual(after.problems, [], result);
  return { result, texts: textsOf(after) };
}

/** Texts that are typed into a step, and the text that is meant. */
const cut: readonly (readonly [lines: string, meant: string])[] = [
  // A comma in braces.
  ['evidence: { name: Orders coffee, tea or cake }', 'Orders coffee, tea or cake'],
  ['evidence: { name: A, b, c, id: x }', 'A, b, c'],
  ['evidence: { id: x, name: Coffee, milk and sugar, wait: 5m }', 'Coffee, milk and sugar'],
  ['evidence: { name: "Coffee", milk }', '"Coffee", milk'],
  ["evidence: { name: Ann's tea, [hot] and 'sweet' }", "Ann's tea, [hot] and 'sweet'"],
  ['evidence: { name: Coffee, wait }', 'Coffee, wait'],
  ['evidence: { name: X, note: says hi, then, }', 'says hi, then'],
  ['frontstage: { name: X, metrics: [{ name: Time, in all, target: 5 }] }', 'Time, in all'],
  ['evidence: [{ name: Coffee, tea }]', 'Coffee, tea'],
  ['evidence: {\n            name: Coffee,\n            tea\n          }', 'Coffee, tea'],
  ['evidence: {\n            name: Takes # 5\n          }', 'Takes # 5'],
  // Brackets and braces that are no list and no group.
  ['evidence: {Orders a coffee}', '{Orders a coffee}'],
  ['evidence: {Orders, pays}', '{Orders, pays}'],
  ['note: [Draft]', '[Draft]'],
  ['evidence: { name: Orders {x} y }', 'Orders {x} y'],
  ['evidence: { name: Orders [x] y, wait: 5m }', 'Orders [x] y'],
  ['pains: [Waits [long], pays]', 'Waits [long]'],
  // A number sign in braces and brackets.
  ['evidence: { name: Takes # 5 }', 'Takes # 5'],
  ['evidence: { name: Takes # 5 }\n        frontstage: Gives it', 'Takes # 5'],
  ['evidence: { name: Takes ticket #5, wait: 5m }', 'Takes ticket #5'],
  ['evidence: { name: Takes #5, then waits, wait: 5m }', 'Takes #5, then waits'],
  ['pains: [Waits # 5, pays]', 'Waits # 5'],
  ['pains: [Pays, Waits # 5]', 'Waits # 5'],
  ['evidence: [{ name: Takes # 5 }, Desk]', 'Takes # 5'],
  ['evidence:\n          - { name: Takes # 5 }\n          - Desk', 'Takes # 5'],
  ['evidence: { name: Takes # 5,\n          wait: 5m }', 'Takes # 5'],
  ['pains: [Waits # 5,\n          pays]', 'Waits # 5'],
  // A colon.
  ['evidence: { name: Says: hi }', 'Says: hi'],
  ['evidence: { name: Says: hi, id: x }', 'Says: hi'],
  ['evidence: Says:', 'Says:'],
  ['evidence:\n          - Says:', 'Says:'],
  ['evidence:\n          - C:\\desk: x', 'C:\\desk: x'],
  ['evidence:\n          - "a": b', '"a": b'],
  ['evidence:\n          - Guest says: hi', 'Guest says: hi'],
  ['evidence: [Says: hi, Desk]', 'Says: hi'],
  ['pains: [Says: hi, Desk]', 'Says: hi'],
  ['pains:\n          - C:\\desk: x', 'C:\\desk: x'],
  ['frontstage: { name: X, policy: [Says: hi] }', 'Says: hi'],
  // Other signs.
  ['evidence:\n          - ? what', '? what'],
  ['evidence: ? what', '? what'],
  ['pains:\n          - ? what', '? what'],
  ['evidence: - Orders', '- Orders'],
  ['evidence: @home', '@home'],
  ['evidence: Opens https://a.b/ #1', 'Opens https://a.b/ #1'],
  ['evidence: { name: null }', 'null'],
  // Signs that break a value, or take it away.
  ['evidence: ]a', ']a'],
  ['evidence: ?', '?'],
  ['evidence: [Desk]: x', '[Desk]: x'],
  ['evidence: { name: ], wait: 5m }', ']'],
  ['evidence: { name: }, wait: 5m }', '}'],
  ['pains: [Waits, -]', '-'],
  ['pains: [Waits, ?]', '?'],
  ['pains:\n          - - Waits', '- Waits'],
  ['pains:\n          - [Waits]', '[Waits]'],
  // Texts over several lines.
  ['evidence: Goes there\n          and takes # 5 of', 'Goes there and takes # 5 of'],
  ['evidence:\n          - Goes there\n            and takes #5', 'Goes there and takes #5'],
  ['evidence: Goes there # 5\n          and says hi', 'Goes there # 5 and says hi'],
  ['evidence:\n          - Goes # 5\n            of them\n          - Desk', 'Goes # 5 of them'],
  ['evidence: Goes there\n          and says: hi\n        frontstage: X', 'Goes there and says: hi'],
  ['note: Goes there\n          and says: hi\n          then goes', 'Goes there and says: hi then goes'],
];

describe('a text that YAML would cut or change', () => {
  for (const [lines, meant] of cut) {
    it(`is one problem, and read whole in quotes: ${lines.replaceAll(/\n */g, ' ⏎ ')}`, () => {
      const { result, texts } = fixedOnce(lines);
      assert.ok(texts.includes(meant), `${result}\n${JSON.stringify(texts)}`);
      const crlf = fixedOnce(lines.replaceAll('\n', '\r\n'));
      assert.ok(crlf.texts.includes(meant), `${crlf.result}\n${JSON.stringify(crlf.texts)}`);
    });
  }

  it('is not one where a list lacks its brackets, which are offered', () => {
    const text = `actors: { clerk: Clerk, porter: Porter }\n${before}        frontstage: { name: Helps, by: clerk, porter }\n`;
    const file = readBlueprint(text);
    const [problem] = lint(file).filter(({ code }) => code === 'cut-text');
    const [fix] = problem === undefined ? [] : fixesOf(problem);
    assert.equal(fix?.title, 'Put the list in brackets');
    assert.ok(fix !== undefined && applyFix(text, fix).includes('by: [clerk, porter] }'));
  });

  for (const [open, closed, name] of [
    ['"Sells', '"Sells"', 'Sells'],
    ["'Sells", "'Sells'", 'Sells'],
    ['[Sells', '[Sells]', 'Sells'],
    ['{ name: Sells', '{ name: Sells}', 'Sells'],
  ] as const) {
    it(`costs nothing but itself where it is not closed, and can be closed or put in quotes: ${open}`, () => {
      const behind = `        evidence: "Menu"\n  - stage: 'Leave'\n    steps:\n      - step: Pay\n        customer: [Pays]\n`;
      const text = `${before}        frontstage: ${open}\n${behind}`;
      const file = readBlueprint(text);
      assert.deepEqual(
        file.model.stages.map(({ steps }) => steps.map(({ cells }) => cells.map((one) => one.name))),
        [[['Menu', 'Waits', name]], [['Pays']]],
      );
      const [problem, ...more] = lint(file).filter(({ severity }) => severity === 'error');
      assert.ok(problem !== undefined && more.length === 0);
      assert.equal(text.slice(problem.span.start, problem.span.end), open);
      const fixed = fixesOf(problem).map((fix) => applyFix(text, fix));
      assert.equal(fixed[0], text.replace(open, closed));
      const inQuotes = fixed[1] === undefined ? undefined : readBlueprint(fixed[1]);
      assert.equal(inQuotes?.model.stages[0]?.steps[0]?.cells[2]?.name, open);
    });
  }

  it('is said where a value has no key', () => {
    const text = `${before}        : Menu\n`;
    const found = lint(readBlueprint(text)).filter(({ message }) => message.includes('without its key'));
    assert.deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      [': Menu'],
    );
  });

  const whole = [
    'evidence: { name: A, x-mine: b, c }',
    'evidence: { name: A, id: b, c }',
    'evidence: { name: A, wait: 5m } # a comment',
    'evidence: {\n            name: A, # a comment\n            wait: 5m }',
    'evidence: [A, # a comment\n          B]',
    'evidence: A\n          frontstage: Takes it',
    'evidence: A # a comment\n          by: x',
    'evidence: A\n          support processes: x',
    'evidence:\n          - naem: A',
    'evidence:\n          emotion: 2',
    'evidence: - A\n          - B',
    'evidence: name:\n            by: x',
  ];
  for (const lines of whole) {
    it(`is not one that is meant so, or where the structure is at fault: ${lines.replaceAll(/\n */g, ' ⏎ ')}`, () => {
      const file = readBlueprint(`${before}        ${lines}\n`);
      const offered = lint(file).flatMap((problem) => fixesOf(problem));
      assert.deepEqual(
        offered.filter(({ title }) => title === 'Put the text in quotes'),
        [],
      );
    });
  }
});
