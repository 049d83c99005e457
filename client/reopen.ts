import * as vscode from 'vscode';

/** Opens a document in an editor of this type: in the place of the active editor when that has it, else in its own tab. */
export async function reopen(uri: vscode.Uri, viewType: string): Promise<void> {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isActive =
    (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) &&
    input.uri.toString() === uri.toString();
  await (isActive
    ? vscode.commands.executeCommand('reopenActiveEditorWith', viewType)
    : vscode.commands.executeCommand('vscode.openWith', uri, viewType));
}
