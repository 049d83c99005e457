import { base64ToUint8Array } from 'uint8array-extras';
import * as vscode from 'vscode';
import { mermaidFile } from '../core/diagram/mermaid-file.ts';
import { exportFormats, type PdfPage, type PreviewFormat } from '../core/export-formats.ts';
import type { ImageResult, PageModel, PreviewModel } from '../server/protocol.ts';
import { PageRequests } from '../webview/page-requests.ts';
import {
  contentOf,
  type FromWebview,
  type PreviewCommand,
  type ToWebview,
  type VisiblePart,
} from '../webview/protocol.ts';
import { nameOf, openDocument } from './blueprint-documents.ts';
import { messageOf } from './error-message.ts';
import type { ExportFiles } from './export-files.ts';
import { exportStem } from './export-name.ts';
import { exportSettings } from './export-settings.ts';
import { fromWebview } from './from-webview.ts';
import { htmlPage } from './html-page.ts';
import { innermost, isEmptyRange } from './innermost.ts';
import { leftOut, pageOfPart } from './page-of-part.ts';
import { pageParts } from './page-parts.ts';
import { watchPresence } from './presence.ts';
import { showSource } from './show-source.ts';
import { webviewHtml } from './webview-html.ts';

/** A button of the preview that asks something of the extension as a whole. */
export type SharedCommand = Exclude<PreviewCommand, 'toggle-lock'>;

/** The services that a preview needs from the rest of the extension. */
export interface PreviewEnvironment {
  readonly files: ExportFiles;
  readonly extensionUri: vscode.Uri;
  /** Asks the server for what to show; `null` when it does not know the document. */
  load(uri: vscode.Uri, token: vscode.CancellationToken): Promise<PreviewModel | null>;
  /** Asks the server for what a page that stands alone shows; `null` when it does not know the document. */
  loadPage(uri: vscode.Uri, token: vscode.CancellationToken): Promise<PageModel | null>;
  /** Asks the server for an image that a document names; `null` when it cannot be shown. */
  loadImage(uri: vscode.Uri, path: string, token: vscode.CancellationToken): Promise<ImageResult | null>;
  /** Locks a preview to its document, or lets it go with the active editor. */
  toggleLock(preview: Preview): void;
  /** Runs the command behind a button of the preview. */
  run(command: SharedCommand, uri: vscode.Uri): void;
  /** Returns whether the server is stopped, and is not started again by itself. */
  isServerStopped(): boolean;
  /** Called when the picture of a version of a document is on the screen. */
  onShown(uri: vscode.Uri, version: number): void;
  /** For the output of the extension. */
  log(message: string): void;
}

/** Thrown for an export of a text that cannot be read: its picture would be of an older one. */
export class UnreadableText extends Error {
  /** @param line the first that cannot be read, counted from 1 */
  constructor(line: number) {
    super(vscode.l10n.t('Line {0} of the file cannot be read, so there is no picture of it.', line));
  }
}

/** One panel that shows one document, or goes with the active editor. It asks for a new picture whenever it is told that the document changed. */
export class Preview {
  static readonly viewType = 'serviceBlueprint.preview';

  readonly panel: vscode.WebviewPanel;
  #uri: vscode.Uri;
  readonly #environment: PreviewEnvironment;
  readonly #disposed = new vscode.CancellationTokenSource();
  /** Running while the server is asked; then it is asked once more if the document changed meanwhile. */
  #loading: Promise<void> | undefined;
  #outdated = false;
  /** True when the document was closed since the last picture: its versions count from the start again. */
  #reopened = false;
  #model: PreviewModel | undefined;
  #ready = false;
  #following: boolean;
  #gone = false;
  #presence: vscode.Disposable;
  #revealed: string | null = null;
  readonly #requests = new PageRequests((request) => this.#post(request));

