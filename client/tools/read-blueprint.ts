import * as vscode from 'vscode';
import { isBlueprintName } from '../../server/protocol.ts';
import { openDocument } from '../blueprint-documents.ts';
import type { ToolInput } from './tool.ts';
import { placesInWorkspace } from './workspace-path.ts';

export interface NamedText {
  readonly name: string;
  readonly text: string;
  /** Of the file, if it is one. */
  readonly uri?: vscode.Uri;
}

/** Larger files are no blueprints, and are not read. In bytes. */
const largest = 4_000_000;

/** Returns the name that a tool gives to its blueprint. */
export function nameIn({ path }: ToolInput): string {
  return typeof path === 'string' ? path.slice(path.replaceAll('\\', '/').lastIndexOf('/') + 1) : 'text';
}

/**
 * Returns the blueprint that a tool is asked about: a text, or a file of the workspace as the editor has it, saved or
 * not. Rejects when there is none, or when it is outside the workspace.
 */
export async function readBlueprint({ path, text }: ToolInput): Promise<NamedText> {
  if (typeof text === 'string' && path === undefined) return { name: 'text', text };
  if (typeof path !== 'string' || text !== undefined) {
    throw new Error('Give either the path of a blueprint or its text.');
  }
  if (!isBlueprintName(path)) {
    throw new Error(`"${path}" is not a blueprint: its name has to end in .blueprint.yaml.`);
  }
  const uri = await find(path);
  return { name: path, text: openDocument(uri)?.getText() ?? (await read(uri, path)), uri };
}

async function find(path: string): Promise<vscode.Uri> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ name, uri }) => ({ name, uri }));
  const places = placesInWorkspace(
    path,
    folders.map(({ name, uri }) => ({ name, path: uri.path })),
  );
  if (places.length === 0) throw new Error(`"${path}" is outside the workspace.`);
  for (const { folder, segments } of places) {
    const root = folders[folder]?.uri;
    const found = root && (await descend(root, segments, path));
    if (found !== undefined) return found;
  }
  throw new Error(`There is no file "${path}" in the workspace.`);
}

/** A link may lead out of the workspace, and where it leads cannot be asked: none is followed. */
async function descend(
  root: vscode.Uri,
  segments: readonly string[],
  path: string,
): Promise<vscode.Uri | undefined> {
  let place = root;
  for (const segment of segments) {
    place = vscode.Uri.joinPath(place, segment);
    const type = await typeOf(place);
    if (type === undefined) return undefined;
    if ((type & vscode.FileType.SymbolicLink) !== 0) {
      throw new Error(`"${path}" is reached by a link, which may lead outside the workspace.`);
    }
  }
  return place;
}

async function typeOf(place: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(place)).type;
  } catch {
    return undefined;
  }
}

async function read(uri: vscode.Uri, path: string): Promise<string> {
  const { size, type } = await vscode.workspace.fs.stat(uri);
  // A pipe by the name of a blueprint would be waited for without an end.
  if ((type & vscode.FileType.File) === 0) throw new Error(`"${path}" is not a file.`);
  if (size > largest) throw new Error(`"${path}" is too large for a blueprint.`);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
