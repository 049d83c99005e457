import * as vscode from 'vscode';
import { languageId, nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { askForFile, readImport, withProgress } from '../import/read-import.ts';
import { notAnswered } from '../picture/make-gesture.ts';
import type { Command } from './command.ts';

/**
 * Makes a blueprint of a spreadsheet, or of a journey of another tool: it opens without a file yet, with its picture
 * beside it. A message says what was understood, and what was kept as comments.
 */
export const newFromSpreadsheet: Command = {
  id: 'serviceBlueprint.newFromSpreadsheet',
  async run({ imports, previews, server }, resource) {
    const uri = resource ?? (await askForFile(vscode.l10n.t('New Blueprint from Spreadsheet'), false));
    if (uri === undefined) return;
    try {
      const result = await withProgress(vscode.l10n.t('Importing {0}', nameOf(uri)), async (token) => {
        const { name, data } = await readImport(uri);
        await server.start();
        return await imports.importFile({ name, data }, token);
      });
      if (result === undefined) return;
      if (result === null) throw new Error(notAnswered(false));
      if ('refused' in result) throw new Error(result.refused);
      const { text, summary, unplaced, account } = result;
      const document = await vscode.workspace.openTextDocument({ language: languageId, content: text });
      await vscode.window.showTextDocument(document, { preview: false });
      previews.open(document.uri);
      void tell(summary[0] ?? '', unplaced, account);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} was not imported. {1}', nameOf(uri), messageOf(error)),
      );
    }
  },
};

async function tell(summary: string, unplaced: number, account: string): Promise<void> {
  const details = vscode.l10n.t('Show What Was Understood');
  const kept =
    unplaced === 0
      ? vscode.l10n.t('Everything has found its place.')
      : vscode.l10n.t('Kept as comments, since they have no place: {0}.', unplaced);
  const chosen = await vscode.window.showInformationMessage(`${summary} ${kept}`, details);
  if (chosen !== details) return;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: account });
  await vscode.window.showTextDocument(document, { preview: true, viewColumn: vscode.ViewColumn.Active });
}
