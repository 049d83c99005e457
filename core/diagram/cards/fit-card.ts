import type { Stub } from '../picture.ts';
import { cardSizes, snap, waitSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import { isRightToLeft, type Wrapped, wrapMeasured } from '../text/wrap-text.ts';
import type { MeasuredCard } from './measure-cards.ts';
import { type FittedEdge, fitTopEdge } from './top-edge.ts';

/** A card broken into lines at the width of its columns. */
export interface FittedCard extends MeasuredCard {
  readonly title: Wrapped;
  readonly details: readonly DetailLine[];
  readonly height: number;
  readonly edge: FittedEdge;
}

/** One line of the quiet text under a name. */
export interface DetailLine {
  readonly text: string;
  /** Of `text`, in px. */
  readonly width: number;
  /** True when the mark of a system stands before it. */
  readonly mark: boolean;
  /** The emotion whose face stands before it. */
  readonly face?: number;
  /** The stub of an arrow that stands before it, or behind it where the arrow leads to the card. */
  readonly stub?: Stub;
  /** The actors, on the same line before the mark. */
  readonly before?: { readonly text: string; readonly width: number };
}

/** Width in px of the mark of a system with the space after it. */
export const markWidth = 13;

/** Width in px of the stub of an arrow with the space beside it. */
export const stubWidth = 30;

/** Width in px of a small face with the space after it. */
export const faceWidth = 15;

/** Width in px of the mark before the name of a cell that is itself a system. */
export const systemWidth = 16;

/** Breaks a card's texts into lines for a width in px, and says how high it must be. */
export function fitCard(card: MeasuredCard, width: number): FittedCard {
  const room = innerWidth(card, width);
  const title = wrapMeasured(card.name, room);
  const details = detailLines(card, room);
  const edge = fitTopEdge(card.edge, width);
  const content = contentHeight({ title, details, edge });
  // A card between two others of its stack has only its sides for arrows, a few a side.
  const ports = card.degree > 4 ? 24 + Math.ceil(card.degree / 2) * 8 : 0;
  const height = snap(Math.max(cardSizes.minHeight, content + 2 * cardSizes.vertical, ports));
  return { ...card, title, details, height, edge };
}

/** Returns the height in px of everything that is written in a card. */
export function contentHeight({
  title,
  details,
  edge,
}: Pick<FittedCard, 'title' | 'details' | 'edge'>): number {
  const wait = edge.wait ? waitSizes.height : 0;
  return wait + title.lines.length * cardSizes.nameLine + detailsHeight(details.length);
}

/** Returns the height in px of so many quiet lines with the gap above them; 0 without any. */
export function detailsHeight(lines: number): number {
  return lines > 0 ? cardSizes.detailGap + lines * cardSizes.detailLine : 0;
}

/** Returns the room for text in a card of a width, in px; that of a system also holds its mark. */
export function innerWidth({ shape, cell }: MeasuredCard, width: number): number {
  // The round ends of a pill leave room for half of the mark.
  const mark = cell.isSystem ? systemWidth / (shape === 'pill' ? 2 : 1) : 0;
  const sides =
    shape === 'page' ? cardSizes.padding + cardSizes.fold + 4 : shape === 'pill' ? 28 : 2 * cardSizes.padding;
  return width - sides - mark;
}

function detailLines(card: MeasuredCard, room: number): DetailLine[] {
  const { feeling, cell } = card;
  const lines = [...whoAndWhere(card, room), ...stubLines(card, room)];
  if (feeling === undefined || cell.emotion === undefined) return lines;
  const { emotion } = cell;
  const own = wrapMeasured(feeling, room - faceWidth).lines.map((text, index) => ({
    ...line(text, false),
    ...(index === 0 && { face: emotion }),
  }));
  return [...lines, ...own];
}

function stubLines({ stubs }: MeasuredCard, room: number): DetailLine[] {
  return stubs.flatMap((stub) =>
    wrapMeasured(stub.measured, room - stubWidth).lines.map((text, index) => ({
      ...line(text, false),
      ...(index === 0 && { stub }),
    })),
  );
}

function whoAndWhere(card: MeasuredCard, room: number): DetailLine[] {
  const { who, systems } = card;
  const lines: DetailLine[] = [];
  if (who && systems && !isRightToLeft(`${card.cell.by}${card.cell.systems}`)) {
    const text = `${card.cell.by.join(', ')} · `;
    const width = measure(text, cardSizes.detail);
    if (width + markWidth + systems.width <= room) {
      return [{ ...line(card.cell.systems.join(', '), true), before: { text: text.trimEnd(), width } }];
    }
  }
  if (who) {
    for (const text of wrapMeasured(who, room).lines) lines.push(line(text, false));
  }
  if (systems) {
    const wrapped = wrapMeasured(systems, room - markWidth);
    for (const [index, text] of wrapped.lines.entries()) lines.push(line(text, index === 0));
  }
  return lines;
}

function line(text: string, mark: boolean): DetailLine {
  return { text, width: measure(text, cardSizes.detail), mark };
}
