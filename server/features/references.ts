import type { Location, Position } from 'vscode-languageserver-types';
import { declarationOf, mentionsOf } from '../../core/analysis/mentions.ts';
import type { BlueprintDocument } from '../documents.ts';
import { elementAt } from '../element-at.ts';
import { toOffset, toRange } from '../position.ts';

/** Returns every place that names the thing at the position. */
export function references(
  document: BlueprintDocument,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const { file, text, uri } = document;
  const found = elementAt(file, toOffset(text, position));
  if (found === undefined) return [];
  const declaration = includeDeclaration ? declarationOf(found.element) : undefined;
  const spans = [...(declaration === undefined ? [] : [declaration]), ...mentionsOf(file, found.element)];
  return spans.map((span) => ({ uri, range: toRange(text, span) }));
}
