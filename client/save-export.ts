import * as vscode from 'vscode';
import { exportFormats, type PreviewFormat } from '../core/export-formats.ts';
import { nameOf } from './blueprint-documents.ts';
import { messageOf } from './error-message.ts';
import type { ExportFiles } from './export-files.ts';
import { exportName, isOwnExport } from './export-name.ts';
import { exportSettings } from './export-settings.ts';
import { leavablePartLabel } from './leavable-part-labels.ts';
import { readRegular } from './read-regular.ts';

/**
 * Saves an export beside its source and tells so; the author is asked where when the source has no place yet or the
 * place is taken. Returns the place, or `undefined` when the author called it off.
 */
export async function saveExport(
  files: ExportFiles,
  source: vscode.Uri,
  format: PreviewFormat,
  content: Uint8Array,
): Promise<vscode.Uri | undefined> {
  const beside = placeBeside(source, format);
  const place =
    source.scheme === 'untitled' ? await askWhere(beside, format) : await mayReplace(beside, format);
  return place === undefined ? undefined : save({ files, source, format, content }, place);
}

/** Saves without a word; a file of somebody else stays, and that is said. */
export async function saveWithoutAsking(
  files: ExportFiles,
  source: vscode.Uri,
  format: PreviewFormat,
  content: Uint8Array,
): Promise<void> {
  if (source.scheme === 'untitled') return;
  const place = placeBeside(source, format);
  const existing = await read(place);
  if (existing !== undefined && !isOwnExport(existing, format)) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} was not exported from a blueprint, and is not replaced when one is saved.',
        nameOf(place),
      ),
    );
    return;
  }
  if (await files.isSame(place, source)) throw new Error(isSource(place));
  await files.write(place, content);
  vscode.window.setStatusBarMessage(`$(export) ${nameOf(place)}`, 3000);
}

function placeBeside(source: vscode.Uri, format: PreviewFormat): vscode.Uri {
  const [extension] = exportFormats[format].endings;
  const name = exportName(nameOf(source), extension);
  if (source.scheme !== 'untitled') return vscode.Uri.joinPath(source, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(folder, name);
}

function askWhere(defaultUri: vscode.Uri, format: PreviewFormat): Thenable<vscode.Uri | undefined> {
  const { name, endings } = exportFormats[format];
  return vscode.window.showSaveDialog({
    defaultUri,
    filters: { [name]: [...endings] },
    title: vscode.l10n.t('Export as {0}', name),
  });
}

/** An earlier export is replaced; a file of somebody else only when the author says so. */
async function mayReplace(place: vscode.Uri, format: PreviewFormat): Promise<vscode.Uri | undefined> {
  const existing = await read(place);
  if (existing === undefined || isOwnExport(existing, format)) return place;
  const replace = vscode.l10n.t('Replace It');
  const saveAs = vscode.l10n.t('Save As…');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} exists and was not exported from a blueprint.', nameOf(place)),
    { modal: true },
    replace,
    saveAs,
  );
  if (answer === replace) return place;
  return answer === saveAs ? askWhere(place, format) : undefined;
}

interface Export {
  readonly files: ExportFiles;
  readonly source: vscode.Uri;
  readonly format: PreviewFormat;
  readonly content: Uint8Array;
}

/** Says why an export is not written: it would take the place of the text that it is made of. */
function isSource(place: vscode.Uri): string {
  return vscode.l10n.t('{0} is the blueprint itself, by another name or a link.', nameOf(place));
}

/** Writes, and when that fails lets the author choose another place as often as it takes. */
async function save(
  { files, source, format, content }: Export,
  first: vscode.Uri,
): Promise<vscode.Uri | undefined> {
  let place: vscode.Uri | undefined = first;
  while (place !== undefined) {
    try {
      if (await files.isSame(place, source)) throw new Error(isSource(place));
      await files.write(place, content);
      void tell(place, format, source);
      return place;
    } catch (error) {
      const answer: string | undefined = await vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be saved there: {1}', nameOf(place), messageOf(error)),
        vscode.l10n.t('Save As…'),
      );
      place = answer === undefined ? undefined : await askWhere(place, format);
    }
  }
  return undefined;
}

async function tell(place: vscode.Uri, format: PreviewFormat, source: vscode.Uri): Promise<void> {
  // A browser, or a machine elsewhere, cannot open the file itself.
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const fetched = !isHere && exportFormats[format].opens === 'outside' && inWorkspace(place);
  const open = fetched ? vscode.l10n.t('Download') : vscode.l10n.t('Open');
  const reveal = vscode.l10n.t('Reveal');
  const { without } = exportSettings(source);
  // Nobody is to think that a file has everything, or to look for what was left out.
  const saved =
    without.length === 0
      ? vscode.l10n.t('Saved {0}.', nameOf(place))
      : vscode.l10n.t('Saved {0}. Left out: {1}.', nameOf(place), without.map(leavablePartLabel).join(', '));
  const answer = await vscode.window.showInformationMessage(saved, open, reveal);
  if (answer === undefined) return;
  if (answer === reveal || fetched) {
    const command = isHere && place.scheme === 'file' ? 'revealFileInOS' : 'revealInExplorer';
    await vscode.commands.executeCommand(command, place);
    if (answer === open) await vscode.commands.executeCommand('explorer.download');
  } else await show(place, format);
}

/** Returns whether the explorer shows a place. */
function inWorkspace(place: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(place) !== undefined;
}

/** As a picture where the editor has its viewer for pictures; a PDF and a page as the system does; else as text. */
async function show(place: vscode.Uri, format: PreviewFormat): Promise<void> {
  try {
    const { opens } = exportFormats[format];
    if (opens === 'picture') {
      await vscode.commands.executeCommand('vscode.openWith', place, 'imagePreview.previewEditor');
      return;
    }
    if (opens === 'outside' && (await vscode.env.openExternal(place))) return;
  } catch {
    // Then as text.
  }
  await vscode.commands.executeCommand('vscode.open', place);
}

/** One character a byte, so that marks are found in files that are no text. */
async function read(place: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder('latin1').decode(await readRegular(place));
  } catch {
    return undefined;
  }
}
