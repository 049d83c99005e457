import * as vscode from 'vscode';
import { findBlueprintOrTell, nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { writeToBe } from '../new-files.ts';
import type { Command } from './command.ts';

/** Copies a blueprint into a file beside it, to be changed into the service that is wanted, and shows it. */
export const createToBe: Command = {
  id: 'serviceBlueprint.createToBe',
  async run({ files, toBe, previews }, resource) {
    const document = await findBlueprintOrTell(resource ?? previews.activePicture?.uri);
    if (document === undefined) return;
    if (document.isUntitled) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Save the blueprint first: its to-be names its file.'),
      );
      return;
    }
    try {
      const place = await writeToBe(files, toBe, document.getText(), document.uri);
      await vscode.window.showTextDocument(place, { preview: false });
      previews.open(place);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('There is no to-be of {0}: {1}', nameOf(document.uri), messageOf(error)),
      );
    }
  },
};
