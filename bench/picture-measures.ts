import { readBlueprint } from '../core/blueprint-file.ts';
import { buildPicture } from '../core/diagram/build-picture.ts';
import type { Geometry } from '../core/diagram/geometry.ts';
import { layoutPicture } from '../core/diagram/layout.ts';
import { composePages, type PagePlan, paperA3 } from '../core/diagram/pages.ts';
import { arrowsOnArrows } from './measures/arrows-on-arrows.ts';
import { arrowsThroughCards } from './measures/arrows-through-cards.ts';
import { cardsShare } from './measures/cards-share.ts';
import { columnPitch } from './measures/column-pitch.ts';
import { crossingsAtHeads } from './measures/crossings-at-heads.ts';
import { cutTexts } from './measures/cut-texts.ts';
import { drawnTexts } from './measures/drawn-texts.ts';
import { fileTexts } from './measures/file-texts.ts';
import { labelDistances } from './measures/label-distances.ts';
import { labelFaults } from './measures/label-faults.ts';
import { lineBesideLabels } from './measures/line-beside-labels.ts';
import { screenType } from './measures/screen-type.ts';
import { sheetFill } from './measures/sheet-fill.ts';
import { strayedPath } from './measures/strayed-path.ts';
import { textsOutOfCards } from './measures/texts-out-of-cards.ts';
import { typeSizes } from './measures/type-sizes.ts';
import { unmarkedCrossings } from './measures/unmarked-crossings.ts';
import { wordsOnSheet } from './measures/words-on-sheet.ts';

/** A file to measure, with its picture and that on sheets of paperA3. */
export interface Drawn {
  readonly text: string;
  readonly geometry: Geometry;
  readonly sheets: PagePlan;
  /** The same of the picture that says everything. */
  readonly full: { readonly geometry: Geometry; readonly sheets: PagePlan };
  /** The picture that is read from far away. */
  readonly overview: Geometry;
}

/** One figure of a picture. */
export interface PictureMeasure {
  /** Its key in the bars; never changed, or the bars lose it. */
  readonly key: string;
  /** Its row in the table, with its unit. */
  readonly what: string;
  /** The direction in which it gets better; absent for what is only counted, which has no bar. */
  readonly better?: 'less' | 'more';
  /** The figure that a picture for the wall has, in words. */
  readonly toReach?: string;
  /** Digits after the point, to which a figure and its bar are rounded alike. */
  readonly digits?: number;
  /** Measures; NaN where a picture has none of what is measured. */
  readonly of: (drawn: Drawn) => number;
}

const none = { better: 'less', toReach: '0' } as const;

