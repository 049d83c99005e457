import { spokenEnds } from '../arrow-kinds.ts';
import { badgeText } from '../badges.ts';
import {
  contentHeight,
  type FittedCard,
  faceWidth,
  markWidth,
  stubWidth,
  systemWidth,
} from '../cards/fit-card.ts';
import type { MeasuredCard } from '../cards/measure-cards.ts';
import { badgePitch, type WaitLine } from '../cards/top-edge.ts';
import { feelingWord } from '../feelings.ts';
import type { BadgeBox, CellBox, Point, StubBox } from '../geometry.ts';
import { badgeSizes, cardSizes, waitSizes } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import type { Grid } from './grid.ts';
import type { LanePlace } from './lane-boxes.ts';
import type { PlacedCard } from './stacks.ts';

/** Places the cards with all that is on them on the page. */
export function cellBoxes(cards: readonly PlacedCard[], lanes: readonly LanePlace[], grid: Grid): CellBox[] {
  return cards.flatMap((card) => {
    const { cell } = card;
    const lane = lanes[cell.lane];
    if (lane === undefined || cell.column >= grid.columns) return [];
    const lastColumn = Math.min(grid.columns, cell.column + cell.columns) - 1;
    const x = grid.left(cell.column);
    const width = grid.left(lastColumn) + grid.width(lastColumn) - x;
    const y = lane.contentTop + card.top;
    const { lines, cylinder, system, wait, face, stubs } = textLines(card, x, y, width);
    return [
      {
        key: cell.key,
        name: cell.name,
        x,
        y,
        width,
        height: card.height,
        lane: cell.lane,
        column: cell.column,
        columns: cell.columns,
        role: card.role,
        hue: lane.box.hue,
        shape: card.shape,
        texts: lines,
        ...(cylinder && { cylinder }),
        ...(face && { face }),
        ...(stubs.length > 0 && { stubs }),
        ...(system && { system }),
        ...(wait && { wait }),
        ...(card.joins && { joins: card.joins }),
        badges: badgeBoxes(card, x, y, width),
        moment: cell.moment,
        assumed: cell.assumed,
        label: labelOf(card, lane.box.name),
      },
    ];
  });
}

/** Length in px of the line of a stub with its head. */
const stubLength = 25;

function textLines(card: PlacedCard, x: number, y: number, width: number) {
  const fold = card.shape === 'page' ? (cardSizes.fold - 4) / 2 : 0;
  const middle = x + width / 2 - fold;
  const { title, details, height } = card;
  const nameHeight = title.lines.length * cardSizes.nameLine;
  const { wait: said } = card.edge;
  const first = y + (height - contentHeight(card)) / 2;
  const wait = said && waitBox(said, { x: middle - said.width / 2, y: first });
  const nameTop = first + (wait?.height ?? 0);
  const mark = card.cell.isSystem ? systemWidth : 0;
  const system =
    mark > 0 ? { x: middle - (title.width + mark) / 2 + 5, y: nameTop + nameHeight / 2 } : undefined;
  const lines = stackLines(title.lines, middle + mark / 2, nameTop, lineSizes.cardName);
  let top = nameTop + nameHeight + cardSizes.detailGap;
  let cylinder: { x: number; y: number } | undefined;
  let face: CellBox['face'];
  const stubs: StubBox[] = [];
  for (const detail of details) {
    const baseline = top + cardSizes.detailBaseline;
    const before = detail.before?.width ?? 0;
    const sign = detail.mark ? markWidth : detail.face === undefined ? 0 : faceWidth;
    const stub = detail.stub === undefined ? 0 : stubWidth;
    const total = before + sign + stub + detail.width;
    let at = middle - total / 2;
    if (detail.before) {
      lines.push({ x: at, y: baseline, text: detail.before.text, size: cardSizes.detail, tone: 'quiet' });
      at += before;
    }
    if (detail.mark) cylinder = { x: at + 4.5, y: baseline - 4 };
    if (detail.face !== undefined) face = { x: at + 5.5, y: baseline - 4, emotion: detail.face };
    at += sign;
    if (detail.stub) {
      const { kind, way } = detail.stub;
      const start = way === 'to' ? at : at + detail.width + stubWidth - stubLength;
      const height = baseline - 4;
      stubs.push({
        kind,
        points: [
          { x: start, y: height },
          { x: start + stubLength, y: height },
        ],
      });
      if (way === 'to') at += stubWidth;
    }
    lines.push({
      x: at + detail.width / 2,
      y: baseline,
      text: detail.text,
      size: cardSizes.detail,
      tone: 'quiet',
      anchor: 'middle',
    });
    top += cardSizes.detailLine;
  }
  return { lines, cylinder, system, wait, face, stubs };
}

function waitBox({ text, width }: WaitLine, { x, y }: Point): NonNullable<CellBox['wait']> {
  return {
    x,
    y,
    width,
    height: waitSizes.height,
    clock: { x: x + 12, y: y + waitSizes.height / 2 },
    text: { x: x + 22, y: y + waitSizes.baseline, text, size: waitSizes.size, tone: 'warning' },
  };
}

/** Badges stand on the top edge from the right corner to the left. */
function badgeBoxes({ edge }: FittedCard, x: number, y: number, width: number): BadgeBox[] {
  let right = x + width - badgeSizes.inset - 4;
  const boxes = edge.badges.toReversed().map((badge, index) => {
    const { kind, texts } = badge;
    // The count stands at the right of a badge: there the next one keeps away.
    if (index > 0) right -= badgePitch(badge) * edge.squeeze;
    return { kind, texts, x: right, y, ...(texts.length > 1 && { count: texts.length }) };
  });
  return boxes.reverse();
}

/** Returns what a screen reader says of a card in a lane. */
export function labelOf({ cell, edge }: MeasuredCard, lane: string): string {
  const parts = [cell.name, lane];
  if (cell.by.length > 0) parts.push(`by ${cell.by.join(', ')}`);
  if (cell.systems.length > 0) parts.push(`in ${cell.systems.join(', ')}`);
  if (edge.wait) parts.push(edge.wait.text);
  if (cell.emotion !== undefined) parts.push(`feels ${feelingWord(cell.emotion)}`);
  for (const { kind, way, text } of cell.stubs ?? []) parts.push(`${spokenEnds(kind)[way]} step ${text}`);
  if (cell.assumed) parts.push('assumed');
  for (const badge of edge.badges) parts.push(badgeText(badge));
  return parts.join('. ');
}
