import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../../../core/blueprint-file.ts';
import { fixAll, fixedText, safeFixes } from '../../../core/fix-all.ts';
import { format } from '../../../core/format.ts';
import { lint } from '../../../core/lint.ts';
import { type Problem, shapeSeverity } from '../../../core/problem.ts';
import type { Broken } from './broken-texts.ts';

/** Asserts what holds of everything that is done to a file without asking: all safe fixes, and the formatter. */
export function losesNothing({ text, hasOtherWords }: Broken): void {
  const file = readBlueprint(text);
  const problems = lint(file);
  const result = applyChanges(text, fixAll(file, problems));
  formatsSafely(file);
  if (result === text) return;
  const { result: byRounds, replaced, written } = inRounds(text);
  const told = `${result}\n--- from\n${text}`;
  assert.equal(byRounds, result, told);
  assert.equal(fixedText(text, new Map()), result, told);
  assert.equal(fixedText(result, new Map()), result, told);
  assert.deepEqual(missing(wordsOf(text), wordsOf(`${result} ${replaced.join(' ')}`)), [], told);
  // What the author wrote in the words of the format is what the author meant.
  if (!hasOtherWords) assert.deepEqual(replaced, [], told);
  const after = readBlueprint(result);
  staysSound(file, after, told, [...replaced, ...written]);
  formatsSafely(after);
}

/** Applies the safe fixes until there are none, with what those that replace words have taken out and put in. */
function inRounds(text: string) {
  const replaced: string[] = [];
  const written: string[] = [];
  let result = text;
  for (let round = 0; round < 10; round++) {
    const file = readBlueprint(result);
    const fixes = [...safeFixes(file, lint(file)).values()];
    if (fixes.length === 0) break;
    for (const { changes, title } of fixes) {
      if (!/^(?:Change to|Remove the arrow)/.test(title)) continue;
      for (const { span, text: one } of changes) {
        replaced.push(result.slice(span.start, span.end));
        written.push(one);
      }
    }
    result = applyChanges(
      result,
      fixes.flatMap(({ changes }) => changes),
    );
  }
  return { result, replaced, written };
}

function formatsSafely(file: BlueprintFile): void {
  const { text } = file.source;
  const formatted = applyChanges(text, format(file.source));
  if (formatted === text) return;
  assert.equal(formatted.replace(/\s/g, ''), text.replace(/\s/g, ''));
  const after = readBlueprint(formatted);
  assert.deepEqual(format(after.source), [], `${formatted}\n--- from\n${text}`);
  staysSound(file, after, `${formatted}\n--- from\n${text}`, []);
}

/** @param replaced words that may be others now, for a fix says so */
function staysSound(before: BlueprintFile, after: BlueprintFile, told: string, replaced: readonly string[]) {
  const wasRead = before.source.problems.length === 0;
  const added = missing(
    lint(after)
      .filter((one) => wasRead || isOfShape(one))
      .map(sentence),
    lint(before).map(sentence),
  );
  assert.deepEqual(added, [], told);
  if (wasRead) assert.deepEqual(meaning(after, replaced), meaning(before, replaced), told);
}

function isOfShape({ code, severity }: Problem): boolean {
  return severity === 'error' || Object.hasOwn(shapeSeverity, code);
}

/** How far a line stands from its place is another number when the lines around it have moved. */
function sentence({ code, message }: Problem): string {
  return `${code}: ${message.replace(/\S+ spaces? too far/, 'too far')}`;
}

/** The model without places, and without the texts that a fix may replace. */
function meaning({ model }: BlueprintFile, replaced: readonly string[]): unknown {
  const plain = JSON.stringify(model, (key, value: unknown) =>
    /span/i.test(key) || (typeof value === 'string' && replaced.includes(value)) ? undefined : value,
  );
  return JSON.parse(plain);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is in a list and not in the other, each as often as it is missing there. */
function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of there) counts.set(one, (counts.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
