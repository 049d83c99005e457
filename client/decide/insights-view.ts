import * as vscode from 'vscode';
import type { InsightsResult, WorkspaceImpactParams, WorkspaceImpactResult } from '../../server/protocol.ts';
import type { FromInsights, ToInsights } from '../../webview/decide/protocol.ts';
import { nameOf } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { showSource } from '../show-source.ts';
import { fillView } from './fill-view.ts';
import { fromInsights } from './from-insights.ts';
import { insightTexts } from './insight-texts.ts';

/** The services that the view needs. */
export interface InsightsEnvironment {
  readonly extensionUri: vscode.Uri;
  insights(uri: vscode.Uri): Promise<InsightsResult | null>;
  impact(params: WorkspaceImpactParams): Promise<WorkspaceImpactResult | null>;
  /** Shows a blueprint in its preview with something switched off. */
  darken(uri: vscode.Uri, off: string): void;
  log(message: string): void;
}

/** The view of the figures of one blueprint, and of what depends on something in all of them. */
export class InsightsView implements vscode.Disposable {
  readonly #environment: InsightsEnvironment;
  #panel: vscode.WebviewPanel | undefined;
  #uri: vscode.Uri | undefined;
  #off: string | undefined;
  #isReady = false;
  #isAsking = false;
  #isOutdated = false;

  constructor(environment: InsightsEnvironment) {
    this.#environment = environment;
  }

  /** Shows the figures of a blueprint; those that were shown last when none is given. */
  async show(uri?: vscode.Uri): Promise<void> {
    if (uri !== undefined) this.#uri = uri;
    if (this.#panel === undefined) this.#open();
    else this.#panel.reveal();
    this.#setTitle();
    await this.refresh();
  }

  /** The blueprint may say something else, or all when none is given. */
  async refresh(uri?: vscode.Uri): Promise<void> {
    if (!this.#isReady) return;
    if (uri !== undefined && uri.toString() !== this.#uri?.toString() && this.#off === undefined) return;
    this.#isOutdated = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isOutdated && this.#isReady) {
        this.#isOutdated = false;
        await this.#tellInsights();
        await this.#tellImpact();
      }
    } catch (error) {
      this.#environment.log(messageOf(error));
    } finally {
      this.#isAsking = false;
    }
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): void {
    const panel = vscode.window.createWebviewPanel(
      'serviceBlueprint.insights',
      vscode.l10n.t('Insights'),
      vscode.ViewColumn.Active,
    );
    this.#panel = panel;
    panel.webview.onDidReceiveMessage((message: unknown) => {
      const known = fromInsights(message);
      if (known !== undefined) void this.#receive(known);
    });
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says `ready` when it comes back.
      if (!panel.visible) this.#isReady = false;
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#isReady = false;
    });
    fillView(panel, this.#environment.extensionUri, 'insights', insightTexts(vscode.l10n));
  }

  #setTitle(): void {
    if (this.#panel === undefined) return;
    const name = this.#uri && nameOf(this.#uri);
    this.#panel.title = name === undefined ? vscode.l10n.t('Insights') : vscode.l10n.t('Insights {0}', name);
  }

  async #tellInsights(): Promise<void> {
    const uri = this.#uri;
    // The server knows what is open.
    const document = uri && (await vscode.workspace.openTextDocument(uri));
    const found = document && (await this.#environment.insights(document.uri));
    if (uri !== this.#uri) return;
    this.#post({
      type: 'insights',
      name: uri === undefined ? '' : nameOf(uri),
      ...(found && { insights: found }),
    });
  }

  async #tellImpact(): Promise<void> {
    const off = this.#off;
    const impact = await this.#environment.impact(off === undefined ? {} : { off });
    if (impact === null || off !== this.#off) return;
    const names = Object.fromEntries(
      impact.files.map(({ uri }) => [uri, vscode.workspace.asRelativePath(vscode.Uri.parse(uri))]),
    );
    this.#post({ type: 'impact', impact, names, ...(off !== undefined && { off }) });
  }

  #post(message: ToInsights): void {
    if (this.#isReady) void this.#panel?.webview.postMessage(message);
  }

  async #receive(message: FromInsights): Promise<void> {
    try {
      switch (message.type) {
        case 'ready':
          this.#isReady = true;
          return await this.refresh();
        case 'open':
          return await this.#showText(message);
        case 'off':
          this.#off = message.off;
          return await this.#tellImpact();
        case 'dark':
          return this.#environment.darken(vscode.Uri.parse(message.uri), message.off);
      }
    } catch (error) {
      void vscode.window.showErrorMessage(vscode.l10n.t('That could not be done: {0}', messageOf(error)));
    }
  }

  async #showText({ range: { start, end } }: Extract<FromInsights, { type: 'open' }>): Promise<void> {
    if (this.#uri === undefined) return;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    await showSource(this.#uri, { range, focus: false, besides: this.#panel?.viewColumn });
  }
}
