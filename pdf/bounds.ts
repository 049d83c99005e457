import type { SvgElement } from './svg-tree.ts';

/** From the coordinates of a picture to points from the top left corner of a page, as SVG's `matrix(a b c d e f)`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The edges of what is drawn: left, top, right, bottom. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** Returns a matrix that changes the size and then moves. */
export function placed(x: number, y: number, scale: number): Matrix {
  return [scale, 0, 0, scale, x, y];
}

/** Returns a matrix within a matrix. */
export function within([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Returns the matrix of a `transform` attribute: translations, scales and rotations in turn; throws at any other. */
export function matrixOf(transform: string): Matrix {
  let whole: Matrix = placed(0, 0, 1);
  let read = 0;
  for (const [all, name = '', list = ''] of transform.matchAll(/\s*(\w+)\(([^)]*)\)\s*/g)) {
    const one = functions[name]?.(
      list
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    );
    if (one === undefined || one.some(Number.isNaN)) break;
    whole = within(whole, one);
    read += all.length;
  }
  if (read !== transform.length)
    throw new Error(`A picture with the transform "${transform}" cannot become a PDF.`);
  return whole;
}

const functions: Readonly<Record<string, (numbers: readonly number[]) => Matrix>> = {
  translate: ([x = Number.NaN, y = 0]) => placed(x, y, 1),
  scale: ([x = Number.NaN, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = Number.NaN, x = 0, y = 0]) => {
    const radians = (degrees * Math.PI) / 180;
    const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
    return within(within(placed(x, y, 1), [cos, sin, -sin, cos, 0, 0]), placed(-x, -y, 1));
  },
};

/** Returns the edges of the shapes in an element, in points; `undefined` when there are none. Texts count for nothing. */
export function boundsOf(element: SvgElement, place: Matrix): Bounds | undefined {
  let bounds: Bounds | undefined;
  visit(element, place, (x, y) => {
    const [left, top, right, bottom] = bounds ?? [x, y, x, y];
    bounds = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  });
  return bounds;
}

function visit(element: SvgElement, place: Matrix, found: (x: number, y: number) => void): void {
  const { name, attributes, children } = element;
  const inner = attributes.transform === undefined ? place : within(place, matrixOf(attributes.transform));
  const [a, b, c, d, e, f] = inner;
  const add = (x: number, y: number) => found(a * x + c * y + e, b * x + d * y + f);
  const number = (attribute: string) => Number(attributes[attribute] ?? 0);
  if (name === 'rect' || name === 'image') {
    add(number('x'), number('y'));
    add(number('x') + number('width'), number('y') + number('height'));
  } else if (name === 'circle') {
    const radius = number('r');
    add(number('cx') - radius, number('cy') - radius);
    add(number('cx') + radius, number('cy') + radius);
  } else if (name === 'path') corners(attributes.d ?? '', add);
  for (const child of children) visit(child, inner, found);
}

/** The number of arguments of each command of a path; the last two are where it goes to. */
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
