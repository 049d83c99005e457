/** Returns a number with its noun: `1 warning`, `2 warnings`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
