import * as vscode from 'vscode';
import type {
  FindingsListParams,
  FindingsListResult,
  FindingsOfFile,
  FindingsParams,
  FindingsResult,
  GestureParams,
  GestureResult,
  RegisteredFinding,
} from '../../server/protocol.ts';
import type { FindingPlace, FromFindings, ToFindings } from '../../webview/decide/protocol.ts';
import { messageOf } from '../error-message.ts';
import type { ExportFiles } from '../export-files.ts';
import { makeGesture } from '../picture/make-gesture.ts';
import { showSource } from '../show-source.ts';
import { Undoing } from '../undoing.ts';
import { fillView } from './fill-view.ts';
import { findingTexts } from './finding-texts.ts';
import { fromFindings } from './from-findings.ts';
import { saveList } from './save-list.ts';

/** The services that the view needs. */
export interface FindingsEnvironment {
  readonly extensionUri: vscode.Uri;
  readonly files: ExportFiles;
  findings(params: FindingsParams): Promise<FindingsResult | null>;
  list(params: FindingsListParams): Promise<FindingsListResult | null>;
  gesture(uri: vscode.Uri, gesture: Omit<GestureParams, 'uri'>): Promise<GestureResult | null>;
  isServerStopped(): boolean;
  log(message: string): void;
}

/** The view of all findings: one panel, which knows what the server knows. */
export class FindingsView implements vscode.Disposable {
  readonly #environment: FindingsEnvironment;
  readonly #files = new Map<string, FindingsOfFile>();
  readonly #subscriptions: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #undoing: Undoing | undefined;
  #revision = 0;
  /** True when the page is there and knows what is known here. */
  #isReady = false;
  #isAsking = false;
  #isOutdated = false;
  #active: vscode.Uri | undefined;
  /** The one that is chosen as soon as it is known. */
  #wanted: FindingPlace | undefined;

