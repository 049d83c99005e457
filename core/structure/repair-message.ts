import { schema } from '../schema.ts';
import { type MissingCharacter, missingColon, missingSpace } from '../source/missing-character.ts';
import type { Level } from './levels.ts';
import type { Line } from './lines.ts';
import type { Repair } from './state.ts';

/** Returns the message at a line that does not stand where it belongs, and the title of its quick fix. */
export function messageOf(line: Line | undefined, { by, insert, home }: Repair): MissingCharacter {
  if (line === undefined) return { message: '', title: '' };
  const { content, isItem } = line;
  const what = nameOf(line);
  if (insert === undefined) {
    const far = `${spaces(Math.abs(by))} too far ${by > 0 ? 'left' : 'right'}`;
    const side = by > 0 ? 'right' : 'left';
    return {
      message: `${what} stands ${far}; it belongs to ${ownerOf(home, isItem)}. Move it to the ${side}, with what belongs to it.`,
      title: `Move ${what} ${spaces(Math.abs(by))} to the ${side}`,
    };
  }
  const inner = insert.at - (line.contentColumn - line.column);
  const isDash = !isItem && content.startsWith('-');
  const key = content.slice(0, insert.text === ' ' ? inner - 1 : inner);
  if (insert.text !== ' ') return missingColon(key);
  return isDash
    ? { message: 'The space behind the dash is missing. Add it.', title: 'Add the space behind the dash' }
    : missingSpace(key);
}

/** Returns the title of the quick fix of a repair, which moves lines that follow each other in the same way. */
export function titleOf(moved: readonly Line[], repair: Repair): string {
  const [first, ...more] = moved;
  if (first === undefined) return '';
  if (more.length === 0) return messageOf(first, repair).title;
  const [second] = more;
  const others = more.length === 1 && second !== undefined ? nameOf(second) : `${more.length} more`;
  const { by } = repair;
  return `Move ${nameOf(first)} and ${others} ${spaces(Math.abs(by))} to the ${by > 0 ? 'right' : 'left'}`;
}

/** The key, the first words of a text, with the dash of an item. */
function nameOf({ isItem, key, content }: Line): string {
  const words = key ?? (content.length > 40 ? `${content.slice(0, 39)}…` : content);
  const dash = isItem ? '- ' : '';
  return `"${dash}${words}${key === undefined ? '' : isItem ? ':' : ''}"`;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

function spaces(count: number): string {
  return `${numbers[count] ?? count} space${count === 1 ? '' : 's'}`;
}

/** Returns the element that the line belongs to, in words: `the step "Order"`. */
function ownerOf(home: Level, isItem: boolean): string {
  const around = isItem && home.keys !== undefined ? home.around : home;
  if (around?.keys === undefined)
    return around?.under === undefined ? 'the list' : `the list "${around.under}"`;
  const { keys, name, under } = around;
  if (keys === 'document') return 'the blueprint as a whole';
  if (keys === 'ids') return `"${under}"`;
  const title = schema[keys].title.replace(/^an? /, 'the ');
  if (name !== undefined) return `${title} "${name}"`;
  return under === '' ? title : `${title} under "${under}"`;
}
