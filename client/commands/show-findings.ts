import * as vscode from 'vscode';
import { activePictureUri } from '../picture-tab.ts';
import { keyOf } from './act.ts';
import type { Command } from './command.ts';

/**
 * Shows the findings of all blueprints, and begins with the one that the cursor is in, or that was found at the element
 * of the picture that the menu was opened on.
 */
export const showFindings: Command = {
  id: 'serviceBlueprint.showFindings',
  async run({ previews, findings }, resource, place) {
    const key = keyOf(place);
    const picture = previews.activePicture;
    if (picture !== undefined) {
      await findings.show(
        picture.uri,
        key === undefined ? undefined : (one) => one.key.startsWith(`${key}.`),
      );
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const uri = resource ?? activePictureUri() ?? editor?.document.uri;
    const isHere = editor !== undefined && editor.document.uri.toString() === uri?.toString();
    const at = isHere ? editor.document.offsetAt(editor.selection.active) : undefined;
    await findings.show(uri, at === undefined ? undefined : ({ span }) => span.start <= at && at <= span.end);
  },
};
