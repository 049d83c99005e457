import * as vscode from 'vscode';
import { template, templateWith } from '../../core/template.ts';
import { findBlueprint, languageId, nameOf } from '../blueprint-documents.ts';
import { titleOf } from '../new-name.ts';
import { defaultFolder, freePlace, writeWhereAsked } from '../new-place.ts';
import type { Command, CommandContext } from './command.ts';

/**
 * Begins a blueprint with the template: in the given document when it is blank and can be written, else in a new file,
 * whose place and name are asked for. Its picture is shown beside it, and its title is selected.
 */
export const newBlueprint: Command = {
  id: 'serviceBlueprint.newBlueprint',
  async run(context, resource) {
    const blank = resource === undefined ? undefined : await findBlueprint(resource);
    if (blank !== undefined && blank.getText().trim() === '') {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(blank.uri, new vscode.Range(0, 0, blank.lineCount, 0), template);
      if (await vscode.workspace.applyEdit(edit)) return;
    }
    const document = await newDocument(context);
    if (document === undefined) return;
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    editor.selection = titleIn(document);
    context.previews.open(document.uri);
  },
};

/** A file where the author wants it; one that is not saved yet where there are no files; `undefined` when called off. */
async function newDocument(context: CommandContext): Promise<vscode.TextDocument | undefined> {
  const folder = await defaultFolder(context);
  if (folder === undefined) {
    return await vscode.workspace.openTextDocument({ language: languageId, content: template });
  }
  const place = await writeWhereAsked({
    files: context.files,
    proposed: await freePlace(folder),
    title: vscode.l10n.t('New Blueprint'),
    saveLabel: vscode.l10n.t('Create'),
    contentAt: async (place) => new TextEncoder().encode(templateWith(titleOf(nameOf(place)))),
  });
  return place && (await vscode.workspace.openTextDocument(place));
}

/** The title of the template, in the first line: what is typed first replaces it. */
function titleIn(document: vscode.TextDocument): vscode.Selection {
  const { text } = document.lineAt(0);
  const start = text.indexOf(' ') + 1;
  return new vscode.Selection(0, start, 0, text === '' ? 0 : text.length);
}
