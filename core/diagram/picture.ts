import type { Images } from '../images/image.ts';
import type { PictureLinkKind } from './arrow-kinds.ts';
import type { BadgeKind } from './badges.ts';
import type { Brand } from './brand.ts';
import type { ChangeKind } from './change-marks.ts';
import type { PictureView } from './look.ts';
import type { PictureRole } from './roles.ts';

export type { BadgeKind, PictureLinkKind, PictureRole };

/**
 * A picture of a blueprint as plain data that goes through JSON unchanged: no spans, no references left to resolve,
 * every derived arrow and shared process written out. `Blueprint -> Picture` is `build-picture.ts`.
 */
export interface Picture {
  readonly header: PictureHeader;
  readonly stages: readonly PictureStage[];
  /** Left to right; the index is the column. */
  readonly steps: readonly PictureStep[];
  /** Top to bottom, in the order of the file, also those without cells. */
  readonly lanes: readonly PictureLane[];
  /** By column, then lane, then place in the cell stack. */
  readonly cells: readonly PictureCell[];
  readonly links: readonly PictureLink[];
  /** Names of the personas that have an emotion curve of their own; absent where one curve is that of the customer. */
  readonly curves?: readonly string[];
  /**
   * The long words that may be broken, each with soft hyphens (U+00AD) between its syllables; absent when the language
   * is not known.
   */
  readonly syllables?: Readonly<Record<string, string>>;
  /** The images that it names, by their paths; absent where nobody has looked at them. */
  readonly images?: Images;
  /** The look that its organisation gives it; absent when it has the usual one. */
  readonly brand?: Brand;
  /**
   * The ways in which stages, steps, lanes, cells and arrows differ from another picture, by their keys; absent where it is
   * compared with none.
   */
  readonly changes?: Readonly<Record<Key, readonly ChangeKind[]>>;
  /** Rows of what is known about steps and cells, from top to bottom; drawn when the picture says everything. */
  readonly rows: readonly PictureRow[];
  /** The kinds of rows that are drawn at any density, and `emotion` for the curve; absent where the density says which. */
  readonly chosenRows?: readonly string[];
  /** Keys of cells, of cells of rows and of arrows that fade; absent when nothing does. */
  readonly faded?: readonly Key[];
  /** Looks at it that have a name, in the order in which they are presented; absent when there is none. */
  readonly views?: readonly PictureView[];
  /** Remarks on the blueprint and on what takes part in it, beneath the picture that says everything. */
  readonly remarks: readonly PictureRemark[];
}

/** A remark on something that has no place of its own in the picture. */
export interface PictureRemark {
  /** The thing it is about: `Desk clerk`. */
  readonly of: string;
  readonly texts: readonly string[];
}

/** Keys are safe as Mermaid ids and as XML ids: a letter, then letters, digits and `_`. */
export type Key = string;

/** The head of a picture: what the blueprint is about; what the file does not say is absent. */
export interface PictureHeader {
  readonly title: string;
  readonly state?: 'as-is' | 'to-be';
  readonly personas: readonly PicturePersona[];
  readonly description?: string;
  readonly scenario?: string;
  readonly objective?: string;
  readonly why?: string;
  readonly method?: string;
  readonly owner?: string;
  readonly version?: string;
  readonly date?: string;
  /** The tag of its language (BCP 47). */
  readonly lang?: string;
  /** The time that the journey takes: `waits 57 min, work 41 min`; absent when the file does not say. */
  readonly time?: string;
  /** A sentence on what of the blueprint is not drawn; absent when all of it is. */
  readonly note?: string;
}

/** A customer whose journey the picture shows. */
export interface PicturePersona {
  readonly name: string;
  readonly goal?: string;
  readonly note?: string;
  /** The path of a file. */
  readonly image?: string;
}

/** A stage with the columns that it covers. */
export interface PictureStage {
  readonly key: Key;
  readonly name: string;
  /** First column and how many; a stage without steps has a count of 0. */
  readonly column: number;
  readonly columns: number;
  /** The time that its steps take: `waits 10 min, work 6 min`; absent when the file does not say. */
  readonly time?: string;
}

