import type { Geometry } from './geometry.ts';
import { type LayoutOptions, layoutPicture } from './layout.ts';
import { arrange, arrangementScore, leastScale, mostLaneRoom } from './pages/arrange.ts';
import { type Candidate, composed, manyCells } from './pages/compose.ts';
import type { PagePlan, PlacedSheet } from './pages/page-plan.ts';
import { placeSheets } from './pages/place-sheets.ts';
import { isRoll, type Paper, type PaperName, paperOf } from './paper.ts';
import type { Picture } from './picture.ts';

export { leastScale } from './pages/arrange.ts';
export type { Page, PagePlan, PageWindow } from './pages/page-plan.ts';
export type { Paper } from './paper.ts';

/** A3 with a margin of 10 mm, as printers leave it. */
export const paperA3: Paper = paperOf('A3');
/** A4 with the same margin. */
export const paperA4: Paper = paperOf('A4');

const pxPerMm = 96 / 25.4;

/**
 * Places a picture as it is laid out on as few sheets as it can be read on, in the orientation that needs fewer, as large as
 * it can be. Columns are parted between steps only, preferably where a stage ends, into as many on each sheet; rows
 * between lanes. Short parts lie beneath each other on one sheet, narrow ones beside each other. Each sheet repeats
 * header, stages, steps, the names of the lanes and the legend. What runs across a cut goes on at the same height.
 */
export function planPages(geometry: Geometry, paper: Paper): PagePlan {
  return placeSheets(geometry, bestSheet(geometry, paper));
}

/** The pages of a picture, and the whole of it as it is laid out for them. */
export interface ComposedPages extends PagePlan {
  readonly geometry: Geometry;
  /**
   * On which paper it would be one sheet that is read well, when it takes several of what was asked for. Found when asked
   * for: it is composed for each larger paper.
   */
  readonly offer: string | undefined;
}

/**
 * Composes a picture for paper: its columns have the width at which it fills the sheet best, as large as it can be, of which
 * some are tried. Takes the next size of sheets when nothing can be read on those that were asked for, and says so.
 */
export function composePages(picture: Picture, name: PaperName, options: LayoutOptions = {}): ComposedPages {
  const asked = paperOf(name);
  const draw = (paper: Paper) => {
    const layout = (columnWidth?: number, { laneRoom = 0, spread = true } = {}): Fit => {
      const width = columnWidth === undefined ? {} : { columnWidth };
      const geometry = layoutPicture(picture, { ...options, ...width, laneRoom, spread });
      const cardWidth = cardWidthOf(geometry);
      return {
        ...{ ...bestSheet(geometry, paper), geometry, cardWidth },
        higher: (more) => layout(columnWidth, { laneRoom: more, spread }),
        withoutSpread: () => layout(columnWidth, { laneRoom, spread: false }),
      };
    };
    const usual = layout();
    // A roll is as long as it has to be: there is nothing to fill.
    const isLong = isRoll(name) && usual.arrangement.scale >= leastScale;
    const best = isLong ? usual : composed(picture.cells.length, usual, (width) => layout(width));
    // Where no cut is free of texts that reach over several columns, each stays in its own.
    return partsTexts(best) ? best.withoutSpread() : best;
  };
  let [paper, used]: [Paper, PaperName] = [asked, name];
  let found = draw(paper);
  while (found.arrangement.scale < leastScale && paper.next !== undefined) {
    used = paper.next;
    paper = paperOf(used);
    found = draw(paper);
  }
  const whole = isRoll(name) ? endedRoll(found) : filled(found);
  const plan = placeSheets(whole.geometry, whole);
  const note = noteOf(name, used, found.arrangement.scale);
  const hasOffer = plan.pages.length > 1 && picture.cells.length <= manyCells && !isRoll(name);
  return {
    ...{ ...plan, geometry: whole.geometry },
    ...(note !== undefined && { note }),
    get offer() {
      return hasOffer ? offered(plan.pages.length, used, (next) => draw(paperOf(next))) : undefined;
    },
  };
}

/** The scale at which the names of cards, which have 13 px, have 8 points. */
const goodScale = 8 / 0.75 / 13;

