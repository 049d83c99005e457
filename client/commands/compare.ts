import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import { sideOf, versionsBeside } from '../compared-versions.ts';
import { showComparison } from '../comparison.ts';
import { messageOf } from '../error-message.ts';
import type { Command } from './command.ts';

/** Compares a blueprint with another version of it or with another one; two that are selected with each other. */
export const compare: Command = {
  id: 'serviceBlueprint.compare',
  async run({ compare: ask, previews }, resource, place) {
    try {
      const selected = Array.isArray(place) ? place.filter((one) => one instanceof vscode.Uri) : [];
      const [first, second] = selected;
      if (first !== undefined && second !== undefined && selected.length === 2) {
        // The one that the menu was opened on is the one that changed.
        const [before, after] = first.toString() === resource?.toString() ? [second, first] : [first, second];
        await showComparison(await sideOf(before), await sideOf(after), ask);
        return;
      }
      const uri = resource ?? vscode.window.activeTextEditor?.document.uri ?? previews.activePicture?.uri;
      const document = uri && (await findBlueprint(uri));
      if (document === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a blueprint to compare it.'));
        return;
      }
      const versions = await versionsBeside(document);
      if (versions.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('There is nothing to compare it with: no other blueprint, and no earlier version.'),
        );
        return;
      }
      const chosen = await vscode.window.showQuickPick(versions, {
        title: vscode.l10n.t('Compare With…'),
        placeHolder: vscode.l10n.t('The blueprint before the change'),
        matchOnDescription: true,
      });
      if (chosen !== undefined) await showComparison(await chosen.read(), await sideOf(document.uri), ask);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The blueprints cannot be compared: {0}', messageOf(error)),
      );
    }
  },
};
