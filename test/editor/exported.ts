import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, example } from './blueprint-editor.ts';

/** The endings of the files that are exported. */
export type Ending = 'html' | 'svg' | 'png' | 'pdf' | 'mmd' | 'drawio' | 'md' | 'xlsx' | 'csv';

/** Opens a blueprint to export, under a name of its own. */
export function opened(name: string): Promise<BlueprintEditor> {
  return BlueprintEditor.open(`${name}.blueprint.yaml`, example('fast-food.blueprint.yaml'));
}

/** Runs the command on a file that was not exported yet, and returns what it wrote beside it. */
export async function exported(command: string, file: BlueprintEditor, ending: Ending): Promise<Uint8Array> {
  const place = targetOf(file, ending);
  await remove(place);
  const saved = await vscode.commands.executeCommand<vscode.Uri | undefined>(
    `serviceBlueprint.${command}`,
    file.uri,
  );
  assert.equal(saved?.toString(), place.toString());
  return await vscode.workspace.fs.readFile(place);
}

/** Returns the place of an export beside its source. */
export function targetOf(file: BlueprintEditor, ending: Ending): vscode.Uri {
  return file.uri.with({ path: file.uri.path.replace(/\.ya?ml$/, `.${ending}`) });
}

/** Takes a file away, if it is there. */
export async function remove(place: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(place).then(undefined, () => undefined);
}

/** Returns what a file holds: nothing when there is none. */
export async function read(place: vscode.Uri): Promise<Uint8Array> {
  return await vscode.workspace.fs.readFile(place).then(undefined, () => new Uint8Array());
}

export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
