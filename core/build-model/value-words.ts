import { isMap, isSeq, type Node } from 'yaml';
import { schema, type ValueSchema } from '../schema.ts';

/** Puts a text in quotes; of a long one the beginning. */
export function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

/** Joins words: `a, b or c`. */
export function enumerate(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** Returns the type of a node in words: `a list`. */
export function nodeInWords(node: Node): string {
  if (isMap(node)) return 'a group of keys';
  return isSeq(node) ? 'a list' : 'a text';
}

/** Returns the type of value that a key takes, in words: `a list of texts`. */
export function valueInWords(value: ValueSchema): string {
  switch (value.type) {
    case 'element': {
      const { title, short } = schema[value.element];
      return short === undefined ? `the keys of ${title}` : `a text or the keys of ${title}`;
    }
    case 'list':
      return `a list, each item with a dash before it and holding ${valueInWords(value.of)}`;
    case 'one-or-list':
      return `${valueInWords(value.of)}, or a list of them`;
    case 'map':
      return value.keys === 'rule'
        ? 'rules with their levels'
        : `ids with ${valueInWords(value.of)} behind each`;
    default:
      return 'a text';
  }
}
