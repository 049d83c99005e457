import { isMap, isScalar, isSeq, Lexer, type Node } from 'yaml';
import { applyChanges } from '../../apply-changes.ts';
import { addEntry, removeEntry } from '../../edit.ts';
import type { TextChange } from '../../problem.ts';
import { asValue } from '../../source/as-value.ts';
import { nodeSpan } from '../../source/nodes.ts';
import { pairOf } from '../../source/places.ts';
import { quoted } from '../../source/quoted.ts';
import { parseYaml, type Source } from '../../source.ts';

/** A card as it is written, away from its place. */
export interface CardText {
  /** The comments right above it, without white space before them. */
  readonly above: readonly string[];
  /** The text that begins on the line of a dash or a key; what follows is in by as much as from the column of that. */
  readonly lines: readonly string[];
  /** True for keys on lines of their own: all lines are then in the column of the first one. */
  readonly isBlock: boolean;
  /** The anchor before keys on lines of their own; empty when there is none. */
  readonly anchor: string;
  /** The comment behind it on its last line, without white space before it; empty when there is none. */
  readonly trail: string;
}

/** Returns a card that is new: its name, and an id where one is needed. */
export function newCard(name: string, id?: string): CardText {
  const written = id === undefined ? asValue(name) : `{ name: ${asValue(name, true)}, id: ${id} }`;
  return { above: [], lines: [written], isBlock: false, anchor: '', trail: '' };
}

/** Returns a card in one line, as it can stand in brackets, and the comments that cannot stand there. */
export function inFlow(card: CardText): { readonly text: string; readonly comments: readonly string[] } {
  const written = textOf(card);
  const { contents } = parseYaml(written);
  const anchor = card.anchor === '' ? '' : `${card.anchor} `;
  return {
    text: anchor + flowText(contents, written),
    comments: [...card.above, ...commentsIn(written), ...(card.trail === '' ? [] : [card.trail])],
  };
}

/** Returns a card without its id and its anchors, as a copy of it has to be, and with another id where one is given. */
export function asCopy(card: CardText, id?: string): CardText {
  const plain = withoutAnchors(card);
  const withoutId = changed(textOf(plain), (source, map) => {
    const pair = pairOf(map, 'id');
    return pair && map.items.length > 1 ? removeEntry(source, map, pair) : undefined;
  });
  return withId({ ...plain, lines: withoutId.trimEnd().split('\n') }, id);
}

/** Returns a card that nothing can repeat by an alias. */
export function withoutAnchors(card: CardText): CardText {
  let written = textOf({ ...card, anchor: '' });
  for (const { index, name } of anchorsIn(written).toReversed())
    written = written.slice(0, index) + written.slice(index + name.length).trimStart();
  return { ...card, anchor: '', lines: written.split('\n') };
}

function withId(card: CardText, id: string | undefined): CardText {
  if (id === undefined) return card;
  const written = textOf({ ...card, anchor: '' });
  const { contents } = parseYaml(written);
  if (isMap(contents)) {
    const text = changed(written, (source, map) => addEntry(source, map, 'id', id, 'name'));
    return { ...card, lines: text.split('\n') };
  }
  return { ...card, lines: [`{ name: ${flowText(contents, written)}, id: ${id} }`] };
}

function changed(
  written: string,
  change: (source: Source, map: Parameters<typeof addEntry>[1]) => TextChange | undefined,
): string {
  const document = parseYaml(written);
  if (!isMap(document.contents)) return written;
  const one = change({ text: written, document } as Source, document.contents);
  return one === undefined ? written : applyChanges(written, [one]);
}

function textOf({ lines, anchor }: CardText): string {
  return (anchor === '' ? '' : `${anchor}\n`) + lines.join('\n');
}

/** Returns a node of a text in one line, as it can stand in brackets, without its comments. */
export function flowText(node: unknown, written: string): string {
  const anchor =
    (isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined ? `&${node.anchor} ` : '';
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) =>
      `${flowText(key, written)}: ${value === null ? '' : flowText(value, written)}`.trimEnd(),
    );
    return pairs.length === 0 ? `${anchor}{}` : `${anchor}{ ${pairs.join(', ')} }`;
  }
  if (isSeq(node)) return `${anchor}[${node.items.map((one) => flowText(one, written)).join(', ')}]`;
  if (!isScalar(node)) {
    const { start, end } = nodeSpan(node as Node, written);
    return written.slice(start, end);
  }
  const { start, end } = nodeSpan(node, written);
  const own = written.slice(start, end);
  const value = String(node.value ?? '');
  const isKept = /^QUOTE/.test(node.type ?? '') || asValue(value, true) === own || own === '' || own === '~';
  return (
    anchor +
    (isKept && !own.includes('\n') ? own : node.type === 'PLAIN' ? asValue(value, true) : quoted(value))
  );
}

/** Returns the comments of a text, without white space around them. */
export function commentsIn(written: string): string[] {
  return tokens(written).flatMap(({ token }) => (token.startsWith('#') ? [token.trim()] : []));
}

function anchorsIn(written: string): { readonly index: number; readonly name: string }[] {
  return tokens(written).flatMap(({ token, index }) => (/^&\S/.test(token) ? [{ index, name: token }] : []));
}

/** The tokens of a text that are no content of a scalar. */
function tokens(written: string): readonly { readonly token: string; readonly index: number }[] {
  const found: { token: string; index: number }[] = [];
  let index = 0;
  let isContent = false;
  for (const token of new Lexer().lex(written)) {
    // Marks of the lexer that are not in the text: the beginning of a document, and of what a scalar says.
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') {
      isContent = token === '\u001f';
      continue;
    }
    if (!isContent) found.push({ token, index });
    isContent = false;
    index += token.length;
  }
  return found;
}
