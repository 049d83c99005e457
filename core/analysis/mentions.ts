import type { Analysis } from '../analysis.ts';
import type { Element, Reference } from '../model.ts';
import type { Span } from '../span.ts';
import { laneKeys, type WrittenModel } from './lane-keys.ts';

/**
 * Returns the place where an element is declared: its id, or the name that the id follows from; `undefined` for what is
 * not written.
 */
export function declarationOf({ idSpan, nameSpan, span }: Element): Span | undefined {
  if (idSpan !== undefined) return idSpan;
  if (nameSpan.start < nameSpan.end) return nameSpan;
  return span.start < span.end ? span : undefined;
}

/**
 * Returns every other place that names an element, in the order of the file: references to it, views that name it and, for a lane, the keys
 * of steps. Quotes are part of a place.
 */
export function mentionsOf(
  file: WrittenModel & { readonly analysis: Analysis },
  element: Element,
): readonly Span[] {
  const spans =
    element.kind === 'lane'
      ? [...laneKeys(file)].filter(({ lane }) => lane === element).map(({ span }) => span)
      : file.analysis.referencesTo(element).map(({ reference }) => reference.span);
  const inViews = file.analysis.viewReferences.filter((one) => one.element === element);
  // What an alias repeats is written once.
  return [
    ...new Map(
      [...spans, ...inViews.map(({ reference }) => reference.span)].map((span) => [span.start, span]),
    ).values(),
  ].toSorted((a, b) => a.start - b.start);
}

/** Yields every reference of a file to something that may be there: of its elements, then of its views. */
export function* everyReference({
  references,
  viewReferences,
}: Analysis): Generator<{ readonly reference: Reference; readonly element: Element | undefined }> {
  yield* references;
  yield* viewReferences;
}

/** Returns the text of a scalar without the quotes around it. */
export function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
