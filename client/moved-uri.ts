/** The parts of a `Uri` of the editor that are needed to move it. */
interface Movable<T> {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  with(change: { readonly path: string }): T;
}

/**
 * Returns the new place of a file after `from`, which is the file itself or a folder around it, was renamed;
 * `undefined` when it stays.
 */
export function movedUri<T extends Movable<T>>(uri: T, from: T, to: T): T | undefined {
  if (uri.scheme !== from.scheme || uri.authority !== from.authority) return undefined;
  const isWithin = uri.path === from.path || uri.path.startsWith(`${from.path}/`);
  return isWithin ? to.with({ path: to.path + uri.path.slice(from.path.length) }) : undefined;
}
