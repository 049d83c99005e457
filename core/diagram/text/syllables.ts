import type { Picture } from '../picture.ts';
import { softHyphen } from './break-word.ts';

/** Returns a word of letters with a soft hyphen (U+00AD) wherever its language may break it; as it is where it may not. */
export type Hyphenate = (word: string) => string;

/** Runs of letters that are worth breaking; the author's own soft hyphens are part of them. */
const words = /[\p{L}\p{M}\u00ad]{6,}/gu;

/** Properties of a picture that hold no text to read: names for programs, and lists of places. */
const noText: ReadonlySet<string> = new Set(
  [
    'key',
    'id',
    'from',
    'to',
    'kind',
    'role',
    'type',
    'lang',
    'reach',
    'state',
    'syllables',
    'image',
    'images',
    'brand',
    'logo',
  ].concat(['points', 'jumps', 'content']),
);

/**
 * Returns a picture that knows the syllables of its long words, so that its layout breaks them there. A word in which
 * its author has put soft hyphens is broken at those.
 */
export function withSyllables(picture: Picture, hyphenate: Hyphenate | undefined): Picture {
  if (hyphenate === undefined) return picture;
  const syllables: Record<string, string> = {};
  eachText(picture, (text) => {
    for (const [word] of text.matchAll(words)) {
      if (word.includes(softHyphen) || Object.hasOwn(syllables, word)) continue;
      const broken = hyphenate(word);
      if (broken !== word) syllables[word] = broken;
    }
  });
  return { ...picture, syllables };
}

/** Returns the picture with soft hyphens in its texts, between the syllables that it knows; itself when it knows none. */
export function withSoftHyphens(picture: Picture): Picture {
  const { syllables } = picture;
  if (syllables === undefined) return picture;
  return changeTexts(picture, (text) =>
    text.length < 6
      ? text
      : text.replace(words, (word) => (Object.hasOwn(syllables, word) ? (syllables[word] ?? word) : word)),
  );
}

/** Returns what was placed without soft hyphens: where one is seen, there is a hyphen by now. */
export function withoutSoftHyphens<T>(placed: T): T {
  return changeTexts(placed, (text) => (text.includes(softHyphen) ? text.replaceAll(softHyphen, '') : text));
}

/** Calls `read` with each text of a picture, those of its lanes and header among them. */
export function eachText(picture: Picture, read: (text: string) => void): void {
  changeTexts(picture, (text) => {
    read(text);
    return text;
  });
}

/** The same value with each text in it changed; what holds no changed text stays the very same. */
function changeTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    let list: unknown[] | undefined;
    for (const [index, item] of value.entries()) {
      const changed: unknown = changeTexts(item, change);
      if (changed === item) continue;
      list ??= value.slice();
      list[index] = changed;
    }
    return (list ?? value) as T;
  }
  let copy: Record<string, unknown> | undefined;
  for (const key in value) {
    if (noText.has(key)) continue;
    const inner: unknown = value[key];
    const changed = changeTexts(inner, change);
    if (changed === inner) continue;
    copy ??= { ...(value as Record<string, unknown>) };
    copy[key] = changed;
  }
  return (copy ?? value) as T;
}
