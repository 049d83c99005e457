import { durationText } from '../../words/duration-text.ts';
import type { CardShape } from '../geometry.ts';
import type { Badge, Picture, PictureCell, PictureRole } from '../picture.ts';
import { waitWidth } from '../routes/streets.ts';
import { BADGE, CARD, STEP, snap, WAIT } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';
import {
  countLines,
  isRightToLeft,
  type MeasuredText,
  measureText,
  type Wrapped,
  wrapMeasured,
} from '../text/wrap-text.ts';

/** A cell with its texts measured, its card not yet placed. */
export interface Card {
  readonly cell: PictureCell;
  readonly index: number;
  readonly role: PictureRole;
  readonly shape: CardShape;
  readonly name: MeasuredText;
  /** The quiet second line: who, and in which systems. */
  readonly who?: MeasuredText;
  readonly systems?: MeasuredText;
  /** How many arrows begin or end here. */
  readonly degree: number;
  /** Room above the card in px, for its wait and its badges. */
  readonly above: number;
}

/** A card broken into lines at the width of its column. */
export interface CardText {
  readonly name: Wrapped;
  readonly details: readonly DetailLine[];
  readonly height: number;
}

/** One line of the quiet text under a name. */
export interface DetailLine {
  readonly text: string;
  /** Of `text`, in px. */
  readonly width: number;
  /** Whether the mark of a system stands before it. */
  readonly mark: boolean;
  /** Who does it, on the same line before the mark. */
  readonly before?: { readonly text: string; readonly width: number };
}

/** Width of the mark of a system with the space after it. */
export const MARK_WIDTH = 13;

/** Width of the mark before the name of a cell that is itself a system. */
export const SYSTEM_WIDTH = 16;

/** Measures every cell that has a lane and columns, once. */
export function measureCards(picture: Picture, details: boolean): Card[] {
  const degrees = new Map<string, number>();
  for (const link of picture.links) {
    degrees.set(link.from, (degrees.get(link.from) ?? 0) + 1);
    degrees.set(link.to, (degrees.get(link.to) ?? 0) + 1);
  }
  const { lanes, steps } = picture;
  const cells = picture.cells.filter(
    ({ lane, column, columns }) =>
      lanes[lane] !== undefined && column >= 0 && columns >= 1 && column + columns <= steps.length,
  );
  return cells.map((cell, index) => {
    const role = lanes[cell.lane]?.role ?? 'support';
    const who = details && cell.by.length > 0 ? measureText(cell.by.join(', '), CARD.detail) : undefined;
    const systems =
      details && cell.systems.length > 0 ? measureText(cell.systems.join(', '), CARD.detail) : undefined;
    return {
      cell,
      index,
      role,
      shape: role === 'evidence' ? 'page' : role === 'support' ? 'pill' : 'card',
      name: measureText(cell.name === '' ? '…' : cell.name, CARD.name),
      ...(who && { who }),
      ...(systems && { systems }),
      degree: degrees.get(cell.key) ?? 0,
      above: cell.wait !== undefined ? WAIT.height : shownBadges(cell).length > 0 ? BADGE.overhang : 0,
    };
  });
}

/** Room for text in a card of the given width; that of a system also holds its mark. */
export function innerWidth({ shape, cell }: Card, width: number): number {
  // The round ends of a pill leave room for half of the mark.
  const mark = cell.isSystem ? SYSTEM_WIDTH / (shape === 'pill' ? 2 : 1) : 0;
  const sides = shape === 'page' ? CARD.padding + CARD.fold + 4 : shape === 'pill' ? 36 : 2 * CARD.padding;
  return width - sides - mark;
}

/** Breaks a card's texts into lines and says how high it must be. */
export function fitCard(card: Card, width: number): CardText {
  const room = innerWidth(card, width);
  const name = wrapMeasured(card.name, room);
  const details = detailLines(card, room);
  const content =
    name.lines.length * CARD.nameLine + (details.length > 0 ? 2 + details.length * CARD.detailLine : 0);
  // A card between two others of its stack has only its sides for arrows, a few a side.
  const ports = card.degree > 4 ? 24 + Math.ceil(card.degree / 2) * 8 : 0;
  return { name, details, height: snap(Math.max(CARD.minHeight, content + 2 * CARD.vertical, ports)) };
}

/** The width of the cards of a column: the least at which its texts need few lines. */
export function columnWidth(cards: readonly Card[], stepName: string): number {
  const step = measureText(stepName, STEP.name, true);
  let degree = 0;
  let edge = 0;
  for (const card of cards) {
    if (card.cell.columns > 1) continue;
    degree = Math.max(degree, card.degree);
    edge = Math.max(edge, edgeWidth(card.cell));
  }
  const least = Math.max(CARD.minWidth, 24 + degree * 10, edge);
  let width = snap(least);
  while (width < CARD.maxWidth && !fits(cards, step, width)) width += 8;
  return width;
}

/** What the wait and the badges of a cell ask of the upper edge of its card. */
function edgeWidth(cell: PictureCell): number {
  const wait = cell.wait === undefined ? 0 : waitWidth(measure(waitText(cell.wait), WAIT.size)) + 16;
  return CARD.radius + wait + badgesWidth(shownBadges(cell)) + BADGE.inset;
}

function fits(cards: readonly Card[], step: MeasuredText, width: number): boolean {
  const lines = width < 160 ? 2 : width < 192 ? 3 : 4;
  if (step.longest > width || countLines(step, width) > 2) return false;
  return cards.every((card) => {
    if (card.cell.columns > 1) return true;
    const room = innerWidth(card, width);
    const longest = Math.max(
      card.name.longest,
      card.who?.longest ?? 0,
      (card.systems?.longest ?? 0) + MARK_WIDTH,
    );
    return longest <= room && countLines(card.name, room) <= lines;
  });
}

function detailLines(card: Card, room: number): DetailLine[] {
  const { who, systems } = card;
  const lines: DetailLine[] = [];
  if (who && systems && !isRightToLeft(`${card.cell.by}${card.cell.systems}`)) {
    const text = `${card.cell.by.join(', ')} · `;
    const width = measure(text, CARD.detail);
    if (width + MARK_WIDTH + systems.width <= room) {
      return [{ ...line(card.cell.systems.join(', '), true), before: { text: text.trimEnd(), width } }];
    }
  }
  if (who) {
    for (const text of wrapMeasured(who, room).lines) lines.push(line(text, false));
  }
  if (systems) {
    const wrapped = wrapMeasured(systems, room - MARK_WIDTH);
    for (const [index, text] of wrapped.lines.entries()) lines.push(line(text, index === 0));
  }
  return lines;
}

function line(text: string, mark: boolean): DetailLine {
  return { text, width: measure(text, CARD.detail), mark };
}

/** The badges drawn on a card's edge: a wait is written above the card instead. */
export function shownBadges(cell: PictureCell): readonly Badge[] {
  return cell.badges.filter((badge) => badge.kind !== 'wait');
}

/** What badges ask of the edge they stand on, in px: more where one stands for several texts and has their count. */
export function badgesWidth(badges: readonly Badge[]): number {
  return badges.reduce((sum, badge) => sum + badgePitch(badge), 0);
}

/** What one badge asks of the edge it stands on, in px. */
export function badgePitch({ texts }: Badge): number {
  return texts.length > 1 ? BADGE.counted : BADGE.pitch;
}

/** What is written above a card of a cell that keeps the customer waiting. */
export function waitText(wait: string): string {
  return `waits ${durationText(wait)}`;
}
