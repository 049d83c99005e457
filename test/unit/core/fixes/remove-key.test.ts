import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { safeFixes } from '../../../../core/fix-all.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';

const head = 'blueprint: A\nstages:\n  - stage: B\n    steps:\n';
const step = (rest: string): string => `${head}${rest}`;

const table: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a line': [
    step('      - step: C\n        colour: red\n        customer: D\n'),
    step('      - step: C\n        customer: D\n'),
  ],
  'a key with a comment behind it, and one above it, which stays': [
    step('      - step: C\n        # About it\n        colour: red # dark\n        customer: D\n'),
    step('      - step: C\n        # About it\n        customer: D\n'),
  ],
  'a key without a value': [
    step('      - step: C\n        colour:\n        customer: D\n'),
    step('      - step: C\n        customer: D\n'),
  ],
  'a key in quotes': [
    step('      - step: C\n        "colour": red\n        customer: D\n'),
    step('      - step: C\n        customer: D\n'),
  ],
  'a block with what stands under it': [
    step(
      '      - step: C\n        colour:\n          # Inside\n          a: [1, 2]\n          b: 3\n        customer: D\n',
    ),
    step('      - step: C\n        customer: D\n'),
  ],
  'a text over several lines': [
    step('      - step: C\n        colour: |\n          red\n\n          green\n        customer: D\n'),
    step('      - step: C\n        customer: D\n'),
  ],
  'the last key of the file, without a line end': [
    step('      - step: C\n        customer: D\ncolour: red'),
    step('      - step: C\n        customer: D\n'),
  ],
  'the first key of the file': [
    `\uFEFFcolour: red\n${step('      - step: C\n')}`,
    // The mark of the encoding is not part of the line.
    `\uFEFF${step('      - step: C\n')}`,
  ],
  'a key behind a dash': [
    step('      - colour: red # dark\n        # The name\n        step: C\n        customer: D\n'),
    step('      - # The name\n        step: C\n        customer: D\n'),
  ],
  'a block behind a dash': [
    step('      - colour:\n          a: 1\n\n        step: C\n'),
    step('      - step: C\n'),
  ],
  'the only key behind a dash, with the dash': [
    step('      - step: C\n      - colour: red\n      - step: D\n'),
    step('      - step: C\n      - step: D\n'),
  ],
  'the only key of a map': [
    `lint:\n  # For now\n  colour: off\n${step('      - step: C\n')}`,
    `lint:\n  # For now\n${step('      - step: C\n')}`,
  ],
  'the first key in braces': [
    step('      - step: C\n        customer: { colour: red, name: D }\n'),
    step('      - step: C\n        customer: { name: D }\n'),
  ],
  'a key between others in braces': [
    step('      - step: C\n        customer: { name: D, colour: { a: [1, 2] }, id: d }\n'),
    step('      - step: C\n        customer: { name: D, id: d }\n'),
  ],
  'the last key in braces': [
    step('      - step: C\n        customer: { name: D, colour: "red, green" }\n'),
    step('      - step: C\n        customer: { name: D }\n'),
  ],
  'the only key in braces': [
    `actors: { clerk: { colour: red } }\n${step('      - step: C\n')}`,
    `actors: { clerk: {  } }\n${step('      - step: C\n')}`,
  ],
  'a key in braces over several lines': [
    step(
      '      - step: C\n        customer: {\n          name: D, # who\n          colour: red,\n          id: d\n        }\n',
    ),
    step('      - step: C\n        customer: {\n          name: D, # who\n          id: d\n        }\n'),
  ],
  'a rule that there is not': [
    `${step('      - step: C\n')}lint:\n  colour: off\n  no-owner: off\n`,
    `${step('      - step: C\n')}lint:\n  no-owner: off\n`,
  ],
};

function removing(text: string) {
  const file = readBlueprint(text);
  const problems = lint(file);
  const problem = problems.find(({ code, message }) => code === 'unknown-key' && /colour/.test(message));
  const fixes = problem === undefined ? [] : fixesOf(problem);
  return { file, problems, fixes, fix: fixes.find(({ title }) => title === 'Remove "colour"') };
}

describe('removing a key that is not known', () => {
  for (const [what, [before, after]] of Object.entries(table)) {
    for (const [ends, lines] of [
      ['', (text: string) => text],
      [', with line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ] as const) {
      it(`takes out ${what}${ends}`, () => {
        const { problems, fix, file } = removing(lines(before));
        assert.ok(fix);
        const result = applyFix(lines(before), fix);
        assert.equal(result, lines(after));
        const read = readBlueprint(result);
        assert.deepEqual(read.source.problems, []);
        assert.ok(lint(read).length < problems.length);
        // Only the author knows whether it is to go.
        assert.deepEqual([fix.preferred, fix.safe], [undefined, undefined]);
        assert.ok(![...safeFixes(file, problems).values()].some(({ title }) => title === fix.title));
      });
    }
  }

  it('stands behind the name that is meant', () => {
    const { problems } = removing(step('      - step: C\n        chanel: desk\n'));
    const problem = problems.find(({ code }) => code === 'unknown-key');
    assert.deepEqual(problem && fixesOf(problem).map(({ title }) => title), [
      'Change to "channel"',
      'Remove "chanel"',
    ]);
  });

  it('is not offered for a key that is read as another', () => {
    const { problems } = removing(step('      - step: C\n        onstage: D\n'));
    const problem = problems.find(({ code }) => code === 'unknown-key');
    assert.deepEqual(problem && fixesOf(problem).map(({ title }) => title), ['Change to "frontstage"']);
  });

  for (const [why, text] of Object.entries({
    'something else repeats a part of it': step(
      '      - step: C\n        colour: &red D\n        customer: *red\n',
    ),
    'it stands behind a question mark': step('      - step: C\n        ? colour\n        : red\n'),
    'it has an anchor': step('      - step: C\n        &a colour: red\n'),
    'it has an anchor in braces': step('      - step: C\n        customer: { &a colour: red, name: D }\n'),
  })) {
    it(`is not offered where ${why}`, () => {
      assert.equal(removing(text).fix, undefined);
    });
  }
});
