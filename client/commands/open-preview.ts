import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows the picture beside the text; the focus stays in the text. */
export const openPreview: Command = {
  id: 'serviceBlueprint.openPreview',
  async run({ previews }, resource) {
    const document = await findBlueprint(resource);
    if (document === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is no blueprint to preview. Open a file that ends in .blueprint.yaml first.'),
      );
      return;
    }
    previews.open(document.uri);
  },
};
