import * as vscode from 'vscode';
import { blueprintGlob, type ComparedSide } from '../server/protocol.ts';
import { nameOf } from './blueprint-documents.ts';

/** Something that a blueprint can be compared with; what it says is read when it is chosen. */
export interface ComparedVersion extends vscode.QuickPickItem {
  readonly read: () => Promise<ComparedSide>;
}

/** Returns the text of a document with its name. */
export async function sideOf(uri: vscode.Uri): Promise<ComparedSide> {
  const document = await vscode.workspace.openTextDocument(uri);
  return { name: nameOf(uri), text: document.getText(), uri: uri.toString() };
}

/** Returns what a document can be compared with: itself as it is saved or committed, then the other blueprints. */
export async function versionsBeside(document: vscode.TextDocument): Promise<readonly ComparedVersion[]> {
  const { uri } = document;
  const name = nameOf(uri);
  const found: ComparedVersion[] = [];
  if (document.isDirty && !document.isUntitled) {
    const label = vscode.l10n.t('Saved Version');
    const read = async () => ({
      name: `${name} (${label})`,
      text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
    });
    found.push({ label, read });
  }
  const committed = await committedText(uri);
  if (committed !== undefined) {
    const label = vscode.l10n.t('Last Commit');
    found.push({ label, read: async () => ({ name: `${name} (${label})`, text: committed }) });
  }
  const others = await vscode.workspace.findFiles(blueprintGlob, '**/node_modules/**');
  for (const other of others.sort((a, b) => a.path.localeCompare(b.path))) {
    if (other.toString() === uri.toString()) continue;
    found.push({
      label: nameOf(other),
      description: vscode.workspace.asRelativePath(other),
      read: () => sideOf(other),
    });
  }
  return found;
}

/** The part of VS Code's git extension that is used. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { show(ref: string, path: string): Promise<string> } | null;
  };
}

/** `undefined` without git, and for a file that has not been committed yet. */
async function committedText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
    return await git?.getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath);
  } catch {
    return undefined;
  }
}
