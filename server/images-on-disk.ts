import { URI } from 'vscode-uri';
import { typeOfName } from '../core/images/image.ts';
import { readInside } from '../disk/read-inside.ts';
import { findOnDisk } from './files-on-disk.ts';
import type { ImageFiles } from './image-files.ts';

/** The images of the machine that the server runs on. */
export const imagesOnDisk: ImageFiles = {
  read: (uri, folders, limit, known) => readInside(pathOf(uri), folders.map(pathOf), limit, known),
  find: (folders, limit) => findOnDisk(folders, limit, (name) => typeOfName(name) !== undefined),
};

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}
