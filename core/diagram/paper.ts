/** A piece of paper, or a slide, in mm, in either orientation unless it `lies`; `margin` is left free on all sides. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Present when it is not to be turned, as a slide cannot. */
  readonly lies?: boolean;
  /** The next larger one, when nothing can be read on this. */
  readonly next?: PaperName;
}

/** The sheets by their names, in the order in which they are offered, and the slide of 16:9. */
export const paperNames = ['A4', 'A3', 'A2', 'A1', 'A0', 'slide'] as const;

/** A sheet of ISO 216 by its name. */
type SheetName = Exclude<(typeof paperNames)[number], 'slide'>;

/** A sheet, which lies or stands as suits it or as is said, a slide, or a roll by its width in mm. */
export type PaperName =
  | (typeof paperNames)[number]
  | `${SheetName}-${'portrait' | 'landscape'}`
  | `roll:${number}`;

/** The margin of printers in mm; of small paper a twentieth. */
const margin = 10;

/** The longest page that PDF has, in mm. */
const longest = 5080;

const sheets: Readonly<Record<(typeof paperNames)[number], Paper>> = {
  A4: { width: 297, height: 210, margin, next: 'A3' },
  A3: { width: 420, height: 297, margin, next: 'A2' },
  A2: { width: 594, height: 420, margin, next: 'A1' },
  A1: { width: 841, height: 594, margin, next: 'A0' },
  A0: { width: 1189, height: 841, margin },
  slide: { width: 338.7, height: 190.5, margin: 8, lies: true },
};

/** Returns the measures of paper by its name. A roll is as high as it is wide, and as long as a page may be: what is on it ends it. */
export function paperOf(name: PaperName): Paper {
  const roll = rollWidth(name);
  if (roll === undefined) return sheetOf(name);
  return { width: longest, height: roll, margin: Math.min(margin, roll / 20), lies: true };
}

function sheetOf(name: PaperName): Paper {
  const [size, orientation] = name.split('-') as [(typeof paperNames)[number], string | undefined];
  const sheet = sheets[size];
  if (orientation === undefined) return sheet;
  const { width, height, next } = sheet;
  return {
    ...(orientation === 'portrait' ? { width: height, height: width } : { width, height }),
    ...{ margin, lies: true },
    ...(next && { next: `${next}-${orientation}` as PaperName }),
  };
}

/**
 * Returns the name of paper in a word, whatever its capitals: `a3`, `A3 portrait`, `Slide`, `roll:914`. `undefined` when
 * it is none.
 */
export function paperNamed(word: string): PaperName | undefined {
  const plain = word.trim().toLowerCase().replace(/\s+/g, '-');
  const [, size = plain, orientation] = /^(a\d)-(portrait|landscape)$/.exec(plain) ?? [];
  const sheet = paperNames.find((name) => name.toLowerCase() === size);
  if (sheet !== undefined) return (orientation ? `${sheet}-${orientation}` : sheet) as PaperName;
  const width = rollWidth(plain);
  return width === undefined ? undefined : `roll:${width}`;
}

/** Returns whether a name is that of a roll. */
export function isRoll(name: PaperName): boolean {
  return rollWidth(name) !== undefined;
}

/** The width of a roll in mm, from 1 to the longest page. */
function rollWidth(name: string): number | undefined {
  const width = Number(/^roll:(\d+(?:\.\d+)?)$/.exec(name)?.[1]);
  return width >= 1 && width <= longest ? width : undefined;
}
