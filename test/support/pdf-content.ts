/** An operator of a content stream with its operands. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

/** A number, a name with its slash, a string as its bytes, or a list or dictionary of these. */
export type Operand = number | string | Uint8Array | readonly Operand[] | Readonly<Record<string, unknown>>;

/** Reads a content stream (ISO 32000-1, 7.8.2). Throws at what is none. */
export function operationsOf(content: Uint8Array): readonly Operation[] {
  return new ContentReader(content).read();
}

const spaces = '\0\t\n\f\r ';
const delimiters = `${spaces}()<>[]{}/%`;

class ContentReader {
  readonly #text: string;
  #at = 0;

  constructor(content: Uint8Array) {
    this.#text = Buffer.from(content).toString('latin1');
  }

  read(): readonly Operation[] {
    const operations: Operation[] = [];
    let operands: Operand[] = [];
    while (this.#skipSpace()) {
      const value = this.#value();
      if (typeof value === 'string' && !value.startsWith('/')) {
        operations.push({ operator: value, operands });
        operands = [];
      } else operands.push(value);
    }
    return operations;
  }

  /** Returns whether anything follows. */
  #skipSpace(): boolean {
    while (spaces.includes(this.#text[this.#at] ?? '-')) this.#at++;
    return this.#at < this.#text.length;
  }

  #value(): Operand {
    const rest = this.#text.slice(this.#at, this.#at + 2);
    if (rest === '<<') return this.#dictionary();
    if (rest[0] === '<') return this.#hexString();
    if (rest[0] === '(') return this.#literalString();
    if (rest[0] === '[') return this.#list(']');
    const start = this.#at++;
    while (this.#at < this.#text.length && !delimiters.includes(this.#text[this.#at] ?? '')) this.#at++;
    const word = this.#text.slice(start, this.#at);
    return /^[-+.\d]/.test(word) ? Number(word) : word;
  }

  #list(end: string): readonly Operand[] {
    this.#at += end.length;
    const values: Operand[] = [];
    while (this.#skipSpace() && !this.#text.startsWith(end, this.#at)) values.push(this.#value());
    this.#at += end.length;
    return values;
  }

  #dictionary(): Readonly<Record<string, unknown>> {
    const list = this.#list('>>');
    const pairs = list.flatMap((key, index) =>
      index % 2 === 0 ? [[`${key}`.slice(1), list[index + 1]]] : [],
    );
    return Object.fromEntries(pairs);
  }

  #hexString(): Uint8Array {
    const end = this.#text.indexOf('>', this.#at);
    const digits = this.#text.slice(this.#at + 1, end).replace(/\s/g, '');
    this.#at = end + 1;
    return Uint8Array.from(Buffer.from(digits, 'hex'));
  }

  #literalString(): Uint8Array {
    const bytes: number[] = [];
    for (let depth = 0; this.#at < this.#text.length; this.#at++) {
      const sign = this.#text[this.#at] ?? '';
      if (sign === '(' && depth++ === 0) continue;
      if (sign === ')' && --depth === 0) break;
      bytes.push(sign === '\\' ? this.#escaped() : sign.charCodeAt(0));
    }
    this.#at++;
    return Uint8Array.from(bytes);
  }

  #escaped(): number {
    const digits = /^[0-7]{1,3}/.exec(this.#text.slice(this.#at + 1, this.#at + 4))?.[0];
    this.#at += digits?.length ?? 1;
    if (digits !== undefined) return Number.parseInt(digits, 8);
    const sign = this.#text[this.#at] ?? '';
    return ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign).charCodeAt(0);
  }
}
