import * as vscode from 'vscode';
import { findBlueprint } from '../blueprint-documents.ts';
import { exportName, isOwnExport } from '../export-name.ts';
import type { Command } from './command.ts';

/**
 * Saves the picture as SVG beside the source, in the print theme, and returns the place; `undefined` when the
 * author called it off. The preview draws it, so one is opened when there is none.
 */
export const exportSvg: Command = {
  id: 'serviceBlueprint.exportSvg',
  async run({ previews }, resource) {
    const uri = (await sourceOf(resource)) ?? previews.active?.uri ?? (await findBlueprint())?.uri;
    if (uri === undefined) {
      void vscode.window.showInformationMessage(
        'There is no blueprint to export. Open a file that ends in .blueprint.yaml first.',
      );
      return undefined;
    }
    let svg: string;
    try {
      svg = await (previews.find(uri) ?? previews.open(uri)).exportSvg('print');
    } catch (error) {
      void vscode.window.showErrorMessage(`The picture could not be exported: ${messageOf(error)}`);
      return undefined;
    }
    const beside = placeBeside(uri);
    const place = uri.scheme === 'untitled' ? await askWhere(beside) : await mayReplace(beside);
    return place === undefined ? undefined : save(svg, place);
  },
};

/** The title bar of a preview calls the command with the address of the panel, which is no file. */
async function sourceOf(resource: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (resource === undefined || resource.scheme.startsWith('webview')) return undefined;
  return (await findBlueprint(resource))?.uri;
}

function placeBeside(source: vscode.Uri): vscode.Uri {
  const name = exportName(source.path.slice(source.path.lastIndexOf('/') + 1), 'svg');
  if (source.scheme !== 'untitled') return vscode.Uri.joinPath(source, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(`/${name}`) : vscode.Uri.joinPath(folder, name);
}

function askWhere(defaultUri: vscode.Uri): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ defaultUri, filters: { SVG: ['svg'] }, title: 'Export as SVG' });
}

/** An earlier export is replaced; a file of somebody else only when the author says so. */
async function mayReplace(place: vscode.Uri): Promise<vscode.Uri | undefined> {
  const existing = await read(place);
  if (existing === undefined || isOwnExport(existing)) return place;
  const answer = await vscode.window.showWarningMessage(
    `${nameOf(place)} exists and was not exported from a blueprint.`,
    { modal: true },
    'Replace It',
    'Save As…',
  );
  if (answer === 'Replace It') return place;
  return answer === 'Save As…' ? askWhere(place) : undefined;
}

/** Writes, and when that fails lets the author choose another place as often as it takes. */
async function save(svg: string, first: vscode.Uri): Promise<vscode.Uri | undefined> {
  let place: vscode.Uri | undefined = first;
  while (place !== undefined) {
    try {
      await vscode.workspace.fs.writeFile(place, new TextEncoder().encode(svg));
      void tell(place);
      return place;
    } catch (error) {
      const answer: string | undefined = await vscode.window.showErrorMessage(
        `${nameOf(place)} cannot be saved there: ${messageOf(error)}`,
        'Save As…',
      );
      place = answer === undefined ? undefined : await askWhere(place);
    }
  }
  return undefined;
}

async function tell(place: vscode.Uri): Promise<void> {
  const answer = await vscode.window.showInformationMessage(`Saved ${nameOf(place)}.`, 'Open', 'Reveal');
  if (answer === 'Open') await show(place);
  if (answer === 'Reveal') {
    const onThisMachine = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    const command = onThisMachine && place.scheme === 'file' ? 'revealFileInOS' : 'revealInExplorer';
    await vscode.commands.executeCommand(command, place);
  }
}

/** As a picture where the editor has its viewer for pictures, else as text. */
async function show(place: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('vscode.openWith', place, 'imagePreview.previewEditor');
  } catch {
    await vscode.commands.executeCommand('vscode.open', place);
  }
}

async function read(place: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(place));
  } catch {
    return undefined;
  }
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
