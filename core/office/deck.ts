import type { Picture, PictureStage } from '../diagram/picture.ts';
import { pictureTitle } from '../diagram/picture-title.ts';
import { wrapText } from '../diagram/text/wrap-text.ts';
import { findingsOf } from './findings.ts';
import { emuBox, SlideCanvas } from './slides/canvas.ts';
import { leastType, pxPerPoint } from './slides/card-text.ts';
import { drawOverview, mostSteps } from './slides/draw-overview.ts';
import { drawPart } from './slides/draw-part.ts';
import { tableSlides } from './slides/draw-table.ts';
import { paragraph, quietInk } from './slides/looks.ts';
import { partOfPicture, wholeRange } from './slides/part-of-picture.ts';
import { type Deck, emuPerPx, type Slide, type SlideBox, type SlideFrame } from './slides/slide.ts';
import { type DetailsCards, notesOfPart, notesOfWhole } from './slides/speaker-notes.ts';
import { splitParts } from './slides/split-parts.ts';

/** A deck of its own: 13.333 × 7.5 inches, as PowerPoint makes them. */
export const ownFrame: SlideFrame = {
  width: 12_192_000,
  height: 6_858_000,
  content: { x: 228_600, y: 561_975, width: 11_734_800, height: 6_115_050 },
};

/** Above the picture: what the slide is part of, in px. */
const subtitleHeight = 17;

/**
 * Returns a blueprint as slides: the whole from far away, each stage with its cards, and what was found out as tables. What
 * does not fit on a slide with type of 9 points goes on to the next, by steps, then by lanes.
 */
export function deckOf(picture: Picture, cards: DetailsCards, frame: SlideFrame = ownFrame): Deck {
  const title = pictureTitle(picture.header);
  return {
    title,
    ...(picture.header.lang && { lang: picture.header.lang }),
    slides: [
      ...wholeSlides(picture, title, frame),
      ...picture.stages.flatMap((stage) => stageSlides(picture, stage, title, cards, frame)),
      ...tableSlides(findingsOf(picture), frame.content),
    ],
  };
}

/** Returns the slides of a picture from far away; steps beyond those that one slide can hold go on to the next. */
export function wholeSlides(picture: Picture, title: string, { content }: SlideFrame): readonly Slide[] {
  const count = Math.max(1, Math.ceil(picture.steps.length / mostSteps));
  const size = Math.ceil(picture.steps.length / count);
  const { header } = picture;
  const state = { 'as-is': 'As-is', 'to-be': 'To-be' } as const;
  const about = [
    header.state && state[header.state],
    header.personas.map(({ name }) => name).join(', '),
    header.scenario,
    header.objective && `Objective: ${header.objective}`,
  ];
  return Array.from({ length: count }, (_, index) => {
    const columns = { from: index * size, to: Math.min(picture.steps.length, (index + 1) * size) };
    const canvas = new SlideCanvas();
    const place = subtitle(canvas, about.filter(Boolean).join(' · '), content);
    const part = count === 1 ? picture : partOfPicture(picture, { ...wholeRange(picture), columns });
    drawOverview(canvas, part, place);
    return {
      title: count === 1 ? title : `${title} (${index + 1} of ${count})`,
      shapes: canvas.shapes,
      notes: index === 0 ? notesOfWhole(picture) : [],
    };
  });
}

function stageSlides(
  picture: Picture,
  stage: PictureStage,
  title: string,
  cards: DetailsCards,
  { content }: SlideFrame,
): readonly Slide[] {
  const room = { width: content.width / emuPerPx, height: content.height / emuPerPx - subtitleHeight };
  const parts = splitParts(picture, stage, room);
  return parts.map((part, index) => {
    const canvas = new SlideCanvas();
    const about = [title, ...(stage.time ? [stage.time] : [])].join(' · ');
    drawPart(canvas, part, subtitle(canvas, about, content));
    const name = stage.name === '' ? '…' : stage.name;
    return {
      title: parts.length === 1 ? name : `${name} (${index + 1} of ${parts.length})`,
      shapes: canvas.shapes,
      notes: notesOfPart(picture, part.picture, cards),
    };
  });
}

/** Writes a quiet line at the top of the room, and returns what is left of it, in px. */
function subtitle(canvas: SlideCanvas, text: string, content: SlideBox) {
  const [x, y] = [content.x / emuPerPx, content.y / emuPerPx];
  const [width, height] = [content.width / emuPerPx, content.height / emuPerPx];
  const [line] = wrapText(text, width * 0.97, 10 * pxPerPoint, false, 1).lines;
  if (line !== undefined) {
    canvas.shape({
      name: 'What this is part of',
      alt: text,
      box: emuBox({ x, y: y - 3, width, height: subtitleHeight }),
      preset: 'rect',
      text: {
        anchor: 'middle',
        inset: [0, 0],
        isLine: true,
        paragraphs: [paragraph(line, Math.max(leastType, 10), { colour: quietInk })],
      },
    });
  }
  return { x, y: y + subtitleHeight, width, height: height - subtitleHeight };
}
