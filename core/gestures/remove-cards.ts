import { isSeq, type Node, type Pair } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { removeEntry, replace } from '../edit.ts';
import type { Cell, Element, Link, Step } from '../model.ts';
import type { TextChange } from '../problem.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import { writtenCard } from './cards/card-place.ts';
import { chosenCards } from './cards/chosen-cards.ts';
import { cutCards, cutItems } from './cards/cut-cards.ts';
import type { Draft } from './draft.ts';
import type { Refused } from './gesture.ts';
import { columnsIn, type Known, type Outline, outlineOf } from './outline.ts';
import { whyKept } from './repeated.ts';

/** Cards that are gone from a draft: what is where in the outline then, and how many references went with them. */
export interface RemovedCards {
  readonly outline: Outline;
  readonly references: number;
}

/**
 * Takes cards out of the draft with their comments, and every arrow that names them out of `to` and `next`. Arrows that
 * follow by themselves do not come back where the last written one goes: `to: []` says so, but for the customer, whose
 * path it would end.
 */
export function removeCards(draft: Draft, keys: readonly Key[]): RemovedCards | Refused {
  const { file } = draft;
  const chosen = chosenCards(file, keys);
  if ('refused' in chosen) return chosen;
  const spans = chosen.map(({ place, cell }) => writtenCard(file.source, place)?.span ?? cell.span);
  const kept = whyKept(file, spans);
  if (kept !== undefined) return kept;
  const cut = cutCards(
    file.source,
    chosen.map(({ place }) => place),
  );
  if (cut === undefined) return { refused: 'The step has nothing but this card. Delete the step instead.' };
  const gone = new Set<Element>(chosen.map(({ cell }) => cell));
  const { changes, count } = withoutReferences(file, gone);
  const outline = outlineOf(file.model);
  const columns = columnsIn(outline);
  const out = new Set<Known>(chosen.map((one) => columns[one.column]?.cells[one.lane]?.[one.index]));
  for (const { cells } of columns) {
    for (const [lane, stack] of cells.entries()) cells[lane] = stack.filter((one) => !out.has(one));
  }
  draft.change([...cut, ...changes]);
  return { outline, references: count };
}

/** Takes every arrow to what is gone out of the lists of others. */
function withoutReferences(
  file: BlueprintFile,
  gone: ReadonlySet<Element>,
): { readonly changes: readonly TextChange[]; readonly count: number } {
  const holders = new Map<Cell | Step, Link[]>();
  for (const { from, element, link } of file.analysis.references) {
    if (link === undefined || element === undefined || !gone.has(element) || gone.has(from)) continue;
    if (from.kind !== 'cell' && from.kind !== 'step') continue;
    holders.set(from, [...(holders.get(from) ?? []), link]);
  }
  const changes: TextChange[] = [];
  let count = 0;
  for (const [holder, links] of holders) {
    const change = withoutLinks(file, holder, links);
    if (change === undefined) continue;
    count += links.length;
    for (const one of change) changes.push(one);
  }
  return { changes, count };
}

/** Without what an alias brings in: that goes where it is written. */
function withoutLinks(
  file: BlueprintFile,
  holder: Cell | Step,
  links: readonly Link[],
): readonly TextChange[] | undefined {
  const { source } = file;
  const map = mapAt(source, holder.span);
  const pair = map && pairOf(map, holder.kind === 'step' ? 'next' : 'to');
  if (map === undefined || pair === undefined) return undefined;
  const starts = new Set(links.map(({ span }) => span.start));
  const begins = (node: unknown): boolean => starts.has((node as Node | null)?.range?.[0] ?? -1);
  const { value } = pair;
  if (isSeq(value)) {
    const cut = value.items.flatMap((item, index) => (begins(item) ? [index] : []));
    if (cut.length === 0) return undefined;
    if (cut.length < value.items.length) return cutItems(source, value, new Set(cut));
  } else if (!begins(value)) return undefined;
  const isCustomer = holder.kind === 'cell' && file.analysis.laneOf(holder).role === 'customer';
  return [isCustomer && map.items.length > 1 ? removeEntry(source, map, pair) : asNone(source.text, pair)];
}

/** Writes that no arrow leaves by itself. */
function asNone(text: string, pair: Pair): TextChange {
  const colon = text.indexOf(':', nodeSpan(pair.key as Node, text).end) + 1;
  return replace({ start: colon, end: nodeSpan(pair.value as Node, text).end }, ' []');
}
