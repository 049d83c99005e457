import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows a picture that goes with the active editor from one blueprint to the next. */
export const openFollowingPreview: Command = {
  id: 'serviceBlueprint.openFollowingPreview',
  async run({ previews }, resource) {
    const document = await findBlueprint(resource);
    if (document === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no blueprint to preview. Open a file that ends in .blueprint.yaml first.'),
      );
      return;
    }
    previews.openFollowing(document.uri);
  },
};
