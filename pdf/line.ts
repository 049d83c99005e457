import type { Direction } from './visual-order.ts';

/** A line of text of a picture. Lengths are in px. */
export interface Line {
  readonly text: string;
  /** The anchor of the line, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly direction: Direction;
  readonly colour: string;
  readonly bold: boolean;
}

/** Returns the line that a `<text>` with these attributes, its own and those it inherits, shows. */
export function lineOf(text: string, attributes: Readonly<Partial<Record<string, string>>>): Line {
  const { x, y, direction, fill } = attributes;
  const anchor = attributes['text-anchor'];
  return {
    text,
    x: Number(x ?? 0),
    y: Number(y ?? 0),
    size: Number(attributes['font-size'] ?? 16),
    anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    colour: fill ?? '#000000',
    bold: attributes['font-weight'] === 'bold',
  };
}

/** Returns the left edge of a line of this width, from its anchor. */
export function leftEdge({ anchor, direction }: Pick<Line, 'anchor' | 'direction'>, width: number): number {
  if (anchor === 'middle') return -width / 2;
  return (anchor === 'start') === (direction === 'ltr') ? 0 : -width;
}
