import type { Analysis } from '../analysis.ts';
import type { Element, Reference } from '../model.ts';

/** Returns the departments of the actors that references of an element point at, each once, in the order of the references. */
export function departmentsOf(
  references: readonly Reference[],
  from: Element,
  analysis: Pick<Analysis, 'resolve'>,
): readonly string[] {
  const found = references.flatMap((reference) => {
    const actor = analysis.resolve(reference, 'actor', from);
    return actor?.kind === 'actor' ? (actor.department?.value ?? []) : [];
  });
  return [...new Set(found)];
}
