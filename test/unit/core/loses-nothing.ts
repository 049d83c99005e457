import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/apply-changes.ts';
import { type BlueprintFile, readToFormat } from '../../../core/blueprint-file.ts';
import { composedChanges } from '../../../core/edit/composed-changes.ts';
import { type FixRound, fixAll, fixRounds } from '../../../core/fix-all.ts';
import { format } from '../../../core/format.ts';
import { lint } from '../../../core/lint.ts';
import { type Problem, shapeSeverity } from '../../../core/problem.ts';
import type { Broken } from './broken-texts.ts';

/** Asserts what holds of everything that is done to a file without asking: all safe fixes, and the formatter. */
export function losesNothing({ text, hasOtherWords }: Broken): void {
  const read: Read = { file: readToFormat(text), problemsOf: once(lint) };
  const { file, problemsOf } = read;
  const rounds = [...fixRounds(file, problemsOf(file))];
  formatsSafely(read);
  const { result, replaced, written } = applied(text, rounds);
  if (result === text) return;
  const told = `${result}\n--- from\n${text}`;
  const changes = composedChanges(
    text,
    rounds.map((round) => round.changes),
  );
  assert.equal(applyChanges(text, changes), result, told);
  // The file is read anew: what was read around the changes must be the same.
  const after = readToFormat(result);
  assert.deepEqual(fixAll(after, problemsOf(after)), [], told);
  assert.deepEqual(missing(wordsOf(text), wordsOf(`${result} ${replaced.join(' ')}`)), [], told);
  // What the author wrote in the words of the format is what the author meant.
  const others = replaced.filter((one, at) => !letters(written[at] ?? '').includes(letters(one)));
  if (!hasOtherWords) assert.deepEqual(others, [], told);
  staysSound(read, after, told, [...replaced, ...written]);
  formatsSafely({ file: after, problemsOf });
}

/** A key with a sign too many is no other word. */
function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** A file, and what finds the problems of each file once. */
interface Read {
  readonly file: BlueprintFile;
  readonly problemsOf: (file: BlueprintFile) => readonly Problem[];
}

/** The same function, called once for each file. */
function once<T>(find: (file: BlueprintFile) => T): (file: BlueprintFile) => T {
  const found = new Map<BlueprintFile, T>();
  return (file) => {
    const known = found.get(file) ?? find(file);
    found.set(file, known);
    return known;
  };
}

/** The text after all rounds, and what the fixes that replace words have taken out and put in. */
function applied(text: string, rounds: readonly FixRound[]) {
  const replaced: string[] = [];
  const written: string[] = [];
  let result = text;
  for (const { fixes, changes } of rounds) {
    for (const { changes, title } of fixes.values()) {
      if (!/^(?:Change to|Remove the arrow)/.test(title)) continue;
      for (const { span, text: one } of changes) {
        replaced.push(result.slice(span.start, span.end));
        written.push(one);
      }
    }
    result = applyChanges(result, changes);
  }
  return { result, replaced, written };
}

function formatsSafely(read: Read): void {
  const { file } = read;
  const { text } = file.source;
  const formatted = applyChanges(text, format(file.source));
  if (formatted === text) return;
  assert.equal(formatted.replace(/\s/g, ''), text.replace(/\s/g, ''));
  const after = readToFormat(formatted);
  assert.deepEqual(format(after.source), [], `${formatted}\n--- from\n${text}`);
  staysSound(read, after, `${formatted}\n--- from\n${text}`, []);
}

/** @param replaced words that may be others now, for a fix says so */
function staysSound(
  { file: before, problemsOf }: Read,
  after: BlueprintFile,
  told: string,
  replaced: readonly string[],
): void {
  const wasRead = before.source.problems.length === 0;
  const added = missing(
    problemsOf(after)
      .filter((one) => wasRead || isOfShape(one))
      .map(sentence),
    problemsOf(before).map(sentence),
  );
  assert.deepEqual(added, [], told);
  if (wasRead) assert.deepEqual(meaning(after, replaced), meaning(before, replaced), told);
}

function isOfShape({ code, severity }: Problem): boolean {
  return severity === 'error' || Object.hasOwn(shapeSeverity, code);
}

/**
 * Returns a message without line numbers: how far a line stands from its place changes when the lines around it have
 * moved.
 */
function sentence({ code, message }: Problem): string {
  // What it quotes of the text may have other white space now.
  return `${code}: ${message.replace(/\S+ spaces? too far/, 'too far').replace(/\s+/g, '')}`;
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

/** Returns what is in a list and not in the other, each as often as it is missing there. */
function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const one of there) counts.set(one, (counts.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count - 1);
    return count <= 0;
  });
}
