import { type Document, isScalar, visit } from 'yaml';

/**
 * Returns whether a key of a document is empty, as before a colon at the beginning of a line: parsers do not agree on
 * what such a line belongs to, and its indentation decides.
 */
export function holdsEmptyKey(document: Document): boolean {
  let found = false;
  visit(document, {
    Pair(_, { key }) {
      found ||= isScalar(key) && key.source === '';
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
