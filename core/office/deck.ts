import type { Picture, PictureStage } from '../diagram/picture.ts';
import { pictureTitle } from '../diagram/picture-title.ts';
import { findingsOf } from './findings.ts';
import { SlideCanvas } from './slides/canvas.ts';
import { drawOverview, mostSteps } from './slides/draw-overview.ts';
import { drawPart } from './slides/draw-part.ts';
import { tableSlides } from './slides/draw-table.ts';
import { partOfPicture, wholeRange } from './slides/part-of-picture.ts';
import { type Deck, emuPerPx, type Slide, type SlideFrame } from './slides/slide.ts';
import { type DetailsCards, notesOfPart, notesOfWhole } from './slides/speaker-notes.ts';
import { splitParts } from './slides/split-parts.ts';
import { drawSubtitle, subtitleHeight } from './slides/subtitle.ts';
import { viewSlide } from './slides/view-slide.ts';

/** A deck of its own: 13.333 × 7.5 inches, as PowerPoint makes them. */
export const ownFrame: SlideFrame = {
  width: 12_192_000,
  height: 6_858_000,
  content: { x: 228_600, y: 561_975, width: 11_734_800, height: 6_115_050 },
};

/**
 * Returns a blueprint as slides: the whole from far away, each stage with its cards, each of its views, and what was found
 * out as tables. What does not fit on a slide with type of 9 points goes on to the next, by steps, then by lanes.
 */
export function deckOf(picture: Picture, cards: DetailsCards, frame: SlideFrame = ownFrame): Deck {
  const title = pictureTitle(picture.header);
  return {
    title,
    ...(picture.header.lang && { lang: picture.header.lang }),
    slides: [
      ...wholeSlides(picture, title, frame),
      ...picture.stages.flatMap((stage) => stageSlides(picture, stage, title, cards, frame)),
      ...(picture.views ?? []).map((view) => viewSlide(picture, view, title, frame)),
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
    const place = drawSubtitle(canvas, about.filter(Boolean).join(' · '), content);
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
    drawPart(canvas, part, drawSubtitle(canvas, about, content));
    const name = stage.name === '' ? '…' : stage.name;
    return {
      title: parts.length === 1 ? name : `${name} (${index + 1} of ${parts.length})`,
      shapes: canvas.shapes,
      notes: notesOfPart(picture, part.picture, cards),
    };
  });
}
