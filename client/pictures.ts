import * as vscode from 'vscode';
import { messageOf } from './error-message.ts';
import { exportSettings } from './export-settings.ts';
import type { PreviewEnvironment } from './picture/environment.ts';
import { UnreadableText } from './picture/unreadable-text.ts';
import { Picture, type PictureOwner } from './picture.ts';
import { saveWithoutAsking } from './save-export.ts';

/** All pictures, in previews and in editors: each is told what happens to its document. */
export class Pictures implements vscode.Disposable {
  readonly #pictures = new Set<Picture>();
  readonly #environment: PreviewEnvironment;
  readonly #subscriptions: vscode.Disposable;

  constructor(environment: PreviewEnvironment) {
    this.#environment = environment;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const picture of this.all(textEditor.document.uri)) {
          picture.revealAt(textEditor.selection.active);
        }
      }),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#saved(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        for (const picture of this.all(uri)) picture.closed();
      }),
    );
  }

  /** Shows the picture of a document in a panel, as long as that is open. */
  add(panel: vscode.WebviewPanel, uri: vscode.Uri, owner: PictureOwner): Picture {
    const picture = new Picture(panel, uri, this.#environment, owner);
    this.#pictures.add(picture);
    panel.onDidDispose(() => this.#pictures.delete(picture));
    return picture;
  }

  /** The picture that has the focus. */
  get active(): Picture | undefined {
    return [...this.#pictures].find(({ panel }) => panel.active);
  }

  /** Returns all pictures of a document. */
  all(uri: vscode.Uri): readonly Picture[] {
    const wanted = uri.toString();
    return [...this.#pictures].filter((picture) => picture.uri.toString() === wanted);
  }

  /** Returns the picture of a document that is meant when one is: with the focus, in sight, there not by chance. */
  of(uri: vscode.Uri): Picture | undefined {
    const rank = ({ panel, following }: Picture) =>
      (panel.active ? 4 : 0) + (panel.visible ? 2 : 0) + (following ? 0 : 1);
    const [best] = this.all(uri).toSorted((one, other) => rank(other) - rank(one));
    return best;
  }

  /** The server has stopped, or runs again. */
  serverChanged(): void {
    for (const picture of this.#pictures) picture.serverChanged();
  }

  /** The picture of a document is not what its text says any more. */
  refresh(uri: vscode.Uri): void {
    for (const picture of this.all(uri)) void picture.refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Exports again what the author wants on every save; only a picture that is in sight can draw. */
  async #saved({ uri }: vscode.TextDocument): Promise<void> {
    const picture = this.all(uri).find(({ panel }) => panel.visible);
    if (picture === undefined) return;
    try {
      for (const format of exportSettings(uri).onSave) {
        await saveWithoutAsking(this.#environment.files, uri, format, await picture.exports.file(format));
      }
    } catch (error) {
      // Saved in the middle of writing: it is exported with the next save that can be read.
      if (error instanceof UnreadableText) return;
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The picture could not be exported: {0}', messageOf(error)),
      );
    }
  }
}
