import { typeOfName } from './image.ts';

/** Something that is wrong with a path as it is written. */
export interface PathFault {
  /** The fault and what to do, in a sentence or two for the author. */
  readonly fault: string;
  /** The path to write instead, when it is that plain. */
  readonly replacement?: string;
}

const advice = 'Put the image beside this file and write its path from there, for example images/lobby.jpg.';

/** Returns what is wrong with the path of an image, whatever files there are; `undefined` when it can be looked for. */
export function pathFault(path: string): PathFault | undefined {
  const shown = path.length > 60 ? `${path.slice(0, 57)}…` : path;
  if (path.trim() === '') return { fault: `The path of the image is empty. ${advice}` };
  if (/^[a-z]:[\\/]|^[\\/]|^~/i.test(path))
    return { fault: `"${shown}" is a place on one machine, and others do not have it. ${advice}` };
  if (/^[a-z][a-z\d+.-]*:/i.test(path))
    return { fault: `"${shown}" is a link, and images are loaded from nowhere else. ${advice}` };
  if (/\p{Cc}/u.test(path))
    return { fault: `The path of the image has a line break or a control character in it. ${advice}` };
  if (path.includes('\\')) {
    const replacement = path.replaceAll('\\', '/');
    return { fault: `Folders are parted by / in the path of an image. Write "${replacement}".`, replacement };
  }
  if (typeOfName(path) === undefined)
    return {
      fault: `"${shown}" does not end like an image that can be shown. Save it as PNG, JPEG, WebP or SVG.`,
    };
  return undefined;
}

/** Said of a path that leads out of all folders that images may be in. */
export const outsideFault =
  'This image lies outside of the folder of this file and of the workspace. Copy it into one of them.';

/** Said of a file that is not there. */
export function missingFault(path: string): string {
  return `There is no file "${path}" beside this file. Correct the path, or put the image there.`;
}

/** Said of a file that is there and is not given out, or is no file. */
export function unreadableFault(path: string): string {
  return `"${path}" cannot be read. Look whether it is a file, and whether you may open it.`;
}

/**
 * Returns the URI of an image whose path has no {@link pathFault}: in the folder of the file, or in one of the roots
 * that the file itself is in. `undefined` when it leads out of them.
 *
 * @param uri URI of the file that names the image
 * @param roots URIs of the folders of the workspace
 */
export function resolveImage(path: string, uri: string, roots: readonly string[]): string | undefined {
  const slash = uri.lastIndexOf('/');
  if (slash === -1) return undefined;
  const folder = uri.slice(0, slash).split('/');
  const parts = [...folder];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  const target = parts.join('/');
  const own = folder.join('/');
  const allowed = [own, ...roots.filter((root) => isWithin(uri, root))];
  return allowed.some((root) => isWithin(target, root)) ? target : undefined;
}

/** Returns whether a URI is in a folder, however each of them is escaped. */
export function isWithin(uri: string, folder: string): boolean {
  return decoded(uri).startsWith(`${decoded(folder).replace(/\/+$/, '')}/`);
}

/** Returns a URI, or a part of one, without its escapes; as it is where they are none. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
