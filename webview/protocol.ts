import type { PreviewModel } from '../server/protocol.ts';

/** What the extension tells the preview. */
export type ToWebview =
  /**
   * Show this; ignored when its version is older than the one shown for the same uri, unless the document was
   * opened anew meanwhile and its versions count from the start again.
   */
  | { readonly type: 'show'; readonly preview: PreviewModel; readonly reopened?: boolean }
  /** Outline the element with this key and bring it into view; `null` takes the outline away. */
  | { readonly type: 'reveal'; readonly key: string | null }
  /** Draw the picture shown in the given theme and answer with `exported` of the same id. */
  | { readonly type: 'export'; readonly id: number; readonly format: 'svg'; readonly theme: ExportTheme };

/** `print` is the light picture on white whatever the editor's theme; `current` is as shown. */
export type ExportTheme = 'print' | 'current';

/** What the preview tells the extension. */
export type FromWebview =
  /** The script runs and wants to be told what to show. */
  | { readonly type: 'ready' }
  /** The picture of this version is on the screen. */
  | { readonly type: 'shown'; readonly uri: string; readonly version: number }
  /** The author clicked the element with this key: show where it is written; `focus` moves the keyboard there. */
  | { readonly type: 'select'; readonly key: string; readonly focus?: boolean }
  /** The author clicked the place of an error. */
  | { readonly type: 'open'; readonly line: number; readonly character: number }
  /** The author clicked a name in a card: an offset in the source of the version shown. */
  | { readonly type: 'open-offset'; readonly offset: number }
  /** The author pressed a button of the preview that stands for a command of the extension. */
  | { readonly type: 'command'; readonly command: 'export-svg' | 'new-blueprint' }
  | { readonly type: 'exported'; readonly id: number; readonly text: string }
  /** The export with this id, or (without one) the drawing, failed. */
  | { readonly type: 'failed'; readonly id?: number; readonly message: string };
