import { isAlias, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { pairFor } from '../fields/field-at.ts';
import type { FieldRow, FieldValue } from '../fields/field-value.ts';
import type { Owner } from '../fields/owner.ts';
import { type KeySchema, schema, type ValueSchema } from '../schema.ts';
import { aliasTargets, isEmpty } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Source } from '../source.ts';

/** Reads the values of an element as they are written, right or wrong; what an alias repeats, too. */
export class FieldValues {
  readonly #source: Source;
  readonly #owner: Owner;

  constructor(source: Source, owner: Owner) {
    this.#source = source;
    this.#owner = owner;
  }

  /** Returns the value of a key; `undefined` when nothing is written. */
  of({ key, value }: KeySchema): FieldValue | undefined {
    const { node, element } = this.#owner;
    if (isScalar(node)) return schema[element].short === key ? textOf(node) : undefined;
    const found = isMap(node) ? this.#behind(node, key) : undefined;
    return found === undefined ? undefined : this.#read(found, value);
  }

  /** The value behind a key, of the map itself or of one that `<<` brings in. */
  #behind(map: YAMLMap, key: string): Node | undefined {
    const own = pairFor(map, this.#owner.element, key);
    if (own !== undefined) return this.#target(own.value);
    const merged = this.#target(pairOf(map, '<<')?.value);
    for (const one of isSeq(merged) ? merged.items : [merged]) {
      const other = this.#target(one);
      const pair = isMap(other) ? pairFor(other, this.#owner.element, key) : undefined;
      if (pair !== undefined) return this.#target(pair.value);
    }
    return undefined;
  }

  #target(node: unknown): Node | undefined {
    if (isAlias(node)) return aliasTargets(this.#source.document).get(node);
    return isMap(node) || isSeq(node) || isScalar(node) ? node : undefined;
  }

  #read(node: Node, type: ValueSchema): FieldValue | undefined {
    if (isEmpty(node)) return undefined;
    if (type.type === 'list' || type.type === 'one-or-list') {
      const items = (isSeq(node) ? node.items : [node]).map((item) => this.#item(item));
      return items.filter((item) => item !== undefined);
    }
    if (isMap(node)) return this.#row(node);
    const text = textOf(node);
    if (text === undefined) return undefined;
    if (type.type === 'integer' && /^[+-]?\d{1,9}$/.test(text)) return Number(text);
    if (type.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    return text;
  }

  #item(item: unknown): string | FieldRow | undefined {
    const node = this.#target(item);
    if (isMap(node)) return this.#row(node);
    return node === undefined ? undefined : textOf(node);
  }

  #row(map: YAMLMap): FieldRow {
    const row: Record<string, string> = {};
    for (const { key, value } of map.items) {
      const held = this.#target(value);
      const text = isSeq(held) ? this.#texts(held) : textOf(held);
      if (isScalar(key) && text !== undefined) row[String(key.value)] = text;
    }
    return row;
  }

  /** Several ids in one cell of a row stand there as they would be said. */
  #texts({ items }: YAMLSeq): string | undefined {
    const texts = items.flatMap((item) => textOf(this.#target(item)) ?? []);
    return texts.length === 0 ? undefined : texts.join(', ');
  }
}

function textOf(node: unknown): string | undefined {
  return isScalar(node) && !isEmpty(node) ? String(node.value).trim() : undefined;
}
