import * as vscode from 'vscode';
import { messageOf } from '../error-message.ts';
import { type ExportFormat, exportFormats } from '../export-format.ts';
import type { Command } from './command.ts';
import { blueprintOf, exportPng } from './export.ts';

/** Puts the picture on the clipboard as text. */
function copyText({ id, format }: { id: string; format: 'svg' | 'mermaid' }): Command {
  return {
    id,
    async run({ previews }, resource) {
      const uri = await blueprintOf(previews, resource);
      if (uri === undefined) return;
      try {
        const content = await previews.of(uri).export(format);
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

export const copySvg = copyText({ id: 'serviceBlueprint.copySvg', format: 'svg' });
export const copyMermaid = copyText({ id: 'serviceBlueprint.copyMermaid', format: 'mermaid' });

/** Puts the picture on the clipboard as a picture, which only the preview itself can do, and only with the focus. */
export const copyPng: Command = {
  id: 'serviceBlueprint.copyPng',
  async run({ previews }, resource) {
    const uri = await blueprintOf(previews, resource);
    if (uri === undefined) return;
    try {
      await previews.of(uri).copyPng();
      sayCopied('png');
    } catch (error) {
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t(
          'The window did not let the picture be copied: {0} Click into the preview and try again, or export the PNG.',
          messageOf(error),
        ),
        vscode.l10n.t('Export as {0}', exportFormats.png.name),
      );
      if (answer !== undefined) await vscode.commands.executeCommand(exportPng.id, uri);
    }
  },
};

function sayCopied(format: ExportFormat): void {
  const copied = vscode.l10n.t('Copied as {0}', exportFormats[format].name);
  vscode.window.setStatusBarMessage(`$(check) ${copied}`, 3000);
}
