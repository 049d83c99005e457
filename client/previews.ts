import * as vscode from 'vscode';
import { isBlueprint } from './blueprint-documents.ts';
import { Preview, type PreviewEnvironment } from './preview.ts';

/** All open previews: at most one per document, each locked to its own. */
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
        this.find(textEditor.document.uri)?.revealAt(textEditor.selection.active);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.find(oldUri)?.follow(newUri);
      }),
    );
  }

  find(uri: vscode.Uri): Preview | undefined {
    const wanted = uri.toString();
    return [...this.#previews].find((preview) => preview.uri.toString() === wanted);
  }

  /** The preview that has the focus. */
  get active(): Preview | undefined {
    return [...this.#previews].find((preview) => preview.panel.active);
  }

  /** Shows the preview of a document beside its text; the focus stays where it is. */
  open(uri: vscode.Uri): Preview {
    const found = this.find(uri);
    if (found !== undefined) {
      found.panel.reveal(undefined, true);
      return found;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#add(vscode.window.createWebviewPanel(Preview.viewType, 'Preview', place, {}), uri);
  }

  refresh(uri: vscode.Uri): void {
    void this.find(uri)?.refresh();
  }

  /** Brings a preview back after the window was reloaded; `state` is what the page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = uriOf(state);
    if (uri === undefined) {
      panel.webview.html =
        'This preview no longer knows its file. Close it, and open the preview of the file again.';
      return;
    }
    const preview = this.#add(panel, uri);
    // Not waited for: the editor shows the panel only when this method has returned.
    void this.#reopen(preview);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const preview of this.#previews) preview.panel.dispose();
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

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri): Preview {
    const preview = new Preview(panel, uri, this.#environment);
    this.#previews.add(preview);
    panel.onDidDispose(() => {
      this.#previews.delete(preview);
      this.#unsaved.delete(preview);
    });
    return preview;
  }

  #closed(document: vscode.TextDocument): void {
    const preview = this.find(document.uri);
    if (preview === undefined) return;
    preview.closed();
    if (!document.isUntitled) return;
    this.#unsaved.set(preview, document.getText().trimEnd());
    for (const other of vscode.workspace.textDocuments) this.#opened(other);
  }

  #opened(document: vscode.TextDocument): void {
    const own = this.find(document.uri);
    if (own !== undefined) this.#unsaved.delete(own);
    if (own !== undefined || document.isUntitled || !isBlueprint(document)) return;
    const text = document.getText().trimEnd();
    const [saved] = [...this.#unsaved].find(([, unsaved]) => unsaved !== '' && unsaved === text) ?? [];
    if (saved === undefined) return;
    this.#unsaved.delete(saved);
    saved.follow(document.uri);
  }
}

function uriOf(state: unknown): vscode.Uri | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' ? vscode.Uri.parse(state.uri) : undefined;
}
