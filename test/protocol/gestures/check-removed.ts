import assert from 'node:assert/strict';
import { elementsOf } from '../../../core/analysis/elements.ts';
import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { Element, Reference } from '../../../core/model.ts';

/**
 * Holds what is left when elements have gone: what it names that is left too it still names, in its order, and from a card
 * whose last written arrow has gone none comes by itself that was not there, but the customer's path.
 */
export function checkRemoved(
  before: BlueprintFile,
  after: BlueprintFile,
  gone: ReadonlySet<Element>,
  told: string,
): void {
  const left = [...elementsOf(before.model)].filter((one) => !gone.has(one));
  const now = [...elementsOf(after.model)];
  const numbers = new Map<Element, number>(left.map((one, number) => [one, number]));
  const numbersNow = new Map<Element, number>(now.map((one, number) => [one, number]));
  for (const [number, element] of left.entries()) {
    const same = now[number];
    if (element.kind !== same?.kind || (element.kind !== 'cell' && element.kind !== 'step')) continue;
    const named = targets(before, element, gone).map((one) => textOf(one, numbers));
    const namedNow = targets(after, same).map((one) => textOf(one, numbersNow));
    assert.deepEqual(namedNow.slice(0, named.length), named, `${told}\n----- "${element.name}" names others`);
    if (element.kind !== 'cell' || same.kind !== 'cell') continue;
    const isEmptied = element.to !== undefined && element.to.length > 0 && (same.to?.length ?? 0) === 0;
    if (!isEmptied) continue;
    const known = new Set(before.analysis.linksFrom(element).map(({ to }) => numbers.get(to)));
    const come = after.analysis
      .linksFrom(same)
      .filter(
        ({ span, kind, to }) => span === undefined && kind !== 'path' && !known.has(numbersNow.get(to)),
      );
    assert.deepEqual(
      come.map(({ to }) => to.name),
      [],
      `${told}\n----- arrows that nobody drew, from "${element.name}"`,
    );
  }
}

/** Returns what an element names under `to`, `next` and `needs`, or the text that names nothing. */
function targets(
  { analysis }: BlueprintFile,
  element: Element,
  gone: ReadonlySet<Element> = new Set(),
): readonly (Element | string)[] {
  const meant = new Map<Reference, Element | undefined>(
    analysis.references.map(({ reference, element: one }) => [reference, one]),
  );
  const written =
    element.kind === 'step'
      ? (element.next ?? []).map(({ to }) => to)
      : element.kind === 'cell'
        ? [...element.needs, ...(element.to ?? []).map(({ to }) => to)]
        : [];
  return written.flatMap((reference) => {
    const one = meant.get(reference);
    return one !== undefined && gone.has(one) ? [] : [one ?? '?'];
  });
}

function textOf(one: Element | string, numbers: ReadonlyMap<Element, number>): string {
  return typeof one === 'string' ? one : String(numbers.get(one));
}
