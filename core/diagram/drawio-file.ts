import { branded } from './brand-colours.ts';
import { escapeXml, px } from './draw/svg.ts';
import { drawArrow } from './drawio/draw-arrow.ts';
import { drawCard } from './drawio/draw-card.ts';
import { drawEmotion } from './drawio/draw-emotion.ts';
import { drawHeader, drawLane, drawLines, drawStage, drawStep, laneHeadWidth } from './drawio/draw-frame.ts';
import { drawLegend, drawNotes, drawRow } from './drawio/draw-rest.ts';
import { layerXml } from './drawio/mx-cell.ts';
import { DrawioPage, layers } from './drawio/page.ts';
import { fadedPalette } from './fade.ts';
import type { Geometry } from './geometry.ts';
import { type LayoutOptions, layoutPicture } from './layout.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import { pictureTitle } from './picture-title.ts';

/**
 * Returns the picture as the text of a file of draw.io, with the places that it has as SVG: lanes are containers of their
 * cards, arrows are glued to these and keep their corners, and arrows and badges are layers that can be hidden.
 */
export function drawioFile(
  picture: Picture,
  plain: Palette,
  options: Omit<LayoutOptions, 'stubs'> = {},
): string {
  const palette = branded(plain, picture.brand);
  const geometry = layoutPicture(picture, options);
  const title = escapeXml(pictureTitle(picture.header));
  const size = `pageWidth="${px(Math.ceil(geometry.width))}" pageHeight="${px(Math.ceil(geometry.height))}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mxfile host="Service Blueprint">',
    `<diagram id="blueprint" name="${title}">`,
    `<mxGraphModel grid="0" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="1" pageScale="1" ${size} background="${palette.page}" math="0" shadow="0">`,
    '<root>',
    '<mxCell id="0"/>',
    layerXml(layers.blueprint, 'Blueprint'),
    layerXml(layers.arrows, 'Arrows'),
    layerXml(layers.badges, 'Badges'),
    drawn(picture, geometry, palette),
    '</root>',
    '</mxGraphModel>',
    '</diagram>',
    '</mxfile>',
    '',
  ].join('\n');
}

function drawn(picture: Picture, geometry: Geometry, palette: Palette): string {
  const page = new DrawioPage(palette.font);
  const { faded } = geometry;
  const pale = faded === undefined ? palette : fadedPalette(palette);
  const paletteOf = (key: string) => (faded?.has(key) ? pale : palette);
  const headWidth = laneHeadWidth(geometry);
  drawHeader(page, geometry, palette);
  for (const stage of geometry.stages) drawStage(page, stage, palette);
  drawSteps(page, geometry, palette);
  drawEmotion(page, geometry, headWidth, palette);
  for (const lane of geometry.lanes) drawLane(page, lane, geometry, headWidth, palette);
  for (const row of geometry.rows) drawRow(page, row, geometry, palette);
  drawLines(page, geometry, headWidth, palette);
  const cells = new Map(picture.cells.map((cell) => [cell.key, cell]));
  for (const cell of geometry.cells) {
    const lane = geometry.lanes[cell.lane]?.key ?? layers.blueprint;
    drawCard(page, cell, cells.get(cell.key), lane, paletteOf(cell.key));
  }
  for (const link of geometry.links) drawArrow(page, link, paletteOf(link.key));
  drawLegend(page, geometry, palette);
  if (geometry.notes) drawNotes(page, geometry.notes, palette);
  return page.xml;
}

/** Within a stage, the numbers of steps are joined. */
function drawSteps(page: DrawioPage, { stages, steps }: Geometry, palette: Palette): void {
  const stageAt = (x: number) => stages.findIndex((stage) => stage.x <= x && x < stage.x + stage.width);
  const ids = steps.map((step) => drawStep(page, step, palette));
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    const [from, to] = [ids[index - 1], ids[index]];
    if (before === undefined || from === undefined || to === undefined) continue;
    if (stageAt(before.marker.x) !== stageAt(step.marker.x)) continue;
    page.connect({
      ...{ parent: layers.blueprint, from, to, label: [], corners: [] },
      style: ['', { edgeStyle: 'none', endArrow: 'none', strokeColor: palette.step.rail, strokeWidth: 2 }],
    });
  }
}
