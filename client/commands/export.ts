import * as vscode from 'vscode';
import { commandId, type PictureCommand, pictureCommands } from '../../core/export-formats.ts';
import { findBlueprintOrTell } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import type { Previews } from '../previews.ts';
import { saveExport } from '../save-export.ts';
import type { Command } from './command.ts';

/**
 * Saves the picture beside the source and returns the place; `undefined` when the author called it off. The preview
 * draws it, so one is opened when there is none.
 */
function exportAs({ name, format, page }: Extract<PictureCommand, { does: 'export' }>): Command {
  return {
    id: commandId(name),
    async run({ previews, files }, resource) {
      const uri = await blueprintOf(previews, resource);
      if (uri === undefined) return undefined;
      try {
        const content = await previews.of(uri).exports.file(format, page);
        return await saveExport(files, uri, format, content);
      } catch (error) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The picture could not be exported: {0}', messageOf(error)),
        );
        return undefined;
      }
    },
  };
}

/** The commands that save a picture, of every format. */
export const exportCommands: readonly Command[] = pictureCommands.flatMap((command) =>
  command.does === 'export' ? [exportAs(command)] : [],
);

/**
 * Returns the blueprint that a command of a picture is about: that of the picture with the focus before that of a
 * text.
 */
export async function blueprintOf(
  previews: Previews,
  resource: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  // The title bar of a preview calls the command with the address of the panel, which is no file.
  const file = resource?.scheme.startsWith('webview') ? undefined : resource;
  const active = file === undefined ? previews.activePicture : undefined;
  return active?.uri ?? (await findBlueprintOrTell(file))?.uri;
}
