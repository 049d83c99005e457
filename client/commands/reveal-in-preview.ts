import * as vscode from 'vscode';
import { findBlueprintOrTell } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/**
 * Shows the preview with the element outlined that is written at a place: the one whose code lens was clicked, else the
 * one the cursor is in.
 */
export const revealInPreview: Command = {
  id: 'serviceBlueprint.revealInPreview',
  async run({ previews }, resource, place) {
    const document = await findBlueprintOrTell(resource);
    if (document === undefined) return;
    const cursor = vscode.window.activeTextEditor;
    const position =
      positionOf(place) ?? (cursor?.document === document ? cursor.selection.active : undefined);
    const { picture } = previews.show(document.uri);
    await picture.refresh();
    if (position !== undefined) picture.revealAt(position);
  },
};

/** The protocol's position, as it comes from a command of the server. */
function positionOf(place: unknown): vscode.Position | undefined {
  if (typeof place !== 'object' || place === null || !('line' in place) || !('character' in place)) {
    return undefined;
  }
  const { line, character } = place;
  return typeof line === 'number' && typeof character === 'number'
    ? new vscode.Position(line, character)
    : undefined;
}
