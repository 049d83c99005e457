import type { ThemeSlot } from '../../diagram/colours.ts';
/** A deck of slides as plain data: shapes with their places in EMU (914,400 an inch). Nothing here knows how it is written. */
export interface Deck {
  readonly title: string;
  readonly lang?: string;
  readonly slides: readonly Slide[];
}

/** One slide: its title, its shapes from the back to the front, and what its speaker says, a paragraph each. */
export interface Slide {
  readonly title: string;
  readonly shapes: readonly SlideShape[];
  readonly notes: readonly string[];
}

/** The place and the size of a slide's parts in EMU. */
export interface SlideFrame {
  readonly width: number;
  readonly height: number;
  /** The room that the title leaves free. */
  readonly content: SlideBox;
}

/** A rectangle in whole EMU. */
export interface SlideBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type { ThemeSlot };

/** A colour of the theme; what is behind it shows through by `1 - alpha`, so that tints suit dark decks too. */
export interface SlideColour {
  readonly slot: ThemeSlot;
  readonly alpha?: number;
}

/** An outline; its width in EMU. */
export interface SlideLine {
  readonly colour: SlideColour;
  readonly width: number;
  readonly dash?: 'sysDot' | 'dash' | 'dashDot';
}

/** Some text of one look; its size in points. */
export interface SlideRun {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: SlideColour;
}

/** One paragraph; `pitch` from line to line in points. */
export interface SlideParagraph {
  readonly runs: readonly SlideRun[];
  readonly align: 'left' | 'middle' | 'right';
  readonly pitch?: number;
}

/** The text that a shape holds; `inset` in EMU from its left and right, then from its top. */
export interface SlideText {
  readonly paragraphs: readonly SlideParagraph[];
  readonly anchor: 'top' | 'middle';
  readonly inset: readonly [number, number];
  /** Present when it is written upwards. */
  readonly turned?: true;
  /** Present when its lines are not broken. */
  readonly isLine?: true;
}

/** The properties of every part of a slide: its number, unlike any other of the slide, and its name in the selection pane. */
interface Named {
  readonly id: number;
  readonly name: string;
  /** Its alternative text; what has none is decoration. */
  readonly alt?: string;
  readonly box: SlideBox;
}

/** A native shape of PowerPoint with its own text. */
export interface NativeShape extends Named {
  readonly type: 'shape';
  readonly preset: 'rect' | 'roundRect' | 'foldedCorner' | 'ellipse' | 'homePlate' | 'smileyFace' | 'diamond';
  /** The adjustment of the shape as the format has it, in 1/100,000 of its size. */
  readonly adjust?: number;
  readonly fill?: SlideColour;
  readonly line?: SlideLine;
  readonly text?: SlideText;
}

/** A native connector, glued to shapes of its slide where it says which. */
export interface Connector extends Named {
  readonly type: 'connector';
  readonly from?: Glue;
  readonly to?: Glue;
  readonly preset:
    | 'line'
    | 'straightConnector1'
    | 'bentConnector2'
    | 'bentConnector3'
    | 'bentConnector4'
    | 'bentConnector5';
  readonly adjusts: readonly number[];
  /** In degrees, clockwise. */
  readonly rotation: 0 | 90 | 270;
  readonly flipX: boolean;
  readonly flipY: boolean;
  readonly line: SlideLine;
  readonly heads: { readonly start: boolean; readonly end: boolean };
}

/** The shape that an end is glued to, and its connection site: top, left, bottom, right of a card. */
export interface Glue {
  readonly shape: number;
  readonly site: number;
}

/** A drawn line: its commands as SVG has them, M, L and C, in EMU from the corner of its box. */
export interface Freeform extends Named {
  readonly type: 'freeform';
  readonly path: readonly FreeformPiece[];
  readonly line: SlideLine;
}

/** A command with its points, two figures each. */
export interface FreeformPiece {
  readonly command: 'M' | 'L' | 'C';
  readonly at: readonly number[];
}

/** A native table; the first row is its head. */
export interface SlideTable extends Named {
  readonly type: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly { readonly height: number; readonly cells: readonly string[] }[];
  /** The size of its type in points. */
  readonly size: number;
}

/** Shapes that are moved as one. */
export interface ShapeGroup extends Named {
  readonly type: 'group';
  readonly shapes: readonly NativeShape[];
}

/** A part of a slide. */
export type SlideShape = NativeShape | Connector | Freeform | SlideTable | ShapeGroup;

/** EMU in a px of 1/96 inch, and in a point. */
export const emuPerPx = 9525;
export const emuPerPoint = 12_700;

/** Returns px as whole EMU. */
export function emu(px: number): number {
  return Math.round(px * emuPerPx);
}
