import * as vscode from 'vscode';
import type { ToBe, ToBeParams } from '../server/protocol.ts';
import { nameOf } from './blueprint-documents.ts';
import type { ExportFiles } from './export-files.ts';
import { freePlace } from './new-place.ts';
import { relativePath } from './relative-path.ts';

/** Asks the server for a copy of a text as a to-be. */
export type AskToBe = (params: ToBeParams) => Promise<ToBe | null>;

/** Returns the place in a folder for the to-be of a blueprint: `hotel-to-be.blueprint.yaml`, then with a number. */
export function toBePlace(folder: vscode.Uri, asIs: vscode.Uri): Promise<vscode.Uri> {
  const stem = nameOf(asIs).replace(/(\.blueprint)?\.ya?ml$/i, '');
  return freePlace(folder, `${stem}-to-be`);
}

/** Returns the text of the to-be of a blueprint for a place. Rejects with the reason when there is none. */
export async function toBeText(
  ask: AskToBe,
  text: string,
  asIs: vscode.Uri,
  place: vscode.Uri,
): Promise<string> {
  const folder = vscode.Uri.joinPath(place, '..').path;
  const made = await ask({ text, basedOn: relativePath(folder, asIs.path) });
  if (made === null)
    throw new Error(vscode.l10n.t('Service Blueprint could not do that; its output says why.'));
  if ('refused' in made) throw new Error(made.refused);
  return made.text;
}

/** Writes the to-be of a blueprint beside it. Rejects with the reason when that cannot be. */
export async function writeToBe(
  files: ExportFiles,
  ask: AskToBe,
  text: string,
  asIs: vscode.Uri,
): Promise<vscode.Uri> {
  const place = await toBePlace(vscode.Uri.joinPath(asIs, '..'), asIs);
  await files.write(place, new TextEncoder().encode(await toBeText(ask, text, asIs, place)));
  return place;
}