/** A step: one column. */
export interface PictureStep {
  readonly key: Key;
  /** Counted from 1. */
  readonly number: number;
  readonly name: string;
  /** Names of the channels. */
  readonly channels: readonly string[];
  /** `offline`, `online`, or absent when not declared or mixed. */
  readonly reach?: 'offline' | 'online';
  /** The duration of the step, that of its longest lane, as people write it: `30m`; absent when not known. */
  readonly duration?: string;
  /** -2..2 */
  readonly emotion?: number;
  /** The emotion at the step on each of the curves of the picture, where it has several; `null` where nothing is said. */
  readonly emotions?: readonly (number | null)[];
}

/** A lane: one row. */
export interface PictureLane {
  readonly key: Key;
  readonly id: string;
  readonly name: string;
  readonly role: PictureRole;
}

/** A cell, or a shared process where it is drawn; `lane` and `column` are indexes. */
export interface PictureCell {
  readonly key: Key;
  readonly lane: number;
  readonly column: number;
  /** The number of neighbouring columns it spans: 1, or more for a shared process. */
  readonly columns: number;
  readonly name: string;
  /** Names of who does it. */
  readonly by: readonly string[];
  /** The departments of those who do it; absent when none is known. */
  readonly departments?: readonly string[];
  /** Present when it is itself one of the systems, as support lanes often say. */
  readonly isSystem?: true;
  /** In which systems. */
  readonly systems: readonly string[];
  readonly badges: readonly Badge[];
  readonly moment: boolean;
  /** Emotion of those who do it, -2..2. */
  readonly emotion?: number;
  /** Present when the customer's path ends here, as the file says. */
  readonly isEnd?: true;
  /** As people write it, `10m`. */
  readonly wait?: string;
  readonly duration?: string;
  readonly assumed: boolean;
  /** The arrows that only stubs are drawn of; absent when there is none. */
  readonly stubs?: readonly Stub[];
  /** The address of a page or of mail that shows more; absent when there is none that can be followed. */
  readonly url?: string;
}

/** Something on the edge of a card that is worth a look. */
export interface Badge {
  readonly kind: BadgeKind;
  /** The texts it stands for: the pains, the questions. At least one. */
  readonly texts: readonly string[];
}

/** An arrow between two cells. More than one may join the same two. */
export interface PictureLink {
  readonly key: Key;
  /** Keys of cells. */
  readonly from: Key;
  readonly to: Key;
  readonly kind: PictureLinkKind;
  /** True for a hand-off that nobody has written. */
  readonly isDerived?: true;
  readonly label?: string;
}

/** An arrow that is not drawn along its way: a short piece of it on the card, with the number of the step at its other end. */
export interface Stub {
  readonly kind: PictureLinkKind;
  /** `to` where the arrow leaves the card, `from` where it comes to it. */
  readonly way: 'to' | 'from';
  /** The number of the step at its other end, and where it leaves a card what is written on it: `14, no room left`. */
  readonly text: string;
}

/** One thing that a row says of a step. Plain data. */
export interface RowEntry {
  /** As the author wrote it. */
  readonly text: string;
  /** The path of the file that is shown in its place. */
  readonly image?: string;
  /** Said after it, quieter: how one recovers from a fail point. */
  readonly after?: string;
  /** The key of the cell that it is about; absent when it is about the step. */
  readonly of?: Key;
  /** The name of that cell, where it has to be said. */
  readonly whose?: string;
  /** The figures of rows that draw them, by name. */
  readonly figures?: Readonly<Record<string, number>>;
  /** A role whose colour it has. */
  readonly role?: PictureRole;
  readonly hue?: number;
}

/** A row of a picture. Plain data; a column without entries has no cell. */
export interface PictureRow {
  readonly kind: string;
  readonly key: Key;
  readonly cells: readonly PictureRowCell[];
}

/** The cell of a row: what that says of one step. At least one entry. */
export interface PictureRowCell {
  readonly key: Key;
  readonly column: number;
  readonly entries: readonly RowEntry[];
}
