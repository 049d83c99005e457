import assert from 'node:assert/strict';
import { applyChanges, lineBreakOf } from '../../../core/apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../../../core/blueprint-file.ts';
import type { Gesture } from '../../../core/gesture.ts';
import type { TextChange } from '../../../core/problem.ts';
import type { Span } from '../../../core/span.ts';
import { arrowTexts, type GestureCase } from './gesture-case.ts';
import { inverseOf } from './inverse.ts';
import { difference, plainOf } from './reference.ts';

/** Holds what a gesture did to a text against its case: the meaning, the comments, all other lines, and the way back. */
export function checkGesture<G extends Gesture>(
  file: BlueprintFile,
  changes: readonly TextChange[],
  one: Pick<GestureCase<G>, 'does' | 'meant' | 'gone' | 'arrows' | 'arrowsApart' | 'after'>,
  gesture: G,
  told: string,
): void {
  const { text } = file.source;
  const changed = applyChanges(text, changes);
  const shown = `${told}\n${text}\n----- after:\n${changed}`;
  const after = readBlueprint(changed);
  assert.deepEqual(
    after.problems.map(({ message }) => message),
    file.problems.map(({ message }) => message),
    `${shown}\nhas a new problem`,
  );
  const expected = plainOf(file);
  one.does(expected.blueprint, gesture);
  const actual = plainOf(after);
  const arrows = one.arrows?.(file, gesture);
  const found = difference(
    expected.blueprint,
    actual.blueprint,
    arrows === undefined && one.arrowsApart !== true,
  );
  assert.equal(found, undefined, `${shown}\n----- ${found}`);
  if (arrows !== undefined) assert.deepEqual(arrowTexts(after), arrows.toSorted(), `${shown}\n----- arrows`);
  one.after?.(file, after, gesture, shown);
  const unclear = ambiguousIn(file);
  const unclearNow = [...ambiguousIn(after)].filter((name) => !unclear.has(name));
  assert.deepEqual(unclearNow, [], `${shown}\n----- means more than one thing now`);
  assert.equal(undone(text, changed, changes), text, told);

  const gone = (one.gone?.(file, gesture, after) ?? []).map((span) => withComments(text, span));
  for (const { 0: comment, index } of text.matchAll(/# c\d+/g)) {
    if (gone.some(({ start, end }) => start <= index && index < end)) continue;
    assert.ok(new RegExp(`${comment}(?!\\d)`).test(changed), `${shown}\n----- lost ${comment}`);
  }
  const withIds = [...expected.of].flatMap(([element, plain]) => {
    const isNamed = element.kind === 'cell' || element.kind === 'step' || element.kind === 'stage';
    return isNamed && 'id' in plain === (element.idSpan !== undefined) && needsId(file, after, element.id)
      ? [element.span]
      : [];
  });
  // What refers to an element that got another id names it by that.
  const named = file.analysis.references.flatMap(({ reference: { value, span } }) =>
    needsId(file, after, value) ? [span] : [],
  );
  const meant = [...one.meant(file, gesture, after), ...withIds, ...named].map((span) =>
    withComments(text, span),
  );
  checkLines(text, changed, meant, shown);
}

/** Every line outside of what was meant is the same, in its order, with as many empty lines before it. */
function checkLines(text: string, changed: string, meant: readonly Span[], shown: string): void {
  const lines = spacedLines(changed);
  const before = spacedLines(text);
  const numbers = new Map(before.map((line, number) => [line, number]));
  let place = 0;
  let last: { readonly line: SpacedLine; readonly number: number } | undefined;
  for (const line of before) {
    if (meant.some((span) => span.start <= line.end && line.start <= span.end)) continue;
    const next = lines.findIndex((one, at) => at >= place && one.text === line.text);
    assert.notEqual(next, -1, `${shown}\n----- this line is not the same: ${line.text}`);
    const number = numbers.get(line) ?? 0;
    // Of what is there more often now, it is not known which one was there.
    const isCopied = countOf(lines, line.text) > countOf(before, line.text);
    if (!isCopied && last !== undefined && last.number === number - 1 && next === place)
      assert.equal(lines[next]?.gap, line.gap, `${shown}\n----- empty lines before: ${line.text}`);
    last = { line, number };
    place = next + 1;
  }
  const most = Math.max(1, ...before.map(({ gap }) => gap));
  const widest = lines.find(({ gap }) => gap > most);
  assert.equal(widest, undefined, `${shown}\n----- too many empty lines before: ${widest?.text}`);
}

function countOf(lines: readonly SpacedLine[], text: string): number {
  return lines.filter((line) => line.text === text).length;
}

interface SpacedLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number of empty lines above. */
  readonly gap: number;
}

/** The lines of a text that are not empty; the last one has no line break, and may get one. */
function spacedLines(text: string): readonly SpacedLine[] {
  const lines: SpacedLine[] = [];
  let [at, gap] = [0, 0];
  for (const line of text.split('\n')) {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    if (line.trim() === '') gap++;
    else {
      lines.push({ text: line.replace(/\r$/, ''), start, end, gap });
      gap = 0;
    }
  }
  return lines;
}

/** The names to which not one element answers where they stand: none of them has to, once it was so. */
function ambiguousIn({ analysis }: BlueprintFile): ReadonlySet<string> {
  const unclear = analysis.references.filter(
    ({ ambiguous, element }) => element === undefined || (ambiguous && element.idSpan === undefined),
  );
  return new Set(unclear.map(({ reference }) => reference.value));
}

/** Returns whether more places of the file name an id, or have it, than did. */
function needsId(before: BlueprintFile, after: BlueprintFile, id: string): boolean {
  const count = ({ source }: BlueprintFile): number => source.text.split(id).length;
  return count(before) !== count(after);
}

/** The text before, made of the text after by the changes the other way round. */
function undone(before: string, after: string, changes: readonly TextChange[]): string {
  return inverseOf(before, changes, lineBreakOf(before))
    .toReversed()
    .reduce((now, { span: { start, end }, text }) => now.slice(0, start) + text + now.slice(end), after);
}

/** The lines of a span, with the comment lines right above and below. */
function withComments(text: string, { start, end }: Span): Span {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  while (from > 0) {
    const above = from === 1 ? 0 : text.lastIndexOf('\n', from - 2) + 1;
    if (!/^\s*#/.test(text.slice(above, from))) break;
    from = above;
  }
  let to = text.indexOf('\n', end);
  if (to === -1) to = text.length;
  for (;;) {
    const next = text.indexOf('\n', to + 1);
    const line = text.slice(to + 1, next === -1 ? text.length : next);
    if (next === -1 || !/^\s*(#|$)/.test(line)) break;
    to = next;
  }
  return { start: from, end: to };
}
