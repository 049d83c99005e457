import type { Node } from 'yaml';
import { withoutQuotes } from '../../analysis/mentions.ts';
import { applyChanges } from '../../apply-changes.ts';
import { replace } from '../../edit.ts';
import type { Element, Stage, Step } from '../../model.ts';
import { freeId } from '../../names/free-id.ts';
import type { TextChange } from '../../problem.ts';
import { contains, type Span } from '../../span.ts';
import type { Draft } from '../draft.ts';
import type { Refused } from '../gesture.ts';
import { linesOfItem, type StripOf, stripIn } from './strip.ts';
import { anchorsIn, itemAt, type StripItem } from './strip-item.ts';

/**
 * Returns the text of a copy of a step or stage: with ids of its own where ids are written, to which its own references
 * lead, and without anchors.
 */
export function copiedItem(
  draft: Draft,
  of: StripOf,
  index: number,
  copied: Step | Stage,
): StripItem | Refused {
  const { file } = draft;
  const { text } = file.source;
  const item = itemAt(file, of, index);
  const strip = stripIn(file, of);
  if ('refused' in item) return item;
  if ('refused' in strip) return strip;
  const node = strip.list?.items[index] as Node;
  const span = strip.list?.flow === true ? undefined : strip.list && linesOfItem(text, strip.list, index);
  const start = span?.start ?? text.indexOf(item.flow ?? '', node.range?.[0] ?? 0);
  const within = { start, end: start + (span === undefined ? (item.flow ?? '').length : item.lines.length) };
  const changes: TextChange[] = anchorsIn(node, text).map((anchor) => replace(anchor, ''));
  const taken = new Set(
    [...file.analysis.cells, ...file.analysis.columns.map(({ step }) => step), ...file.model.stages].map(
      ({ id }) => id,
    ),
  );
  const steps = copied.kind === 'stage' ? copied.steps : [copied];
  const elements: Element[] = [copied, ...steps, ...steps.flatMap(({ cells }) => cells)];
  for (const element of new Set(elements)) {
    if (element.idSpan === undefined || !isIn(within, element.idSpan)) continue;
    const id = freeId(element.id, taken);
    taken.add(id);
    changes.push(replace(withoutQuotes(text, element.idSpan), id));
    for (const { reference } of file.analysis.referencesTo(element)) {
      if (isIn(within, reference.span)) changes.push(replace(withoutQuotes(text, reference.span), id));
    }
  }
  const moved = changes.map(({ span: { start: from, end }, text: written }) =>
    replace({ start: from - start, end: end - start }, written),
  );
  if (span === undefined) {
    const flow = applyChanges(item.flow ?? '', moved);
    return { ...item, lines: `- ${flow}`, flow };
  }
  const { flow: _, ...rest } = item;
  const lines = applyChanges(item.lines, moved);
  return changes.length === 0 ? item : { ...rest, lines };
}

function isIn(outer: Span, { start, end }: Span): boolean {
  return contains(outer, start) && contains(outer, end);
}
