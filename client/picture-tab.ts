import * as vscode from 'vscode';

/** The type of the editor that shows a picture. */
export const pictureViewType = 'serviceBlueprint.picture';

/** Returns the document of the picture editor that is active, if one is. */
export function activePictureUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === pictureViewType ? input.uri : undefined;
}
