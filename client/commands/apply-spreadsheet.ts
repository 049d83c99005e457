import * as vscode from 'vscode';
import type { SheetChangesResult } from '../../server/protocol.ts';
import { findBlueprint, isBlueprint, nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { askForFile, readImport, withProgress } from '../import/read-import.ts';
import { notAnswered } from '../picture/make-gesture.ts';
import type { Command, CommandContext } from './command.ts';

type Listed = Exclude<SheetChangesResult, { readonly refused: string }>;

/** Takes over what a spreadsheet says otherwise than a blueprint: each change is taken or left, all as one step of undo. */
export const applySpreadsheet: Command = {
  id: 'serviceBlueprint.applySpreadsheet',
  async run(context, resource) {
    const isSheet = resource !== undefined && /\.(?:xlsx|xlsm|csv|tsv|tab)$/i.test(resource.path);
    const document = await blueprintFor(context, isSheet ? undefined : resource);
    if (document === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open the blueprint that is to take the changes over, then try again.'),
      );
      return;
    }
    const title = vscode.l10n.t('Apply Changes from Spreadsheet');
    const uri = isSheet ? resource : await askForFile(title, true);
    if (uri === undefined) return;
    try {
      await applyFrom(context, document, uri, title);
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The changes of {0} were not taken over. {1}', nameOf(uri), messageOf(error)),
      );
    }
  },
};

/** The blueprint that a command is called on, that is written in or drawn, or the only one that is open. */
async function blueprintFor(
  { previews }: CommandContext,
  resource: vscode.Uri | undefined,
): Promise<vscode.TextDocument | undefined> {
  const found = await findBlueprint(resource ?? previews.activePicture?.uri);
  if (found !== undefined || resource !== undefined) return found;
  const open = vscode.workspace.textDocuments.filter(isBlueprint);
  return open.length === 1 ? open[0] : undefined;
}

async function applyFrom(
  { imports }: CommandContext,
  document: vscode.TextDocument,
  uri: vscode.Uri,
  title: string,
): Promise<void> {
  const { name, data } = await readImport(uri);
  const ask = (take: readonly number[]) =>
    withProgress(vscode.l10n.t('Reading {0}', name), async (token) =>
      listed(await imports.sheetChanges(document.uri, { name, data, take }, token)),
    );
  const list = await ask([]);
  if (list === undefined) return;
  const { changes, notes } = list;
  if (changes.length === 0) {
    const same = vscode.l10n.t('{0} and {1} say the same.', name, nameOf(document.uri));
    void vscode.window.showInformationMessage([same, ...notes].join(' '));
    return;
  }
  const items = changes.map(({ kind, line }, at) => ({ label: line, at, picked: kind !== 'remove' }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    canPickMany: true,
    placeHolder: vscode.l10n.t('The changes to take over; what would be removed is not marked'),
  });
  if (picked === undefined || picked.length === 0) return;
  const taken = await ask(picked.map(({ at }) => at));
  if (taken === undefined) return;
  const edit = new vscode.WorkspaceEdit();
  if (taken.version !== document.version)
    throw new Error(vscode.l10n.t('The text changes just now. Try again.'));
  for (const { range, newText } of taken.edits) {
    const { start, end } = range;
    edit.replace(
      document.uri,
      new vscode.Range(start.line, start.character, end.line, end.character),
      newText,
    );
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The text changes just now. Try again.'));
  const told = [...taken.left, ...notes];
  if (told.length > 0) void vscode.window.showWarningMessage(told.join(' '));
}

function listed(result: SheetChangesResult | null): Listed {
  if (result === null) throw new Error(notAnswered(false));
  if ('refused' in result) throw new Error(result.refused);
  return result;
}
