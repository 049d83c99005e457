/** The blueprint that a file says it is based on: its path; `undefined` for none, `missing` where the file is not there. */
export type BaseOf = (file: string) => { readonly path: string | undefined } | 'missing';

/** More blueprints than this are not followed from one to the next. */
const longestChain = 50;

/**
 * Returns why a blueprint cannot be compared with what it is based on, in a sentence for its author; `undefined` when it
 * can.
 *
 * @param own the URI of the file
 */
export function baseFault(own: string, path: string, baseOf: BaseOf): string | undefined {
  const seen = [own];
  let written: string | undefined = path;
  while (written !== undefined && seen.length < longestChain) {
    const file = besideFile(seen.at(-1) ?? own, written);
    if (file === own && seen.length === 1)
      return 'A blueprint cannot be based on itself. Name the one that it changes.';
    if (file === own) {
      return `This goes round in a circle: ${seen.map(nameOf).join(' is based on ')}, which is based on ${nameOf(own)}.`;
    }
    // A circle further on is said where it begins.
    if (seen.includes(file)) return undefined;
    const base = baseOf(file);
    if (base === 'missing') {
      return seen.length === 1
        ? `There is no file "${path}" here. Write the path of the blueprint that this one changes.`
        : undefined;
    }
    seen.push(file);
    written = base.path;
  }
  return undefined;
}

/** Returns the URI of a file by its path from the folder of another one. */
export function besideFile(uri: string, path: string): string {
  const parts = uri.slice(0, uri.lastIndexOf('/')).split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return parts.join('/');
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
