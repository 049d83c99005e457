import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { whyShared } from '../fields/repeated.ts';
import type { Cell, Process } from '../model.ts';
import type { ReferenceKey } from '../refactor/references.ts';
import { type Arrow, arrowOf, arrowsOf, Numbers } from './arrows/arrow.ts';
import { fitArrows } from './arrows/fit-arrows.ts';
import { isWay, keysFor, usualKind, writeArrows } from './arrows/write-arrow.ts';
import { Draft } from './draft.ts';
import type { Outcome, Perform, Refused } from './gesture.ts';

/** Leads an arrow from one card to another one, or to a shared process. */
export interface Connect {
  readonly kind: 'connect';
  /** The key of a card. */
  readonly from: Key;
  /** The key of a card or of a shared process. */
  readonly to: Key;
}

/**
 * Adds an arrow, and keeps every other one: those that follow by themselves and would give way to it are written down.
 * From one step of the customer to another it is `next` of the step, to a shared process `needs`, all else `to`. An
 * arrow that is there already is chosen.
 */
export const connect: Perform<Connect> = (file, { from, to }) => {
  const ends = endsOf(file, from, to);
  if ('refused' in ends) return ends;
  const known = file.analysis.linksFrom(ends.from).find((link) => link.to === ends.to);
  if (known !== undefined) return { changes: [], chosen: keysOfLink(file, (link) => link === known) };
  const numbers = new Numbers(file);
  const arrow: Arrow = {
    from: numbers.of(ends.from),
    to: numbers.of(ends.to),
    kind: usualKind(file, ends.from, ends.to),
  };
  return leadArrow(file, arrow, [...arrowsOf(file), arrow]);
};

/** The cards at the ends of an arrow; refused when one is gone, or cannot be an end. */
export function endsOf(
  file: BlueprintFile,
  fromKey: Key,
  toKey: Key,
): { readonly from: Cell; readonly to: Cell | Process } | Refused {
  const { elements } = file.drawn;
  const [from, to] = [elements.get(fromKey), elements.get(toKey)];
  if (from === undefined || to === undefined)
    return { refused: 'What was joined is not in the text any more.' };
  if (from === to) return { refused: 'An arrow leads from one card to another one.' };
  if (from.kind === 'process') {
    return { refused: 'No arrow leaves a shared process: it is what cards need. Draw it from the card.' };
  }
  if (from.kind !== 'cell' || (to.kind !== 'cell' && to.kind !== 'process')) {
    return { refused: 'An arrow leads from one card to another one.' };
  }
  return { from, to };
}

/**
 * Writes an arrow where a person would, so that the file has exactly those that are wanted.
 *
 * @param first Changes the draft before, such as by taking another arrow away.
 */
export function leadArrow(
  file: BlueprintFile,
  arrow: Arrow,
  wanted: readonly Arrow[],
  first?: (draft: Draft) => Refused | undefined,
): Outcome {
  let refused: Refused | undefined;
  for (const key of keysFor(file, arrow)) {
    const draft = new Draft(file);
    const why =
      writeArrows(draft, key, arrow.from, [...replacedBy(file, key, arrow, wanted), arrow]) ??
      first?.(draft) ??
      fitArrows(draft, wanted);
    if (why === undefined) return draft.outcome({ chosen: chosenArrow(draft.file, arrow) });
    refused ??= whyShared(file, draft.file) ?? why;
  }
  return refused ?? { changes: [] };
}

/** The wanted arrows that follow by themselves and give way to the first that is written under a key. */
function replacedBy(
  file: BlueprintFile,
  key: ReferenceKey,
  arrow: Arrow,
  wanted: readonly Arrow[],
): readonly Arrow[] {
  const { analysis } = file;
  const numbers = new Numbers(file);
  const from = numbers.cell(arrow.from);
  const step = analysis.stepOf(from);
  const isWritten = (key === 'next' ? step.next : from.to) !== undefined;
  if (key === 'needs' || isWritten) return [];
  const isPath = arrow.kind === 'path';
  const replaced = analysis.linksFrom(from).filter((link) => {
    if (link.span !== undefined) return false;
    return key === 'next' ? isWay(file, link.from, link.to) : !isPath && link.kind !== 'path';
  });
  const kept = replaced.map((link) => arrowOf(link, numbers));
  return kept.filter((one) => wanted.some((other) => other.to === one.to && other.from === one.from));
}

/** Returns the key of an arrow in the picture of a file; none when it is not drawn. */
export function chosenArrow(file: BlueprintFile, { from, to, kind, label }: Arrow): readonly Key[] {
  const numbers = new Numbers(file);
  return keysOfLink(file, (link) => {
    const one = arrowOf(link, numbers);
    return one.from === from && one.to === to && one.kind === kind && one.label === label;
  });
}

function keysOfLink(
  file: BlueprintFile,
  matches: (link: BlueprintFile['analysis']['links'][number]) => boolean,
) {
  const found = [...file.drawn.links].find(([, link]) => matches(link));
  return found === undefined ? [] : [found[0]];
}
