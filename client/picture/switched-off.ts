import * as vscode from 'vscode';
import type { ImpactParams, ImpactResult } from '../../server/protocol.ts';
import type { ToWebview } from '../../webview/protocol.ts';

/** The picture in which something is switched off. */
export interface DarkenedPicture {
  ask(asked: Omit<ImpactParams, 'uri'>): Promise<ImpactResult | null>;
  post(message: ToWebview): void;
}

/** Keeps what is switched off in one picture until it is switched on again: an edit changes what depends on it. */
export class SwitchedOff {
  readonly #picture: DarkenedPicture;
  #off: string | undefined;

  constructor(picture: DarkenedPicture) {
    this.#picture = picture;
  }

  /** Asks the author what to switch off, of what the element with this key names or of everything, and does it. */
  async choose(key?: string): Promise<void> {
    const found = await this.#picture.ask(key === undefined ? {} : { key });
    if (found === null) return;
    if (found.choices.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nothing is declared here that could be switched off: no system, actor, channel or process.',
        ),
      );
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      found.choices.map(({ id, name, kind }) => ({ id, label: name, description: wordOf(kind) })),
      { title: vscode.l10n.t('Switch off'), placeHolder: vscode.l10n.t('What depends on it goes dark') },
    );
    if (chosen === undefined) return;
    this.#off = chosen.id;
    await this.show();
  }

  /** Switches something off that is known by its id, `system:registration`. */
  async begin(off: string): Promise<void> {
    this.#off = off;
    await this.show();
  }

  /** Shows anew what depends on it: the text has changed, or the page was loaded anew. */
  async show(): Promise<void> {
    const off = this.#off;
    if (off === undefined) return;
    const found = await this.#picture.ask({ off });
    if (this.#off !== off || found === null) return;
    // It is not declared any more.
    if (found.impact === undefined) this.#off = undefined;
    const { keys = [], sentence = '' } = found.impact ?? {};
    this.#picture.post({ type: 'dark', keys, sentence });
  }

  /** The author has switched it on again. */
  end(): void {
    this.#off = undefined;
  }
}

function wordOf(kind: ImpactResult['choices'][number]['kind']): string {
  switch (kind) {
    case 'system':
      return vscode.l10n.t('system');
    case 'actor':
      return vscode.l10n.t('actor');
    case 'channel':
      return vscode.l10n.t('channel');
    case 'process':
      return vscode.l10n.t('shared process');
  }
}
