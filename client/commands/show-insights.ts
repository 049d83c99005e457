import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Shows the figures of a blueprint, and what depends on something in all of them. */
export const showInsights: Command = {
  id: 'serviceBlueprint.showInsights',
  async run({ previews, insights }, resource) {
    const picture = previews.activePicture;
    const isPage = resource?.scheme.startsWith('webview') ?? false;
    const document = picture === undefined && !isPage ? await findBlueprint(resource) : undefined;
    await insights.show(picture?.uri ?? document?.uri ?? vscode.window.activeTextEditor?.document.uri);
  },
};
