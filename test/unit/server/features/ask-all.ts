import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type DocumentSymbol,
  MarkupKind,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { BlueprintDocument } from '../../../../server/documents.ts';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../server/features/call-hierarchy.ts';
import { codeActions } from '../../../../server/features/code-action.ts';
import { codeLenses } from '../../../../server/features/code-lens.ts';
import { completion } from '../../../../server/features/completion.ts';
import { definition } from '../../../../server/features/definition.ts';
import { diagnostics } from '../../../../server/features/diagnostics.ts';
import { documentHighlights } from '../../../../server/features/document-highlight.ts';
import { documentLinks } from '../../../../server/features/document-link.ts';
import { documentSymbols, flatDocumentSymbols } from '../../../../server/features/document-symbol.ts';
import { foldingRanges } from '../../../../server/features/folding-range.ts';
import { formatting, formattingOnType } from '../../../../server/features/formatting.ts';
import { hover } from '../../../../server/features/hover.ts';
import { inlayHints } from '../../../../server/features/inlay-hint.ts';
import { linkedEditingRanges } from '../../../../server/features/linked-editing-range.ts';
import { preview } from '../../../../server/features/preview.ts';
import { refactor } from '../../../../server/features/refactor.ts';
import { references } from '../../../../server/features/references.ts';
import { prepareRename, rename } from '../../../../server/features/rename.ts';
import { selectionRanges } from '../../../../server/features/selection-range.ts';
import { semanticTokens } from '../../../../server/features/semantic-tokens.ts';
import { workspaceSymbols } from '../../../../server/features/workspace-symbol.ts';
import { entryOf } from '../../../../server/workspace-index.ts';
import { openDocument } from '../open-document.ts';

const client = { snippets: true, linesAsIs: true, suggestsAgain: true, documentation: MarkupKind.Markdown };

type Ask = (document: BlueprintDocument, position: Position) => void;

/** All features, in parts that take about as long. Each fails by throwing, and where edits or ranges make no sense. */
export const parts: readonly Ask[] = [askToWrite, askToGo, askToRead, askToEdit];

/** Asks these features, or all, about a text at an offset. */
export function askAll(text: string, offset: number, features = parts): void {
  const document = openDocument(text);
  const position = document.text.positionAt(offset);
  for (const ask of features) ask(document, position);
}

function askToWrite(document: BlueprintDocument, position: Position): void {
  const range = { start: position, end: { line: position.line + 3, character: 0 } };
  completion(document, position, undefined, client, {
    stageNames: ['Dream'],
    imagePaths: ['images/lobby.jpg'],
    blueprintPaths: ['hotel.blueprint.yaml'],
  });
  const problems = document.problems(new Map());
  for (const kind of [MarkupKind.Markdown, MarkupKind.PlainText]) hover(document, position, kind);
  diagnostics(document, problems);
  codeActions(document, range, {}, problems);
  preview(document);
}

function askToGo(document: BlueprintDocument, position: Position): void {
  definition(document, position);
  references(document, position, true);
  documentHighlights(document, position);
  for (const item of prepareCallHierarchy(document, position)) {
    incomingCalls(document, item);
    outgoingCalls(document, item);
  }
  documentLinks(document, ['file:///']);
  workspaceSymbols([entryOf(document.uri, document.file)], 'a');
}

function askToRead(document: BlueprintDocument, position: Position): void {
  const range = { start: position, end: { line: position.line + 3, character: 0 } };
  for (const { name, range, selectionRange } of flat(documentSymbols(document))) {
    assert.notEqual(name, '');
    assert.ok(isIn(selectionRange, range), `${name} lies outside of itself`);
  }
  flatDocumentSymbols(document);
  foldingRanges(document);
  selectionRanges(document, [position, position]);
  semanticTokens(document);
  semanticTokens(document, range);
  inlayHints(document, range, { derivedIds: true, resolvedNames: true, durationTotals: true });
  codeLenses(document, true);
}

function askToEdit(document: BlueprintDocument, position: Position): void {
  const range = { start: position, end: { line: position.line + 3, character: 0 } };
  prepareRename(document, position);
  checkEdits(document, edits(document, rename(document, position, 'new-id')));
  linkedEditingRanges(document, position);
  checkEdits(document, taken(formatting(document)));
  checkEdits(document, taken(formatting(document, range)));
  for (const sign of ['\n', '}', ']']) checkEdits(document, formattingOnType(document, position, sign));
  for (const { edit } of refactor(document, range, undefined)) {
    checkEdits(document, edit?.changes?.[document.uri] ?? []);
  }
}

function taken<T>(answer: T[] | ResponseError<void>): T[] {
  return answer instanceof ResponseError ? [] : answer;
}

function edits({ uri }: BlueprintDocument, edit: WorkspaceEdit | ResponseError<void>): TextEdit[] {
  return edit instanceof ResponseError ? [] : (edit.changes?.[uri] ?? []);
}

/** Edits that overlap are refused by an editor; this throws then. */
function checkEdits({ text }: BlueprintDocument, list: TextEdit[]): void {
  TextDocument.applyEdits(text, list);
}

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

function isIn(inner: Range, outer: Range): boolean {
  const isBefore = (a: Position, b: Position): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}
