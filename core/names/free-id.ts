/** Returns an id that is not taken: the preferred one, or the first with a number behind it, from 2 on. */
export function freeId(preferred: string, taken: ReadonlySet<string>): string {
  let id = preferred;
  for (let number = 2; taken.has(id); number++) id = `${preferred}-${number}`;
  return id;
}
