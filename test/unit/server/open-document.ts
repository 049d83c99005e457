import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position } from 'vscode-languageserver-types';
import { BlueprintDocument } from '../../../server/documents.ts';
import { marked } from './marked.ts';

export function openDocument(text: string, uri = 'file:///test.blueprint.yaml'): BlueprintDocument {
  return new BlueprintDocument(TextDocument.create(uri, 'service-blueprint', 1, text));
}

/** Returns the document without the cursor mark `|` in its text, and the position of the mark. */
export function openMarked(textWithMark: string): { document: BlueprintDocument; position: Position } {
  const { text, offset } = marked(textWithMark);
  const document = openDocument(text);
  return { document, position: document.text.positionAt(offset) };
}
