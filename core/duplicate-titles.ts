import type { BlueprintFile } from './blueprint-file.ts';
import { placeAt } from './source/place.ts';
import type { Place } from './span.ts';

/** A blueprint beside the one that is checked: its title, and where that is written. */
export interface TitledFile {
  /** The name by which the caller knows the file: a URI, a path. */
  readonly file: string;
  readonly title: string;
  readonly start: Place;
  /** Just behind the last character. */
  readonly end: Place;
}

/** Normalizes a title for comparison: without case and white space. Empty when there is none. */
export function comparableTitle(title: string): string {
  return title.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** Returns the title of a blueprint, where it has one that is not empty. */
export function titledOf(name: string, file: BlueprintFile): TitledFile | undefined {
  const { model, source } = file;
  const { title } = model;
  if (title === undefined || title.value.trim() === '') return undefined;
  const { start, end } = title.span;
  return { file: name, title: title.value, start: placeAt(source, start), end: placeAt(source, end) };
}

/** The number of the others that are named at most. */
const maxDuplicates = 5;

/** Blueprints by their title, grouped once for all that are compared. */
export class Titles {
  readonly #groups = new Map<string, TitledFile[]>();

  /** @param all in the order in which they are named */
  constructor(all: Iterable<TitledFile>) {
    for (const one of all) {
      const title = comparableTitle(one.title);
      const group = this.#groups.get(title);
      if (group === undefined) this.#groups.set(title, [one]);
      else group.push(one);
    }
  }

  /** The others that have the title of a file, the first few of them; none for an empty title. */
  beside(file: string, title: string): readonly TitledFile[] {
    const found: TitledFile[] = [];
    const wanted = comparableTitle(title);
    for (const one of wanted === '' ? [] : (this.#groups.get(wanted) ?? [])) {
      if (found.length === maxDuplicates) break;
      if (one.file !== file) found.push(one);
    }
    return found;
  }
}
