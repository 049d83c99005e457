import * as vscode from 'vscode';
import { findBlueprintOrTell } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Asks for a name, and writes what the picture shows into the file as a view of that name. */
export const saveView: Command = {
  id: 'serviceBlueprint.saveView',
  async run({ previews }, resource) {
    const document = previews.activePicture === undefined ? await findBlueprintOrTell(resource) : undefined;
    const picture = previews.activePicture ?? (document && previews.show(document.uri).picture);
    if (picture === undefined) return;
    const name = await vscode.window.showInputBox({
      title: vscode.l10n.t('Save This as a View'),
      prompt: vscode.l10n.t('Whom or what the view is for'),
      placeHolder: vscode.l10n.t('Board'),
    });
    if (name !== undefined && name.trim() !== '') picture.saveView(name.trim());
  },
};
