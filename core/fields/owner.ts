import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Node, type Pair } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { Element } from '../model.ts';
import { elementOf, findingOf } from '../picture-keys.ts';
import type { Refused } from '../refused.ts';
import type { ElementName } from '../schema.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';
import type { Span } from '../span.ts';
import { comesFrom } from './repeated.ts';

/** Something that has keys, and how it stands in the text. */
export interface Owner {
  readonly element: ElementName;
  /** A map, a text, or nothing yet; never an alias. */
  readonly node: Node | null;
  /** The key that it stands behind; absent for an item of a list and for the document. */
  readonly pair?: Pair;
  /** True when it stands within brackets or braces. */
  readonly inFlow: boolean;
}

/** Finds what a gesture is about, in the file as it is after the rounds before. */
export type Locate = (file: BlueprintFile) => Owner | Refused;

/** Sections of the document, by the kind of what they declare. */
export const sections = {
  actor: 'actors',
  channel: 'channels',
  system: 'systems',
  process: 'processes',
} as const;

/** The names of the kinds that have a section. */
export type DeclaredKind = keyof typeof sections;

/**
 * Returns what a key names: an element of the picture, `document`, `persona_0`, a declaration such as `actor:clerk`, a
 * finding such as `step_3.pains.0`, an arrow. Refused when it is gone, or comes from an alias.
 */
export function ownerOf(file: BlueprintFile, key: Key): Owner | Refused {
  const { source, model } = file;
  if (key === 'document') {
    const { contents } = source.document;
    return { element: 'document', node: isMap(contents) ? contents : null, inFlow: false };
  }
  const persona = /^persona_(\d+)$/.exec(key)?.[1];
  if (persona !== undefined) return ownerAt(source, 'persona', model.personas[Number(persona)]?.span);
  const found = findingOf(file, key);
  if (found !== undefined) return ownerAt(source, found.element, found.finding.span);
  const element = namedBy(file, key);
  if (element === undefined) return arrowOf(file, key);
  if (element.kind === 'lane' && model.lanesSpan === undefined) return noLanes;
  return isDeclared(element) ? declarationAt(source, element) : ownerAt(source, element.kind, element.span);
}

/** The picture is built for an arrow alone: what else has a key is found without it. */
function arrowOf({ source, drawn }: BlueprintFile, key: Key): Owner | Refused {
  const arrow = drawn.links.get(key);
  if (arrow === undefined) return gone;
  if (arrow.link !== undefined) return ownerAt(source, 'link', arrow.link.span);
  return { refused: 'This arrow follows from what else is written. Write it down under "to" first.' };
}

/** Returns the element of a picture, or the declaration, that a key names; `undefined` for anything else. */
export function namedBy(file: BlueprintFile, key: Key): Element | undefined {
  const [kind = '', id] = key.split(/:(.*)/s);
  if (id === undefined) return elementOf(file, key);
  return isDeclaredKind(kind) ? file.model[sections[kind]].find((one) => one.id === id) : undefined;
}

function isDeclaredKind(kind: string): kind is DeclaredKind {
  return Object.hasOwn(sections, kind);
}

type Declared = Extract<Element, { kind: DeclaredKind }>;

function isDeclared(element: Element): element is Declared {
  return isDeclaredKind(element.kind);
}

const gone: Refused = { refused: 'What this was about is not in the text any more.' };

const noLanes: Refused = {
  refused: 'The usual five lanes are not written in this file. Write your lanes under "lanes:" first.',
};

function declarationAt(source: Source, { kind, idSpan, span }: Declared): Owner | Refused {
  const section = pairOf(source.document.contents, sections[kind])?.value;
  if (isAlias(section)) return comesFrom(source, section);
  const pair = isMap(section)
    ? section.items.find(({ key }) => isNode(key) && key.range?.[0] === idSpan?.start)
    : undefined;
  if (pair === undefined || !isMap(section)) return ownerAt(source, kind, span);
  if (isAlias(pair.value)) return comesFrom(source, pair.value);
  return { element: kind, node: pair.value as Node | null, pair, inFlow: section.flow === true };
}

/** Returns what begins at a place: a value behind a key, or an item of a list. */
function ownerAt(source: Source, element: ElementName, span: Span | undefined): Owner | Refused {
  if (span === undefined) return gone;
  let inFlow = false;
  let pair: Pair | undefined;
  let node: unknown = source.document.contents;
  while (isCollection(node)) {
    if (node.range?.[0] === span.start && node !== source.document.contents) break;
    inFlow ||= node.flow === true;
    const next: unknown = (node.items as readonly unknown[]).find((one) => holds(one, span.start));
    pair = isPair(next) ? next : undefined;
    node = isPair(next) ? next.value : next;
  }
  if (isAlias(node)) return comesFrom(source, node);
  if (!isMap(node) && !isScalar(node)) return gone;
  if (node.range?.[0] !== span.start) return gone;
  return { element, node, inFlow, ...(pair && { pair }) };
}

function holds(item: unknown, offset: number): boolean {
  const node = isPair(item) ? item.value : item;
  const [start = 0, , end = 0] = isNode(node) ? (node.range ?? []) : [];
  return start <= offset && (offset < end || (offset === start && isNode(node)));
}
