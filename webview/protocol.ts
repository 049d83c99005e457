import type { ActionName } from '../core/actions.ts';
import type { Density } from '../core/diagram/density.ts';
import type { PaperName } from '../core/diagram/paper.ts';
import type { PdfPage, PictureCommandName } from '../core/export-formats.ts';
import type { FormResult, Gesture, PreviewModel } from '../server/protocol.ts';
import type { ViewState } from './view-state.ts';

/** A message from the extension to the preview. */
export type ToWebview =
  /**
   * Show this; ignored when its version is older than the one shown for the same uri, unless the document was
   * opened anew meanwhile and its versions count from the start again.
   */
  | { readonly type: 'show'; readonly preview: PreviewContent; readonly reopened?: boolean }
  /** Outline the element with this key and bring it into view; `null` takes the outline away. */
  | { readonly type: 'reveal'; readonly key: string | null }
  /**
   * Draw the picture shown in the given theme and answer with `exported` of the same id: an SVG or a file of draw.io as text; a PNG, which is
   * twice as large as the picture or as large as can be, and a PDF as base64.
   */
  | {
      readonly type: 'export';
      readonly id: number;
      readonly format: 'svg' | 'drawio' | 'png' | 'pdf';
      readonly theme: ExportTheme;
      /** The amount that it says; as much as is shown when absent. */
      readonly density?: Density;
      /** Of a PDF; `fit` when absent. */
      readonly page?: PdfPage;
      readonly picture?: LessPicture;
    }
  /** Say what is to be seen: answer with `exported` of the same id, whose text is a {@link VisiblePart} as JSON. */
  | { readonly type: 'part'; readonly id: number; readonly picture?: LessPicture }
  /** Put the picture on the clipboard as a PNG and answer with `exported` (an empty text) or `failed` of the same id. */
  | {
      readonly type: 'copy-png';
      readonly id: number;
      readonly theme: ExportTheme;
      /** As much as is shown when absent. */
      readonly density?: Density;
      readonly picture?: LessPicture;
    }
  /** The file of an image that was asked for, as a `data:` address; without one it cannot be shown. */
  | {
      readonly type: 'image';
      readonly uri: string;
      readonly path: string;
      readonly stamp: string;
      readonly data?: string;
    }
  /** Says whether the preview goes with the active editor; else it stays with its file. `null` in an editor of pictures. */
  | { readonly type: 'following'; readonly following: boolean | null }
  /** Says whether the language server has stopped, so that the picture of this document is not made any more. */
  | { readonly type: 'server'; readonly stopped: boolean; readonly uri: string }
  /**
   * The answer to the gesture with this id: `refused` says in a sentence why the text is as it was; else the text is
   * changed, and `chosen` are the keys, in the picture of `version`, of what is chosen then. `note` says what went along.
   */
  | {
      readonly type: 'gestured';
      readonly id: number;
      readonly refused?: string;
      readonly version?: number;
      readonly chosen?: readonly string[];
      readonly note?: string;
    }
  /** The answer to the request for a form with this id: without a form when there is none. */
  | ({ readonly type: 'form'; readonly id: number } & Partial<FormResult>)
  /** The copied text of the request with this id is on the clipboard; `refused` says why it is not. */
  | { readonly type: 'copied'; readonly id: number; readonly refused?: string }
  /**
   * Do this with the element with this key, as its keys do; several are meant when it is one of those that are chosen.
   * Without a key it is what is chosen. `text` is what is pasted.
   */
  | { readonly type: 'act'; readonly action: ActionName; readonly key?: string; readonly text?: string }
  /** Says whether the file can be edited here; a sentence says why not. Until it is said, nothing is edited. */
  | { readonly type: 'editable'; readonly readOnly?: string }
  /** Write what is on the screen into the file, as a view of this name. */
  | { readonly type: 'save-view'; readonly name: string }
  /** Present the picture, from view to view. */
  | { readonly type: 'present' }
  /**
   * Darken the cells with these keys, and say this beneath the picture: something that they depend on is switched off. No
   * keys and an empty sentence bring the picture back.
   */
  | { readonly type: 'dark'; readonly keys: readonly string[]; readonly sentence: string }
  /** Says whether the file that is shown is gone. */
  | { readonly type: 'deleted'; readonly deleted: boolean };

/** The part of the server's {@link PreviewModel}. */
export interface PreviewContent extends Omit<PreviewModel, 'cards' | 'ranges' | 'names'> {
  /**
   * The cards as JSON, read when one is wanted: there is one for every cell, and from window to window a text goes
   * at once where thousands of objects take longer than their picture.
   */
  readonly cards: string;
}

/** Returns the content of a preview: without the places in the source, which the extension keeps. */
export function contentOf({ cards, ranges: _, names: __, ...content }: PreviewModel): PreviewContent {
  return { ...content, cards: JSON.stringify(cards) };
}

/** The part of a picture that is to be seen, and how. */
export interface VisiblePart extends Pick<PreviewModel, 'picture' | 'mermaid' | 'mermaidNotice'> {
  readonly look: DisplayOptions;
}

