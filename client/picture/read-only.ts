import * as vscode from 'vscode';
import { openDocument } from '../blueprint-documents.ts';

/** Returns a sentence on why a document cannot be changed in this window; `undefined` when it can, as far as is known. */
export async function whyReadOnly(uri: vscode.Uri): Promise<string | undefined> {
  if (uri.scheme === 'untitled') return undefined;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== true) {
    return vscode.l10n.t(
      'This is only to be looked at, such as an older revision of a file, and cannot be changed.',
    );
  }
  if (isReadOnlyBySettings(uri)) {
    return vscode.l10n.t('The setting "{0}" makes this file read-only.', 'files.readonlyInclude');
  }
  const permissions = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.permissions ?? 0,
    () => 0,
  );
  return (permissions & vscode.FilePermission.Readonly) === 0
    ? undefined
    : vscode.l10n.t('This file is read-only.');
}

function isReadOnlyBySettings(uri: vscode.Uri): boolean {
  const document = openDocument(uri);
  if (document === undefined) return false;
  const settings = vscode.workspace.getConfiguration('files', uri);
  const matches = (name: string) =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(name, {})).some(
      ([pattern, isOn]) => isOn && isMatch(pattern, document),
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}

/** A pattern that is not of any folder or of the whole disk is of the folders of the workspace. */
function isMatch(pattern: string, document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const isWithin = folder !== undefined && !/^(\*\*|\/|[a-z]:)/i.test(pattern);
  const found = isWithin ? new vscode.RelativePattern(folder, pattern) : pattern;
  return vscode.languages.match({ pattern: found }, document) > 0;
}
