import { elementsOf } from '../../analysis/elements.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Element } from '../../model.ts';
import type { TextChange } from '../../problem.ts';
import { removeReference } from '../../refactor/references.ts';
import type { Span } from '../../span.ts';
import { Draft } from '../draft.ts';
import { withoutMention } from '../fields/without-mention.ts';
import type { Refused } from '../gesture.ts';
import { type Outline, tracedIn } from '../outline.ts';
import { whyNotHere } from '../why-not-here.ts';
import { arrowOf, arrowsOf, Numbers, without } from './arrow.ts';
import { fitArrows } from './fit-arrows.ts';

/** References that are gone from a draft. */
export interface RemovedReferences {
  readonly count: number;
  /** The numbers of cells from which no written arrow is left. */
  readonly emptied: ReadonlySet<number>;
}

/** Takes every arrow to what goes out of what stays, and its name out of views; the key goes with the last one. Elements are known by their numbers. */
export function removeReferences(draft: Draft, going: ReadonlySet<number>): RemovedReferences | Refused {
  let count = 0;
  const emptied = new Set<number>();
  for (;;) {
    const { file } = draft;
    const numbers = numbersIn(file);
    const isGoing = (one: Element | undefined) => one !== undefined && going.has(numbers.get(one) ?? -1);
    const changes = new Map<Element, TextChange>();
    let refused: Refused | undefined;
    for (const { from, element, link } of file.analysis.references) {
      if (!isGoing(element) || isGoing(from) || changes.has(from) || link === undefined) continue;
      if (from.kind !== 'cell' && from.kind !== 'step') continue;
      const written = { owner: from, key: from.kind === 'step' ? 'next' : 'to', span: link.span } as const;
      const change =
        removeReference(file, written, 'without-key') ?? removeReference(file, written, 'with-none');
      // What an alias repeats goes with what it repeats.
      if (change === undefined) {
        refused ??= whyNotHere(file, from.name, from.span);
        continue;
      }
      changes.set(from, change);
      if (from.kind === 'cell' && from.to?.length === 1) emptied.add(numbers.get(from) ?? -1);
    }
    if (changes.size === 0) return refused ?? { count: count + removeMentions(draft, going), emptied };
    count += changes.size;
    draft.change([...changes.values()]);
  }
}

/**
 * Takes what goes out of the findings that answer it and the views that name it, as far as they are written there. Returns
 * how often that was.
 */
function removeMentions(draft: Draft, going: ReadonlySet<number>): number {
  // What an alias stands for stays, and the linter says so.
  for (let count = 0, passed = 0; ; ) {
    const { file } = draft;
    const named = mentionsOf(file, going)[passed];
    if (named === undefined) return count;
    const change = withoutMention(file.source, named.start);
    if (change === undefined) passed++;
    else {
      draft.change([change]);
      count++;
    }
  }
}

/** The places in what stays that name something that goes: under `answers`, and in views. */
function mentionsOf(file: BlueprintFile, going: ReadonlySet<number>): readonly Span[] {
  const { analysis } = file;
  const numbers = numbersIn(file);
  const isGoing = (one: Element | undefined) => one !== undefined && going.has(numbers.get(one) ?? -1);
  const found = new Set<Element>(
    analysis.findings.flatMap(({ finding, cell, column }) => (isGoing(cell ?? column.step) ? [finding] : [])),
  );
  const answered = analysis.references.filter(
    ({ kind, from, element }) =>
      kind === 'finding' && element !== undefined && found.has(element) && !isGoing(from),
  );
  const shown = analysis.viewReferences.filter(({ element }) => isGoing(element));
  return [...answered, ...shown].map(({ reference }) => reference.span);
}

/**
 * Takes the arrows away that follow by themselves from cells whose last written one has gone: nobody drew them. The
 * customer's path goes on. Where the format cannot say so they stay.
 *
 * @param before The file before anything went.
 * @param outline What of it is left in the draft.
 */
export function withoutNewcomers(
  draft: Draft,
  before: BlueprintFile,
  outline: Outline,
  { emptied }: RemovedReferences,
): void {
  if (emptied.size === 0) return;
  const numbersBefore = numbersIn(before);
  const known = new Set(
    before.analysis.links.map(({ from, to }) => `${numbersBefore.get(from)} ${numbersBefore.get(to)}`),
  );
  const { file } = draft;
  const [places, traced, numbers] = [numbersIn(file), tracedIn(outline), new Numbers(file)];
  const numberOf = (one: Element) => traced[places.get(one) ?? -1]?.number ?? -1;
  const newcomers = file.analysis.links.filter(
    ({ from, to, kind, span }) =>
      span === undefined &&
      kind !== 'path' &&
      emptied.has(numberOf(from)) &&
      !known.has(`${numberOf(from)} ${numberOf(to)}`),
  );
  if (newcomers.length === 0) return;
  const attempt = new Draft(file);
  const wanted = without(
    arrowsOf(file),
    newcomers.map((link) => arrowOf(link, numbers)),
  );
  if (fitArrows(attempt, wanted) === undefined) draft.change(attempt.changes);
}

function numbersIn({ model }: BlueprintFile): ReadonlyMap<Element, number> {
  return new Map<Element, number>([...elementsOf(model)].map((one, number) => [one, number]));
}
