/** Returns the path that leads from a folder to a file; both are absolute, with `/` between folders. */
export function relativePath(folder: string, file: string): string {
  const [from, to] = [folder, file].map((path) => path.split('/').filter((part) => part !== ''));
  if (from === undefined || to === undefined) return file;
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
