import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { isBlueprintName } from '../../core/blueprint-name.ts';
import { Failure, refused } from '../failure.ts';
import { readInput } from '../inputs.ts';
import type { BlueprintArguments, ToolContext } from './tool.ts';

export interface NamedText {
  readonly name: string;
  /** Of its file, when it has one. */
  readonly path?: string;
  readonly text: string;
}

/**
 * Returns the blueprint that a tool is asked about. Rejects with a {@link Failure} when it is outside the workspace.
 */
export async function readBlueprintOf(
  { path, text }: BlueprintArguments,
  { root }: ToolContext,
): Promise<NamedText> {
  if (text !== undefined && path === undefined) return { name: 'text', text };
  if (path === undefined || text !== undefined) {
    throw new Failure('Give either the path of a blueprint or its text.');
  }
  if (!isBlueprintName(path)) {
    throw new Failure(`"${path}" is not a blueprint: its name has to end in .blueprint.yaml.`);
  }
  const real = await realpath(resolve(root, path)).catch((error: unknown) => {
    throw refused(`The file "${path}" cannot be read`, error);
  });
  const inside = relative(root, real);
  if (inside.startsWith('..') || isAbsolute(inside)) {
    throw new Failure(`"${path}" is outside the workspace.`);
  }
  const input = { name: path, path: real, within: inside };
  return { name: path, path: real, text: await readInput(input, Readable.from([])) };
}
