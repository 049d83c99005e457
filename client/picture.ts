// Above 300 lines: the one place where what a page asks for and the life of its panel meet.
import * as vscode from 'vscode';
import type { ActionName } from '../core/actions.ts';
import type { PreviewModel } from '../server/protocol.ts';
import { PageRequests } from '../webview/page-requests.ts';
import { contentOf, type FromWebview, type ToWebview } from '../webview/protocol.ts';
import { nameOf, openDocument } from './blueprint-documents.ts';
import { messageOf } from './error-message.ts';
import { fromWebview } from './from-webview.ts';
import { innermost } from './innermost.ts';
import type { PreviewEnvironment } from './picture/environment.ts';
import { PreviewExports } from './picture/exports.ts';
import { fillPanel } from './picture/fill-panel.ts';
import { NewestModel } from './picture/newest-model.ts';
import { PictureEdits } from './picture/picture-edits.ts';
import { rangeOf } from './picture/range-of.ts';
import { whyReadOnly } from './picture/read-only.ts';
import { SwitchedOff } from './picture/switched-off.ts';
import { UnreadableText } from './picture/unreadable-text.ts';
import { watchPresence } from './presence.ts';
import { showSource } from './show-source.ts';

/** The part of a panel with a picture that a preview and an editor do each in its own way. */
export interface PictureOwner {
  /** True when it goes with the active editor, false when it stays with its document; `null` when it is an editor itself. */
  readonly following: boolean | null;
  /** Called when the picture is of another document, or its file is gone or back. */
  changed(): void;
  /** Locks a preview to its document, or lets it go with the active editor. */
  toggleLock(): void;
  /** Called when the author chose what is written in this range; `focus` moves the keyboard there. */
  chose(range: vscode.Range, focus: boolean): void;
  /** Undoes the last change of the document, or makes again what was undone last. */
  undo(step: 'undo' | 'redo'): Promise<void>;
}

/**
 * The picture of one document in a panel, and what is done in it. It asks for a new one whenever it is told that the
 * document changed.
 */
