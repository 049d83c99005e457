// Above 300 lines: nothing but types, the one description of what is placed, for all that draw, cut and measure it.
import type { Images, PictureImage } from '../images/image.ts';
import type { PictureLinkKind } from './arrow-kinds.ts';
import type { BadgeKind } from './badges.ts';
import type { ChangeKind } from './change-marks.ts';
import type { Density } from './density.ts';
import type { Key, PictureHeader } from './picture.ts';
import type { PictureRole } from './roles.ts';
import type { RowMark } from './row-marks.ts';
import type { CardShape } from './shapes.ts';

/** The places of everything in a picture, in px from the top left corner of the page. No colours. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly header: HeaderBox;
  /** The corner where lane heads end and the columns begin: what may stay in sight while the rest scrolls. */
  readonly frame: Frame;
  readonly stages: readonly StageBox[];
  readonly steps: readonly StepBox[];
  readonly emotion?: EmotionBox;
  readonly lanes: readonly LaneBox[];
  /** The rows of what is known about steps and cells, from top to bottom; none unless the picture says everything, or these. */
  readonly rows: readonly RowBox[];
  /** Keys of cells, of cells of rows and of links that fade; absent when nothing does. */
  readonly faded?: ReadonlySet<string>;
  /** The gaps between stages, one x each. */
  readonly separators: readonly number[];
  readonly lines: readonly LineBox[];
  readonly cells: readonly CellBox[];
  readonly links: readonly LinkRoute[];
  /** Marks of what differs from another picture, drawn over everything; absent where it is compared with none. */
  readonly changes?: readonly ChangeBox[];
  readonly legend: readonly LegendItem[];
  /** Beneath the legend; absent when there is nothing to note. */
  readonly notes?: NotesBox;
}

/** A place on the page in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle on the page in px; `x` and `y` are its upper left corner, sizes at least 0. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One line of text; `y` is its baseline. */
export interface TextLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  /** Present when it is written upwards. */
  readonly turned?: true;
  /** `start` when absent. */
  readonly anchor?: 'start' | 'middle' | 'end';
  /** `ink` when absent. */
  readonly tone?: 'ink' | 'quiet' | 'warning' | 'strong';
  /** The text it was shortened from. */
  readonly full?: string;
}

/** The edges between which the picture stands, as x and y in px. */
export interface Frame {
  /** Left edge and right edge of the lane heads. */
  readonly left: number;
  readonly headRight: number;
  readonly right: number;
  /** Top of the stages, of the steps, of what stands beneath their heads, of the first lane, the bottom of the last lane and that of the last row. */
  readonly stageTop: number;
  readonly stepTop: number;
  readonly rowsTop: number;
  readonly bodyTop: number;
  readonly bodyBottom: number;
  readonly rowsBottom: number;
}

/** An image in its box; without one nobody has looked at it. */
export interface PlacedImage extends Box {
  /** The accessible name. */
  readonly label: string;
  readonly image?: PictureImage;
}

/** The content of a header. */
export interface HeaderContent {
  readonly header: PictureHeader;
  readonly density: Density;
  readonly images?: Images;
  /** That of the brand. */
  readonly logo?: PictureImage;
}

/** The title and what it is about, above everything else. */
export interface HeaderBox extends Box {
  readonly texts: readonly TextLine[];
  /** Those of personas. */
  readonly images: readonly PlacedImage[];
  /** Logo of the brand, at the right of the title. */
  readonly logo?: PlacedImage;
  /** The texts of the header, to place them on a page of another width. */
  readonly content: HeaderContent;
  readonly pill?: Box & { readonly state: 'as-is' | 'to-be'; readonly text: TextLine };
  /** The quiet rule under the header. */
  readonly ruleY: number;
}

/** A stage in the band over its columns. */
export interface StageBox extends Box {
  readonly key: Key;
  readonly name: string;
  /** The time that its steps take; absent when that is not said. */
  readonly time?: string;
  /** Says in what it differs from another picture; absent when in nothing. */
  readonly change?: string;
  /** Its name, and in quiet lines how long its steps take. */
  readonly texts: readonly TextLine[];
  readonly first: boolean;
  readonly last: boolean;
}

