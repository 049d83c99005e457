import * as vscode from 'vscode';

export const languageId = 'service-blueprint';

/** The documents the extension serves: its own language, and YAML files of that name for people who keep the YAML id. */
export const blueprintDocuments: readonly { readonly language: string; readonly pattern?: string }[] = [
  { language: languageId },
  { language: 'yaml', pattern: '**/*.blueprint.{yaml,yml}' },
];

export function isBlueprint(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...blueprintDocuments], document) > 0;
}

/**
 * The blueprint a command is about: the resource it was called with, else the blueprint in the active editor,
 * else the only one that is in sight.
 */
export async function findBlueprint(resource?: vscode.Uri): Promise<vscode.TextDocument | undefined> {
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

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const wanted = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === wanted);
}
