import * as vscode from 'vscode';
import { type CopiedFormat, commandId, exportFormats, pictureCommands } from '../../core/export-formats.ts';
import { messageOf } from '../error-message.ts';
import type { Command } from './command.ts';
import { blueprintOf } from './export.ts';

/** Puts the picture on the clipboard as text. */
function copyText(format: Exclude<CopiedFormat, 'png'>): Command {
  return {
    id: commandId(`copy-${format}`),
    async run({ previews }, resource) {
      const uri = await blueprintOf(previews, resource);
      if (uri === undefined) return;
      try {
        const content = await previews.of(uri).exports.file(format);
        await vscode.env.clipboard.writeText(new TextDecoder().decode(content));
        sayCopied(format);
      } catch (error) {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The picture could not be copied: {0}', messageOf(error)),
        );
      }
    },
  };
}

/** Puts the picture on the clipboard as a picture, which only the preview itself can do, and only with the focus. */
const copyPng: Command = {
  id: commandId('copy-png'),
  async run({ previews }, resource) {
    const uri = await blueprintOf(previews, resource);
    if (uri === undefined) return;
    try {
      await previews.of(uri).exports.copyPng();
      sayCopied('png');
    } catch (error) {
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The window did not let the picture be copied: {0} Click into the preview and try again, or export the PNG.',
          messageOf(error),
        ),
        vscode.l10n.t('Export as {0}', exportFormats.png.name),
      );
      if (answer !== undefined) await vscode.commands.executeCommand(commandId('export-png'), uri);
    }
  },
};

/** The commands that copy a picture, of every format that the clipboard takes. */
export const copyCommands: readonly Command[] = pictureCommands.flatMap(({ does, format }) => {
  if (does !== 'copy') return [];
  return [format === 'png' ? copyPng : copyText(format)];
});

function sayCopied(format: CopiedFormat): void {
  const copied = vscode.l10n.t('Copied as {0}', exportFormats[format].name);
  vscode.window.setStatusBarMessage(`$(check) ${copied}`, 3000);
}
