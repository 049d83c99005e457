import * as vscode from 'vscode';
import { importFormatNames, importFormats } from '../../core/import-formats.ts';
import { toBase64 } from '../../server/base64.ts';
import { nameOf } from '../blueprint-documents.ts';

/** A larger file is not read, in bytes. */
const most = 32 * 1024 * 1024;

/** A file of another program, read. */
export interface ReadFile {
  readonly uri: vscode.Uri;
  readonly name: string;
  /** Its bytes as base64. */
  readonly data: string;
}

/** Reads a file that is imported. Rejects with a sentence when it is too large, or cannot be read. */
export async function readImport(uri: vscode.Uri): Promise<ReadFile> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > most)
    throw new Error(vscode.l10n.t('It is larger than 32 MB, far more than a blueprint can hold.'));
  return { uri, name: nameOf(uri), data: toBase64(await vscode.workspace.fs.readFile(uri)) };
}

/** Asks for a file; only spreadsheets when these alone can be used. Resolves to `undefined` when called off. */
export async function askForFile(title: string, onlySheets: boolean): Promise<vscode.Uri | undefined> {
  const formats = importFormatNames.filter(
    (name) => name !== 'json' && (!onlySheets || importFormats[name].sheets),
  );
  const endings = formats.flatMap((name) => importFormats[name].endings);
  const filters = {
    [vscode.l10n.t('All that can be imported')]: endings,
    ...Object.fromEntries(
      formats.map((name) => [importFormats[name].name, [...importFormats[name].endings]]),
    ),
  };
  const [uri] = (await vscode.window.showOpenDialog({ title, filters, canSelectMany: false })) ?? [];
  return uri;
}

/** Shows that something is worked on, which can be called off, and resolves to its result. */
export function withProgress<Result>(
  title: string,
  work: (token: vscode.CancellationToken) => Promise<Result>,
): Thenable<Result | undefined> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const result = await work(token).catch((error: unknown) => {
      if (token.isCancellationRequested) return undefined;
      throw error;
    });
    return token.isCancellationRequested ? undefined : result;
  });
}