/** The head of a column. */
export interface StepBox extends Box {
  readonly key: Key;
  readonly name: string;
  /** Centre of the numbered circle. */
  readonly marker: Point;
  /**
   * Present when it lies off the main path; the line through the numbers then passes above it as far as `bypass` says.
   */
  readonly isAside?: true;
  readonly bypass?: { readonly from: number; readonly to: number };
  readonly number: TextLine;
  readonly texts: readonly TextLine[];
  /** A small mark before the channel. */
  readonly reach?: Point & { readonly kind: 'offline' | 'online' };
  /** Ends of the line through the numbers of a stage, as x. */
  readonly rail: { readonly from: number; readonly to: number };
  /** The accessible name. */
  readonly label: string;
}

/** The row of the emotion curve; `scale` holds the y of its lines. */
export interface EmotionBox extends Box {
  readonly texts: readonly TextLine[];
  readonly icon: Point;
  /** Height of the neutral line. */
  readonly middle: number;
  readonly scale: readonly number[];
  readonly faces: readonly Face[];
  /** Pieces of the curve that leave the main path, come back to it or lie beside it. */
  readonly branches: readonly { readonly from: Point; readonly to: Point }[];
  /** Those of several personas, in place of the one of the customer. */
  readonly curves?: readonly EmotionCurve[];
}

/** The emotion curve of one persona. */
export interface EmotionCurve {
  readonly name: string;
  readonly points: readonly Face[];
  /** Of its markers, in px. */
  readonly radius: number;
  /** Its name with its sign, in the head of the row. */
  readonly head: { readonly sign: Point; readonly text: TextLine };
  /** The same at its end; absent when there is no room. */
  readonly end?: { readonly sign: Point; readonly texts: readonly TextLine[] };
}

/** The emotion of one step, from -2 to 2, at its place on the curve. */
export interface Face extends Point {
  /** Of the step it belongs to. */
  readonly key: Key;
  readonly name: string;
  readonly column: number;
  readonly emotion: number;
  /** Present when it lies off the main path. */
  readonly isAside?: true;
}

/** A lane from its head to the right edge of the page. */
export interface LaneBox extends Box {
  readonly key: Key;
  readonly name: string;
  readonly role: PictureRole;
  /** The number of its hue among those of its role: 0 for the first lane of the role. */
  readonly hue: number;
  readonly empty: boolean;
  /** True when one of the three lines runs along its upper edge; the next says it of the lower one. */
  readonly lineAbove: boolean;
  readonly lineBeneath: boolean;
  /** Centre of the icon of its role. */
  readonly icon: Point;
  readonly texts: readonly TextLine[];
  readonly label: string;
}

/** A row of what is known, from its head to the right edge of the page. */
export interface RowBox extends Box {
  readonly key: Key;
  readonly name: string;
  /** Of its head. */
  readonly texts: readonly TextLine[];
  readonly cells: readonly RowCellBox[];
}

/** A cell of a row, as wide as what it holds: that may reach over columns beside its own. */
export interface RowCellBox extends Box {
  readonly key: Key;
  /** The step that it tells of: its key, and its column. */
  readonly step: Key;
  readonly column: number;
  readonly texts: readonly TextLine[];
  readonly marks: readonly RowMark[];
  /** The accessible name. */
  readonly label: string;
}

/** Numbered notes, then remarks without a number, in columns. */
export interface NotesBox extends Box {
  readonly notes: readonly Note[];
  readonly texts: readonly TextLine[];
  readonly marks: readonly RowMark[];
}

/** A note: its number when it has a place in the picture, and all of its text. */
export interface Note {
  readonly number?: number;
  readonly text: string;
}

/** The three lines of a blueprint (Shostack 1984, Bitner 2008), from the customer inwards. */
export type LineKind = 'interaction' | 'visibility' | 'internal';

