import type { Box } from '../../core/diagram/geometry.ts';
import type { PagePlan, PageWindow, Paper } from '../../core/diagram/pages.ts';

const pxPerMm = 96 / 25.4;

/** Returns the share of what can be printed on that shows some of the picture, from 0 to 1, on the emptiest sheet; NaN without sheets. */
export function sheetFill({ width, height, pages }: PagePlan, paper: Paper): number {
  const margin = 2 * paper.margin * pxPerMm;
  const printable = (width - margin) * (height - margin);
  const fills = pages.map(({ windows }) => unionArea(windows.map(placed)) / printable);
  return fills.length === 0 ? Number.NaN : Math.min(...fills);
}

function placed({ x, y, from, scale }: PageWindow): Box {
  return { x, y, width: from.width * scale, height: from.height * scale };
}

/** The area that boxes cover together: what two of them cover counts once. */
function unionArea(boxes: readonly Box[]): number {
  const xs = [...new Set(boxes.flatMap(({ x, width }) => [x, x + width]))].sort((a, b) => a - b);
  return xs.slice(1).reduce((area, right, index) => {
    const left = xs[index] ?? right;
    const across = boxes.filter((box) => box.x <= left && box.x + box.width >= right);
    return area + (right - left) * unionLength(across.map(({ y, height }) => [y, y + height] as const));
  }, 0);
}

function unionLength(ranges: readonly (readonly [number, number])[]): number {
  let [length, end] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    length += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return length;
}
