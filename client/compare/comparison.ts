import * as vscode from 'vscode';
import type {
  ComparedAfter,
  ComparedSide,
  CompareParams,
  CompareResult,
  MatchChoices,
} from '../../server/protocol.ts';
import { withApart, withJoined } from '../../server/protocol.ts';
import type { FromComparison } from '../../webview/protocol.ts';
import { nameOf, openDocument } from '../blueprint-documents.ts';
import { messageOf } from '../error-message.ts';
import { fromComparison } from './from-comparison.ts';
import type { KeptChoices } from './kept-choices.ts';
import type { VersionSide } from './side.ts';

/** Asks the server for the page of a comparison. */
export type AskComparison = (params: CompareParams) => Promise<CompareResult | null>;

/** The parts of the extension that a comparison needs. */
export interface ComparisonHost {
  readonly extensionUri: vscode.Uri;
  readonly ask: AskComparison;
  readonly choices: KeptChoices;
}

/** Blueprints that are compared: one or two with the one that they were made from. */
export interface Compared {
  readonly before: VersionSide;
  readonly after: readonly [VersionSide, VersionSide?];
}

/** The time that a text must rest before the page is made anew, in ms. */
const rest = 300;

/** A panel that shows a comparison, and goes with the texts while they are edited. */
export class Comparison implements vscode.Disposable {
  static readonly viewType = 'serviceBlueprint.comparison';

  readonly #host: ComparisonHost;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable[] = [];
  #compared: Compared;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(host: ComparisonHost, compared: Compared) {
    this.#host = host;
    this.#compared = compared;
    const { extensionUri } = host;
    this.#panel = vscode.window.createWebviewPanel(
      Comparison.viewType,
      this.#title(),
      vscode.ViewColumn.Active,
      {
        enableScripts: true,
        // The page leads to texts by the one command that shows a place.
        enableCommandUris: ['serviceBlueprint.showDifference'],
        enableFindWidget: true,
        retainContextWhenHidden: false,
        localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')],
      },
    );
    this.#subscriptions.push(
      this.#panel.onDidDispose(() => this.dispose()),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => {
        const known = fromComparison(message);
        if (known !== undefined) void this.#received(known);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && this.#shows(document.uri)) this.#refreshSoon();
      }),
      vscode.window.onDidChangeActiveColorTheme(() => this.#refreshSoon()),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Makes the page anew. Rejects when the server could not. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { webview } = this.#panel;
    const script = webview.asWebviewUri(
      vscode.Uri.joinPath(this.#host.extensionUri, 'dist', 'webview', 'compare.js'),
    );
    const { before, after } = this.#compared;
    const [first, theirs] = after;
    const answer = await this.#host.ask({
      before: sent(before),
      after: this.#sentAfter(first),
      ...(theirs && { theirs: this.#sentAfter(theirs) }),
      theme: themeNow(),
      script: { source: script.toString(), nonce: crypto.randomUUID().replaceAll('-', '') },
    });
    if (asked !== this.#asked) return;
    if (answer === null) {
      throw new Error(vscode.l10n.t('Service Blueprint could not do that; its output says why.'));
    }
    this.#panel.title = this.#title();
    webview.html = answer.page;
  }

  #title(): string {
    const { before, after } = this.#compared;
    const [first, theirs] = after;
    if (theirs === undefined) return vscode.l10n.t('{0} ↔ {1}', before.name, first.name);
    const file = before.of === undefined ? before.name : nameOf(before.of);
    return vscode.l10n.t('{0}: {1} ↔ {2}', file, first.name, theirs.name);
  }

  #sentAfter(side: VersionSide): ComparedAfter {
    return { ...sent(side), choices: this.#host.choices.of(this.#compared.before, side) };
  }

  #shows(uri: vscode.Uri): boolean {
    const { before, after } = this.#compared;
    return [before, ...after].some((side) => side?.uri?.toString() === uri.toString());
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refreshOrTell(), rest);
  }

  async #refreshOrTell(): Promise<void> {
    try {
      await this.refresh();
    } catch (error) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The blueprints cannot be compared: {0}', messageOf(error)),
      );
    }
  }

  async #received(message: FromComparison): Promise<void> {
    switch (message.type) {
      case 'exchange': {
        const { before, after } = this.#compared;
        this.#compared = { before: after[0], after: [before] };
        break;
      }
      case 'forget':
        for (const index of this.#compared.after.keys()) {
          await this.#decide(index, () => ({ joined: [], apart: [] }));
        }
        break;
      case 'apart': {
        const { after, before, other } = message;
        await this.#decide(after, (choices) => withApart(choices, { before, after: other }));
        break;
      }
      case 'join': {
        const { after, of, part, others } = message;
        const chosen = await vscode.window.showQuickPick(
          others.map(({ said, path }) => ({ label: said, path })),
          { title: vscode.l10n.t('The Same As…'), placeHolder: part.said },
        );
        if (chosen === undefined) return;
        const [before, other] = of === 'before' ? [part.path, chosen.path] : [chosen.path, part.path];
        await this.#decide(after, (choices) => withJoined(choices, { before, after: other }));
        break;
      }
    }
    await this.#refreshOrTell();
  }

  async #decide(index: number, change: (choices: MatchChoices) => MatchChoices): Promise<void> {
    const { before, after } = this.#compared;
    const side = after[index];
    if (side === undefined) return;
    const { choices } = this.#host;
    await choices.keep(before, side, change(choices.of(before, side)));
  }
}

/** Returns a side as it is sent: a document that is open says what it says now. */
function sent({ name, text, uri }: VersionSide): ComparedSide {
  const open = uri && openDocument(uri);
  return { name, text: open?.getText() ?? text, ...(uri && { uri: uri.toString() }) };
}

function themeNow(): NonNullable<CompareParams['theme']> {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'hc-dark';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'hc-light';
    default:
      return 'light';
  }
}
