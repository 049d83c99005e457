import { arrowEntries } from '../arrow-kinds.ts';
import { badgeTypes } from '../badges.ts';
import { changeKinds, changeMark } from '../change-marks.ts';
import type { CellBox, Frame, LegendItem, LegendKind, RowBox } from '../geometry.ts';
import { mainPathOf } from '../main-path.ts';
import type { Picture } from '../picture.ts';
import type { RowMark } from '../row-marks.ts';
import type { RowSymbol } from '../rows/row.ts';
import { rowType } from '../rows.ts';
import { badgeSizes, rowSizes } from '../sizes.ts';
import { measure } from '../text/text-metrics.ts';

const textSize = 12;
const rowHeight = 24;

/** Places the legend, which explains what occurs in the picture and nothing else, in rows under the lanes. */
export function legendBox(
  picture: Picture,
  cells: readonly CellBox[],
  rows: readonly RowBox[],
  frame: Frame,
  top: number,
): { items: LegendItem[]; bottom: number } {
  const items: LegendItem[] = [];
  let x = frame.left;
  let y = top + 32;
  for (const { kind, text, symbolWidth } of entries(picture, cells, rows)) {
    const width = symbolWidth + 8 + Math.ceil(measure(text, textSize));
    if (x > frame.left && x + width > frame.right) {
      x = frame.left;
      y += rowHeight;
    }
    items.push({
      kind,
      symbol: { x: x + symbolWidth / 2, y },
      text: { x: x + symbolWidth + 8, y: y + 4, text, size: textSize, tone: 'quiet' },
    });
    x += width + 28;
  }
  return { items, bottom: items.length > 0 ? y + 10 : top };
}

type LegendMark = Extract<LegendKind, { type: 'mark' }>['mark'];

interface Entry {
  readonly kind: LegendKind;
  readonly text: string;
  readonly symbolWidth: number;
}

function entries(picture: Picture, cells: readonly CellBox[], rows: readonly RowBox[]): Entry[] {
  const badges = new Set(cells.flatMap((cell) => cell.badges.map((badge) => badge.kind)));
  const links = new Set([
    ...picture.links.map(({ kind }) => kind),
    ...picture.cells.flatMap(({ stubs = [] }) => stubs.map(({ kind }) => kind)),
  ]);
  const reaches = new Set(picture.steps.filter((step) => step.channels.length > 0).map((step) => step.reach));
  const found: Entry[] = [];
  const differing = new Set(Object.values(picture.changes ?? {}).flat());
  for (const change of changeKinds) {
    if (!differing.has(change)) continue;
    found.push({ kind: { type: 'change', change }, text: changeMark(change).name, symbolWidth: 18 });
  }
  for (const { kind: badge, name: text } of badgeTypes) {
    if (badges.has(badge)) found.push({ kind: { type: 'badge', badge }, text, symbolWidth: badgeSizes.size });
  }
  const mark = (occurs: boolean, name: LegendMark, text: string) => {
    if (occurs)
      found.push({ kind: { type: 'mark', mark: name }, text, symbolWidth: name === 'assumed' ? 28 : 14 });
  };
  mark(
    cells.some((cell) => cell.wait !== undefined),
    'wait',
    'waiting time',
  );
  mark(
    cells.some((cell) => cell.fork !== undefined),
    'decision',
    'decision',
  );
  mark(
    cells.some((cell) => cell.end !== undefined),
    'end',
    'the path ends',
  );
  mark(mainPathOf(picture).aside.size > 0, 'aside', 'off the main path');
  for (const [link, { name: text }] of arrowEntries) {
    if (links.has(link)) found.push({ kind: { type: 'link', link }, text, symbolWidth: 36 });
  }
  mark(
    cells.some((cell) => cell.cylinder !== undefined || cell.system !== undefined),
    'system',
    'system',
  );
  mark(
    cells.some((cell) => cell.assumed),
    'assumed',
    'assumed, not observed',
  );
  mark(reaches.has('offline'), 'offline', 'offline channel');
  mark(reaches.has('online'), 'online', 'online channel');
  for (const { text, width, marks } of rowSymbols(picture, rows)) {
    found.push({ kind: { type: 'row', marks }, text, symbolWidth: width });
  }
  return found;
}

/** The symbols of the rows, each kind with its own, then those that any of them may have. */
function rowSymbols(picture: Picture, rows: readonly RowBox[]): readonly RowSymbol[] {
  const marks = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks.map(({ type }) => type))),
  );
  const own = picture.rows.flatMap(
    ({ kind, cells }) => rowType(kind)?.legend?.(cells.flatMap(({ entries: said }) => said)) ?? [],
  );
  const bracket: readonly RowMark[] = [
    { type: 'bar', x: -14, y: 0, width: 28, height: 1, colour: 'quiet', look: 'solid' },
    { type: 'opening', x: -6, y: 0 },
  ];
  return [
    ...own,
    ...(marks.has('opening') ? [{ text: 'of the step above the tip', width: 28, marks: bracket }] : []),
    ...(marks.has('number')
      ? [
          {
            text: 'note, beneath',
            width: 2 * rowSizes.number,
            marks: [{ type: 'number', x: 0, y: 0, number: 1 } as const],
          },
        ]
      : []),
  ];
}
