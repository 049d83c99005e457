import { departmentsOf } from '../../analysis/departments.ts';
import type { Analysis, ReferenceKind } from '../../analysis.ts';
import { limits } from '../../limits.ts';
import type { Element, Reference } from '../../model.ts';
import { grouped } from '../../values/grouped.ts';
import { clipped } from './clipped.ts';

/** Names of what references point at; what points at nothing is shown as it is written. */
export function namesOf(
  references: readonly Reference[],
  kind: ReferenceKind,
  from: Element,
  analysis: Analysis,
): string[] {
  return shownNames(
    references.map((reference) => analysis.resolve(reference, kind, from)?.name || reference.value),
  );
}

/** The names that are drawn in one place: those that are not empty, and of very many the first. */
function shownNames(names: readonly string[]): string[] {
  const written = names.filter((name) => name !== '').map(clipped);
  const left = written.length - limits.drawnNames;
  return left > 0 ? [...written.slice(0, limits.drawnNames), `and ${grouped(left)} more`] : written;
}

/** Returns the departments of the actors that references point at, each once. */
export function departments(
  references: readonly Reference[],
  from: Element,
  analysis: Analysis,
): { departments?: readonly string[] } {
  const names = departmentsOf(references, from, analysis);
  return names.length === 0 ? {} : { departments: shownNames(names) };
}
