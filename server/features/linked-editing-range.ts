import type { LinkedEditingRanges } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-types';
import { namedIn } from '../../core/analysis/elements.ts';
import { mentionsOf, withoutQuotes } from '../../core/analysis/mentions.ts';
import type { Element } from '../../core/model.ts';
import { contains, type Span } from '../../core/span.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';

/**
 * Returns the id that is declared at the position and every word that refers to it: typed in the one, all change. A
 * reference by itself is free: who types there wants to refer to something else. Nothing in a file that was not read
 * whole: it may be named in the rest.
 */
export function linkedEditingRanges(
  document: BlueprintDocument,
  position: Position,
): LinkedEditingRanges | null {
  const { file, text } = document;
  if (!file.isWhole) return null;
  const offset = toOffset(text, position);
  const found = elementAt(file, offset);
  if (found === undefined || found.span !== found.element.idSpan || isRole(found.element)) return null;
  if (isTwice(document, found.element)) return null;
  const written = text.getText();
  const spans = [found.span, ...mentionsOf(file, found.element)].map((span) => withoutQuotes(written, span));
  const isId = ({ start, end }: Span): boolean => written.slice(start, end) === found.element.id;
  if (!spans.every(isId) || !spans.some((span) => contains(span, offset))) return null;
  return {
    ranges: spans.map((span) => toRange(text, span)),
    wordPattern: '[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*',
  };
}

/** The id of a canonical lane is its role, too: with another id it would not be that lane any more. */
function isRole(element: Element): boolean {
  return element.kind === 'lane' && element.roleSpan === undefined;
}

/** Of two elements with one id it is not clear which one the references mean. */
function isTwice({ file }: BlueprintDocument, element: Element): boolean {
  for (const other of namedIn(file)) {
    if (other !== element && other.kind === element.kind && other.id === element.id) return true;
  }
  return false;
}
