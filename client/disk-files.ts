import { isSameFile } from '../disk/same-file.ts';
import { writeWhole } from '../disk/write-whole.ts';
import { type ExportFiles, editorFiles } from './export-files.ts';

/** Files of the disk, with their mode, owner and links; all others through the editor. */
export const diskFiles: ExportFiles = {
  write: (place, content) =>
    place.scheme === 'file' ? writeWhole(place.fsPath, content) : editorFiles.write(place, content),
  isSame: (one, other) =>
    one.scheme === 'file' && other.scheme === 'file'
      ? isSameFile(one.fsPath, other.fsPath)
      : editorFiles.isSame(one, other),
};
