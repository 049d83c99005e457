import { namedIn } from '../core/analysis/elements.ts';
import { laneKeys } from '../core/analysis/lane-keys.ts';
import { everyReference } from '../core/analysis/mentions.ts';
import type { BlueprintFile } from '../core/blueprint-file.ts';
import type { Element } from '../core/model.ts';
import { contains, type Span } from '../core/span.ts';

/** An element that stands, or is mentioned, at a place. */
export interface FoundElement {
  readonly element: Element;
  /** Its name, its id or the mention of it. */
  readonly span: Span;
}

/** Returns the element whose name, id or mention is written at the offset; the keys of steps mention lanes. */
export function elementAt(file: BlueprintFile, offset: number): FoundElement | undefined {
  for (const { reference, element } of everyReference(file.analysis)) {
    if (element !== undefined && covers(reference.span, offset)) return { element, span: reference.span };
  }
  for (const element of namedIn(file)) {
    const { idSpan, nameSpan, span } = element;
    // What was found and is no more than a short text is words, and nothing to go to.
    if (element.kind === 'finding' && span.start === nameSpan.start) continue;
    if (idSpan !== undefined && covers(idSpan, offset)) return { element, span: idSpan };
    if (element.name !== '' && covers(nameSpan, offset)) return { element, span: nameSpan };
  }
  const stages = file.model.stages.filter(({ span }) => covers(span, offset));
  for (const { lane, span } of laneKeys(file, stages)) {
    if (covers(span, offset)) return { element: lane, span };
  }
  return undefined;
}

/** An empty span is nowhere: it belongs to what is not written. */
function covers(span: Span, offset: number): boolean {
  return span.start < span.end && contains(span, offset);
}
