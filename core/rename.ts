import { namedIn } from './analysis/elements.ts';
import { everyReference, mentionsOf, withoutQuotes } from './analysis/mentions.ts';
import { applyChanges } from './apply-changes.ts';
import { type BlueprintFile, readBlueprint, whyNotEdited } from './blueprint-file.ts';
import { addEntry, replace } from './edit.ts';
import { addToCell, lengthen } from './fixes.ts';
import type { Element, Lane } from './model.ts';
import { kebabCase } from './names/kebab-case.ts';
import type { TextChange } from './problem.ts';
import { keysOf } from './schema.ts';
import { asValue } from './source/as-value.ts';
import { columnOf } from './source/lines.ts';
import { mapAt, pairOf } from './source/places.ts';
import type { Span } from './span.ts';

/** The changes of a renaming, or why there are none, in a sentence or two for the author. */
export type Renaming = { readonly changes: readonly TextChange[] } | { readonly refused: string };

/**
 * Gives an element another id, and every place that names the element with it. An id that only follows from the
 * name is written down, so that the name stays as it is.
 *
 * @param wanted The new one. Refused when it is not a word that a file can refer to, or when it belongs to something
 * else, or when some reference would come to mean something else.
 */
export function rename(file: BlueprintFile, element: Element, wanted: string): Renaming {
  const id = wanted.normalize('NFC');
  const refused = whyNotRenamed(file, element) ?? whyNotItsId(file, element, id);
  if (refused !== undefined) return { refused };
  const declared = declare(file, element, id);
  if (declared === undefined) return { refused: notWritten(element) };
  const { text } = file.source;
  const mentions = mentionsOf(file, element).map((span) => replace(withoutQuotes(text, span), id));
  const changes = [declared, ...mentions];
  if (id !== element.id && !keepsMeaning(file, changes)) {
    return { refused: `"${id}" means something else in this blueprint already. Choose another id.` };
  }
  return { changes };
}

/** Returns the reason for which an element cannot be renamed; `undefined` when it can. */
export function whyNotRenamed(file: BlueprintFile, element: Element): string | undefined {
  const unread = whyNotEdited(file);
  if (unread !== undefined) return unread;
  const { text } = file.source;
  if (element.kind === 'lane' && file.model.lanesSpan === undefined) {
    return 'The usual five lanes are not written in this file, so their ids are fixed. Write your lanes under "lanes:" first.';
  }
  if (element.idSpan !== undefined && isAlias(text, element.idSpan)) return notWritten(element);
  if (element.idSpan === undefined && declare(file, element, 'x') === undefined) return notWritten(element);
  const alias = mentionsOf(file, element).find((span) => isAlias(text, span));
  if (alias === undefined) return undefined;
  return `"${element.id}" is also named through the alias ${text.slice(alias.start, alias.end)}. Write out there what the alias repeats, then rename.`;
}

/** Returns the change that writes an id behind the name of an element that has none; `undefined` where none can stand. */
export function writeId(file: BlueprintFile, element: Element, id: string): TextChange | undefined {
  const isRepeated = isAlias(file.source.text, element.span) || isAlias(file.source.text, element.nameSpan);
  return element.idSpan === undefined && !isRepeated ? declare(file, element, id) : undefined;
}

function notWritten({ kind, id }: Element): string {
  const isList = ['actor', 'channel', 'system', 'process'].includes(kind);
  return isList
    ? `"${id}" stands in a list, which has no ids. Write "${id}: …" instead of the dash, then rename.`
    : `"${id}" cannot be renamed here: what stands here is repeated from elsewhere by an alias, or is not written with its keys.`;
}

