import * as vscode from 'vscode';
import { template, templateWith } from '../../core/template.ts';
import { findBlueprint, languageId, nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { blueprintName, freeName, titleOf } from '../new-name.ts';
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
  const taken = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
  let proposed = vscode.Uri.joinPath(folder, freeName(new Set(taken)));
  for (;;) {
    const chosen = await vscode.window.showSaveDialog({
      defaultUri: proposed,
      // Some dialogs know an ending only up to its last dot.
      filters: { 'Service Blueprint': ['blueprint.yaml', 'blueprint.yml', 'yaml', 'yml'] },
      title: vscode.l10n.t('New Blueprint'),
      saveLabel: vscode.l10n.t('Create'),
    });
    if (chosen === undefined) return undefined;
    proposed = vscode.Uri.joinPath(chosen, '..', blueprintName(nameOf(chosen)));
    try {
      // The dialog has asked whether a file is to be replaced, but not by a name that it did not hear.
      if (proposed.path !== chosen.path && (await exists(proposed))) {
        throw new Error(vscode.l10n.t('there is a file of that name'));
      }
      const text = templateWith(titleOf(nameOf(proposed)));
      await context.files.write(proposed, new TextEncoder().encode(text));
      return await vscode.workspace.openTextDocument(proposed);
    } catch (error) {
      const again = vscode.l10n.t('Choose Another Name');
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be saved there: {1}', nameOf(proposed), messageOf(error)),
        again,
      );
      if (answer !== again) return undefined;
    }
  }
}

/** The folder of the active file or the workspace, else the home folder; `undefined` in a browser without files. */
async function defaultFolder({ home }: CommandContext): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own =
    active && vscode.workspace.getWorkspaceFolder(active) ? vscode.Uri.joinPath(active, '..') : undefined;
  return own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? home;
}

function exists(place: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(place).then(
    () => true,
    () => false,
  );
}

/** The title of the template, in the first line: what is typed first replaces it. */
function titleIn(document: vscode.TextDocument): vscode.Selection {
  const { text } = document.lineAt(0);
  const start = text.indexOf(' ') + 1;
  return new vscode.Selection(0, start, 0, text === '' ? 0 : text.length);
}
