import * as vscode from 'vscode';

/** The type of the editor that shows a picture. */
export const pictureViewType = 'serviceBlueprint.picture';

/** Returns the document of the picture editor that is active, if one is. */
export function activePictureUri(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === pictureViewType ? input.uri : undefined;
}

/** Returns the tabs in which a document is edited. */
export function tabsOf(uri: vscode.Uri): readonly vscode.Tab[] {
  const wanted = uri.toString();
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        (input instanceof vscode.TabInputText ||
          (input instanceof vscode.TabInputCustom && input.viewType === pictureViewType)) &&
        input.uri.toString() === wanted,
    );
}
