import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Duration } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import { isText } from '../schema/takes-text.ts';
import { type ElementName, keysOf, schema, type ValueSchema } from '../schema.ts';
import { firstLine } from '../source/lines.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { quoted } from '../source/quoted.ts';
import { typedValue } from '../source/typed-value.ts';
import type { Located, Span } from '../span.ts';
import { isDate } from '../values/date.ts';
import { parseDuration } from '../values/duration.ts';
import { languageTag, meantLanguage, nameOf } from '../values/language.ts';
import type { Entry, Reader } from './reader.ts';
import { withColon, withSigns } from './short-text.ts';
import { enumerate, nodeInWords, quote, valueInWords } from './value-words.ts';

/** Shared by all keys that are not there: a blueprint has many times more of those than of others. */
const nothing: readonly never[] = [];

/**
 * The entries of one element, read by key. Each method gives the value when it is what the table of the
 * format asks for; otherwise it reports the problem and gives what could be understood, or nothing.
 */
export class Fields {
  readonly #reader: Reader;
  readonly #name: ElementName;
  readonly #entries: ReadonlyMap<string, Entry>;

  constructor(reader: Reader, name: ElementName, entries: ReadonlyMap<string, Entry>) {
    this.#reader = reader;
    this.#name = name;
    this.#entries = entries;
  }

