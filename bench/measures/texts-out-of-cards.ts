import type { Box, Geometry, TextLine } from '../../core/diagram/geometry.ts';
import { textBox } from './text-box.ts';

/** The distance that a text keeps from the sides of its card, in px. */
const maxAside = 4;

/** Returns which lines of text leave their card, or the tab of a wait, or come too near to its sides. */
export function textsOutOfCards({ cells }: Pick<Geometry, 'cells'>): string[] {
  return cells.flatMap((cell) => [
    ...cell.texts
      .filter((line) => !isWithin(line, cell, maxAside))
      .map(({ text }) => `"${text}" leaves ${cell.key}`),
    ...(cell.wait && !isWithin(cell.wait.text, cell.wait, maxAside)
      ? [`"${cell.wait.text.text}" leaves the wait of ${cell.key}`]
      : []),
  ]);
}

function isWithin(line: TextLine, box: Box, aside: number): boolean {
  const text = textBox(line);
  return (
    text.x >= box.x + aside &&
    text.x + text.width <= box.x + box.width - aside &&
    text.y >= box.y &&
    text.y + text.height <= box.y + box.height
  );
}
