import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { disableOptions } from '../../../../core/lint/disable-options.ts';
import { lint } from '../../../../core/lint.ts';
import type { Problem } from '../../../../core/problem.ts';
import { applyFix } from '../apply-fix.ts';
import { duplicatesIn, fixtureCodes, readFixture } from '../rules/fixtures.ts';

const text = `blueprint: A
stages:
  - stage: B
    steps:
      - step: C
        importance: 5
        rating: 2
        customer: Does
`;

function disabled(source: string, code: string, title: RegExp): string {
  const file = readBlueprint(source);
  const problem = lint(file).find((one) => one.code === code);
  assert.ok(problem !== undefined, `There is no ${code}.`);
  const fix = disableOptions(file, problem).find((one) => title.test(one.title));
  assert.ok(fix !== undefined, `There is no ${title}.`);
  return applyFix(source, fix);
}

const here = (source: string, code = 'important-but-poor'): string =>
  disabled(source, code, /for this line$/);
const inFile = (source: string, level = 'off'): string =>
  disabled(source, 'important-but-poor', level === 'off' ? /^Disable .* in this file$/ : /^Make /);

describe('ways to disable a rule', () => {
  it('writes a comment above the line, indented as it is', () => {
    const expected = text.replace(
      '        rating',
      '        # blueprint-disable-next-line important-but-poor\n        rating',
    );
    assert.equal(here(text), expected);
    assert.equal(here(text.replaceAll('\n', '\r\n')), expected.replaceAll('\n', '\r\n'));
  });

  it('adds the code to a comment that is there', () => {
    const comment = '        # blueprint-disable-next-line unknown-key';
    for (const rest of ['', ' (see the minutes)', '\n        # of Monday']) {
      const merged = here(text.replace('        rating', `${comment}${rest}\n        rating`));
      assert.ok(merged.includes(`${comment}, important-but-poor${rest}\n`), merged);
    }
  });

  it('offers no comment where it would be part of a text', () => {
    const note = text.replace('        rating', '        note: |\n          TODO\n        rating');
    const file = readBlueprint(note);
    const problem = lint(file).find(({ code }) => code === 'placeholder-text');
    assert.ok(problem !== undefined);
    assert.deepEqual(
      disableOptions(file, problem).map(({ title }) => title),
      ['Disable "placeholder-text" in this file', 'Make "placeholder-text" a hint in this file'],
    );
  });

  it('sets the level in the file', () => {
    assert.ok(inFile(text).endsWith('lint:\n  important-but-poor: off\n'));
    const lintHint = `lint: { missing-lane: off }\n${text}`;
    assert.ok(inFile(lintHint, 'hint').startsWith('lint: { missing-lane: off, important-but-poor: hint }\n'));
    const set = 'lint:\n  important-but-poor: information # for now\n';
    assert.ok(inFile(set + text).startsWith('lint:\n  important-but-poor: off # for now\n'));
    assert.ok(inFile(`lint: # later\n${text}`).startsWith('lint: # later\n  important-but-poor: off\n'));
    assert.ok(
      inFile(`lint:\n  important-but-poor:\n${text}`).startsWith('lint:\n  important-but-poor: off\n'),
    );
  });

  it('leaves alone what it cannot change', () => {
    const file = readBlueprint(`lint: none\n${text}`);
    const problem = lint(file).find(({ code }) => code === 'important-but-poor');
    assert.ok(problem !== undefined);
    assert.deepEqual(
      disableOptions(file, problem).map(({ title }) => title),
      ['Disable "important-but-poor" for this line'],
    );
  });

  for (const code of fixtureCodes()) {
    it(`disable what the rule finds in its fixture: ${code}`, () => {
      const source = readFixture(`${code}.blueprint.yaml`);
      const file = readBlueprint(source);
      const duplicates = duplicatesIn(code);
      const problems = lint(file, new Map(), duplicates, undefined, '2026-11-28');
      const own = problems.filter((problem) => problem.code === code);
      assert.ok(own.length > 0);
      // Problems of one line, or of one code, are disabled by the same edit: it is tried once.
      const tried = new Set<string>();
      for (const problem of own) {
        for (const fix of disableOptions(file, problem)) {
          const edit = JSON.stringify(fix.changes);
          if (tried.has(edit)) continue;
          tried.add(edit);
          const after = lint(
            readBlueprint(applyFix(source, fix)),
            new Map(),
            duplicates,
            undefined,
            '2026-11-28',
          );
          const left = (list: readonly Problem[]): number =>
            list.filter((one) => one.code === problem.code && one.severity === problem.severity).length;
          assert.ok(left(after) < left(problems), `${fix.title}: ${problem.message}`);
        }
      }
    });
  }
});