/** One of the three lines from `x1` to `x2`, with its name in a pill. */
export interface LineBox {
  readonly kind: LineKind;
  readonly y: number;
  readonly x1: number;
  readonly x2: number;
  readonly pill: Box;
  readonly text: TextLine;
}

/** A cell on its card. `column` is the first of the `columns` it covers. */
export interface CellBox extends Box {
  readonly key: Key;
  readonly name: string;
  readonly lane: number;
  readonly column: number;
  readonly columns: number;
  readonly role: PictureRole;
  readonly hue: number;
  readonly shape: CardShape;
  readonly texts: readonly TextLine[];
  /** Centre of the mark before the systems in which something is done. */
  readonly cylinder?: Point;
  /** The same before the name of a cell that is itself a system. */
  readonly system?: Point;
  /** Face before the line that says how those feel who do it. */
  readonly face?: Point & { readonly emotion: number };
  /** Stubs of arrows, before or behind the number of the step at their other end. */
  readonly stubs?: readonly StubBox[];
  /** The first line in the card. */
  readonly wait?: Box & { readonly clock: Point; readonly text: TextLine };
  /** With which of the cells above and beneath it is one card of several entries. */
  readonly joins?: { readonly above: boolean; readonly beneath: boolean };
  readonly badges: readonly BadgeBox[];
  /** Of a dot: the badge in whose colour it is, not in that of its lane. */
  readonly tint?: BadgeKind;
  readonly moment: boolean;
  readonly assumed: boolean;
  /** Middle of the mark at the end of the customer's path. */
  readonly end?: Point;
  /** Middle of the diamond from which several branches go on. */
  readonly fork?: Point;
  /** The accessible name. */
  readonly label: string;
}

/** The stub of an arrow: a short line with the heads of its kind. */
export interface StubBox {
  readonly kind: PictureLinkKind;
  readonly points: readonly Point[];
}

/** A badge around a point, with the texts that it stands for. */
export interface BadgeBox extends Point {
  readonly kind: BadgeKind;
  readonly texts: readonly string[];
  /** The number of texts it stands for, when that is worth saying. */
  readonly count?: number;
}

/** An arrow from cell to cell, with its route. */
export interface LinkRoute {
  readonly key: Key;
  readonly from: Key;
  readonly to: Key;
  readonly kind: PictureLinkKind;
  /** Present when it is part of the main path of the customer. */
  readonly isMain?: true;
  /** Corners from border to border, each segment horizontal or vertical. At least two. */
  readonly points: readonly Point[];
  /** Present when it is a line from middle to middle, without heads. */
  readonly isLine?: true;
  /** Points at which it crosses another and has a gap for it, in the order of the route. */
  readonly jumps: readonly Point[];
  /** `full` is the text it was shortened from. */
  readonly label?: Box & {
    readonly texts: readonly TextLine[];
    readonly full?: string;
    /** Present when something passes behind it that it has to cover. */
    readonly covers?: true;
  };
}

/** The mark of something that differs, around that; of an arrow, at its middle. */
export interface ChangeBox extends Box {
  /** Of what it is about. */
  readonly key: Key;
  /** At least one, the most telling first. */
  readonly kinds: readonly ChangeKind[];
  readonly isLine?: true;
}

/** The things that an entry of the legend can explain. */
export type LegendKind =
  | { readonly type: 'badge'; readonly badge: BadgeKind }
  | { readonly type: 'link'; readonly link: PictureLinkKind }
  | { readonly type: 'change'; readonly change: ChangeKind }
  | {
      /** A symbol of a row: its marks around the middle of the symbol. */
      readonly type: 'row';
      readonly marks: readonly RowMark[];
    }
  | {
      readonly type: 'mark';
      readonly mark: 'assumed' | 'system' | 'online' | 'offline' | 'wait' | 'decision' | 'end' | 'aside';
    };

/** A symbol with its explanation. */
export interface LegendItem {
  readonly kind: LegendKind;
  /** Centre of the symbol. */
  readonly symbol: Point;
  readonly text: TextLine;
}