  /** Key and value as they stand in the file. */
  entry(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  text(key: string): Located<string> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) => this.#textOf(key, node));
  }

  /** One text or a list of texts; empty items are left out. */
  texts(key: string): readonly Located<string>[] {
    if (!this.#entries.has(key)) return nothing;
    return this.oneOrList(key, (node) => this.#textOf(key, node));
  }

  /** A whole number in the range of the table; out of range it is reported and left out. */
  integer(key: string): Located<number> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) =>
      this.#isMapOfNumbers(key, node) ? undefined : this.#integerOf(key, node),
    );
  }

  /** The same for each id of the map that stands there; none when no map does, or must not. */
  integersOf(key: string): readonly { readonly persona: Located<string>; readonly value: Located<number> }[] {
    if (!this.#entries.has(key)) return nothing;
    const found: { persona: Located<string>; value: Located<number> }[] = [];
    this.#value(key, (node) => {
      if (!isMap(node) || !this.#isMapOfNumbers(key, node)) return;
      for (const entry of this.#reader.entries(node)) {
        const value = this.#reader.resolveAlias(entry.node, entry.place, (inner) =>
          inner === null || isEmpty(inner) ? undefined : this.#integerOf(key, inner),
        );
        if (value === undefined || !this.#reader.countElement(entry.node)) continue;
        found.push({ persona: { value: entry.key, span: entry.keySpan }, value });
      }
    });
    return found;
  }

  #isMapOfNumbers(key: string, node: Node | null): boolean {
    const takes = this.#schemaOf(key);
    return isMap(node) && takes?.type === 'integer' && takes.each !== undefined;
  }

  #integerOf(key: string, node: Node | null): Located<number> | undefined {
    const written = this.#textOf(key, node);
    if (written === undefined) return undefined;
    const number = /^[+-]?\d{1,9}(\.\d{1,9})?$/.test(written.value) ? Number(written.value) : undefined;
    const range = this.#schemaOf(key);
    if (range?.type !== 'integer') return undefined;
    if (number === undefined || !Number.isInteger(number) || number < range.min || number > range.max) {
      const message = `"${key}" takes a whole number from ${range.min} to ${range.max}, not ${quote(written.value)}.`;
      const code = number === undefined ? 'wrong-type' : 'out-of-range';
      const near =
        number === undefined ? undefined : Math.min(Math.max(Math.round(number), range.min), range.max);
      this.#reader.report(code, written.span, message, { replacement: near?.toString() });
      return undefined;
    }
    return { value: number, span: written.span };
  }

  boolean(key: string): Located<boolean> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) => {
      const written = this.#textOf(key, node);
      if (written === undefined) return undefined;
      const word = written.value.toLowerCase();
      if (word === 'true' || word === 'false') return { value: word === 'true', span: written.span };
      const meant = /^(yes|y|on|1)$/.test(word) ? 'true' : /^(no|n|off|0)$/.test(word) ? 'false' : undefined;
      const message = `"${key}" is either true or false, not ${quote(written.value)}.`;
      this.#reader.report('wrong-type', written.span, message, { replacement: meant });
      return meant === undefined ? undefined : { value: meant === 'true', span: written.span };
    });
  }

  /** One of the words of the table. */
  choice<T extends string>(key: string, words: readonly { readonly value: T }[]): Located<T> | undefined {
    return this.#value(key, (node) => this.choiceOf(key, node, words));
  }

  /** The same for a node that stands elsewhere than directly behind the key. */
  choiceOf<T extends string>(
    key: string,
    node: Node | null,
    table: readonly { readonly value: T }[],
  ): Located<T> | undefined {
    const written = this.#textOf(key, node);
    if (written === undefined) return undefined;
    const words = table.map((one) => one.value);
    const value = words.find((word) => word === written.value);
    if (value !== undefined) return { value, span: written.span };
    const near = nearest(written.value.trim().replaceAll(' ', '-'), words);
    const message = `"${key}" is ${enumerate(words)}, not ${quote(written.value)}.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
    this.#reader.report('wrong-type', written.span, message, { replacement: near });
    return undefined;
  }

  duration(key: string): Located<Duration> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) => {
      const written = this.#textOf(key, node);
      if (written === undefined) return undefined;
      const value = parseDuration(written.value);
      if (value !== undefined) return { value, span: written.span };
      const advice = /^[\d.]+$/.test(written.value)
        ? `has no unit. Write ${written.value}s, ${written.value}m, ${written.value}h or ${written.value}d.`
        : 'is not a length of time. Write it as in 30s, 4m, 1h 30m or 2d.';
      this.#reader.report('bad-duration', written.span, `${quote(written.value)} ${advice}`);
      return undefined;
    });
  }

  /** A date that does not exist is reported and kept as written. */
  date(key: string): Located<string> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) => {
      const written = this.#textOf(key, node);
      if (written !== undefined && !isDate(written.value)) {
        const message = `${quote(written.value)} is not a date. Write year, month and day, as in 2026-11-01.`;
        this.#reader.report('bad-date', written.span, message);
      }
      return written;
    });
  }

  /** The tag of a language in its usual spelling; what is no tag is reported and left out. */
  language(key: string): Located<string> | undefined {
    if (!this.#entries.has(key)) return undefined;
    return this.#value(key, (node) => {
      const written = this.#textOf(key, node);
      if (written === undefined) return undefined;
      const value = languageTag(written.value.trim());
      if (value !== undefined) return { value, span: written.span };
      const replacement = meantLanguage(written.value);
      const advice =
        replacement === undefined
          ? 'Write one as in en, de-CH or pt-BR.'
          : `Write ${replacement}${nameOf(replacement) === undefined ? '' : ` for ${nameOf(replacement)}`}.`;
      const message = `${quote(written.value)} is not the tag of a language. ${advice}`;
      this.#reader.report('bad-language', written.span, message, { replacement });
      return undefined;
    });
  }

  /** Returns the values behind the key, one or a list of them. A list in a list is reported. */
  oneOrList<T>(key: string, read: (node: Node | null) => T | undefined): readonly T[] {
    return this.#items(key, true, read);
  }

  /** Returns the values in the list behind the key. One without a list is reported and read all the same. */
  list<T>(key: string, read: (node: Node | null) => T | undefined): readonly T[] {
    return this.#items(key, false, read);
  }

  /** Returns the values in the map behind the key, under keys that the author chose. */
  map<T>(key: string, read: (entry: Entry, node: Node | null) => T | undefined): T[] {
    const found: T[] = [];
    this.#value(key, (node) => {
      if (isEmpty(node) || node === null) return;
      if (!isMap(node)) this.wrongType(key, node);
      for (const entry of this.#reader.entries(node)) {
        const value = this.#reader.resolveAlias(entry.node, entry.place, (inner) =>
          this.#reader.countElement(inner) ? read(entry, inner) : undefined,
        );
        if (value !== undefined) found.push(value);
      }
    });
    return found;
  }

  /**
   * Reports that something else stands behind the key than belongs there.
   *
   * @returns the text that was most likely meant
   */
  wrongType(key: string, node: Node): Located<string> | undefined {
    const { text } = this.#reader.source;
    const own = withColon(text, firstLine(text, this.#reader.spanOf(node)));
    // A question mark alone is a key without a word.
    const span = own.start < own.end ? own : (typedValue(text, own.start - 1) ?? own);
    // Where the parser has found fault, the kind of value is its guess and not the author's.
    if (this.#reader.source.problems.some((problem) => problem.span.start === span.start)) return undefined;
    const known = keysOf(this.#name).get(key);
    const wanted = known === undefined ? 'another value' : valueInWords(known.value);
    const example = known?.example === undefined ? '' : ` For example: ${key}: ${known.example}`;
    const read = wanted.startsWith('a text') ? this.#meantText(node, span, known?.value) : undefined;
    const typed = read === undefined ? span : withSigns(text, span);
    const meant = read && text.slice(typed.start, typed.end);
    const inQuotes = meant && quoted(meant);
    const which = /^[[{]/.test(meant ?? '')
      ? 'A text in brackets or braces'
      : /^[-?](?:\s|$)/.test(meant ?? '')
        ? 'A text that begins with a dash or a question mark'
        : 'A text with a colon in it';
    const advice = inQuotes === undefined ? example : ` ${which} has to stand in quotes: ${inQuotes}`;
    const message = `"${key}" takes ${wanted}, but here is ${nodeInWords(node)}.${advice}`;
    this.#reader.report('wrong-type', typed, message, { replacement: inQuotes });
    return meant !== undefined && known !== undefined && isText(known.value)
      ? { value: meant, span: typed }
      : undefined;
  }

  /**
   * Returns the text that was meant where `Queues: ten minutes` was read as a key and its value, `{guest}` as a key or
   * `[draft]` as a list.
   */
  #meantText(node: Node, span: Span, takes: ValueSchema | undefined): string | undefined {
    const { text } = this.#reader.source;
    const written = text.slice(span.start, span.end);
    if (span.end < nodeSpan(node, text).end) return undefined;
    if (isSeq(node))
      return takes !== undefined && isText(takes) && !written.startsWith('*') ? written : undefined;
    if (!isMap(node)) return undefined;
    const isSentence = written.startsWith('{')
      ? takes !== undefined && isText(takes) && node.items.every(({ value }) => value === null)
      : node.items.length === 1 && !written.startsWith('*');
    return isSentence ? written : undefined;
  }

  #isWrittenLong(key: string): boolean {
    const value = this.#schemaOf(key);
    return (
      value?.type === 'list' && value.of.type === 'element' && schema[value.of.element].short === undefined
    );
  }

  #schemaOf(key: string): ValueSchema | undefined {
    return keysOf(this.#name).get(key)?.value;
  }

  #value<T>(key: string, read: (node: Node | null) => T | undefined): T | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    return this.#reader.resolveAlias(entry.node, entry.place, read);
  }

  #textOf(key: string, node: Node | null): Located<string> | undefined {
    if (node !== null && !isScalar(node)) return this.wrongType(key, node);
    return this.#reader.scalar(node);
  }

  #items<T>(key: string, single: boolean, read: (node: Node | null) => T | undefined): readonly T[] {
    if (!this.#entries.has(key)) return nothing;
    const found: T[] = [];
    this.#value(key, (node) => {
      if (node === null || isEmpty(node)) return;
      if (!isSeq(node)) {
        // A text where keys belong is reported by who reads it, and is one mistake.
        if (!single && !(isScalar(node) && this.#isWrittenLong(key))) this.wrongType(key, node);
        const value = read(node);
        if (value !== undefined) found.push(value);
        return;
      }
      for (const item of node.items) {
        this.#reader.resolveAlias(item, undefined, (inner) => {
          if (inner === null || isEmpty(inner) || !this.#reader.countElement(inner)) return;
          if (isSeq(inner)) {
            this.wrongType(key, inner);
            return;
          }
          const value = read(inner);
          if (value !== undefined) found.push(value);
        });
      }
    });
    return found;
  }
}
