import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';

/**
 * Returns the hotel example, its stages over and over until it has at least so many lines; ids and steps are numbered
 * from the second time on.
 */
export function repeatHotel(lines: number): string {
  const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8').replaceAll('\r\n', '\n');
  const start = text.indexOf('  - stage: ');
  const end = text.indexOf('\nx-reviewed-by');
  const journey = text.slice(start, end);
  const declared = text.slice(text.indexOf('\nactors:'), start);
  const named = [...journey.matchAll(/\bid: ([\w-]+)/g)].flatMap(([, id = '']) => id);
  const ids = [...new Set(named)].filter((id) => !new RegExp(`^  ${id}:`, 'm').test(declared));
  const mention = new RegExp(`(?<=(?:id: |^ *- |to: ))(?:${ids.join('|')})(?=[\\s,}])`, 'gm');
  let whole = text.slice(0, end);
  for (let time = 2; whole.split('\n').length < lines; time++) {
    whole += `\n${journey.replace(mention, `$&-${time}`).replace(/(?<=- (?:step|stage): )(.+)$/gm, `$1 ${time}`)}`;
  }
  return `${whole}\n`;
}
