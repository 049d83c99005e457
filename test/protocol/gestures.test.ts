import assert from 'node:assert/strict';
import { applyChanges } from '../../core/apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../../core/blueprint-file.ts';
import { perform } from '../../core/gesture.ts';
import type { TextChange } from '../../core/problem.ts';
import type { Span } from '../../core/span.ts';
import { blueprintText, Chance } from './gesture-blueprints.ts';
import type { GestureCase } from './gesture-case.ts';
import { cardCases } from './gesture-cases-cards.ts';
import { journeyCases } from './gesture-cases-journey.ts';
import { difference, plainOf } from './gesture-reference.ts';

/** Another run of the same: SEED=… npm run test:protocol. RUNS=100 tries 2,000 blueprints for each gesture. */
const seed = Number(process.env.SEED ?? 20261101);
const blueprints = Math.ceil(20 * Number(process.env.RUNS ?? 1));

/** Of what repeats nothing by an alias, at most so many in a hundred are refused. */
const mostRefused = 5;

const cases: readonly GestureCase[] = [...cardCases, ...journeyCases];

describe(`gestures on ${blueprints} blueprints from seed ${seed}`, () => {
  for (const one of cases) {
    it(`${one.name}: the text says what was meant, and all else stays`, () => {
      let [made, refused] = [0, 0];
      const reasons = new Map<string, number>();
      for (let at = 0; at < blueprints; at++) {
        const own = seed + at;
        const text = blueprintText(own);
        const file = readBlueprint(text);
        const gesture = one.pick(new Chance(own), file);
        if (gesture === undefined) continue;
        const outcome = perform(file, gesture);
        const told = `${one.name}, SEED=${own}: ${JSON.stringify(gesture)}`;
        if ('refused' in outcome) {
          assert.match(outcome.refused, /^[A-Z"].*\.$/s, told);
          if (/[&*]a\d/.test(text)) continue;
          refused++;
          reasons.set(outcome.refused, (reasons.get(outcome.refused) ?? 0) + 1);
          continue;
        }
        made++;
        check(file, outcome.changes, one, gesture, told);
      }
      const said = [...reasons].map(([reason, count]) => `${count} ${reason}`).join('\n');
      assert.ok(made >= blueprints / 4, `only ${made} of ${blueprints} were made`);
      assert.ok(
        refused * 100 <= mostRefused * (made + refused),
        `${refused} of ${made + refused} refused:\n${said}`,
      );
    });
  }
});

function check<G>(
  file: BlueprintFile,
  changes: readonly TextChange[],
  one: {
    does(blueprint: ReturnType<typeof plainOf>['blueprint'], gesture: G): void;
    meant(file: BlueprintFile, gesture: G): readonly Span[];
    gone?(file: BlueprintFile, gesture: G): readonly Span[];
  },
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
  const found = difference(expected.blueprint, actual.blueprint);
  assert.equal(found, undefined, `${shown}\n----- ${found}`);
  assert.equal(undone(text, changed, changes), text, told);

  const gone = (one.gone?.(file, gesture) ?? []).map((span) => withComments(text, span));
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
  const meant = [...one.meant(file, gesture), ...withIds].map((span) => withComments(text, span));
  const kept = linesOutside(text, meant).map(withoutReturn);
  const lines = changed.split('\n').map(withoutReturn);
  let place = 0;
  for (const line of kept) {
    const next = lines.indexOf(line, place);
    assert.notEqual(next, -1, `${shown}\n----- this line is not the same: ${line}`);
    place = next + 1;
  }
}

/** Returns whether more places of the file name an id, or have it, than did. */
function needsId(before: BlueprintFile, after: BlueprintFile, id: string): boolean {
  const count = ({ source }: BlueprintFile): number => source.text.split(id).length;
  return count(before) !== count(after);
}

/** The text before, made of the text after by the changes the other way round. */
function undone(before: string, after: string, changes: readonly TextChange[]): string {
  const eol = /\r?\n/.exec(before)?.[0] ?? '\n';
  let by = 0;
  const inverse = changes
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, text }) => {
      const { length } = text.replaceAll(/\r?\n/g, eol);
      const start = span.start + by;
      by += length - (span.end - span.start);
      return { start, end: start + length, text: before.slice(span.start, span.end) };
    });
  return inverse
    .toReversed()
    .reduce((now, { start, end, text }) => now.slice(0, start) + text + now.slice(end), after);
}

/** The last line has no line break, and may get one. */
function withoutReturn(line: string): string {
  return line.replace(/\r$/, '');
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

function linesOutside(text: string, spans: readonly Span[]): readonly string[] {
  const lines: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    if (line.trim() !== '' && !spans.some((span) => span.start <= end && at <= span.end)) lines.push(line);
    at = end + 1;
  }
  return lines;
}
