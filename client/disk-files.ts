import { isSameFile } from '../disk/same-file.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { type ExportFiles, editorFiles, refuseSpecialFile, typeOf } from './export-files.ts';

/** Files of the disk, with their mode, owner and links; all others through the editor. */
export const diskFiles: ExportFiles = {
  async write(place, content) {
    if (place.scheme !== 'file') return editorFiles.write(place, content);
    refuseSpecialFile(await typeOf(place));
    await writeWhole(place.fsPath, content);
  },
  isSame: (one, other) =>
    one.scheme === 'file' && other.scheme === 'file'
      ? isSameFile(one.fsPath, other.fsPath)
      : editorFiles.isSame(one, other),
};
