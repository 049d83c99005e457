import { base64ToUint8Array } from 'uint8array-extras';
import * as vscode from 'vscode';
import type { ListFormat } from '../../webview/decide/protocol.ts';
import { nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import type { ExportFiles } from '../export-files.ts';

/** The words of the dialog by format. */
const formats: Readonly<Record<ListFormat, string>> = { csv: 'CSV', xlsx: 'Excel', md: 'Markdown' };

/** Saves a list where the author wants it, as often as it takes, and tells so. */
export async function saveList(files: ExportFiles, format: ListFormat, data: string): Promise<void> {
  const name = formats[format];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  for (;;) {
    const place = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `findings.${format}`) }),
      filters: { [name]: [format] },
      title: vscode.l10n.t('Export as {0}', name),
    });
    if (place === undefined) return;
    try {
      await files.write(place, base64ToUint8Array(data));
      return void tell(place);
    } catch (error) {
      const again = vscode.l10n.t('Save As…');
      const answer = await vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be saved there: {1}', nameOf(place), messageOf(error)),
        again,
      );
      if (answer !== again) return;
    }
  }
}

async function tell(place: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('Saved {0}.', nameOf(place)), open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', place);
}
