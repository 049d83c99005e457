import * as vscode from 'vscode';
import { isBlueprint, openDocument } from './blueprint-documents.ts';
import { movedUri } from './moved-uri.ts';
import type { Picture } from './picture.ts';
import type { Pictures } from './pictures.ts';
import { Preview } from './preview.ts';

/** All open previews: one that goes with the active editor, and at most one locked to each document. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #previews = new Set<Preview>();
  /**
   * Previews of untitled blueprints that were closed, and what stood in them: saving one closes it, and opens
   * the same text under its new name, in no certain order.
   */
  readonly #unsaved = new Map<Preview, string>();
  /** The last text of the untitled blueprints of previews: saving one empties it before it is closed. */
  readonly #lastTexts = new WeakMap<Preview, string>();
  readonly #pictures: Pictures;
  readonly #subscriptions: vscode.Disposable;

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(Preview.viewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#activated(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.moved(oldUri, newUri);
      }),
    );
  }

  /** The picture that has the focus, in a preview or an editor. */
  get activePicture(): Picture | undefined {
    return this.#pictures.active;
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.#previews].find((preview) => preview.panel.active);
  }

  /** The picture of a document, opened when there is none: what draws it for whoever wants it. */
  of(uri: vscode.Uri): Picture {
    return this.#pictures.of(uri) ?? this.open(uri).picture;
  }

  /** Brings the preview of a document into sight, whichever it is; the focus stays where it is. */
  show(uri: vscode.Uri): Preview {
    return revealed(this.#find(uri)) ?? this.open(uri);
  }

  /** Shows the preview that goes with the active editor, now with this document; the focus stays where it is. */
  open(uri: vscode.Uri): Preview {
    const found = revealed([...this.#previews].find(({ following }) => following));
    if (found === undefined) return this.#add(newPanel(), uri, true);
    if (found.uri.toString() !== uri.toString()) found.picture.follow(uri);
    return found;
  }

  /** Shows the preview that is locked to a document; the focus stays where it is. */
  openLocked(uri: vscode.Uri): Preview {
    const found = revealed(this.#all(uri).find(({ following }) => !following));
    return found ?? this.#add(newPanel(), uri, false);
  }

  /** Two in the same place that show the same are one too many: the other one goes. */
  toggleLock(preview: Preview): void {
    preview.changeLock();
    for (const other of this.#previews) {
      const isTwin =
        other.following === preview.following &&
        other.panel.viewColumn === preview.panel.viewColumn &&
        (preview.following || other.uri.toString() === preview.uri.toString());
      if (other !== preview && isTwin) other.panel.dispose();
    }
  }

  /** The file, or the folder around it, has another place: its previews go with it. */
  moved(from: vscode.Uri, to: vscode.Uri): void {
    for (const preview of this.#previews) {
      const uri = movedUri(preview.uri, from, to);
      if (uri !== undefined) preview.picture.follow(uri);
    }
  }

  /** Brings a preview back after the window was reloaded; `state` is what the page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = uriOf(state);
    if (uri === undefined) {
      panel.webview.html = vscode.l10n.t(
        'This preview no longer knows its file. Close it, and open the preview of the file again.',
      );
      return;
    }
    const preview = this.#add(panel, uri, isFollowing(state));
    // Not waited for: the editor shows the panel only when this method has returned.
    void this.#reopen(preview);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const preview of this.#previews) preview.panel.dispose();
  }

  /** The one that is locked to the document before one that is there by chance. */
  #find(uri: vscode.Uri): Preview | undefined {
    const found = this.#all(uri);
    return found.find(({ following }) => !following) ?? found[0];
  }

  #all(uri: vscode.Uri): readonly Preview[] {
    const wanted = uri.toString();
    return [...this.#previews].filter((preview) => preview.uri.toString() === wanted);
  }

  async #reopen(preview: Preview): Promise<void> {
    try {
      await vscode.workspace.openTextDocument(preview.uri);
      await preview.picture.refresh();
    } catch {
      // The file is gone, and with it what the preview was of.
      preview.panel.dispose();
    }
  }

  #activated(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isBlueprint(editor.document)) return;
    const { uri } = editor.document;
    for (const preview of this.#previews) {
      if (preview.following && preview.uri.toString() !== uri.toString()) {
        preview.picture.follow(uri);
        this.#keepText(preview);
      }
    }
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri, following: boolean): Preview {
    const preview = new Preview(this.#pictures, { panel, uri, following }, (locked) =>
      this.toggleLock(locked),
    );
    this.#previews.add(preview);
    this.#keepText(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#unsaved.delete(preview);
    });
    return preview;
  }

  #changed(document: vscode.TextDocument): void {
    const previews = document.isUntitled ? this.#all(document.uri) : [];
    const text = previews.length > 0 ? document.getText().trimEnd() : '';
    if (text !== '') for (const preview of previews) this.#lastTexts.set(preview, text);
  }

  /** Keeps the text of the untitled blueprint that a preview has come to. */
  #keepText(preview: Preview): void {
    const document = openDocument(preview.uri);
    this.#lastTexts.set(preview, document?.isUntitled === true ? document.getText().trimEnd() : '');
  }

  #closed(document: vscode.TextDocument): void {
    const preview = this.#find(document.uri);
    if (preview === undefined || !document.isUntitled) return;
    this.#unsaved.set(preview, this.#lastTexts.get(preview) ?? '');
    for (const other of vscode.workspace.textDocuments) this.#opened(other);
  }

  #opened(document: vscode.TextDocument): void {
    const own = this.#find(document.uri);
    if (own !== undefined) this.#unsaved.delete(own);
    if (own !== undefined || document.isUntitled || !isBlueprint(document)) return;
    const text = document.getText().trimEnd();
    const [saved] = [...this.#unsaved].find(([, unsaved]) => unsaved !== '' && unsaved === text) ?? [];
    if (saved === undefined) return;
    this.#unsaved.delete(saved);
    saved.picture.follow(document.uri);
  }
}

function revealed(preview: Preview | undefined): Preview | undefined {
  preview?.panel.reveal(undefined, true);
  return preview;
}

function newPanel(): vscode.WebviewPanel {
  const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(Preview.viewType, vscode.l10n.t('Preview'), place, {});
}

function isFollowing(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'following' in state && state.following === true;
}

function uriOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined;
}
