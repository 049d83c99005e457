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
  const lines = saying(text);
  const [first = '', second = ''] = lines;
  const value = titleValue(first);
  if (value === undefined) return false;
  if (value.startsWith('{') || value.startsWith('[') || (value === '' && /^\s/.test(second))) return false;
  const others = lines.slice(1).flatMap((line) => /^["']?([\w-]+)["']?\s*:(?:\s|$)/.exec(line)?.[1] ?? []);
  return others.every((key) => own.has(key)) || others.some((key) => own.has(key) && !general.has(key));
}

/**
 * Returns the title that a text of any kind has as a blueprint, as it is written behind `blueprint:` at the beginning of
 * a line, without quotes and comment; empty when there is none.
 */
export function writtenTitle(text: string): string {
  for (const line of saying(text)) {
    const value = titleValue(line);
    if (value !== undefined) return unquoted(value);
  }
  return '';
}

/**
 * Returns the path that a text says it is based on, as it is written at the beginning of a line, without quotes and comment;
 * `undefined` when it says none.
 */
export function writtenBasedOn(text: string): string | undefined {
  for (const line of saying(text)) {
    const value = /^based-on\s*:\s+(?<value>[^\s#].*)$/.exec(line)?.groups?.value;
    if (value !== undefined) return unquoted(value);
  }
  return undefined;
}

function unquoted(value: string): string {
  return (/^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s+#.*$/, '')).trim();
}

/** The lines that say something. */
function saying(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => !/^\s*(#|$)|^%|^---(\s|$)/.test(line));
}

/** Returns the text behind `blueprint:`; `undefined` in a line of another key. */
function titleValue(line: string): string | undefined {
  const found = /^(?:blueprint|"blueprint"|'blueprint')\s*:(?:\s+(?<value>[^\s#].*))?\s*$/.exec(line);
  return found === null ? undefined : (found.groups?.value ?? '');
}
