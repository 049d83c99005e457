import * as vscode from 'vscode';
import { isBlueprint } from './blueprint-documents.ts';
import { messageOf } from './error-message.ts';
import { exportSettings } from './export-settings.ts';
import { movedUri } from './moved-uri.ts';
import { Preview, type PreviewEnvironment } from './preview.ts';
import { saveQuietly } from './save-export.ts';

/** All open previews: at most one locked to each document, and those that go with the active editor. */
export class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #previews = new Set<Preview>();
  /**
   * Previews of untitled blueprints that were closed, and what stood in them: saving one closes it, and opens
   * the same text under its new name, in no certain order.
   */
  readonly #unsaved = new Map<Preview, string>();
  readonly #environment: PreviewEnvironment;
  readonly #subscriptions: vscode.Disposable;

  constructor(environment: PreviewEnvironment) {
    this.#environment = environment;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(Preview.viewType, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const preview of this.#all(textEditor.document.uri)) {
          preview.revealAt(textEditor.selection.active);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#activated(editor)),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#saved(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.#moved(oldUri, newUri);
      }),
    );
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.#previews].find((preview) => preview.panel.active);
  }

  /** The preview of a document, opened when there is none: what draws a picture for whoever wants it. */
  of(uri: vscode.Uri): Preview {
    return this.#find(uri) ?? this.open(uri);
  }

  /** Shows the preview of a document beside its text; the focus stays where it is. */
  open(uri: vscode.Uri): Preview {
    const found = this.#find(uri);
    if (found !== undefined) {
      found.panel.reveal(undefined, true);
      return found;
    }
    return this.#add(newPanel(), uri);
  }

  /** Shows the preview that goes with the active editor, now with this document. */
  openFollowing(uri: vscode.Uri): Preview {
    const found = [...this.#previews].find(({ following }) => following);
    if (found === undefined) return this.#add(newPanel(), uri, true);
    if (found.uri.toString() !== uri.toString()) found.follow(uri);
    found.panel.reveal(undefined, true);
    return found;
  }

  /** The picture of a document is not what its text says any more. */
  refresh(uri: vscode.Uri): void {
    for (const preview of this.#all(uri)) void preview.refresh();
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
      await preview.refresh();
    } catch {
      // The file is gone, and with it what the preview was of.
      preview.panel.dispose();
    }
  }

  #activated(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isBlueprint(editor.document)) return;
    const { uri } = editor.document;
    for (const preview of this.#previews) {
      if (preview.following && preview.uri.toString() !== uri.toString()) preview.follow(uri);
    }
  }

  /** Exports again what the author wants on every save; only a preview that is in sight can draw. */
  async #saved({ uri }: vscode.TextDocument): Promise<void> {
    const preview = this.#all(uri).find(({ panel }) => panel.visible);
    if (preview === undefined) return;
    try {
      for (const format of exportSettings(uri).onSave) {
        await saveQuietly(uri, format, await preview.export(format));
      }
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The picture could not be exported: {0}', messageOf(error)),
      );
    }
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri, following = false): Preview {
    const preview = new Preview(panel, uri, this.#environment, following);
    this.#previews.add(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#unsaved.delete(preview);
    });
    return preview;
  }

  #moved(from: vscode.Uri, to: vscode.Uri): void {
    for (const preview of this.#previews) {
      const uri = movedUri(preview.uri, from, to);
      if (uri !== undefined) preview.follow(uri);
    }
  }

  #closed(document: vscode.TextDocument): void {
    for (const each of this.#all(document.uri)) each.closed();
    const preview = this.#find(document.uri);
    if (preview === undefined || !document.isUntitled) return;
    this.#unsaved.set(preview, preview.unsavedText.trimEnd());
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
    saved.follow(document.uri);
  }
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
