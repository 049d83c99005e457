import * as vscode from 'vscode';
import type { PreviewModel } from '../server/protocol.ts';
import type { ExportTheme, FromWebview, ToWebview } from '../webview/protocol.ts';
import { openDocument } from './blueprint-documents.ts';
import { innermost, isUnwritten } from './innermost.ts';
import { showSource } from './show-source.ts';
import { webviewHtml } from './webview-html.ts';

/** What a preview needs from the rest of the extension. */
export interface PreviewEnvironment {
  readonly extensionUri: vscode.Uri;
  /** Asks the server for what to show; `null` when it does not know the document. */
  load(uri: vscode.Uri, token: vscode.CancellationToken): Promise<PreviewModel | null>;
  /** Runs the command behind a button of the preview. */
  run(command: Extract<FromWebview, { type: 'command' }>['command'], uri: vscode.Uri): void;
  onShown(uri: vscode.Uri, version: number): void;
  /** For the output of the extension. */
  log(message: string): void;
}

interface PendingExport {
  readonly message: Extract<ToWebview, { type: 'export' }>;
  readonly resolve: (text: string) => void;
  readonly reject: (reason: Error) => void;
}

/** One panel, locked to one document. It asks for a new picture whenever it is told that the document changed. */
export class Preview {
  static readonly viewType = 'serviceBlueprint.preview';

  readonly panel: vscode.WebviewPanel;
  #uri: vscode.Uri;
  readonly #environment: PreviewEnvironment;
  readonly #disposed = new vscode.CancellationTokenSource();
  /** Running while the server is asked; then it is asked once more if the document changed meanwhile. */
  #loading: Promise<void> | undefined;
  #outdated = false;
  /** Whether the document was closed since the last picture: its versions count from the start again. */
  #reopened = false;
  #model: PreviewModel | undefined;
  #ready = false;
  #revealed: string | null = null;
  #exports = new Map<number, PendingExport>();
  #nextExport = 1;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, environment: PreviewEnvironment) {
    this.panel = panel;
    this.#uri = uri;
    this.#environment = environment;
    const root = vscode.Uri.joinPath(environment.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says `ready` when it comes back.
      if (!panel.visible) this.#ready = false;
    });
    panel.onDidDispose(() => this.#dispose());
    const file = (name: string) => panel.webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString();
    panel.webview.html = webviewHtml({
      cspSource: panel.webview.cspSource,
      nonce: crypto.randomUUID().replaceAll('-', ''),
      script: file('main.js'),
      style: file('style.css'),
      icons: file('codicon.css'),
    });
    this.#setTitle();
    void this.refresh();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Goes on with another document: the same text under a new name. */
  follow(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#model = undefined;
    this.#setTitle();
    void this.refresh();
  }

  /** Asks the server anew, one request at a time: a newer change never waits for more than one older answer. */
  refresh(): Promise<void> {
    this.#outdated = true;
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /** The document was closed: the picture stays. */
  closed(): void {
    this.#reopened = true;
  }

  /** Outlines what is written at this place, in the picture. */
  revealAt(place: vscode.Position): void {
    if (this.#model === undefined) return;
    const key = innermost(this.#model.ranges, place, this.#revealed);
    if (key === this.#revealed) return;
    this.#revealed = key;
    this.#post({ type: 'reveal', key });
  }

  /** The picture as SVG text. Rejects when the drawing fails or the panel is closed. */
  async exportSvg(theme: ExportTheme): Promise<string> {
    await this.refresh();
    // A hidden panel runs no script.
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    return new Promise((resolve, reject) => {
      const message = { type: 'export', id: this.#nextExport++, format: 'svg', theme } as const;
      this.#exports.set(message.id, { message, resolve, reject });
      this.#post(message);
    });
  }

  async #load(): Promise<void> {
    const { token } = this.#disposed;
    while (this.#outdated && !token.isCancellationRequested) {
      this.#outdated = false;
      const uri = this.#uri;
      const model = await this.#environment.load(uri, token).catch(() => null);
      // A closed document has no picture any more; the one on the screen stays.
      if (model === null || uri !== this.#uri || token.isCancellationRequested) continue;
      if (!this.#reopened && this.#model !== undefined && model.version < this.#model.version) continue;
      this.#model = model;
      this.#post({ type: 'show', preview: model, ...(this.#reopened ? { reopened: true } : {}) });
      this.#reopened = false;
      this.#revealCursor();
    }
  }

  #revealCursor(): void {
    const uri = this.#uri.toString();
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === uri) this.revealAt(editor.selection.active);
  }

  #receive(message: FromWebview): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        if (this.#model !== undefined) this.#post({ type: 'show', preview: this.#model });
        if (this.#revealed !== null) this.#post({ type: 'reveal', key: this.#revealed });
        for (const pending of this.#exports.values()) this.#post(pending.message);
        return;
      case 'shown':
        this.#environment.onShown(vscode.Uri.parse(message.uri), message.version);
        return;
      case 'select': {
        const range = this.#model?.ranges[message.key];
        if (range === undefined || isUnwritten(range)) return;
        this.#revealed = message.key;
        const { start, end } = range;
        this.#showSource(
          new vscode.Range(start.line, start.character, end.line, end.character),
          message.focus,
        );
        return;
      }
      case 'open': {
        const place = new vscode.Position(message.line, message.character);
        this.#showSource(new vscode.Range(place, place), true);
        return;
      }
      case 'open-offset': {
        const place = openDocument(this.#uri)?.positionAt(message.offset);
        if (place !== undefined) this.#showSource(new vscode.Range(place, place), true);
        return;
      }
      case 'command':
        this.#environment.run(message.command, this.#uri);
        return;
      case 'exported':
        this.#exports.get(message.id)?.resolve(message.text);
        this.#exports.delete(message.id);
        return;
      case 'failed': {
        if (message.id === undefined) {
          // The preview says so itself, quietly; while somebody types it may do so at every key.
          this.#environment.log(`${this.#uri.toString()} could not be drawn: ${message.message}`);
          return;
        }
        this.#exports.get(message.id)?.reject(new Error(message.message));
        this.#exports.delete(message.id);
        return;
      }
      default:
        message satisfies never;
    }
  }

  #showSource(range: vscode.Range, focus = false): void {
    void showSource(this.#uri, { range, focus, besides: this.panel.viewColumn });
  }

  #post(message: ToWebview): void {
    // Before `ready` nobody listens; `ready` then gets the newest of everything.
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  #setTitle(): void {
    this.panel.title = `Preview ${this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1)}`;
  }

  #dispose(): void {
    this.#disposed.cancel();
    for (const { reject } of this.#exports.values()) reject(new Error('The preview was closed.'));
    this.#exports.clear();
  }
}
