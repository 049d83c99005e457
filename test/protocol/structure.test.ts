import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../core/apply-changes.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { worseningCheck } from '../../core/fix-check.ts';
import { lint } from '../../core/lint.ts';
import { fixesOf } from '../../core/problem.ts';
import { root } from '../../tooling/root.ts';

/** Each line is tried in one of them, by turns. */
const ways = [-3, -2, -1, 1, 2];

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The text with a line, and all that is deeper below it, in other columns. */
function shifted(lines: readonly string[], at: number, by: number): string {
  const own = indentOf(lines[at] ?? '');
  let isWithin = true;
  return lines
    .map((line, index) => {
      if (index > at && line.trim() !== '' && indentOf(line) <= own) isWithin = false;
      if (index < at || !isWithin || line.trim() === '') return line;
      return ' '.repeat(Math.max(0, by)) + line.slice(Math.max(0, -by));
    })
    .join('\n');
}

/** The lines with a key or a dash, without what long texts hold. */
function* placesOf(lines: readonly string[]): Generator<number> {
  let text: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (text !== undefined && indentOf(line) > text) continue;
    text = /[|>][-+]?$/.test(line) ? indentOf(line) : undefined;
    if (/^\s*(?:- |[\w-]+:)/.test(line)) yield at;
  }
}

describe('every line of the examples in the wrong column', function () {
  this.timeout(600_000);

  const folder = join(root, 'examples');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.blueprint.yaml'))) {
    it(`is one problem at its place, which its quick fix takes away: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const lines = text.split('\n');
      const known = new Set(lint(readBlueprint(text)).map(({ code, message }) => code + message));
      const missed: string[] = [];
      let tried = 0;
      for (const at of placesOf(lines)) {
        for (const by of ways.filter((_, index) => index === at % ways.length)) {
          if (indentOf(lines[at] ?? '') + by < 0) continue;
          const wrong = shifted(lines, at, by);
          const file = readBlueprint(wrong);
          const fresh = lint(file).filter(({ code, message }) => !known.has(code + message));
          // Where it is allowed, too, it is no fault.
          if (fresh.length === 0) continue;
          tried++;
          const [problem] = fresh;
          const [fix] = problem === undefined ? [] : fixesOf(problem);
          const line = wrong.slice(0, problem?.span.start).split('\n').length - 1;
          const isOne = fresh.length === 1 && line === at && fix !== undefined;
          if (!isOne || applyChanges(wrong, fix.changes) !== text)
            missed.push(`${at + 1} ${by} ${lines[at]}`);
          if (fix?.preferred)
            assert.equal(worseningCheck(file)(fix.changes), false, `${at + 1} ${by} ${fix.title}`);
        }
      }
      assert.ok(tried > 30, `${tried}`);
      assert.ok(missed.length <= tried * 0.03, `${missed.length} of ${tried}\n${missed.join('\n')}`);
    });
  }
});
