import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import { declarationOf, mentionsOf } from '../../core/analysis/mentions.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';

/** Returns the thing at the position wherever this file names it. */
export function documentHighlights(document: BlueprintDocument, position: Position): DocumentHighlight[] {
  const { file, text } = document;
  const found = elementAt(file, toOffset(text, position));
  if (found === undefined) return [];
  const declaration = declarationOf(found.element);
  const written = declaration === undefined ? [] : [{ span: declaration, kind: DocumentHighlightKind.Write }];
  const read = mentionsOf(file, found.element).map((span) => ({ span, kind: DocumentHighlightKind.Read }));
  return [...written, ...read].map(({ span, kind }) => ({ range: toRange(text, span), kind }));
}