/** The figures of a picture, in the order of the table. */
export const pictureMeasures: readonly PictureMeasure[] = [
  { key: 'arrows', what: 'arrows', of: ({ geometry }) => geometry.links.length },
  { key: 'labels', what: 'labels of arrows', of: ({ geometry }) => labelDistances(geometry).length },
  {
    ...none,
    key: 'arrows-through-cards',
    what: 'arrows through cards, tabs, badges',
    of: ({ geometry }) => arrowsThroughCards(geometry).length,
  },
  {
    ...none,
    key: 'arrows-on-arrows',
    what: 'arrows on arrows',
    of: ({ geometry }) => arrowsOnArrows(geometry).length,
  },
  {
    ...none,
    key: 'label-faults',
    what: 'labels on cards, labels, other arrows',
    of: ({ geometry }) => labelFaults(geometry).length,
  },
  {
    ...none,
    key: 'texts-out-of-cards',
    what: 'texts out of their cards',
    of: ({ geometry }) => textsOutOfCards(geometry).length,
  },
  {
    ...none,
    key: 'unmarked-crossings',
    what: 'crossings without a mark',
    of: ({ geometry }) => unmarkedCrossings(geometry).length,
  },
  {
    ...none,
    key: 'crossings-at-heads',
    what: 'arrows within 14 px of another’s head',
    of: ({ geometry }) => crossingsAtHeads(geometry).length,
  },
  {
    ...none,
    key: 'labels-beyond-60',
    what: 'labels more than 60 px from their source',
    of: ({ geometry }) => labelDistances(geometry).filter((distance) => distance > 60).length,
  },
  {
    ...none,
    key: 'labels-beyond-250',
    what: '… more than 250 px',
    of: ({ geometry }) => labelDistances(geometry).filter((distance) => distance > 250).length,
  },
  {
    key: 'label-distance',
    what: '… the one farthest away (px)',
    better: 'less',
    toReach: 'at most 60',
    of: ({ geometry }) => largest(labelDistances(geometry)),
  },
  {
    ...none,
    key: 'labels-without-line',
    what: 'labels that leave less than 24 px on a side',
    of: ({ geometry }) => lineBesideLabels(geometry).filter((line) => line < 24).length,
  },
  {
    ...none,
    key: 'strayed-path',
    what: 'arrows of the path in another lane',
    of: ({ geometry }) => strayedPath(geometry).length,
  },
  {
    key: 'column-pitch',
    what: 'widest pitch of a sheet by the narrowest',
    better: 'less',
    toReach: 'at most 1.25',
    digits: 2,
    of: ({ sheets }) => columnPitch(sheets.pages),
  },
  {
    key: 'sheets',
    what: 'sheets of A3',
    better: 'less',
    toReach: '1 up to 12 steps',
    of: ({ sheets }) => sheets.pages.length,
  },
  {
    key: 'sheet-fill',
    what: '… filled, the emptiest (%)',
    better: 'more',
    toReach: 'at least 80',
    of: ({ sheets }) => 100 * sheetFill(sheets, paperA3),
  },
  {
    ...none,
    key: 'cut-texts',
    what: '… texts cut by an edge',
    of: ({ sheets }) => cutTexts(sheets.pages).length,
  },
  {
    key: 'card-type',
    what: '… type of the cards (pt)',
    better: 'more',
    toReach: 'at least 8',
    digits: 1,
    of: ({ sheets }) => typeSizes(sheets.pages).card,
  },
  {
    key: 'detail-type',
    what: '… type of their details (pt)',
    better: 'more',
    toReach: 'at least 7',
    digits: 1,
    of: ({ sheets }) => typeSizes(sheets.pages).detail,
  },
  {
    key: 'screen-type',
    what: 'names in the overview, whole at 1440 × 780 (px)',
    better: 'more',
    toReach: 'at least 10',
    digits: 1,
    of: ({ overview }) => screenType(overview, { width: 1440, height: 780 }),
  },
  {
    key: 'words',
    what: 'words of the file that are drawn in full (%)',
    better: 'more',
    toReach: 'at least 95',
    of: ({ text, full }) => {
      const { said, drawn } = wordsOnSheet(fileTexts(text), drawnTexts(full.geometry));
      return (100 * drawn) / said;
    },
  },
  {
    key: 'cards-share',
    what: 'body covered by cards (%)',
    better: 'more',
    toReach: 'at least 30',
    of: ({ geometry }) => 100 * cardsShare(geometry),
  },
  {
    key: 'full-sheets',
    what: 'in full, sheets of A3',
    better: 'less',
    toReach: '1 up to 12 steps',
    of: ({ full }) => full.sheets.pages.length,
  },
  {
    ...none,
    key: 'full-cut-texts',
    what: '… texts cut by an edge',
    of: ({ full }) => cutTexts(full.sheets.pages).length,
  },
  {
    key: 'full-card-type',
    what: '… type of the cards (pt)',
    better: 'more',
    toReach: 'at least 8',
    digits: 1,
    of: ({ full }) => typeSizes(full.sheets.pages).card,
  },
];

/** The figures of one picture by their keys, rounded; what it has none of is absent. */
export type PictureFigures = Readonly<Record<string, number>>;

/** Draws a file as the exports do, and measures its picture. */
export function measurePicture(text: string): PictureFigures {
  const { picture } = buildPicture(readBlueprint(text));
  const drawn = {
    text,
    geometry: layoutPicture(picture),
    sheets: composePages(picture, 'A3'),
    overview: layoutPicture(picture, { density: 'overview' }),
    full: {
      geometry: layoutPicture(picture, { density: 'full' }),
      sheets: composePages(picture, 'A3', { density: 'full' }),
    },
  };
  const figures = pictureMeasures.map(
    ({ key, digits = 0, of }) => [key, rounded(of(drawn), digits)] as const,
  );
  return Object.fromEntries(figures.filter(([, figure]) => !Number.isNaN(figure)));
}

function rounded(figure: number, digits: number): number {
  return Number(figure.toFixed(digits));
}

function largest(figures: readonly number[]): number {
  return figures.length === 0 ? Number.NaN : Math.max(...figures);
}
