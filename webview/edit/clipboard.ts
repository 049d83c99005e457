import type { Key } from '../../core/diagram/picture.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';
import { pastedText } from './pasted-text.ts';

export interface ClipboardEvents {
  /** Returns whether what is on the clipboard is meant for the picture just now. */
  isMeant(): boolean;
  copy(): void;
  cut(): void;
  paste(text: string): void;
}

/** Listens to cut, copy and paste, whether they come from keys or from the menu of the editor. */
export function listenToClipboard(events: ClipboardEvents): void {
  const on = (type: 'copy' | 'cut' | 'paste', run: (event: ClipboardEvent) => void) => {
    // Without this a browser does not cut, copy or paste where nothing is selected.
    document.addEventListener(`before${type}`, (event) => {
      if (events.isMeant()) event.preventDefault();
    });
    document.addEventListener(type, (event) => {
      if (!events.isMeant()) return;
      event.preventDefault();
      run(event);
    });
  };
  on('copy', () => events.copy());
  on('cut', () => events.cut());
  on('paste', ({ clipboardData }) => events.paste(pastedText(clipboardData)));
}

type CopyMessage = Extract<FromWebview, { readonly type: 'copy' }>;

/** Asks the extension to put things on the clipboard as text. */
export class Copying {
  readonly #post: (message: CopyMessage) => void;
  readonly #pending = new Map<number, (refused: string | undefined) => void>();
  #count = 0;

  constructor(post: (message: CopyMessage) => void) {
    this.#post = post;
  }

  /** Resolves to why they are not on the clipboard; to `undefined` when they are. */
  copy(
    keys: readonly Key[],
    { uri, version }: { readonly uri: string; readonly version: number },
  ): Promise<string | undefined> {
    const id = ++this.#count;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#post({ type: 'copy', id, uri, version, keys });
    });
  }

  /** Takes an answer. One to no open request is ignored. */
  take({ id, refused }: Extract<ToWebview, { readonly type: 'copied' }>): void {
    this.#pending.get(id)?.(refused);
    this.#pending.delete(id);
  }
}
