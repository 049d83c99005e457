import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges } from '../../core/apply-changes.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { worseningCheck } from '../../core/fix-check.ts';
import { lint } from '../../core/lint.ts';
import { fixesOf } from '../../core/problem.ts';
import { root } from '../../tooling/root.ts';
import { partOf } from '../support/runs.ts';

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

describe('a line of the examples in the wrong column', function () {
  this.timeout(600_000);

  const folder = join(root, 'examples');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.blueprint.yaml'))) {
    it(`is one problem at its place, which its quick fix takes away: ${name}`, () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const lines = text.split('\n');
      const known = new Set(lint(readBlueprint(text)).map(({ code, message }) => code + message));
      const missed: string[] = [];
      let tried = 0;
      const places = partOf([...placesOf(lines)]);
      for (const at of places) {
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
      assert.ok(tried >= places.length / 5, `${tried} of ${places.length}`);
      assert.ok(
        missed.length <= Math.ceil(tried * 0.03),
        `${missed.length} of ${tried}\n${missed.join('\n')}`,
      );
    });
  }
});

/** The slips while a line is typed or pasted, each with the lines that it leaves of it and of what is below it. */
const slips: Readonly<Record<string, (line: string, below: readonly string[]) => readonly string[]>> = {
  'a colon is missing': (line, below) => [line.replace(/^(\s*(?:- )?[\w-]+):/, '$1'), ...below],
  'a space behind a colon is missing': (line, below) => [
    line.replace(/^(\s*(?:- )?[\w-]+): (?=\S)/, '$1:'),
    ...below,
  ],
  'a space behind a dash is missing': (line, below) => [line.replace('- ', '-'), ...below],
  'a key stands twice': (line, below) =>
    /^\s*- /.test(line) ? [line, ...below] : [line, ...below, line, ...below],
};

describe('a line of the examples with a slip', function () {
  this.timeout(600_000);

  for (const name of ['hotel', 'clinic']) {
    it(`is one problem at its place, and a quick fix gives back what was there: ${name}`, () => {
      const text = readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');
      const lines = text.split('\n');
      const known = new Set(lint(readBlueprint(text)).map(({ code, message }) => code + message));
      const missed: string[] = [];
      let tried = 0;
      const places = partOf([...placesOf(lines)]);
      for (const at of places) {
        const kinds = Object.entries(slips);
        for (const [kind, slip] of kinds.filter(
          (_, index) => index === tried % kinds.length || index === 2,
        )) {
          const end = endOf(lines, at);
          const instead = slip(lines[at] ?? '', lines.slice(at + 1, end));
          const wrong = [...lines.slice(0, at), ...instead, ...lines.slice(end)].join('\n');
          const where = kind === 'a key stands twice' ? end : at;
          const fresh = lint(readBlueprint(wrong)).filter(({ code, message }) => !known.has(code + message));
          if (wrong === text || fresh.length === 0) continue;
          tried++;
          const [problem] = fresh;
          const line = wrong.slice(0, problem?.span.start).split('\n').length - 1;
          const isBack = fresh.flatMap(fixesOf).some((fix) => applyChanges(wrong, fix.changes) === text);
          if (fresh.length !== 1 || line !== where || !isBack) missed.push(`${at + 1} ${kind}: ${lines[at]}`);
        }
      }
      assert.ok(tried >= places.length / 5, `${tried} of ${places.length}`);
      assert.deepEqual(missed, []);
    });
  }
});

/** Returns the line behind what is indented further below a line. */
function endOf(lines: readonly string[], at: number): number {
  const own = indentOf(lines[at] ?? '');
  let end = at + 1;
  for (let next = end; next < lines.length; next++) {
    if (lines[next]?.trim() === '') continue;
    if (indentOf(lines[next] ?? '') <= own) break;
    end = next + 1;
  }
  return end;
}
