import type { CellBox, Geometry, TextLine } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { cardSizes, labelSizes } from '../../core/diagram/sizes.ts';
import { lineSizes } from '../../core/diagram/text/stack-lines.ts';
import type { Area } from '../viewport.ts';
import { middleOf } from './links.ts';
import type { TextLook } from './text-editor.ts';

/** A text of the picture in its place. */
export interface PlacedText {
  readonly area: Area;
  readonly look: TextLook;
  /** The y of what it stands in, such as a card: it does not grow above it. Absent when it stands in nothing. */
  readonly top?: number;
}

type Line = { readonly size: number; readonly line: number; readonly baseline: number };

/** Narrower fields cannot be written in. */
const least = 96;

const look = ({ size, line }: Line, bold: boolean, align: TextLook['align']): TextLook => ({
  size,
  line,
  bold,
  align,
});

/** The looks of the names of things. */
export const looks = {
  card: look(lineSizes.cardName, false, 'center'),
  step: look(lineSizes.stepName, true, 'center'),
  stage: look(lineSizes.stage, true, 'center'),
  lane: look(lineSizes.laneName, true, 'left'),
  label: look(lineSizes.label, false, 'center'),
} as const;

/** Returns where the name of a thing stands, and how; `undefined` when it is not to be seen. */
export function nameText(geometry: Geometry, key: Key): PlacedText | undefined {
  const { cells, steps, stages, lanes, links, frame } = geometry;
  const cell = cells.find((one) => one.key === key);
  if (cell !== undefined) return cardText(cell);
  const step = steps.find((one) => one.key === key);
  if (step !== undefined) {
    const names = step.texts.filter(({ bold }) => bold);
    const beneath = { ...step, y: step.marker.y + 14, height: 20 };
    return { look: looks.step, area: areaOf(names, lineSizes.stepName, beneath, 4) };
  }
  const stage = stages.find((one) => one.key === key);
  if (stage !== undefined) {
    const names = stage.texts.filter(({ bold }) => bold);
    return { look: looks.stage, area: areaOf(names, lineSizes.stage, stage, 14) };
  }
  const lane = lanes.find((one) => one.key === key);
  if (lane !== undefined) {
    const names = lane.texts.filter(({ bold }) => bold);
    const x = names[0]?.x ?? lane.x + 8;
    const head = { x, y: lane.y, width: frame.headRight - x - 18, height: lane.height };
    return { look: looks.lane, area: areaOf(names, lineSizes.laneName, head, 0) };
  }
  const link = links.find((one) => one.key === key);
  if (link === undefined) return undefined;
  const { x, y } = middleOf(link);
  const { label = { x: x - 50, y: y - 10, width: 100, height: 20 } } = link;
  const width = Math.max(labelSizes.maxWidth, label.width);
  return { look: looks.label, area: { ...label, x: label.x + (label.width - width) / 2, width } };
}

function cardText(cell: CellBox): PlacedText {
  const names = cell.texts.filter(({ size, tone }) => size === cardSizes.name && tone === undefined);
  const area = areaOf(names, lineSizes.cardName, cell, cardSizes.padding);
  return { look: looks.card, area, top: cell.y + cardSizes.vertical / 2 };
}

/** The area of the lines of a name in a box; all of the box when it has none. */
function areaOf(lines: readonly TextLine[], { line, baseline }: Line, box: Area, padding: number): Area {
  const first = lines[0];
  const width = Math.max(least, box.width - 2 * padding);
  const x = box.width - 2 * padding >= least ? box.x + padding : box.x + (box.width - width) / 2;
  const y = first === undefined ? box.y + (box.height - line) / 2 : first.y - baseline;
  return { x, y, width, height: Math.max(1, lines.length) * line };
}
