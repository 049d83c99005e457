import { type Place, placeAt } from '../assist/place.ts';
import type { BlueprintFile } from '../blueprint-file.ts';

/** A blueprint beside the one that is checked: its title, and where that is written. */
export interface Titled {
  /** What whoever asks calls the file: a URI, a path. */
  readonly file: string;
  readonly title: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
}

/** A title without what people do not tell titles apart by: case and white space. Empty when there is none. */
export function comparableTitle(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** The title of a blueprint, where it has one that is not empty. */
export function titledOf(file: string, { model, source }: BlueprintFile): Titled | undefined {
  const { title } = model;
  if (title === undefined || title.value.trim() === '') return undefined;
  const { start, end } = title.span;
  return { file, title: title.value, start: placeAt(source, start), end: placeAt(source, end) };
}

/** Those of the others that have the same title; none for an empty title. */
export function namesakesOf(title: string, others: readonly Titled[]): readonly Titled[] {
  const wanted = comparableTitle(title);
  return wanted === '' ? [] : others.filter((other) => comparableTitle(other.title) === wanted);
}
