import * as vscode from 'vscode';
import { nameOf } from './blueprint-documents.ts';
import { messageOf } from './error-message.ts';
import type { ExportFiles } from './export-files.ts';
import { blueprintName, freeName } from './new-name.ts';

/** The folder of the active file or the workspace, else the home folder; `undefined` in a browser without files. */
export async function defaultFolder({
  home,
}: {
  readonly home: vscode.Uri | undefined;
}): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const own =
    active && vscode.workspace.getWorkspaceFolder(active) ? vscode.Uri.joinPath(active, '..') : undefined;
  return own ?? vscode.workspace.workspaceFolders?.[0]?.uri ?? home;
}

/** Returns the place in a folder for a blueprint of this title, by a name that no file there has. */
export async function freePlace(folder: vscode.Uri, title?: string): Promise<vscode.Uri> {
  const taken = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name),
    () => [],
  );
  return vscode.Uri.joinPath(folder, freeName(new Set(taken), title));
}

/** A file that is written where its author says. */
export interface ChosenFile {
  readonly files: ExportFiles;
  readonly proposed: vscode.Uri;
  /** The title of the dialog, and what its button says. */
  readonly title: string;
  readonly saveLabel: string;
  /** The bytes of the file at the place that was chosen. */
  contentAt(place: vscode.Uri): Promise<Uint8Array>;
}

/**
 * Asks for a place, as often as it takes, and writes the file there, by a name by which it is known as a blueprint.
 * Returns the place; `undefined` when it was called off, and then nothing was written.
 */
export async function writeWhereAsked(asked: ChosenFile): Promise<vscode.Uri | undefined> {
  let { proposed } = asked;
  for (;;) {
    const chosen = await vscode.window.showSaveDialog({
      defaultUri: proposed,
      // Some dialogs know an ending only up to its last dot.
      filters: { 'Service Blueprint': ['blueprint.yaml', 'blueprint.yml', 'yaml', 'yml'] },
      title: asked.title,
      saveLabel: asked.saveLabel,
    });
    if (chosen === undefined) return undefined;
    proposed = vscode.Uri.joinPath(chosen, '..', blueprintName(nameOf(chosen)));
    try {
      // The dialog has asked whether a file is to be replaced, but not by a name that it did not hear.
      if (proposed.path !== chosen.path && (await exists(proposed))) {
        throw new Error(vscode.l10n.t('there is a file of that name'));
      }
      await asked.files.write(proposed, await asked.contentAt(proposed));
      return proposed;
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

function exists(place: vscode.Uri): Thenable<boolean> {
  return vscode.workspace.fs.stat(place).then(
    () => true,
    () => false,
  );
}
