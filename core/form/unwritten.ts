import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { FieldValue } from '../fields/field-value.ts';
import type { Element } from '../model.ts';
import type { ElementName } from '../schema.ts';

/** An element of the picture that is not in the text: one of the usual lanes, or an arrow that follows from what else is written. */
export interface Unwritten {
  readonly element: ElementName;
  /** The values that would be written of it. */
  readonly values: ReadonlyMap<string, FieldValue>;
}

/** Returns what would be written of an element that is not: to set one of its keys writes it down. */
export function unwrittenOf(
  { model, drawn }: BlueprintFile,
  key: Key,
  element: Element | undefined,
): Unwritten | undefined {
  if (element?.kind === 'lane' && model.lanesSpan === undefined) {
    const { id, name, role } = element;
    const values = [
      ['id', id],
      ['name', name],
      ...(role === undefined ? [] : [['role', role] as const]),
    ] as const;
    return { element: 'lane', values: new Map(values) };
  }
  const link = element === undefined ? drawn.links.get(key) : undefined;
  // What "needs" leads to takes no words.
  if (link === undefined || link.link !== undefined || link.span !== undefined) return undefined;
  return { element: 'link', values: new Map([['id', link.to.id]]) };
}