/** Returns the reason for which an element cannot have an id; `undefined` when it can. */
function whyNotItsId(file: BlueprintFile, element: Element, id: string): string | undefined {
  if (!isWord(id)) {
    const reason = /^null$/i.test(id)
      ? `"${id}" stands for nothing in YAML, so it cannot be an id.`
      : 'An id is one word of letters and digits, joined by hyphens.';
    return reason + exampleFor(file, element, id);
  }
  if (element.kind === 'lane' && keysOf('step').has(id)) {
    return `"${id}" is a key that every step has, so no lane can be called that. Choose another id.`;
  }
  for (const other of namedIn(file)) {
    if (other === element || other.kind !== element.kind || other.id !== id) continue;
    // An id that only follows from a name gives way to a written one.
    if (other.idSpan === undefined && ['cell', 'step', 'finding'].includes(other.kind)) continue;
    return `The ${other.kind} "${other.name === '' ? other.id : other.name}" is called "${id}" already. Choose another id.`;
  }
  return undefined;
}

/** Returns whether a text is one word, as ids are: letters and digits, joined by hyphens, dots and underscores. */
export function isOneWord(id: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*$/u.test(id);
}

function isWord(id: string): boolean {
  return isOneWord(id) && !/^null$/i.test(id);
}

/** An id near to a refused one that is not refused itself, in words; nothing when there is none. */
function exampleFor(file: BlueprintFile, element: Element, id: string): string {
  const near = kebabCase(id);
  const example = [near, `${near}-${element.kind}`].find(
    (one) => isWord(one) && whyNotItsId(file, element, one) === undefined,
  );
  return example === undefined ? '' : ` For example: ${example}`;
}

function declare(file: BlueprintFile, element: Element, id: string): TextChange | undefined {
  const { source } = file;
  const { idSpan, kind } = element;
  if (kind === 'lane') return declareLane(file, element, id);
  if (idSpan !== undefined) return replace(withoutQuotes(source.text, idSpan), id);
  if (kind === 'cell' && element.short) return addToCell(file, element, 'id', id);
  if (kind !== 'cell' && kind !== 'step' && kind !== 'stage' && kind !== 'finding') return undefined;
  const map = mapAt(source, element.span);
  if (map !== undefined)
    return addEntry(source, map, 'id', id, kind === 'step' || kind === 'stage' ? kind : 'name');
  return kind === 'finding'
    ? lengthen(source, { value: element.name, span: element.nameSpan }, 'name', `id: ${id}`)
    : undefined;
}

/** A lane that says only its role by its id has to say it otherwise from now on. */
function declareLane({ source }: BlueprintFile, lane: Lane, id: string): TextChange | undefined {
  const { text } = source;
  const { span, name, role, idSpan, roleSpan } = lane;
  const map = mapAt(source, span);
  if (map === undefined) {
    if (isAlias(text, span)) return undefined;
    return replace(span, `{ id: ${id}, name: ${asValue(name, true)}, role: ${role} }`);
  }
  if (idSpan === undefined) return addEntry(source, map, 'id', id, 'name');
  const inner = withoutQuotes(text, idSpan);
  if (roleSpan !== undefined && pairOf(map, 'name') !== undefined) return replace(inner, id);
  const more = [
    ...(pairOf(map, 'name') === undefined ? [['name', asValue(name, true)]] : []),
    ...(roleSpan === undefined ? [['role', role]] : []),
  ].map(([key, value]) => `${key}: ${value}`);
  const between = map.flow ? ', ' : `\n${' '.repeat(columnOf(text, span.start))}`;
  return replace(
    { start: inner.start, end: idSpan.end },
    [id + text.slice(inner.end, idSpan.end), ...more].join(between),
  );
}

function isAlias(text: string, span: Span): boolean {
  return text[span.start] === '*' || text[span.start] === '<';
}

/** Returns whether every reference still means what it meant. One that meant nothing may mean something now. */
export function keepsMeaning(file: BlueprintFile, changes: readonly TextChange[]): boolean {
  const after = readBlueprint(applyChanges(file.source.text, changes), file);
  const [before, now] = [targets(file), targets(after)];
  return before.length === now.length && before.every((target, at) => target === -1 || target === now[at]);
}

function targets(file: BlueprintFile): number[] {
  const numbers = new Map<Element, number>([...namedIn(file)].map((element, index) => [element, index]));
  return [...everyReference(file.analysis)].map(({ element }) => (element && numbers.get(element)) ?? -1);
}
