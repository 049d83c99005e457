import { texts } from '../draw/draw-frame.ts';
import { escapeXml, fontAttribute, px } from '../draw/svg.ts';
import { drawPicture } from '../draw.ts';
import type { Geometry } from '../geometry.ts';
import { type Page, type PagePlan, type PageWindow, type Paper, planPages } from '../pages.ts';
import type { Palette } from '../palette.ts';

/**
 * Draws a picture on sheets of paper, one SVG a page, of the size of the paper. Each consists of nested `<svg>` elements
 * with `x`, `y`, `width`, `height` and a `viewBox` in proportion, which cut off what is outside of them; in those
 * is what `drawPicture` gives.
 */
export function drawPages(
  geometry: Geometry,
  palette: Palette,
  paper: Paper,
  title: string,
): readonly string[] {
  const plan = planPages(geometry, paper);
  return plan.pages.map((page) => drawPage(page, plan, palette, title));
}

function drawPage(page: Page, { width, height }: PagePlan, palette: Palette, title: string): string {
  const parts = drawPicture(page.geometry, palette);
  const windows = page.windows.map((window) => {
    const shown = parts.filter(({ group }) => window.groups.includes(group));
    return `<svg ${place(window)}>\n${shown.map(({ svg }) => svg).join('\n')}\n</svg>`;
  });
  const size = `width="${px(width)}" height="${px(height)}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${px(width)} ${px(height)}" role="img">\n` +
    `<title>${escapeXml(title)}</title>\n<rect ${size} fill="${palette.page}"/>\n` +
    `${windows.join('\n')}\n<g${fontAttribute}>${texts(page.texts, palette)}</g>\n</svg>\n`
  );
}

function place({ from, x, y, scale }: PageWindow): string {
  const numbers = [from.x, from.y, from.width, from.height].map(px).join(' ');
  return (
    `x="${px(x)}" y="${px(y)}" width="${px(from.width * scale)}" height="${px(from.height * scale)}"` +
    ` viewBox="${numbers}"`
  );
}
