import * as vscode from 'vscode';

export interface ShowSourceOptions {
  readonly range?: vscode.Range;
  /** True when the keyboard moves to the text too. */
  readonly focus: boolean;
  /** The column of the preview, which the text must not cover. */
  readonly besides?: vscode.ViewColumn | undefined;
}

/** Shows a document where it is already in sight, else in its own tab, else beside the preview. */
export async function showSource(uri: vscode.Uri, options: ShowSourceOptions): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: columnOf(uri) ?? besides(options.besides),
    preserveFocus: !options.focus,
    preview: false,
  });
  if (options.range === undefined) return;
  // The cursor stands at the start: the end of a step is the end of its last cell too.
  editor.selection = new vscode.Selection(options.range.end, options.range.start);
  editor.revealRange(options.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const wanted = uri.toString();
  const visible = vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === wanted,
  );
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const shows = (tab: vscode.Tab) =>
    tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === wanted;
  return vscode.window.tabGroups.all.find((group) => group.tabs.some(shows))?.viewColumn;
}

function besides(column: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return column === undefined || column === vscode.ViewColumn.One
    ? vscode.ViewColumn.Beside
    : vscode.ViewColumn.One;
}

/** Returns whether an editor of a text is in sight. */
export function isInSight(uri: vscode.Uri): boolean {
  const wanted = uri.toString();
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === wanted);
}
