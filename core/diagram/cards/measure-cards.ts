import { feelingWord } from '../feelings.ts';
import type { Picture, PictureCell, Stub } from '../picture.ts';
import { type PictureRole, roleType } from '../roles.ts';
import type { CardShape } from '../shapes.ts';
import { cardSizes } from '../sizes.ts';
import { type MeasuredText, measureText } from '../text/wrap-text.ts';
import { measureTopEdge, type TopEdge } from './top-edge.ts';

/** A cell with its texts measured, its card neither as wide as a column nor placed. */
export interface MeasuredCard {
  readonly cell: PictureCell;
  /** Its place in the reading order of all cards, from 0. */
  readonly index: number;
  readonly role: PictureRole;
  readonly shape: CardShape;
  readonly name: MeasuredText;
  /** The quiet second line: who, and in which systems. */
  readonly who?: MeasuredText;
  readonly systems?: MeasuredText;
  /** The line that says how those feel who do it. */
  readonly feeling?: MeasuredText;
  /** The stubs of arrows with their texts measured. */
  readonly stubs: readonly MeasuredStub[];
  /** The number of arrows that begin or end here. */
  readonly degree: number;
  readonly edge: TopEdge;
}

/** A stub with its text measured. */
export interface MeasuredStub extends Stub {
  readonly measured: MeasuredText;
}

/** Measures every cell that has a lane and columns, and returns the cards in reading order. */
export function measureCards(picture: Picture, details: boolean): MeasuredCard[] {
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
    const who = details && cell.by.length > 0 ? measureText(cell.by.join(', '), cardSizes.detail) : undefined;
    const systems =
      details && cell.systems.length > 0 ? measureText(cell.systems.join(', '), cardSizes.detail) : undefined;
    const feeling =
      details && cell.emotion !== undefined
        ? measureText(`feels ${feelingWord(cell.emotion)}`, cardSizes.detail)
        : undefined;
    return {
      cell,
      index,
      role,
      shape: roleType(role).shape,
      name: measureText(cell.name === '' ? '…' : cell.name, cardSizes.name),
      ...(who && { who }),
      ...(systems && { systems }),
      ...(feeling && { feeling }),
      stubs: (cell.stubs ?? []).map((stub) => ({
        ...stub,
        measured: measureText(stub.text, cardSizes.detail),
      })),
      degree: degrees.get(cell.key) ?? 0,
      edge: measureTopEdge(cell),
    };
  });
}
