import { mentionsOf } from '../analysis/mentions.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { addEntry } from '../edit.ts';
import { whyRepeated } from '../fields/repeated.ts';
import { addKey } from '../fixes.ts';
import type { Element, Lane } from '../model.ts';
import { elementOf } from '../picture-keys.ts';
import type { TextChange } from '../problem.ts';
import { rename as giveId } from '../rename.ts';
import { asValue } from '../source/as-value.ts';
import { isInFlow } from '../source/in-flow.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Draft } from './draft.ts';
import type { Perform, Refused } from './gesture.ts';
import { outlineOf } from './outline.ts';
import { retyped } from './retyped.ts';
import { withWholeReferences } from './whole-references.ts';
import { lanesWrittenOut } from './written-lanes.ts';

/** Writes another name on a card, a step, a stage or a lane. */
export interface Rename {
  readonly kind: 'rename';
  readonly key: Key;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/**
 * Gives an element another name, on one line, in the quotes that it has. An id that follows from the name and that
 * something refers to is written down before; the lanes that every blueprint has are written out when one is renamed.
 */
export const rename: Perform<Rename> = (file, { key, name }) => {
  const element = elementOf(file, key);
  if (element === undefined) return { refused: 'What was renamed is not in the text any more.' };
  const wanted = inOneLine(name);
  if (wanted === '') return { refused: 'A name cannot be empty. To take the card away, delete it.' };
  if (wanted === inOneLine(element.name)) return { changes: [] };
  const repeated = whyRepeated(file, element.nameSpan) ?? whyRepeated(file, element.span);
  if (repeated !== undefined) return repeated;
  return withWholeReferences(file, (draft) => {
    const refused = prepare(draft, key);
    if (refused !== undefined) return refused;
    const now = elementOf(draft.file, key);
    const changes = now && nameChange(draft.file, now, wanted);
    if (changes === undefined) return { refused: 'The name is not written where it can be changed.' };
    draft.change([changes]);
    return { outline: outlineOf(file.model) };
  });
};

/** Returns a name as it is typed: without line breaks, and without white space around it. */
export function inOneLine(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/[\s\u0085]+/g, ' ')
    .trim();
}

/** Writes down what follows from the name and has to stay: an id that is referred to, the lanes. */
function prepare(draft: Draft, key: Key): Refused | undefined {
  const lanes = key.startsWith('lane_') ? lanesWrittenOut(draft.file) : undefined;
  if (lanes !== undefined) draft.change([lanes]);
  const element = elementOf(draft.file, key);
  if (element === undefined || element.idSpan !== undefined || mentionsOf(draft.file, element).length === 0) {
    return undefined;
  }
  const written = giveId(draft.file, element, element.id);
  if ('refused' in written) return written;
  draft.change(written.changes);
  return undefined;
}

function nameChange(file: BlueprintFile, element: Element, name: string): TextChange | undefined {
  const { source } = file;
  const { nameSpan, idSpan, span, kind } = element;
  const isInPlace = nameSpan.end > nameSpan.start && nameSpan.start !== idSpan?.start;
  if (isInPlace && kind !== 'lane') return retyped(source, nameSpan, name);
  if (kind === 'lane') return laneName(file, element, name);
  if (kind === 'cell') return addKey(file, span, 'cell', 'name', asValue(name, isInFlow(source, span.start)));
  if (kind === 'step' || kind === 'stage') {
    return addKey(file, span, kind, kind, asValue(name, isInFlow(source, span.start)));
  }
  return declaredName(file, element, name);
}

/** A lane that is written as an id, or that says only its role, has no name of its own yet. */
function laneName({ source }: BlueprintFile, lane: Lane, name: string): TextChange | undefined {
  const { span, role, id, idSpan, nameSpan } = lane;
  const map = mapAt(source, span);
  if (map === undefined) {
    const isUsual = id === role ? '' : `, role: ${role}`;
    return { span, text: `{ id: ${id}, name: ${asValue(name, true)}${isUsual} }` };
  }
  if (pairOf(map, 'name') !== undefined && nameSpan.end > nameSpan.start && nameSpan !== idSpan) {
    return retyped(source, nameSpan, name);
  }
  return addEntry(source, map, 'name', asValue(name, map.flow === true), 'id');
}

/** A shared process, or another declaration, that is called by its id alone. */
function declaredName({ source }: BlueprintFile, { span }: Element, name: string): TextChange | undefined {
  const { start, end } = span;
  const written = source.text.slice(start, end);
  const [, before] = /^(["']?[^"':]+["']?\s*:?)\s*$/.exec(written) ?? [];
  if (before?.endsWith(':')) return { span, text: `${before} ${asValue(name)}` };
  if (before !== undefined && source.text[end] === ':') {
    return { span: { start: end + 1, end: end + 1 }, text: ` ${asValue(name)}` };
  }
  const brace = written.indexOf('{');
  if (brace === -1) return undefined;
  return {
    span: { start: start + brace + 1, end: start + brace + 1 },
    text: ` name: ${asValue(name, true)},`,
  };
}
