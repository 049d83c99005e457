import { texts } from '../draw/draw-frame.ts';
import { inFont } from '../draw/in-font.ts';
import { escapeXml, fontAttribute, px, textSvg } from '../draw/svg.ts';
import { drawPicture, type Part } from '../draw.ts';
import type { Box, Geometry } from '../geometry.ts';
import type { Palette } from '../palette.ts';
import type { CutTab } from './cut-tabs.ts';
import type { Page, PagePlan, PageWindow } from './page-plan.ts';
import type { StageStrip } from './stage-strip.ts';

/**
 * Draws planned sheets of paper, one SVG a page, of the size of the paper. Each consists of nested `<svg>` elements
 * with `x`, `y`, `width`, `height` and a `viewBox` in proportion, which cut off what is outside of them; in those
 * is what `drawPicture` gives.
 */
export function drawPages(plan: PagePlan, palette: Palette, title: string): readonly string[] {
  return plan.pages.map((page) => drawPage(page, plan, palette, title));
}

function drawPage(page: Page, { width, height }: PagePlan, palette: Palette, title: string): string {
  const drawn = new Map<Geometry, readonly Part[]>();
  const partsOf = (geometry: Geometry) => {
    const parts = drawn.get(geometry) ?? drawPicture(geometry, palette);
    drawn.set(geometry, parts);
    return parts;
  };
  const windows = page.windows.map((window) => {
    const parts = partsOf(window.geometry ?? page.geometry);
    const shown = parts.filter(({ group }) => window.groups.includes(group));
    return `<svg ${place(window)}>\n${shown.map(({ svg }) => svg).join('\n')}\n</svg>`;
  });
  const size = `width="${px(width)}" height="${px(height)}"`;
  const strip = page.strip ? drawStrip(page.strip, palette) : '';
  const tabs = (page.tabs ?? []).map((tab) => drawTab(tab, palette)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${px(width)} ${px(height)}" role="img">\n` +
    `<title>${escapeXml(title)}</title>\n<rect ${size} fill="${palette.page}"/>\n` +
    `${windows.join('\n')}\n${inFont(`<g${fontAttribute}>${tabs}${strip}${texts(page.texts, palette)}</g>`, palette.font)}\n</svg>\n`
  );
}

function drawTab(tab: CutTab, palette: Palette): string {
  const { link, to } = tab;
  return (
    `<g data-key="${link}" data-goto="${to.key}" data-sheet="${to.sheet}"><rect ${boxOf(tab)} rx="3" fill="${palette.page}" stroke="${palette.line}" stroke-width="0.75"/>` +
    `${texts(tab.texts, palette)}</g>`
  );
}

/** The stages as outlines, and those of the sheet filled. */
function drawStrip({ stages, marked }: StageStrip, palette: Palette): string {
  const outlines = stages.map(
    (stage) =>
      `<rect ${boxOf(stage)} rx="2" fill="${palette.page}" stroke="${palette.stage.fill}" stroke-width="0.75"/>`,
  );
  const shown = marked.map(
    (box) => `<rect ${boxOf(box)} rx="2" fill="${palette.stage.fill}" fill-opacity="0.25"/>`,
  );
  const names = stages.flatMap(({ name }) => (name ? [textSvg(name, palette.ink)] : []));
  return [...outlines, ...shown, ...names].join('');
}

function boxOf({ x, y, width, height }: Box): string {
  return `x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"`;
}

function place({ from, x, y, scale }: PageWindow): string {
  const numbers = [from.x, from.y, from.width, from.height].map(px).join(' ');
  return (
    `x="${px(x)}" y="${px(y)}" width="${px(from.width * scale)}" height="${px(from.height * scale)}"` +
    ` viewBox="${numbers}"`
  );
}
