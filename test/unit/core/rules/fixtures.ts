import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TitledFile } from '../../../../core/duplicate-titles.ts';
import type { Problem } from '../../../../core/problem.ts';
import { checkText } from '../../../../core/report/checked-file.ts';
import { root } from '../../../../tooling/root.ts';

const folder = join(root, 'test', 'fixtures', 'rules');

/** Returns the codes that have a fixture. */
export function fixtureCodes(): string[] {
  const ending = '.blueprint.yaml';
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

/** Returns the text of a fixture, with LF. Says what to write where there is none. */
export function readFixture(name: string): string {
  if (!existsSync(join(folder, name))) throw new Error(missingFixture(name));
  return readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
}

function missingFixture(name: string): string {
  const what = name.endsWith('.fixed.yaml')
    ? 'the same text with the first quick fix of each problem applied, and without the lines of carets'
    : 'a blueprint with the problem of the rule, and under that a comment line with carets and the code, as in the other fixtures';
  return `The fixture test/fixtures/rules/${name} is missing: write it. It holds ${what}.`;
}

/** Returns the blueprint beside which a fixture is at fault: `CODE.other.yaml`, where the rule compares. */
export function duplicatesIn(code: string): readonly TitledFile[] {
  const name = `${code}.other.yaml`;
  const titled = existsSync(join(folder, name)) ? checkText(name, readFixture(name)).titled : undefined;
  return titled === undefined ? [] : [titled];
}

/**
 * Returns the problems that a fixture expects, as `LINE:FROM-TO CODE`, lines and columns from 1.
 *
 * A comment line of carets and a code expects that problem at the carets' columns of the last line that is none. A `#`
 * with a caret right behind it counts as a caret, so that the first column can be marked.
 */
export function expectedProblems(text: string): string[] {
  const found: string[] = [];
  let marked = 0;
  text.split('\n').forEach((line, index) => {
    const mark = /^#( *)(\^+) ([a-z-]+)$/.exec(line);
    if (mark === null) {
      marked = index + 1;
      return;
    }
    const [, spaces = '', carets = '', code] = mark;
    const from = spaces === '' ? 1 : spaces.length + 2;
    const to = spaces.length + 1 + carets.length;
    found.push(`${marked}:${from}-${to} ${code}`);
  });
  return found.sort();
}

/** Problems in the notation of {@link expectedProblems}. */
export function foundProblems(text: string, problems: readonly Problem[]): string[] {
  return problems
    .map(({ span, code }) => {
      const before = text.slice(0, span.start).split('\n');
      const from = (before[before.length - 1] ?? '').length + 1;
      return `${before.length}:${from}-${from + Math.max(span.end - span.start, 1) - 1} ${code}`;
    })
    .sort();
}
