import { documentElement } from './schema/document-keys.ts';

const own: ReadonlySet<string> = new Set(documentElement.keys.map(({ key }) => key));

/** Keys of the format that say nothing of what a file is about. */
const general: ReadonlySet<string> = new Set(['description', 'owner', 'version', 'date']);

/**
 * Returns whether a text is meant as a blueprint, whatever its file is called: it begins, behind comments and the start
 * of a document, with `blueprint:` and a title, and otherwise has keys of the format: nothing else, or one that no
 * other tool has. Other tools have a `blueprint:` too, with keys of their own below it.
 */
export function isBlueprintText(text: string): boolean {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(#|$)|^%|^---(\s|$)/.test(line));
  const [first = '', second = ''] = lines;
  const title = /^(?:blueprint|"blueprint"|'blueprint')\s*:(?:\s+(?<value>[^\s#].*))?\s*$/.exec(first);
  if (title === null) return false;
  const value = title.groups?.value ?? '';
  if (value.startsWith('{') || value.startsWith('[') || (value === '' && /^\s/.test(second))) return false;
  const others = lines.slice(1).flatMap((line) => /^["']?([\w-]+)["']?\s*:(?:\s|$)/.exec(line)?.[1] ?? []);
  return others.every((key) => own.has(key)) || others.some((key) => own.has(key) && !general.has(key));
}
