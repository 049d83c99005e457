/** An id that is not taken: the one that is wished for, or the first with a number behind it, from 2 on. */
export function freeId(wished: string, taken: ReadonlySet<string>): string {
  let id = wished;
  for (let number = 2; taken.has(id); number++) id = `${wished}-${number}`;
  return id;
}