export class Picture {
  readonly panel: vscode.WebviewPanel;
  #uri: vscode.Uri;
  /** Makes files of the picture. */
  readonly exports: PreviewExports;
  readonly #environment: PreviewEnvironment;
  readonly #owner: PictureOwner;
  readonly #disposed = new vscode.CancellationTokenSource();
  readonly #newest: NewestModel;
  #ready = false;
  #gone = false;
  #presence: vscode.Disposable;
  #revealed: string | null = null;
  /** True when the page is to present as soon as it is there. */
  #presents = false;
  readonly #requests = new PageRequests((request) => this.#post(request));
  readonly #edits: PictureEdits;
  readonly #switchedOff = new SwitchedOff({
    ask: (asked) => this.#environment.impact(this.#uri, asked, this.#disposed.token).catch(() => null),
    post: (message) => this.#post(message),
  });

  constructor(
    panel: vscode.WebviewPanel,
    uri: vscode.Uri,
    environment: PreviewEnvironment,
    owner: PictureOwner,
  ) {
    this.panel = panel;
    this.#uri = uri;
    this.#environment = environment;
    this.#owner = owner;
    this.#newest = new NewestModel(uri, {
      load: (of) => this.#load(of),
      show: (model, reopened) => this.#show(model, reopened),
      isClosed: () => this.#disposed.token.isCancellationRequested,
    });
    this.exports = this.#exports();
    this.#edits = this.#edited();
    panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message));
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says `ready` when it comes back.
      if (!panel.visible) this.#ready = false;
    });
    panel.onDidDispose(() => this.#dispose());
    fillPanel(panel, environment.extensionUri);
    this.#presence = this.#watch();
    void this.refresh();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** True when its file is gone. */
  get gone(): boolean {
    return this.#gone;
  }

  /** True when it goes with the active editor, and shows its document by chance. */
  get following(): boolean {
    return this.#owner.following === true;
  }

  /** Tells the page anew whether it goes with the active editor. */
  followingChanged(): void {
    this.#post({ type: 'following', following: this.#owner.following });
  }

  /** The server has stopped, or runs again. */
  serverChanged(): void {
    this.#postServer();
    if (!this.#environment.isServerStopped()) void this.refresh();
  }

  /** Goes on with another document: the same text under a new name, or the one of the active editor. */
  follow(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#newest.follow(uri);
    this.#switchedOff.end();
    this.#revealed = null;
    this.#presence.dispose();
    this.#presence = this.#watch();
    this.#setGone(false);
    this.#owner.changed();
    this.#postServer();
    void this.#postEditable();
    void this.refresh();
  }

  /** Asks the server anew, one request at a time: a newer change never waits for more than one older answer. */
  refresh(): Promise<void> {
    return this.#newest.refresh();
  }

  /** The document was closed: the picture stays. */
  closed(): void {
    this.#newest.closed();
  }

  /** Outlines what is written at this place, in the picture. */
  revealAt(place: vscode.Position): void {
    const model = this.#newest.current;
    if (model === undefined) return;
    const key = innermost(model.ranges, place, this.#revealed);
    if (key === this.#revealed) return;
    this.#revealed = key;
    this.#post({ type: 'reveal', key });
  }

  /** Presents the picture from view to view; as soon as there is one in a page that is still opening. */
  present(): void {
    this.#presents = !this.#ready;
    this.#post({ type: 'present' });
  }

  /**
   * Does with the element with this key, or with what is chosen, what its keys in the picture do. `text` is what is
   * pasted.
   */
  act(action: ActionName, key?: string, text?: string): void {
    this.#post({
      type: 'act',
      action,
      ...(key !== undefined && { key }),
      ...(text !== undefined && { text }),
    });
  }

  /** Writes what is on the screen into the file, as a view of this name. */
  saveView(name: string): void {
    this.#post({ type: 'save-view', name });
  }

  /** Asks what to switch off, of what the element with this key names or of everything, and shows what depends on it. */
  switchOff(key?: string): Promise<void> {
    return this.#switchedOff.choose(key);
  }

  /** Switches something off that is known by its id, and shows what depends on it. */
  darken(off: string): Promise<void> {
    return this.#switchedOff.begin(off);
  }

  /** Shows where something is written, beside the picture; `focus` moves the keyboard there. */
  showSource(range: vscode.Range, focus: boolean): void {
    showSource(this.#uri, { range, focus, besides: this.panel.viewColumn }).catch((error: unknown) => {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} cannot be shown: {1}', nameOf(this.#uri), messageOf(error)),
      );
    });
  }

  #exports(): PreviewExports {
    const uri = () => this.#uri;
    return new PreviewExports({
      get uri() {
        return uri();
      },
      extensionUri: this.#environment.extensionUri,
      drawn: () => this.#drawn(),
      ask: (...request) => this.#ask(...request),
      focus: () => this.panel.reveal(undefined, false),
      loadPage: (of, without) => this.#environment.loadPage(of, without, this.#disposed.token),
      office: (of, format, without) => this.#environment.office(of, format, without, this.#disposed.token),
      run: (command, of) => this.#environment.run(command, of),
    });
  }

  #edited(): PictureEdits {
    const uri = () => this.#uri;
    return new PictureEdits({
      get uri() {
        return uri();
      },
      environment: this.#environment,
      token: this.#disposed.token,
      post: (message) => this.#post(message),
      log: (what) => this.#log(what),
    });
  }

  /** Resolves when the picture is that of the text as it is now; rejects with what the author can do otherwise. */
  async #drawn(): Promise<void> {
    const uri = this.#uri;
    // An unsaved text that was closed is nowhere any more; asked for, the editor would open an empty one.
    const document =
      uri.scheme === 'untitled' ? openDocument(uri) : await vscode.workspace.openTextDocument(uri);
    const version = document?.version ?? Number.POSITIVE_INFINITY;
    await this.refresh();
    if (this.#uri !== uri) throw new Error(vscode.l10n.t('The preview went on to another file.'));
    const model = this.#newest.since(version);
    if (model === undefined) {
      throw new Error(
        this.#environment.isServerStopped()
          ? vscode.l10n.t('The language server has stopped. Restart it, then export again.')
          : vscode.l10n.t('There is no picture of the text as it is now.'),
      );
    }
    if (model.broken !== undefined) throw new UnreadableText(model.broken.range.start.line + 1);
  }

  #ask(...request: Parameters<PageRequests['send']>): ReturnType<PageRequests['send']> {
    // A hidden panel runs no script.
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    return this.#requests.send(...request);
  }

  async #load(uri: vscode.Uri): Promise<PreviewModel | null> {
    const { token } = this.#disposed;
    return await this.#environment.load(uri, token).catch((error: unknown) => {
      if (!token.isCancellationRequested) this.#log(`could not be asked for: ${messageOf(error)}`);
      return null;
    });
  }

  #show(model: PreviewModel, reopened: boolean): void {
    // Sent before the page is ready, it waits for the page there; what gets lost is sent again on `ready`.
    void this.panel.webview.postMessage({
      type: 'show',
      preview: contentOf(model),
      ...(reopened ? { reopened: true } : {}),
    });
    void this.#switchedOff.show();
    this.#revealCursor();
  }

  #revealCursor(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.toString() === this.#uri.toString()) this.revealAt(editor.selection.active);
  }

  #receive(received: unknown): void {
    const message = fromWebview(received);
    if (message === undefined) {
      this.#log(`sent a message that means nothing: ${String(JSON.stringify(received)).slice(0, 200)}`);
      return;
    }
    const model = this.#newest.current;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.followingChanged();
        this.#postServer();
        this.#post({ type: 'deleted', deleted: this.#gone });
        void this.#postEditable();
        if (model !== undefined) this.#post({ type: 'show', preview: contentOf(model) });
        if (this.#revealed !== null) this.#post({ type: 'reveal', key: this.#revealed });
        this.#requests.sendAgain();
        if (this.#presents) this.present();
        void this.#switchedOff.show();
        return;
      case 'shown':
        if (message.uri === model?.uri) this.#environment.onShown(this.#uri, message.version);
        return;
      case 'select': {
        const range = model && rangeOf(model, message.key);
        if (range === undefined) return;
        this.#revealed = message.key;
        this.#owner.chose(range, message.focus === true);
        return;
      }
      case 'open': {
        const place = new vscode.Position(message.line, message.character);
        this.showSource(new vscode.Range(place, place), true);
        return;
      }
      case 'open-offset': {
        const place = openDocument(this.#uri)?.positionAt(message.offset);
        if (place !== undefined) this.showSource(new vscode.Range(place, place), true);
        return;
      }
      case 'command':
        if (message.command === 'toggle-lock') this.#owner.toggleLock();
        else this.#environment.run(message.command, this.#uri);
        return;
      case 'image':
        void this.#sendImage(message);
        return;
      case 'gesture':
        void this.#edits.gesture(message);
        return;
      case 'form':
        void this.#edits.form(message);
        return;
      case 'copy':
        void this.#edits.copy(message);
        return;
      case 'ask':
        void this.#edits.ask(message);
        return;
      case 'switched-on':
        this.#switchedOff.end();
        return;
      case 'undo':
      case 'redo':
        void this.#owner.undo(message.type);
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
    const own = this.#newest.current;
    const isNamed = own?.uri === uri && Object.hasOwn(own.picture.images ?? {}, path);
    const image = isNamed
      ? await this.#environment.loadImage(this.#uri, path, this.#disposed.token).catch((error: unknown) => {
          this.#log(`could not have its image ${path}: ${messageOf(error)}`);
          return null;
        })
      : null;
    this.#post({ type: 'image', uri, path, stamp, ...(image !== null && { data: image.data }) });
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
    this.#owner.changed();
    this.#post({ type: 'deleted', deleted: gone });
  }

  async #postEditable(): Promise<void> {
    const uri = this.#uri;
    const readOnly = await whyReadOnly(uri);
    if (uri === this.#uri) this.#post({ type: 'editable', ...(readOnly !== undefined && { readOnly }) });
  }

  #postServer(): void {
    const stopped = this.#environment.isServerStopped();
    this.#post({ type: 'server', stopped, uri: this.#uri.toString() });
  }

  #dispose(): void {
    this.#disposed.cancel();
    this.#presence.dispose();
    this.#requests.rejectAll(new Error(vscode.l10n.t('The preview was closed.')));
  }
}
