import type { Palette } from './palette.ts';

/** A way in which something of a picture is other than before, and how that is shown: by shape and stroke first. */
interface ChangeMark {
  /** As the legend and screen readers say it. */
  readonly name: string;
  /** Outline of the sign and what is in it, 16 px around a point. */
  readonly outline: string;
  readonly glyph: string;
  /** The frame around what it is about. */
  readonly width: number;
  readonly dash?: string;
  readonly colour: (palette: Palette) => string;
}

const circle = 'M-8 0A8 8 0 1 1 8 0A8 8 0 1 1 -8 0Z';
const square = 'M-7.5 -7.5H7.5V7.5H-7.5Z';

/** The marks of a compared picture, in the order in which they are told. */
export const changeMarks = {
  added: {
    name: 'added',
    outline: circle,
    glyph: 'M-4 0H4M0 -4V4',
    width: 2.5,
    colour: ({ emotion }) => emotion.high,
  },
  removed: {
    name: 'removed',
    outline: square,
    glyph: 'M-4 0H4',
    width: 2,
    dash: '7 4',
    colour: ({ warning }) => warning,
  },
  moved: {
    name: 'moved',
    outline: 'M-8 -7H2L9 0L2 7H-8Z',
    glyph: 'M-5 0H4M1 -3L4 0L1 3',
    width: 2,
    dash: '12 4 2 4',
    colour: ({ ink }) => ink,
  },
  renamed: {
    name: 'renamed',
    outline: 'M-8 -8H8V4Q8 8 4 8H-4Q-8 8 -8 4Z',
    glyph: 'M-4 3L3 -4L4.5 -2.5L-2.5 4.5L-4.5 4.8Z',
    width: 2,
    dash: '2 3',
    colour: ({ emotion }) => emotion.even,
  },
  changed: {
    name: 'changed',
    outline: 'M0 -9L9 7H-9Z',
    glyph: 'M0 -3V1.5M0 4V4.2',
    width: 1.25,
    colour: ({ emotion }) => emotion.even,
  },
} as const satisfies Readonly<Record<string, ChangeMark>>;

/** A way in which something differs. */
export type ChangeKind = keyof typeof changeMarks;

/** The ways in which something can differ, in the order in which they are told. */
export const changeKinds = Object.keys(changeMarks) as readonly ChangeKind[];

/** Returns how a way to differ is shown. */
export function changeMark(kind: ChangeKind): ChangeMark {
  return changeMarks[kind];
}