/** Says which is the smallest paper on which a picture is one sheet whose cards have 8 points or more; `undefined` without any. */
function offered(sheets: number, used: PaperName, draw: (paper: PaperName) => Fit): string | undefined {
  for (let name = paperOf(used).next; name !== undefined; name = paperOf(name).next) {
    const { arrangement } = draw(name);
    if (arrangement.sheets > 1 || arrangement.scale < goodScale) continue;
    const points = (13 * arrangement.scale * 0.75).toFixed(1);
    return `It takes ${sheets} sheets of ${used}. On ${name} it is one, whose cards have ${points} points.`;
  }
  return undefined;
}

interface Fit extends PlacedSheet, Candidate {
  readonly geometry: Geometry;
  /** Lays the same out with lanes that are higher by so many px. */
  higher(more: number): Fit;
  /** Lays the same out with each text of a row in its own column. */
  withoutSpread(): Fit;
}

/** Returns the arrangement with the free height of its sheets given to lanes. */
function filled(found: Fit): Fit {
  const { columns, rows, down, scale, sheets, left } = found.arrangement;
  const lanes = Math.ceil(found.geometry.lanes.length / rows.length) * (columns.length > 1 ? down : 1);
  const more = Math.min(mostLaneRoom, 4 * Math.floor(left / scale / Math.max(1, lanes) / 4));
  if (more < 4) return found;
  const { arrangement, ...higher } = found.higher(more);
  const isAsGood = arrangement.sheets === sheets && arrangement.scale > 0.999 * scale;
  return isAsGood && arrangement.fill >= found.arrangement.fill ? { ...higher, arrangement } : found;
}

/** Returns whether a cut goes through the texts of a row. */
function partsTexts({ geometry, arrangement }: Fit): boolean {
  const cuts = arrangement.columns.slice(1).map(({ from }) => from);
  return geometry.rows.some(({ cells }) =>
    cells.some(({ x, width }) => cuts.some((cut) => x < cut && cut < x + width)),
  );
}

/** The width in px of most cards that cover one column; 0 without any. */
function cardWidthOf({ cells }: Geometry): number {
  const widths = cells.filter(({ columns }) => columns === 1).map(({ width }) => width);
  return widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
}

function bestSheet(geometry: Geometry, paper: Paper): PlacedSheet {
  const lying = sheetOf(geometry, paper.width, paper.height, paper.margin);
  if (paper.lies) return lying;
  const standing = sheetOf(geometry, paper.height, paper.width, paper.margin);
  const [one, other] = [lying.arrangement, standing.arrangement];
  const [isRead, isOtherRead] = [one, other].map(({ scale }) => scale >= leastScale);
  if (isRead !== isOtherRead) return isRead ? lying : standing;
  const isBetter =
    other.sheets < one.sheets ||
    (other.sheets === one.sheets && arrangementScore(other) > arrangementScore(one) * 1.02);
  return isBetter ? standing : lying;
}

function sheetOf(geometry: Geometry, ...mm: [width: number, height: number, margin: number]): PlacedSheet {
  const [width, height, margin] = mm.map((size) => size * pxPerMm) as typeof mm;
  const arrangement = arrange(geometry, { width: width - 2 * margin, height: height - 2 * margin });
  return { width, height, margin, arrangement };
}

/** A roll ends where the picture ends, when that is in one piece. */
function endedRoll(sheet: Fit): Fit {
  const { geometry, arrangement, width, margin } = sheet;
  if (arrangement.sheets * arrangement.across * arrangement.down > 1) return sheet;
  const { frame } = geometry;
  return { ...sheet, width: Math.min(width, (frame.right - frame.left) * arrangement.scale + 2 * margin) };
}

function noteOf(asked: PaperName, used: PaperName, scale: number): string | undefined {
  const points = (11 * scale * 0.75).toFixed(1);
  const [onAsked, onUsed] = [asked, used].map((name) => name.replace('-', ' in '));
  const isSmall = scale < leastScale;
  if (isSmall)
    return `The picture does not fit on ${onUsed} so that it can be read: its smallest texts have ${points} points.`;
  return used === asked ? undefined : `Nothing can be read of the picture on ${onAsked}. It is on ${onUsed}.`;
}
