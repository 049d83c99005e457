import type { CST } from 'yaml';

/** A mapping or list in block style: where its lines begin, and where they should. */
export interface Block {
  /** Column in the text as it is, from 0. */
  readonly from: number;
  /** Column in the formatted text. */
  readonly to: number;
  readonly parent: Block | undefined;
}

/** A piece of the text that is not white space: a character, a scalar, a comment. */
export interface Leaf {
  readonly type: CST.TokenType | 'block-scalar' | 'other';
  readonly offset: number;
  readonly source: string;
  /** Its column when it is the first on its line; `undefined` for a comment, which goes by its neighbours. */
  readonly column: number | undefined;
  /** Column of the lines after the first, for a scalar on several lines. */
  readonly inner: number;
  readonly block: Block | undefined;
  /** By how much the lines of a block scalar with a written indentation move along. */
  readonly shift?: number;
  /** The header of a block scalar: `|`, `>-`, `|2+`. */
  readonly header?: string;
}

/** Surroundings of a token. */
interface Context {
  readonly column: number;
  readonly inner: number;
  readonly block: Block | undefined;
  /** Count of `{` and `[` around it, from the block it stands in. */
  readonly depth: number;
  /** Column from which nested brackets count. */
  readonly base: number;
  /** True when it is what follows a dash. */
  readonly item: boolean;
}

/** Returns the pieces of the text in their order, each with the column it belongs at: two for every level. */
export function leavesOf(tokens: readonly CST.Token[]): Leaf[] {
  const leaves: Leaf[] = [];
  const root: Context = { column: 0, inner: 0, block: undefined, depth: 0, base: 0, item: false };
  for (const token of tokens) take(token, root, leaves);
  return leaves;
}

function take(token: CST.Token | null | undefined, context: Context, leaves: Leaf[]): void {
  if (token === null || token === undefined) return;
  switch (token.type) {
    case 'space':
    case 'newline':
    case 'doc-mode':
    case 'flow-error-end':
      return;
    case 'document':
      for (const one of token.start) take(one, context, leaves);
      take(token.value, context, leaves);
      for (const one of token.end ?? []) take(one, context, leaves);
      return;
    case 'doc-end':
      leaves.push(leaf(token, context));
      for (const one of token.end ?? []) take(one, context, leaves);
      return;
    case 'block-map':
      takeMap(token, context, leaves);
      return;
    case 'block-seq':
      takeList(token, context, leaves);
      return;
    case 'flow-collection':
      takeFlow(token, context, leaves);
      return;
    case 'block-scalar':
      takeBlockScalar(token, context, leaves);
      return;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      if (token.source !== '') leaves.push(leaf(token, context));
      for (const one of token.end ?? []) take(one, context, leaves);
      return;
    case 'comment':
      leaves.push({
        ...leaf(token, context),
        source: token.source.trimEnd(),
        column: context.depth > 0 ? context.column : undefined,
      });
      return;
    default:
      leaves.push(leaf(token, context));
  }
}

function leaf(
  { type, offset, source }: { type: CST.Token['type']; offset: number; source: string },
  { column, inner, block }: Context,
): Leaf {
  const known = type === 'error' || type === 'directive' || isNested(type) ? 'other' : type;
  return { type: known, offset, source, column, inner, block };
}

function isNested(
  type: CST.Token['type'],
): type is 'document' | 'block-map' | 'block-seq' | 'block-scalar' | 'flow-collection' {
  return ['document', 'block-map', 'block-seq', 'block-scalar', 'flow-collection'].includes(type);
}

function takeMap(map: CST.BlockMap, { column, block: parent }: Context, leaves: Leaf[]): void {
  const block: Block = { from: map.indent, to: column, parent };
  const own: Context = { column, inner: column + 2, block, depth: 0, base: column, item: false };
  const below: Context = { ...own, column: column + 2 };
  for (const { start, key, sep, value } of map.items) {
    for (const one of start) take(one, own, leaves);
    // Of an implicit key nothing is indented; what follows a question mark is.
    take(key, start.some(({ type }) => type === 'explicit-key-ind') ? below : own, leaves);
    for (const one of sep ?? []) take(one, one.type === 'map-value-ind' ? own : below, leaves);
    take(value, below, leaves);
  }
}

function takeList(list: CST.BlockSequence, { column, block: parent }: Context, leaves: Leaf[]): void {
  const block: Block = { from: list.indent, to: column, parent };
  const own: Context = { column, inner: column + 2, block, depth: 0, base: column, item: true };
  const below: Context = { ...own, column: column + 2 };
  for (const { start, value } of list.items) {
    for (const one of start) take(one, one.type === 'seq-item-ind' ? own : below, leaves);
    take(value, below, leaves);
  }
}

function takeFlow(flow: CST.FlowCollection, context: Context, leaves: Leaf[]): void {
  const { block, base, depth } = context;
  take(flow.start, context, leaves);
  const column = base + 2 * (depth + 1);
  const within: Context = { column, inner: column, block, depth: depth + 1, base, item: false };
  for (const { start, key, sep, value } of flow.items) {
    for (const one of start) take(one, within, leaves);
    take(key, within, leaves);
    for (const one of sep ?? []) take(one, within, leaves);
    take(value, within, leaves);
  }
  // A bracket in the column of its parent's keys would close the parent in the eyes of YAML.
  const closing = block === undefined ? 2 * depth : Math.max(base + 2, base + 2 * depth);
  let isClosed = false;
  for (const one of flow.end) {
    if (!isClosed && one.type !== 'flow-map-end' && one.type !== 'flow-seq-end') take(one, within, leaves);
    else take(one, isClosed ? context : { ...context, column: closing }, leaves);
    isClosed ||= one.type === 'flow-map-end' || one.type === 'flow-seq-end';
  }
}

function takeBlockScalar(scalar: CST.BlockScalar, context: Context, leaves: Leaf[]): void {
  const header = scalar.props.find((one) => one.type === 'block-scalar-header');
  for (const one of scalar.props) take(one, context, leaves);
  const written = header?.type === 'block-scalar-header' ? header.source : '|';
  const shift = (context.item ? context.inner : (context.block?.to ?? 0)) - scalar.indent;
  const offset = scalar.props.reduce((end, one) => Math.max(end, one.offset + lengthOf(one)), scalar.offset);
  const { inner, block } = context;
  const { source } = scalar;
  const column = undefined;
  leaves.push({ type: 'block-scalar', offset, source, column, inner, block, shift, header: written });
}

function lengthOf(token: CST.Token): number {
  return 'source' in token ? token.source.length : 0;
}