/** The filter, which makes cells fade, and how much the picture and its cards say: nothing is left out of a page by it. */
export type DisplayOptions = Pick<ViewState, 'filter' | 'details' | 'stubs' | 'density'>;

/** The data in a page that stands alone, as JSON. */
export interface PageData {
  readonly preview: PreviewContent;
  /** `undefined` leaves it to the reader of the page. */
  readonly theme?: 'light' | 'dark' | 'hc-light' | 'hc-dark' | 'print' | undefined;
  /** Keys in the picture that names in the cards lead to, by offsets in the source. */
  readonly places: Readonly<Record<number, string>>;
  /** The name of the exported file, without its ending. */
  readonly name: string;
  /** The options of display at first; the defaults when absent. */
  readonly look?: Partial<DisplayOptions>;
  /** The paper that the page is laid out for when it is printed; A4 when absent. */
  readonly paper?: PaperName;
  /** A sentence on what of the blueprint is not in the page. */
  readonly leftOut?: string;
}

/** `print` is the light picture on white whatever the editor's theme; `current` is as shown. */
export type ExportTheme = 'print' | 'current';

/** The picture shown without what is left out of exports, which is exported in its place; itself when absent. */
export type LessPicture = PreviewModel['picture'];

/** A command behind a button of the preview. */
export type PreviewCommand =
  | PictureCommandName
  | 'leave-out-of-exports'
  | 'new-blueprint'
  | 'restart-server'
  | 'save-view'
  | 'toggle-lock';

/** A message from the preview to the extension. */
export type FromWebview =
  /** The script runs and wants to be told what to show. */
  | { readonly type: 'ready' }
  /** The picture of this version is on the screen. */
  | { readonly type: 'shown'; readonly uri: string; readonly version: number }
  /**
   * A gesture in the picture of this version: answer with `gestured` of the same id. `seen` has the names of the elements
   * that it was made on, by their keys, so that they are found again in a newer text.
   */
  | {
      readonly type: 'gesture';
      readonly id: number;
      readonly uri: string;
      readonly version: number;
      readonly gesture: Gesture;
      readonly seen?: Readonly<Record<string, string>>;
    }
  /** Put these elements on the clipboard as text: answer with `copied` of the same id. */
  | {
      readonly type: 'copy';
      readonly id: number;
      readonly uri: string;
      readonly version: number;
      readonly keys: readonly string[];
    }
  /** Ask the author for what an action needs to know about these elements, such as the actors of `by`, then do it. */
  | {
      readonly type: 'ask';
      readonly uri: string;
      readonly version: number;
      readonly action: ActionName;
      readonly keys: readonly string[];
      /** The names of the elements, as for `gesture`. */
      readonly seen: Readonly<Record<string, string>>;
    }
  /** The form of an element is to be shown: answer with `form` of the same id. */
  | { readonly type: 'form'; readonly id: number; readonly uri: string; readonly key: string }
  /** The author has switched on again what was off. */
  | { readonly type: 'switched-on' }
  /** Undo, or redo, the last change of the text. */
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** An image of this document is to be drawn: answer with `image`, by the same uri, path and stamp. */
  | { readonly type: 'image'; readonly uri: string; readonly path: string; readonly stamp: string }
  /** The author clicked the element with this key: show where it is written; `focus` moves the keyboard there. */
  | { readonly type: 'select'; readonly key: string; readonly focus?: boolean }
  /** The author clicked the place of an error. */
  | { readonly type: 'open'; readonly line: number; readonly character: number }
  /** The author clicked a name in a card: an offset in the source of the version shown. */
  | { readonly type: 'open-offset'; readonly offset: number }
  /** The author pressed a button of the preview that stands for a command of the extension. */
  | { readonly type: 'command'; readonly command: PreviewCommand }
  /**
   * The answer to the request with this id. `missing`: characters that are question marks in a PDF, because no font has them. `note`: what the reader of sheets has to know. `scale`: of a PNG, pixels for one px
   * of the picture where they are fewer than two, because a canvas holds no more.
   */
  | {
      readonly type: 'exported';
      readonly id: number;
      readonly text: string;
      readonly missing?: readonly string[];
      readonly note?: string;
      readonly scale?: number;
    }
  /** The request with this id could not be answered. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  /** The newest preview could not be drawn; the picture before it stays. */
  | { readonly type: 'not-drawn'; readonly message: string };

/** A part of one side of a comparison, as it is offered to be the same as another. */
export interface PartChoice {
  readonly path: string;
  /** `step “Check in”` */
  readonly said: string;
}

/** Sent by the page of a comparison. `after` is the place of the side among those after the change. */
export type FromComparison =
  /** The two are not the same. */
  | { readonly type: 'apart'; readonly after: number; readonly before: string; readonly other: string }
  /** A part of one side is the same as one of the others, which the author is asked for. */
  | {
      readonly type: 'join';
      readonly after: number;
      readonly of: 'before' | 'after';
      readonly part: PartChoice;
      readonly others: readonly PartChoice[];
    }
  /** Nothing counts any more that was decided by hand. */
  | { readonly type: 'forget' }
  | { readonly type: 'exchange' };
