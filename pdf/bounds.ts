import type { SvgElement } from './svg-tree.ts';

/** From the coordinates of a picture to points from the top left corner of a page. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The edges of what is drawn: left, top, right, bottom. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** Returns a place within a place. */
export function within({ x, y, scale }: Place, inner: Place): Place {
  return { x: x + inner.x * scale, y: y + inner.y * scale, scale: scale * inner.scale };
}

/** Returns where a group is moved to; throws at any other transform. */
export function movedTo(transform: string): Place {
  const [all, x, y] = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(transform) ?? [];
  if (all === undefined) throw new Error(`A picture with the transform "${transform}" cannot become a PDF.`);
  return { x: Number(x), y: Number(y), scale: 1 };
}

/** Returns the edges of the shapes in an element, in points; `undefined` when there are none. Texts count for nothing. */
export function boundsOf(element: SvgElement, place: Place): Bounds | undefined {
  let bounds: Bounds | undefined;
  visit(element, place, (x, y) => {
    const [left, top, right, bottom] = bounds ?? [x, y, x, y];
    bounds = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return bounds;
}

function visit(element: SvgElement, place: Place, found: (x: number, y: number) => void): void {
  const { name, attributes, children } = element;
  const inner = attributes.transform === undefined ? place : within(place, movedTo(attributes.transform));
  const add = (x: number, y: number) => found(inner.x + x * inner.scale, inner.y + y * inner.scale);
  const number = (attribute: string) => Number(attributes[attribute] ?? 0);
  if (name === 'rect') {
    add(number('x'), number('y'));
    add(number('x') + number('width'), number('y') + number('height'));
  } else if (name === 'circle') {
    const radius = number('r');
    add(number('cx') - radius, number('cy') - radius);
    add(number('cx') + radius, number('cy') + radius);
  } else if (name === 'path') corners(attributes.d ?? '', add);
  for (const child of children) visit(child, inner, found);
}

/** How many numbers a command of a path takes; the last two are where it goes to. */
const counts: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, H: 1, V: 1 };

/** The points that a path goes to. */
function corners(d: string, found: (x: number, y: number) => void): void {
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const count = counts[command] ?? 0;
    for (let end = count; count > 0 && end <= numbers.length; end += count) {
      if (command !== 'V') x = numbers[command === 'H' ? end - 1 : end - 2] ?? x;
      if (command !== 'H') y = numbers[end - 1] ?? y;
      found(x, y);
    }
  }
}
