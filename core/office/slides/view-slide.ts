import { applyNamedView } from '../../diagram/apply-named-view.ts';
import type { Box } from '../../diagram/geometry.ts';
import type { PictureView } from '../../diagram/look.ts';
import type { Picture } from '../../diagram/picture.ts';
import { rowType } from '../../diagram/rows.ts';
import { withoutSoftHyphens } from '../../diagram/text/syllables.ts';
import { plainText } from '../../values/plain-text.ts';
import { SlideCanvas } from './canvas.ts';
import { drawOverview, drawStage } from './draw-overview.ts';
import { drawPart } from './draw-part.ts';
import { type FittedPart, fitPart } from './fit-part.ts';
import { wholeRange } from './part-of-picture.ts';
import { emuPerPx, type Slide, type SlideFrame } from './slide.ts';
import { drawSubtitle, subtitleHeight } from './subtitle.ts';

/** The height of the stages with the air beneath them, in px. */
const bandHeight = 25;

/**
 * Returns the slide of a view: its cards where they fit with type of 9 points, else, or where the view asks for that, all of
 * it from far away. What is said about it, and what its rows say, are the notes of the speaker.
 */
export function viewSlide(whole: Picture, view: PictureView, title: string, { content }: SlideFrame): Slide {
  const { picture, density, focus } = applyNamedView(whole, view);
  const canvas = new SlideCanvas();
  const room = { width: content.width / emuPerPx, height: content.height / emuPerPx - subtitleHeight };
  const place = drawSubtitle(canvas, [title, picture.header.note].filter(Boolean).join(' · '), content);
  const under = { ...room, height: room.height - bandHeight };
  const part = density === 'overview' ? undefined : fitPart(picture, wholeRange(picture), under);
  if (part === undefined) drawOverview(canvas, { ...picture, rows: [] }, place);
  else {
    drawStages(canvas, part, place);
    const { y, height, ...across } = place;
    drawPart(canvas, part, { ...across, y: y + bandHeight, height: height - bandHeight }, focus);
  }
  return { title: view.name, shapes: canvas.shapes, notes: [...saidOf(view), ...rowsOf(picture)] };
}

/** The stages above their steps: a view may have some of several. */
function drawStages(canvas: SlideCanvas, { geometry, scale }: FittedPart, place: Box): void {
  for (const stage of geometry.stages) {
    const x = place.x + (stage.x - geometry.frame.left) * scale;
    drawStage(canvas, stage, { x, y: place.y, width: stage.width * scale, height: bandHeight - 3 });
  }
}

function saidOf({ say }: PictureView): readonly string[] {
  const paragraphs = (say ?? '').split(/\n\s*\n/).map((text) => plainText(text).trim());
  return paragraphs.filter((text) => text !== '');
}

/** The rows that the view asks for: a slide has no room for them. */
function rowsOf({ chosenRows, rows, steps }: Picture): readonly string[] {
  if (chosenRows === undefined) return [];
  return rows.flatMap(({ kind, cells }) => {
    const told = cells.flatMap(({ column, entries }) => {
      const texts = entries.flatMap(({ text = '' }) => (text === '' ? [] : [withoutSoftHyphens(text)]));
      const step = steps[column];
      return texts.length === 0 || step === undefined
        ? []
        : [`${step.number} ${withoutSoftHyphens(step.name)}: ${texts.join('; ')}`];
    });
    return told.length === 0 ? [] : [`${rowType(kind)?.name ?? kind}`, ...told];
  });
}
