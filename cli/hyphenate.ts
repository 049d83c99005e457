import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../core/diagram/picture.ts';
import type { Hyphenate } from '../core/diagram/text/syllables.ts';
import { Hyphenation } from '../hyphenation/hyphenation.ts';

/**
 * Returns what breaks words of a picture at the syllables of its language; `undefined` when there are no patterns for it.
 *
 * @param packageFolder Where the package of the command line is.
 */
export function hyphenateFor(picture: Picture, packageFolder: string): Promise<Hyphenate | undefined> {
  const folder = join(packageFolder, 'dist', 'hyphenation');
  return new Hyphenation((name) => readFile(join(folder, `${name}.wasm`))).forPicture(picture);
}
