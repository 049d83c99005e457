import * as vscode from 'vscode';
import { nameOf } from './blueprint-documents.ts';
import type { Picture, PictureOwner } from './picture.ts';
import type { Pictures } from './pictures.ts';
import { isInSight } from './show-source.ts';
import { Undoing } from './undoing.ts';

/** The longest time between the clicks of a double click, in ms, as systems have it. */
const doubleClick = 500;

/** A panel with a picture beside the text: that of one document, or of the one of the active editor. */
export class Preview implements PictureOwner {
  static readonly viewType = 'serviceBlueprint.preview';

  readonly panel: vscode.WebviewPanel;
  readonly picture: Picture;
  readonly toggleLock: () => void;
  readonly #undoing: Undoing;
  #following: boolean;
  #opening: ReturnType<typeof setTimeout> | undefined;

  /** @param toggleLock called when the author presses the button of the lock */
  constructor(
    pictures: Pictures,
    shown: { readonly panel: vscode.WebviewPanel; readonly uri: vscode.Uri; readonly following: boolean },
    toggleLock: (preview: Preview) => void,
  ) {
    this.panel = shown.panel;
    this.#following = shown.following;
    this.toggleLock = () => toggleLock(this);
    this.#undoing = new Undoing(shown.panel);
    this.picture = pictures.add(shown.panel, shown.uri, this);
    shown.panel.onDidDispose(() => clearTimeout(this.#opening));
    this.changed();
  }

  get uri(): vscode.Uri {
    return this.picture.uri;
  }

  /** True when it goes with the active editor; else it stays with its document. */
  get following(): boolean {
    return this.#following;
  }

  /** Makes it the one or the other. */
  changeLock(): void {
    this.#following = !this.#following;
    this.picture.followingChanged();
    this.changed();
  }

  /** Sets the title: in brackets when it is locked, as the previews of VS Code. */
  changed(): void {
    const name = nameOf(this.uri);
    const title = this.#following ? vscode.l10n.t('Preview {0}', name) : vscode.l10n.t('[Preview] {0}', name);
    this.panel.title = this.picture.gone ? vscode.l10n.t('{0} (deleted)', title) : title;
  }

  chose(range: vscode.Range, focus: boolean): void {
    clearTimeout(this.#opening);
    const show = () => this.picture.showSource(range, focus);
    // A text that is opened beside the picture makes it narrower, and the second click would meet something else.
    if (focus || isInSight(this.uri)) show();
    else this.#opening = setTimeout(show, doubleClick);
  }

  undo(step: 'undo' | 'redo'): Promise<void> {
    return this.#undoing.run(this.uri, step);
  }
}