  constructor(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    environment: PreviewEnvironment,
    following: boolean,
  ) {
    this.panel = panel;
    this.#uri = uri;
    this.#environment = environment;
    this.#following = following;
    const root = vscode.Uri.joinPath(environment.extensionUri, 'dist', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
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
      icons: file('codicon.css'),
    });
    this.#presence = this.#watch();
    this.#setTitle();
    void this.refresh();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** True when it goes with the active editor; else it stays with its document. */
  get following(): boolean {
    return this.#following;
  }

  toggleLock(): void {
    this.#following = !this.#following;
    this.#post({ type: 'following', following: this.#following });
    this.#setTitle();
  }

  /** The server has stopped, or runs again. */
  serverChanged(): void {
    this.#postServer();
    if (!this.#environment.isServerStopped()) void this.refresh();
  }

  /** Goes on with another document: the same text under a new name, or the one of the active editor. */
  follow(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#model = undefined;
    this.#reopened = false;
    this.#revealed = null;
    this.#presence.dispose();
    this.#presence = this.#watch();
    this.#setGone(false);
    this.#setTitle();
    this.#postServer();
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

  /**
   * The content of a file with the picture of the text as it is now. Rejects when there is none, when the drawing
   * fails, or the panel is closed or goes on to another document. `paper` is that of a PDF, whatever the setting says.
   */
  async export(format: PreviewFormat, paper?: PdfPage): Promise<Uint8Array> {
    const uri = this.#uri;
    await this.#modelOfText();
    this.#checkStillAt(uri);
    if (format === 'mermaid') {
      const { mermaid, mermaidNotice: notice } = await this.#part(uri);
      if (notice !== undefined) this.#warn(notice, 'svg');
      return new TextEncoder().encode(mermaidFile(mermaid));
    }
    if (format === 'html') return await this.#htmlOf(uri);
    const { theme, density, page } = exportSettings(uri);
    const {
      text,
      missing = [],
      note,
      scale,
    } = await this.#ask({
      type: 'export',
      format,
      theme,
      ...(density && { density }),
      ...(format === 'pdf' ? { page: paper ?? page } : {}),
    });
    this.#checkStillAt(uri);
    if (scale !== undefined) this.#warnReduced(scale);
    if (note !== undefined) void vscode.window.showWarningMessage(note);
    if (missing.length > 0) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The PDF has question marks for characters that there is no font for: {0}. Export as SVG or PNG to keep them.',
          missing.slice(0, 20).join(' '),
        ),
      );
    }
    return exportFormats[format].text ? new TextEncoder().encode(text) : base64ToUint8Array(text);
  }

  /** Returns the part of the picture that is to be seen. */
  async #part(uri: vscode.Uri): Promise<VisiblePart> {
    const { text } = await this.#ask({ type: 'part' });
    this.#checkStillAt(uri);
    return JSON.parse(text) as VisiblePart;
  }

  /** The page alone: it brings its own script, which draws what is to be seen. */
  async #htmlOf(uri: vscode.Uri): Promise<Uint8Array> {
    const [page, parts, part] = await Promise.all([
      this.#environment.loadPage(uri, this.#disposed.token),
      pageParts(this.#environment.extensionUri),
      this.#part(uri),
    ]);
    this.#checkStillAt(uri);
    if (page === null) throw new Error(vscode.l10n.t('There is no picture of the text as it is now.'));
    const { broken, picture } = page.preview;
    if (broken !== undefined) throw new UnreadableText(broken.range.start.line + 1);
    if (picture.steps.length === 0) {
      throw new Error(vscode.l10n.t('There is nothing to export yet: the blueprint has no step.'));
    }
    const name = nameOf(uri);
    const { density } = exportSettings(uri);
    const { preview, places } = pageOfPart(page, part);
    const missing = leftOut(picture, part.picture);
    const html = await htmlPage(
      {
        places,
        // Whom it is given to is told nothing of the folder that it was made in.
        preview: { ...preview, uri: `blueprint:/${encodeURIComponent(name)}` },
        theme: undefined,
        look: { ...part.look, ...(density && { density }) },
        ...(missing === undefined ? {} : { leftOut: missing }),
        name: exportStem(name),
      },
      parts,
    );
    return new TextEncoder().encode(html);
  }

  /** Puts the picture on the clipboard. Rejects when the window does not allow it. */
  async copyPng(): Promise<void> {
    const uri = this.#uri;
    await this.#modelOfText();
    this.#checkStillAt(uri);
    // Only the page that has the focus may write to the clipboard.
    this.panel.reveal(undefined, false);
    const { theme, density } = exportSettings(uri);
    const { scale } = await this.#ask({ type: 'copy-png', theme, ...(density && { density }) });
    if (scale !== undefined) this.#warnReduced(scale);
  }

  #warnReduced(scale: number): void {
    const percent = Math.max(1, Math.floor(scale * 100));
    this.#warn(
      vscode.l10n.t(
        'The picture is too large for a PNG of twice its size: this one has {0}% of the size of the picture. A PDF stays sharp at any size.',
        percent,
      ),
      'pdf',
    );
  }

  /** Says what an export lacks, and offers the format that has it. */
  #warn(message: string, instead: 'svg' | 'pdf'): void {
    const uri = this.#uri;
    const offer = vscode.l10n.t('Export as {0}', exportFormats[instead].name);
    void vscode.window.showWarningMessage(message, offer).then((answer) => {
      if (answer === offer) this.#environment.run(`export-${instead}`, uri);
    });
  }

  /**
   * Returns the drawn model when it is of the text as it stands there now; rejects with what the author can do
   * otherwise.
   */
  async #modelOfText(): Promise<PreviewModel> {
    const uri = this.#uri;
    // An unsaved text that was closed is nowhere any more; asked for, the editor would open an empty one.
    const document =
      uri.scheme === 'untitled' ? openDocument(uri) : await vscode.workspace.openTextDocument(uri);
    const version = document?.version ?? Number.POSITIVE_INFINITY;
    await this.refresh();
    this.#checkStillAt(uri);
    const model = this.#model;
    if (model === undefined || this.#reopened || model.version < version) {
      throw new Error(
        this.#environment.isServerStopped()
          ? vscode.l10n.t('The language server has stopped. Restart it, then export again.')
          : vscode.l10n.t('There is no picture of the text as it is now.'),
      );
    }
    if (model.broken !== undefined) throw new UnreadableText(model.broken.range.start.line + 1);
    return model;
  }

  /** Throws when another document was shown meanwhile, whose picture must not go by the name of this one. */
  #checkStillAt(uri: vscode.Uri): void {
    if (this.#uri !== uri) throw new Error(vscode.l10n.t('The preview went on to another file.'));
  }

  #ask(...request: Parameters<PageRequests['send']>): ReturnType<PageRequests['send']> {
    // A hidden panel runs no script.
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    return this.#requests.send(...request);
  }

  async #load(): Promise<void> {
    const { token } = this.#disposed;
    while (this.#outdated && !token.isCancellationRequested) {
      this.#outdated = false;
      const uri = this.#uri;
      const model = await this.#environment.load(uri, token).catch((error: unknown) => {
        if (!token.isCancellationRequested) this.#log(`could not be asked for: ${messageOf(error)}`);
        return null;
      });
      // A closed document has no picture any more; the one on the screen stays.
      if (model === null || uri !== this.#uri || token.isCancellationRequested) continue;
      if (!this.#reopened && this.#model !== undefined && model.version < this.#model.version) continue;
      this.#model = model;
      // Sent before the page is ready, it waits for the page there; what gets lost is sent again on `ready`.
      void this.panel.webview.postMessage({
        type: 'show',
        preview: contentOf(model),
        ...(this.#reopened ? { reopened: true } : {}),
      });
      this.#reopened = false;
      this.#revealCursor();
    }
  }

  #revealCursor(): void {
    const uri = this.#uri.toString();
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === uri) this.revealAt(editor.selection.active);
  }

  #receive(received: unknown): void {
    const message = fromWebview(received);
    if (message === undefined) {
      this.#log(`sent a message that means nothing: ${String(JSON.stringify(received)).slice(0, 200)}`);
      return;
    }
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#post({ type: 'following', following: this.#following });
        this.#postServer();
        this.#post({ type: 'deleted', deleted: this.#gone });
        if (this.#model !== undefined) this.#post({ type: 'show', preview: contentOf(this.#model) });
        if (this.#revealed !== null) this.#post({ type: 'reveal', key: this.#revealed });
        this.#requests.sendAgain();
        return;
      case 'shown':
        if (message.uri === this.#model?.uri) this.#environment.onShown(this.#uri, message.version);
        return;
      case 'select': {
        const { ranges = {}, names = {} } = this.#model ?? {};
        const range = Object.hasOwn(ranges, message.key) ? ranges[message.key] : undefined;
        if (range === undefined || isEmptyRange(range)) return;
        this.#revealed = message.key;
        const { start, end } = names[message.key] ?? range;
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
        if (message.command === 'toggle-lock') this.#environment.toggleLock(this);
        else this.#environment.run(message.command, this.#uri);
        return;
      case 'image':
        void this.#sendImage(message);
        return;
      case 'exported':
      case 'failed':
        this.#requests.take(message);
        return;
      case 'not-drawn':
        // The preview says so itself, quietly; while somebody types it may do so at every key.
        this.#log(`could not be drawn: ${message.message}`);
        return;
      default:
        message satisfies never;
    }
  }

  /** A page that asks for an image waits for an answer, also when there is none. */
  async #sendImage({ uri, path, stamp }: Extract<FromWebview, { type: 'image' }>): Promise<void> {
    const own = this.#model;
    const isNamed = own?.uri === uri && Object.hasOwn(own.picture.images ?? {}, path);
    const image = isNamed
      ? await this.#environment.loadImage(this.#uri, path, this.#disposed.token).catch((error: unknown) => {
          this.#log(`could not have its image ${path}: ${messageOf(error)}`);
          return null;
        })
      : null;
    this.#post({ type: 'image', uri, path, stamp, ...(image !== null && { data: image.data }) });
  }

  #showSource(range: vscode.Range, focus = false): void {
    showSource(this.#uri, { range, focus, besides: this.panel.viewColumn }).catch((error: unknown) => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be shown: {1}', nameOf(this.#uri), messageOf(error)),
      );
    });
  }

  #log(what: string): void {
    this.#environment.log(`${this.#uri.toString()} ${what}`);
  }

  #post(message: ToWebview): void {
    // Before `ready` nobody listens; `ready` then gets the newest of everything.
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  #watch(): vscode.Disposable {
    const uri = this.#uri;
    return watchPresence(uri, (gone) => {
      if (uri === this.#uri && !this.#disposed.token.isCancellationRequested) this.#setGone(gone);
    });
  }

  #setGone(gone: boolean): void {
    if (gone === this.#gone) return;
    this.#gone = gone;
    this.#setTitle();
    this.#post({ type: 'deleted', deleted: gone });
  }

  #postServer(): void {
    const stopped = this.#environment.isServerStopped();
    this.#post({ type: 'server', stopped, uri: this.#uri.toString() });
  }

  /** In brackets when it is locked, as the previews of VS Code. */
  #setTitle(): void {
    const name = nameOf(this.#uri);
    const title = this.#following ? vscode.l10n.t('Preview {0}', name) : vscode.l10n.t('[Preview] {0}', name);
    this.panel.title = this.#gone ? vscode.l10n.t('{0} (deleted)', title) : title;
  }

  #dispose(): void {
    this.#disposed.cancel();
    this.#presence.dispose();
    this.#requests.rejectAll(new Error(vscode.l10n.t('The preview was closed.')));
  }
}
