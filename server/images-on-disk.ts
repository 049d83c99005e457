import { typeOfName } from '../core/images/image.ts';
import { readInside } from '../disk/read-inside.ts';
import { findOnDisk, pathOf } from './files-on-disk.ts';
import type { ImageFiles } from './image-files.ts';

/** The images of the machine that the server runs on. */
export const imagesOnDisk: ImageFiles = {
  async read(uri, folders, limit, known) {
    const path = pathOf(uri);
    if (path === undefined) return 'unreadable';
    return await readInside(
      path,
      folders.flatMap((folder) => pathOf(folder) ?? []),
      limit,
      known,
    );
  },
  find: (folders, limit) => findOnDisk(folders, limit, (name) => typeOfName(name) !== undefined),
};
