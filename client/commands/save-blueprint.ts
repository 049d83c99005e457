import * as vscode from 'vscode';
import { writtenTitle } from '../../server/protocol.ts';
import { openDocument } from '../blueprint-documents.ts';
import { defaultFolder, freePlace, writeWhereAsked } from '../new-place.ts';
import { activePictureUri, pictureViewType, tabsOf } from '../picture-tab.ts';
import type { Command, CommandContext } from './command.ts';

const saveCommand = 'workbench.action.files.save';

/**
 * Saves a blueprint for the first time. The editor itself would propose the first line of the text as a name, and no
 * extension can change that: here the name is made from the title, and is one by which a blueprint is known.
 */
export const saveBlueprint: Command = {
  id: 'serviceBlueprint.saveBlueprint',
  async run(context, resource) {
    const uri = resource ?? activePictureUri() ?? vscode.window.activeTextEditor?.document.uri;
    const document = uri && openDocument(uri);
    const folder = await defaultFolder(context);
    // A file that was asked for by its name, as `code library.blueprint.yaml` does, has its place.
    const isPlaceless = document?.isUntitled === true && !document.uri.path.startsWith('/');
    if (document === undefined || folder === undefined || !isPlaceless)
      return vscode.commands.executeCommand(saveCommand);
    await saveFirst(context, document, folder);
  },
};

async function saveFirst(
  { files, previews }: CommandContext,
  document: vscode.TextDocument,
  folder: vscode.Uri,
): Promise<void> {
  const { encoding, uri } = document;
  const isPicture = activePictureUri()?.toString() === uri.toString();
  let written = '';
  const place = await writeWhereAsked({
    files,
    proposed: await freePlace(folder, writtenTitle(document.getText())),
    title: vscode.l10n.t('Save Blueprint'),
    saveLabel: vscode.l10n.t('Save'),
    contentAt: async () => {
      written = document.getText();
      return await vscode.workspace.encode(written, { encoding });
    },
  });
  if (place === undefined) return;
  const saved = await vscode.workspace.openTextDocument(place, { encoding });
  const isWhole = saved.getText() === written && document.getText() === written;
  if (isWhole) previews.moved(uri, place);
  if (isPicture) await vscode.commands.executeCommand('vscode.openWith', place, pictureViewType);
  else await showAs(document, saved);
  // What was typed meanwhile, or cannot be said in this encoding, stays where it is, unsaved.
  if (isWhole) await closeUnasked(document);
  // With what is done on every save: formatting, exports.
  await vscode.commands.executeCommand(saveCommand);
}

/** Shows a document as another one is shown: in the same column, with the same selections, scrolled to the same place. */
async function showAs(document: vscode.TextDocument, saved: vscode.TextDocument): Promise<void> {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const { viewColumn, selections, visibleRanges } = editor ?? {};
  const shown = await vscode.window.showTextDocument(saved, {
    preview: false,
    ...(viewColumn !== undefined && { viewColumn }),
  });
  if (selections !== undefined) shown.selections = selections;
  const [seen] = visibleRanges ?? [];
  if (seen !== undefined) shown.revealRange(seen, vscode.TextEditorRevealType.AtTop);
}

/** The editor asks nothing about a text without a place in which nothing stands. */
async function closeUnasked(document: vscode.TextDocument): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.delete(document.uri, new vscode.Range(0, 0, document.lineCount, 0));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  await vscode.window.tabGroups.close(tabsOf(document.uri), true);
}
