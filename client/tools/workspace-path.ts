/** A folder of the workspace: its name, and its path as a URI has it. */
export interface Folder {
  readonly name: string;
  readonly path: string;
}

/** A path in one of the folders. */
export interface PlaceInWorkspace {
  /** The number of its folder, from 0. */
  readonly folder: number;
  readonly segments: readonly string[];
}

/**
 * Returns the places to which a path can lead that somebody wrote: relative to each folder, or beginning with the name
 * of one, or absolute. `[]` when it leads out of all of them. Links are not looked at.
 */
export function placesInWorkspace(path: string, folders: readonly Folder[]): readonly PlaceInWorkspace[] {
  const plain = path.replaceAll('\\', '/');
  const absolute = /^(?:\/|[a-z]:\/)/i.test(plain);
  const places: PlaceInWorkspace[] = [];
  for (const [folder, { name, path: root }] of folders.entries()) {
    const segments = absolute ? below(root, plain) : walk(plain);
    if (segments === undefined || segments.length === 0) continue;
    places.push({ folder, segments });
    if (!absolute && segments.length > 1 && segments[0] === name) {
      places.push({ folder, segments: segments.slice(1) });
    }
  }
  return places;
}

function below(root: string, path: string): readonly string[] | undefined {
  const from = walk(lowerDrive(root));
  const to = walk(lowerDrive(path.startsWith('/') ? path : `/${path}`));
  if (from === undefined || to === undefined) return undefined;
  return from.every((segment, at) => to[at] === segment) ? to.slice(from.length) : undefined;
}

/** The segments of a path without `.` and `..`; `undefined` when it climbs out of where it begins. */
function walk(path: string): readonly string[] | undefined {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return segments;
}

/** Windows does not tell `C:` from `c:`. */
function lowerDrive(path: string): string {
  return path.replace(/^\/[a-z]:/i, (drive) => drive.toLowerCase());
}
