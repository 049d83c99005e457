import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnExamples, exampleText } from '../tooling/drawn-examples.ts';
import { root } from '../tooling/root.ts';

/** A blueprint to measure. */
export interface PictureFile {
  readonly name: string;
  readonly text: string;
}

const ending = '.blueprint.yaml';

/** Returns the four examples. */
export function exampleFiles(): readonly PictureFile[] {
  return drawnExamples.map((name) => ({ name, text: exampleText(name) }));
}

/** Returns the files of `bench/pictures`, each of another shape. */
export function shapeFiles(): readonly PictureFile[] {
  return filesIn(join(root, 'bench', 'pictures'));
}

/** Returns the blueprints of a folder by name. An error says when it cannot be read or has none. */
export function filesIn(folder: string): readonly PictureFile[] {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  if (found.length === 0) throw new Error(`There is no file *${ending} in ${folder}.`);
  return found.sort().map((file) => ({
    name: file.slice(0, -ending.length),
    text: readFileSync(join(folder, file), 'utf8'),
  }));
}