  constructor(environment: FindingsEnvironment) {
    this.#environment = environment;
    this.#subscriptions = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      this.#follow(textEditor.document, textEditor.selection.active);
    });
  }

  /**
   * Shows the view, on the findings of all blueprints.
   *
   * @param active the blueprint that is offered first
   * @param at tells the finding to begin with from others of that blueprint
   */
  async show(active?: vscode.Uri, at?: (one: RegisteredFinding) => boolean): Promise<void> {
    if (active !== undefined) this.#active = active;
    if (this.#panel === undefined) this.#open();
    else this.#panel.reveal();
    await this.refresh();
    const uri = active?.toString();
    const file = [...this.#files.values()].find((one) => uriOf(one).toString() === uri);
    const one = at && file?.findings.find(at);
    this.#wanted = one && file && { uri: file.uri, key: one.key };
    this.#post({ type: 'active', ...(file && { uri: file.uri }) });
    this.#chooseWanted();
  }

  /** There may be other findings. Asks for those as long as the view is open, one request at a time. */
  async refresh(): Promise<void> {
    this.#isOutdated = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isOutdated && this.#panel !== undefined) {
        this.#isOutdated = false;
        const found = await this.#environment.findings({ since: this.#revision });
        if (found !== null) this.#take(found);
      }
    } catch (error) {
      this.#environment.log(messageOf(error));
    } finally {
      this.#isAsking = false;
    }
  }

  /** The server runs anew and knows of no revision. */
  serverChanged(): void {
    this.#revision = 0;
    if (!this.#environment.isServerStopped()) void this.refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#panel?.dispose();
  }

  #open(): void {
    const panel = vscode.window.createWebviewPanel(
      'serviceBlueprint.findings',
      vscode.l10n.t('Findings'),
      vscode.ViewColumn.Active,
    );
    this.#panel = panel;
    this.#undoing = new Undoing(panel);
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = fromFindings(message);
      if (known !== undefined) void this.#receive(known);
    });
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says `ready` when it comes back.
      if (!panel.visible) this.#isReady = false;
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#isReady = false;
      this.#files.clear();
      this.#revision = 0;
    });
    fillView(panel, this.#environment.extensionUri, 'findings', findingTexts(vscode.l10n));
  }

  #take({ revision, isWhole, files, gone, unread }: FindingsResult): void {
    this.#revision = revision;
    if (isWhole) this.#files.clear();
    for (const uri of gone) this.#files.delete(uri);
    for (const file of files) this.#files.set(file.uri, file);
    this.#tell({ isWhole, files, gone, unread });
    this.#chooseWanted();
  }

  #tell(change: Pick<FindingsResult, 'isWhole' | 'files' | 'gone' | 'unread'>): void {
    const names = Object.fromEntries(change.files.map((file) => [file.uri, nameIn(file)]));
    this.#post({ type: 'findings', ...change, names });
  }

  #post(message: ToFindings): void {
    if (this.#isReady) void this.#panel?.webview.postMessage(message);
  }

  async #receive(message: FromFindings): Promise<void> {
    try {
      switch (message.type) {
        case 'ready':
          this.#isReady = true;
          if (this.#revision > 0) {
            this.#tell({ isWhole: true, files: [...this.#files.values()], gone: [], unread: 0 });
          }
          await this.refresh();
          this.#post({ type: 'active', ...(this.#active && { uri: this.#active.toString() }) });
          return this.#chooseWanted();
        case 'open':
          return await this.#showText(message, message.focus);
        case 'picture':
          return await this.#showPicture(message);
        case 'set':
          return await this.#set(message);
        case 'undo':
        case 'redo':
          return await this.#undoing?.run(vscode.Uri.parse(message.uri), message.type);
        case 'export':
          return await this.#export(message);
      }
    } catch (error) {
      void vscode.window.showErrorMessage(vscode.l10n.t('That could not be done: {0}', messageOf(error)));
    }
  }

  async #showText(place: FindingPlace, focus: boolean): Promise<void> {
    const found = this.#find(place);
    if (found === undefined) return;
    const { uri, finding } = found;
    const { start, span } = finding;
    const from = new vscode.Position(start.line - 1, start.column - 1);
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.positionAt(document.offsetAt(from) + span.end - span.start);
    await showSource(uri, {
      range: new vscode.Range(from, end),
      focus,
      besides: this.#panel?.viewColumn,
    });
  }

  async #showPicture(place: FindingPlace): Promise<void> {
    const found = this.#find(place);
    if (found === undefined) return;
    const { line, column } = found.finding.start;
    await vscode.commands.executeCommand('serviceBlueprint.revealInPreview', found.uri, {
      line: line - 1,
      character: column - 1,
    });
  }

  async #set(message: Extract<FromFindings, { type: 'set' }>): Promise<void> {
    const { key, field, value } = message;
    const found = this.#find(message);
    if (found === undefined) return;
    const { uri, finding, version = 0 } = found;
    const gesture: Omit<GestureParams, 'uri'> = {
      // Of a file that was not open there is no version that the server would know.
      version,
      gesture: { kind: 'set', keys: [key], field, value: value === '' ? null : value },
      seen: { [key]: finding.name },
    };
    const { refused } = await makeGesture(uri, gesture, {
      ask: (meant) => this.#environment.gesture(uri, meant),
      isStopped: () => this.#environment.isServerStopped(),
      log: (error) => this.#environment.log(messageOf(error)),
    });
    if (refused !== undefined) void vscode.window.showWarningMessage(refused);
    await this.refresh();
    this.#post({ type: 'answered' });
  }

  async #export({ format, listed }: Extract<FromFindings, { type: 'export' }>): Promise<void> {
    const named = listed.map((one) => {
      const file = this.#files.get(one.uri);
      return { ...one, name: file === undefined ? one.uri : nameIn(file) };
    });
    const list = await this.#environment.list({ format, listed: named });
    if (list === null)
      throw new Error(vscode.l10n.t('Service Blueprint could not do that; its output says why.'));
    await saveList(this.#environment.files, format, list.data);
  }

  #find({ uri, key }: FindingPlace) {
    const file = this.#files.get(uri);
    const finding = file?.findings.find((one) => one.key === key);
    return file && finding && { uri: uriOf(file), finding, version: file.version };
  }

  /** The author goes to a finding in the text, or in a picture that leads to it. */
  #follow(document: vscode.TextDocument, place: vscode.Position): void {
    if (this.#panel?.visible !== true || this.#panel.active) return;
    const uri = document.uri.toString();
    const file = [...this.#files.values()].find((one) => uriOf(one).toString() === uri);
    if (file?.version !== document.version) return;
    const offset = document.offsetAt(place);
    const one = file.findings.find(({ span }) => span.start <= offset && offset <= span.end);
    if (one !== undefined) this.#post({ type: 'choose', uri: file.uri, key: one.key, focus: false });
  }

  #chooseWanted(): void {
    if (this.#wanted === undefined || !this.#isReady) return;
    this.#post({ type: 'choose', ...this.#wanted, focus: true });
    this.#wanted = undefined;
  }
}

function uriOf({ uri }: FindingsOfFile): vscode.Uri {
  return vscode.Uri.parse(uri);
}

function nameIn(file: FindingsOfFile): string {
  return vscode.workspace.asRelativePath(uriOf(file));
}
