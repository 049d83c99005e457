import { cornerRadius } from '../cards/corner-radius.ts';
import type { CellBox } from '../geometry.ts';
import { cardSizes } from '../sizes.ts';
import { px } from './svg.ts';

/** Fill and outline of a card; `dash` is an attribute or nothing. */
export interface Pen {
  readonly fill: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string;
}

/** Draws a page or one entry of a list: the list has one outline, and thin lines part its entries. */
export function drawEntry(cell: CellBox, { fill, stroke, width, dash }: Pen, folded: string): string {
  const { x, y, joins, shape } = cell;
  const [right, bottom] = [x + cell.width, y + cell.height];
  const outline = ` stroke="${stroke}" stroke-width="${width}"${dash} stroke-linejoin="round"`;
  const edge = edgeOf(cell);
  const isMiddle = joins?.above && joins.beneath;
  const area = isMiddle ? `M${px(x)} ${px(y)}H${px(right)}V${px(bottom)}H${px(x)}Z` : `${edge}Z`;
  const { fold } = cardSizes;
  const corner =
    shape === 'page' && !joins?.above
      ? `<path d="M${px(right - fold)} ${px(y)}V${px(y + fold)}H${px(right)}Z" fill="${folded}"` +
        ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`
      : '';
  if (!joins) return `<path d="${area}" fill="${fill}"${outline}/>${corner}`;
  const rule = joins.above
    ? `<path d="M${px(x + 8)} ${px(y)}H${px(right - 8)}" fill="none" stroke="${stroke}" stroke-width="1"/>`
    : '';
  return `<path d="${area}" fill="${fill}"/><path d="${edge}" fill="none"${outline}/>${rule}${corner}`;
}

/** Returns the outline, open where the entry joins another. */
function edgeOf({ x, y, width, height, joins, shape }: CellBox): string {
  const [right, bottom] = [x + width, y + height];
  const isPage = shape === 'page';
  const radius = isPage ? 3 : cornerRadius(shape, height);
  const { fold } = cardSizes;
  const upper =
    `V${px(y + radius)}Q${px(x)} ${px(y)} ${px(x + radius)} ${px(y)}` +
    (isPage
      ? `H${px(right - fold)}L${px(right)} ${px(y + fold)}`
      : `H${px(right - radius)}Q${px(right)} ${px(y)} ${px(right)} ${px(y + radius)}`);
  const lower =
    `V${px(bottom - radius)}Q${px(right)} ${px(bottom)} ${px(right - radius)} ${px(bottom)}` +
    `H${px(x + radius)}Q${px(x)} ${px(bottom)} ${px(x)} ${px(bottom - radius)}`;
  if (joins?.above && joins.beneath)
    return `M${px(x)} ${px(y)}V${px(bottom)}M${px(right)} ${px(y)}V${px(bottom)}`;
  if (joins?.above) return `M${px(right)} ${px(y)}${lower}V${px(y)}`;
  if (joins?.beneath) return `M${px(x)} ${px(bottom)}${upper}V${px(bottom)}`;
  return `M${px(x)} ${px(bottom - radius)}${upper}${lower}`;
}
