import { drawPicture, type PartGroup } from '../../core/diagram/draw.ts';
import type { Box, Geometry } from '../../core/diagram/geometry.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { textBox } from './text-box.ts';

/** A line of text as it is drawn. */
export interface DrawnText {
  /** The part of the picture that it belongs to. */
  readonly part: string;
  readonly group: PartGroup;
  readonly text: string;
  readonly box: Box;
}

const textElement = /<text x="([^"]*)" y="([^"]*)" font-size="([^"]*)"([^>]*)>([^<]*)<\/text>/g;

/** Returns every line of text that is drawn of a geometry, in the order of drawing, with its place; not what badges count. */
export function drawnTexts(geometry: Geometry): DrawnText[] {
  return drawPicture(geometry, palettes.print).flatMap(({ key: part, group, svg }) =>
    [...unmoved(svg).matchAll(textElement)].map(([, x, y, size, more = '', written = '']) => {
      const text = plain(written);
      const anchor = anchorOf(more);
      const bold = more.includes('font-weight="bold"');
      const box = textBox({ x: Number(x), y: Number(y), size: Number(size), bold, anchor, text });
      return { part, group, text, box };
    }),
  );
}

/** Without the badges, which are drawn around 0 and moved to their places. */
function unmoved(svg: string): string {
  return svg.replace(/<g transform=.*?<\/g>/gs, '');
}

/** In a text from right to left `start` is at the right. */
function anchorOf(attributes: string): 'start' | 'middle' | 'end' {
  const written = /text-anchor="(middle|end)"/.exec(attributes)?.[1] ?? 'start';
  if (written === 'middle') return 'middle';
  return (written === 'start') !== attributes.includes('direction="rtl"') ? 'start' : 'end';
}

function plain(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
