import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSource } from '../../core/source.ts';
import { treeOf } from '../unit/core/source/tree-of.ts';

/** Another run of the same: SEED=… npm run test:protocol. RUNS says how many times as many texts are tried. */
const seed = Number(process.env.SEED);
const texts = 60 * Number(process.env.RUNS ?? 1);

/** Long enough that what stands under it is a small part of the text, which can be read anew by itself. */
const above = `# ${'x'.repeat(1200)}\n`;

const values = [
  ...['a', 'b c', '"q"', "'s'", '', '', '|', '>-', '|+', '|2', '&x', '&x v', '*x', '!!str t', '!!str', '~'],
  ...['[a, b]', '{ c: d }', '{}', '[]', '[a,', 'c]', '{', '}', 'x # c', '# c', '"m\n   n"', 'k: v', '- i'],
  ...['- - j', '- - k: v', '? e', ': C', '\uFEFF', '- k: v', '-', '- &x', '- !!map', '- # c', '<<: *x'],
];
const keys = [
  'a',
  'b',
  'key',
  '"q"',
  '&x k',
  '*x ',
  '? a',
  '!!str s',
  '<<',
  '',
  '? ',
  '[l]',
  '{m: n}',
  '? - a',
];
const marks = [
  ...['---', '...', '--- # c', '%YAML 1.2', '<<<<<<< HEAD', '=======', '>>>>>>> other', '--- a', '... # x'],
  ...['# end', '', '   ', '\t', '\t# c', '# blueprint-disable-next-line no-owner'],
];

const indent = fc.constantFrom(0, 0, 2, 2, 2, 4, 4, 6, 3, 1, 8).map((spaces) => ' '.repeat(spaces));
const ending = fc.constantFrom('\n', '\n', '\n', '\n', '\r\n');
const line = fc
  .tuple(
    indent,
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...keys.slice(0, 3)), fc.constantFrom(...values))
          .map(([key, value]) => `${key}: ${value}`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom(...keys), fc.constantFrom(...values))
          .map(([key, value]) => `${key}: ${value}`),
      },
      { weight: 4, arbitrary: fc.constantFrom(...values).map((value) => `- ${value}`) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...keys), fc.constantFrom(...values))
          .map(([key, value]) => `- ${key}: ${value}`),
      },
      { weight: 2, arbitrary: fc.constantFrom('key:', '- k:', '-') },
      { weight: 2, arbitrary: fc.constantFrom(...values, ...marks) },
    ),
    ending,
  )
  .map((all) => all.join(''));

const pieces = [
  'a',
  ':',
  '-',
  '#',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '"',
  '|',
  '{',
  ']',
  '- ',
  ': ',
  '? ',
  '  ',
  '\uFEFF',
].concat(['---\n', '...\n', ': C\n', '&x ', '*x', '!!str ', '# c\n', 'k: v\n', '- i\n']);
const edit = fc.record({
  at: fc.nat(2 ** 20),
  removed: fc.oneof(fc.constant(0), fc.nat(2), fc.nat(20)),
  /** Whole lines go instead; -1 when signs do. */
  lines: fc.integer({ min: -1, max: 2 }),
  inserted: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), line),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** So many of the lines, from the first, as can be read together. */
function sound(lines: readonly string[]): string {
  let text = above;
  for (const one of lines) if (parseSource(text + one).problems.length === 0) text += one;
  return text;
}

function edited(text: string, { at, removed, lines, inserted }: Edit): string {
  const place = above.length + (at % (text.length - above.length + 1));
  if (lines === -1) return text.slice(0, place) + inserted + text.slice(place + removed);
  const start = text.lastIndexOf('\n', place - 1) + 1;
  let end = start;
  for (let count = 0; count < lines; count++) end = text.indexOf('\n', end) + 1 || text.length;
  return text.slice(0, start) + inserted + text.slice(end);
}

describe(`reading anew around a change, at length (SEED=${seed})`, function () {
  this.timeout(600_000);

  it('gives the tree, the places and the problems of a fresh read, in texts written anyhow', () => {
    let fromBefore = 0;
    const lines = fc.array(line, { minLength: 8, maxLength: 60, size: 'max' });
    const edits = fc.array(edit, { minLength: 8, maxLength: 16, size: 'max' });
    fc.assert(
      fc.property(lines, edits, fc.boolean(), (written, changes, windows) => {
        const text = sound(written);
        let before = parseSource(windows ? text.replaceAll(/\r?\n/g, '\r\n') : text);
        for (const change of changes) {
          const after = edited(before.text, change);
          const quick = parseSource(after, before);
          const whole = parseSource(after);
          const said = JSON.stringify([before.text.slice(above.length), after.slice(above.length)]);
          assert.equal(treeOf(quick), treeOf(whole), said);
          assert.deepEqual(quick.problems, whole.problems, said);
          if (quick.problems.length > 0) continue;
          // A tree that is made from another one has no range of its own document.
          if (quick.document.range === undefined) fromBefore++;
          before = quick;
        }
      }),
      { numRuns: texts, seed },
    );
    // How many is chance; that there are many shows that the other reading is tried at all.
    assert.ok(
      fromBefore > texts / 2,
      `${fromBefore} edits of ${texts} texts were read from what was read before`,
    );
  });
});
