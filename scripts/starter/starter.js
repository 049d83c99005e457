const vscode = require('vscode');

/** Opens the example and its preview, unless the window was reloaded and has brought both back itself. */
exports.activate = async () => {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  if (tabs.some((tab) => tab.input instanceof vscode.TabInputWebview)) return;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) return;
  const hotel = vscode.Uri.joinPath(folder, 'hotel.blueprint.yaml');
  await vscode.window.showTextDocument(hotel, { preview: false });
  await vscode.commands.executeCommand('serviceBlueprint.openPreview');
};
