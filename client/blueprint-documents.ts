import * as vscode from 'vscode';
import { blueprintGlob, brandGlob } from '../server/protocol.ts';
import { activePictureUri } from './picture-tab.ts';

/** The language of blueprints in the editor. */
export const languageId = 'service-blueprint';

/** The documents the extension serves: its own language, and YAML files of that name for people who keep the YAML id. */
export const blueprintDocuments: readonly { readonly language: string; readonly pattern?: string }[] = [
  { language: languageId },
  { language: 'yaml', pattern: blueprintGlob },
];

/** The documents that the language server is told of: blueprints and brand files. */
export const servedDocuments: typeof blueprintDocuments = [
  ...blueprintDocuments,
  { language: 'yaml', pattern: brandGlob },
];

/** Returns whether the extension serves the document. */
export function isBlueprint(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...blueprintDocuments], document) > 0;
}

/** Returns whether the language server is told of the document. */
export function isServed(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...servedDocuments], document) > 0;
}

/**
 * Returns the blueprint a command is about: the resource it was called with, else the blueprint in the active editor, of
 * text or with its picture, else the only one that is in sight.
 */
export async function findBlueprint(
  resource: vscode.Uri | undefined = activePictureUri(),
): Promise<vscode.TextDocument | undefined> {
  if (resource !== undefined) {
    const open = openDocument(resource);
    if (open !== undefined) return isBlueprint(open) ? open : undefined;
    const document = await vscode.workspace.openTextDocument(resource);
    return isBlueprint(document) ? document : undefined;
  }
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && isBlueprint(active)) return active;
  const visible = vscode.window.visibleTextEditors.map((editor) => editor.document).filter(isBlueprint);
  return visible.length === 1 ? visible[0] : undefined;
}

/** Does the same as {@link findBlueprint}, and tells the author when there is none. */
export async function findBlueprintOrTell(resource?: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const found = await findBlueprint(resource);
  if (found === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no blueprint here. Open a file that ends in .blueprint.yaml first.'),
    );
  }
  return found;
}

/** Returns the last part of the path of a resource. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Returns the document as the editor has it, when it is open. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
