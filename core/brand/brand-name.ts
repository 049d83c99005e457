import { isWithin } from '../images/image-path.ts';

export { logoKey } from '../diagram/brand.ts';

/** The name of a brand file. */
export const brandFileName = 'blueprint.theme.yaml';

/** The glob pattern of brand files, for whoever watches them. */
export const brandGlob = `**/${brandFileName}`;

/** Returns whether a file name, a path, or a URI without query and fragment is that of a brand file. */
export function isBrandName(name: string): boolean {
  return name.slice(name.search(/[^\\/]*$/)) === brandFileName;
}

/**
 * Returns where the brand file of a blueprint may lie, the nearest place first: in the folder of the blueprint, then in
 * each above it, up to the outermost root that it is in. Outside of all roots it is the folder alone.
 *
 * @param uri URI of the blueprint
 * @param roots URIs of folders: those of the workspace, or where a command was called
 */
export function brandPlaces(uri: string, roots: readonly string[]): readonly string[] {
  const places: string[] = [];
  const slash = uri.lastIndexOf('/');
  if (slash === -1) return places;
  let folder = uri.slice(0, slash);
  places.push(`${folder}/${brandFileName}`);
  for (let up = folder.lastIndexOf('/'); up > 0; up = folder.lastIndexOf('/')) {
    folder = folder.slice(0, up);
    const isPlace = /^[a-z][\w+.-]*:\/\//i.test(folder) && roots.some((root) => isWithin(`${folder}/`, root));
    if (!isPlace || places.length >= maxPlaces) break;
    places.push(`${folder}/${brandFileName}`);
  }
  return places;
}

/** So many folders are looked into. */
const maxPlaces = 30;
