import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
} from 'yaml';
import { limits } from '../limits.ts';
import type { Severity } from '../model.ts';
import { maxProblems, type ReadProblem, type ShapeCode, shapeSeverity } from '../problem.ts';
import { firstLine } from '../source/lines.ts';
import { aliasTargets, isEmpty, nodeSpan } from '../source/nodes.ts';
import { quoted } from '../source/quoted.ts';
import { recoveredPairs } from '../source/recovered-pairs.ts';
import { characterMessage, typedValue } from '../source/typed-value.ts';
import type { Source } from '../source.ts';
import type { Located, Span } from '../span.ts';
import { grouped } from '../values/grouped.ts';

/** A key of a map with its value, not yet read. */
export class Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** `null` when nothing stands behind the key. */
  readonly node: Node | null;
  /** The place in the file that repeats this entry, when it was brought in by `<<`. */
  readonly place: Span | undefined;
  readonly #text: string;
  readonly #outer: Span | undefined;

  /** @param outer the place in the file that repeats the map of this entry, if one does */
  constructor(
    key: Located<string>,
    node: Node | null,
    place: Span | undefined,
    outer: Span | undefined,
    text: string,
  ) {
    this.key = key.value;
    this.keySpan = place ?? key.span;
    this.node = node;
    this.place = place;
    this.#text = text;
    this.#outer = place ?? outer;
  }

  /** Key and value. */
  get span(): Span {
    if (this.#outer !== undefined) return this.#outer;
    const { start, end } = this.keySpan;
    return { start, end: this.node === null ? end : Math.max(end, nodeSpan(this.node, this.#text).end) };
  }
}

interface ReportOptions {
  readonly replacement?: string | undefined;
  readonly understood?: boolean;
  readonly severity?: Severity;
  /** True when the place is the alias itself, and not what it brings in. */
  readonly isHere?: boolean;
}

/** The deepest that `<<` may bring in maps that bring in others. */
const deepestMerge = 8;

/**
 * Turns nodes of the YAML document into values and notes the problems it meets. An alias is read as what
 * it repeats, and everything read through it is placed where the alias stands.
 */
export class Reader {
  readonly problems: ReadProblem[] = [];
  readonly source: Source;
  readonly #inQuotes: readonly Span[];
  #place: Span | undefined;
  #repetitions = 0;
  #repeatedCharacters = 0;
  #elements = 0;
  #leftOut: ReadProblem | undefined;
  #targets: ReadonlyMap<Alias, Node> | undefined;

  constructor(source: Source) {
    this.source = source;
    this.#inQuotes = source.problems
      .filter(({ replacement = '' }) => /^["']/.test(replacement))
      .map((one) => one.span);
  }

  report(code: ShapeCode, span: Span, message: string, options: ReportOptions = {}): void {
    if (this.problems.length >= maxProblems || this.#leftOut !== undefined) return;
    // A part of a text that should be in quotes is said with it.
    if (this.#inQuotes.some(({ start, end }) => start <= span.start && span.start < end)) return;
    const { replacement, understood, isHere = false, severity = shapeSeverity[code] } = options;
    // Text that an alias brings in is not written where the alias stands, so it cannot be replaced there.
    const replaceable = replacement !== undefined && (isHere || this.#place === undefined);
    this.problems.push({
      code,
      severity,
      message,
      span,
      ...(replaceable && { replacement, ...(understood && { understood }) }),
    });
  }

  /** Returns the span of a node, without trailing white space; the alias that repeats it, if one does. */
  spanOf(node: Node): Span {
    return this.#place ?? nodeSpan(node, this.source.text);
  }

  /** Calls `read` with the node that `node` stands for, or with `null` when there is nothing. */
  resolveAlias<T>(node: unknown, place: Span | undefined, read: (node: Node | null) => T): T {
    if (place === undefined && !isAlias(node)) return read(isNode(node) ? node : null);
    const before = this.#place;
    this.#place ??= place;
    try {
      return read(isAlias(node) ? this.#follow(node) : isNode(node) ? node : null);
    } finally {
      this.#place = before;
    }
  }

  #follow(alias: Alias): Node | null {
    const isHere = this.#place === undefined;
    this.#place ??= nodeSpan(alias, this.source.text);
    this.#targets ??= aliasTargets(this.source.document);
    const target = this.#targets.get(alias);
    if (target === undefined) {
      const { start, end } = this.#place;
      // Where the parser has found fault with what stands behind it, this is a part of that.
      if (this.source.problems.some(({ span }) => span.start === start)) return null;
      const message = `Nothing is called &${alias.source} above this place, so *${alias.source} repeats nothing. If it is a text, put it in quotes; otherwise correct the name, or write the content here.`;
      const replacement = isHere ? quoted(this.source.text.slice(start, end)) : undefined;
      this.report('yaml-syntax', this.#place, message, { replacement, isHere });
      return null;
    }
    return this.#repeat(lengthOf(target)) ? target : null;
  }

  /** The problem at the first element that is too much, which is left out; absent when all was read. */
  get leftOut(): ReadProblem | undefined {
    return this.#leftOut;
  }

  /** Returns whether one more repeated part of so many UTF-16 units may be read. */
  #repeat(length = 0): boolean {
    this.#repetitions++;
    this.#repeatedCharacters += length;
    if (this.#repetitions < limits.repetitions && this.#repeatedCharacters < limits.repeatedCharacters) {
      return true;
    }
    const message = `This file repeats its parts with * more than ${grouped(limits.repetitions)} times, or more than ${grouped(limits.repeatedCharacters)} characters of them. The rest of the repetitions is left out: write less of it with *.`;
    this.#leaveOut(message, this.#place);
    return false;
  }

  /** Returns whether reading one more element, or item of a list, is within bounds. */
  countElement(node: Node | null): boolean {
    this.#elements++;
    if (this.#elements > limits.elements) {
      const message = `This file is too large for a blueprint: more than ${grouped(limits.elements)} steps, cells, arrows and other items. What stands from here on is left out. Split it into several blueprints.`;
      this.#leaveOut(message, node === null ? this.#place : this.spanOf(node));
      return false;
    }
    return this.#place === undefined || this.#repeat();
  }

  #leaveOut(message: string, span: Span = { start: 0, end: 0 }): void {
    const severity = shapeSeverity['yaml-syntax'];
    this.#leftOut ??= { code: 'yaml-syntax', severity, message, span: firstLine(this.source.text, span) };
  }

  /** The text of a plain or quoted value, `undefined` for anything else, also for an empty one. */
  scalar(node: Node | null): Located<string> | undefined {
    if (!isScalar(node) || isEmpty(node)) return undefined;
    return { value: scalarText(node), span: this.spanOf(node) };
  }

  /** The entries of a map as they stand, with what `<<` brings in after them. Keys may occur twice. */
  entries(node: Node | null): Entry[] {
    const found: Entry[] = [];
    this.#collect(node, undefined, 0, found);
    return found;
  }

  #collect(node: Node | null, place: Span | undefined, depth: number, found: Entry[]): void {
    if (!isMap(node)) return;
    const merged: unknown[] = [];
    const { problems, text } = this.source;
    for (const pair of problems.length === 0 ? node.items : recoveredPairs(node, text)) {
      const key = this.#keyOf(pair, place);
      if (key === undefined) continue;
      if (key.value === '<<') {
        merged.push(pair.value);
        continue;
      }
      found.push(new Entry(key, isNode(pair.value) ? pair.value : null, place, this.#place, text));
    }
    for (const value of merged) this.#merge(value, place, depth, found);
  }

  #merge(value: unknown, place: Span | undefined, depth: number, found: Entry[]): void {
    if (!isNode(value) || depth > deepestMerge) return;
    const outer = place ?? this.spanOf(value);
    this.resolveAlias(value, outer, (node) => {
      if (isSeq(node)) for (const item of node.items) this.#merge(item, outer, depth + 1, found);
      else this.#collect(node, outer, depth + 1, found);
    });
  }

  #keyOf(pair: Pair, place: Span | undefined): Located<string> | undefined {
    if (!isPair(pair)) return undefined;
    if (place === undefined && isScalar(pair.key)) {
      if (isEmpty(pair.key)) this.#reportNoKey(pair.key, pair.value);
      return this.#key(pair.key);
    }
    return this.resolveAlias(pair.key, place, (node) => this.#key(node));
  }

  /** Says of a value behind a colon alone that it has no key, or is the rest of a text that begins with a bracket. */
  #reportNoKey({ range }: Scalar, value: unknown): void {
    if (!isNode(value) || isEmpty(value) || !range || this.#place !== undefined) return;
    const { text } = this.source;
    const typed = typedValue(text, range[0]);
    if (typed !== undefined && typed.start < range[0]) {
      const written = text.slice(typed.start, typed.end);
      const message =
        characterMessage(written) ?? 'What stands behind this colon is lost. Put the whole text in quotes.';
      this.report('wrong-type', typed, message, { replacement: quoted(written) });
      return;
    }
    const message = 'A value stands here without its key. Write the key before the colon.';
    const start = range[0] + text.slice(range[0]).search(/\S|$/);
    this.report('wrong-type', firstLine(text, { start, end: this.spanOf(value).end }), message);
  }

  #key(node: Node | null): Located<string> | undefined {
    if (node === null) return undefined;
    if (!isScalar(node)) {
      const message = 'A key is a plain word. Write it without brackets, followed by a colon.';
      this.report('wrong-type', this.spanOf(node), message);
      return undefined;
    }
    if (isEmpty(node)) return undefined;
    const key = { value: scalarText(node), span: this.spanOf(node) };
    if (node.type !== 'PLAIN' || this.#place !== undefined) return key;
    const { text } = this.source;
    const lineEnd = text.indexOf('\n', key.span.start);
    if (lineEnd === -1 || lineEnd >= key.span.end) return key;
    // A line without its colon runs into the next one. Only the last line is the key that the author meant.
    const written = text.slice(key.span.start, key.span.end);
    const lastLine = written.lastIndexOf('\n') + 1;
    const value = written.slice(lastLine).trim();
    return { value, span: { start: key.span.end - value.length, end: key.span.end } };
  }
}

/** Composed (NFC): an id and what names it are the same however the keyboard or the file system spells their letters. */
function scalarText(node: Scalar): string {
  return String(node.value).normalize('NFC');
}

function lengthOf({ range }: Node): number {
  return range ? range[1] - range[0] : 0;
}
