import type * as vscode from 'vscode';
import type {
  ImportFileParams,
  ImportFileResult,
  SheetChangesParams,
  SheetChangesResult,
} from '../../server/protocol.ts';

/** Asks the server about files of other programs. */
export interface AskImport {
  /** Resolves to a blueprint that was made of a file; `null` when the server failed. */
  importFile(params: ImportFileParams, token: vscode.CancellationToken): Promise<ImportFileResult | null>;
  /** Resolves to the changes that a spreadsheet asks of an open document; `null` when the server failed. */
  sheetChanges(
    uri: vscode.Uri,
    params: Omit<SheetChangesParams, 'uri'>,
    token: vscode.CancellationToken,
  ): Promise<SheetChangesResult | null>;
}
