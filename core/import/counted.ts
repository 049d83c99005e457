/** Returns a number with what it counts: `1 stage`, `2 stages`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
