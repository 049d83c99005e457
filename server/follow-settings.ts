import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { EditorHintSettings } from './editor-hints.ts';
import type { LogFailure } from './log-failures.ts';
import type { Settings } from './settings.ts';

/** The settings, and who is told when they change. */
export interface FollowedSettings {
  readonly connection: Pick<Connection, 'languages' | 'sendRequest'>;
  readonly settings: Settings;
  readonly hints: EditorHintSettings;
  readonly logFailure: LogFailure;
  client(): Client;
  /** Checks a document anew, whose settings are others. */
  schedule(uri: string): void;
}

/** Follows the settings of a client: it is asked where it can be, and has pushed them where it cannot. */
export class SettingsFollower {
  readonly #followed: FollowedSettings;

  constructor(followed: FollowedSettings) {
    this.#followed = followed;
  }

  /** Takes settings that have changed, as far as the client says them, for these documents. */
  changed(pushed: unknown, uris: readonly string[]): void {
    const { settings, hints } = this.#followed;
    const { hasSettings } = this.#followed.client();
    // One that can be asked is asked below, and what it has pushed would be no change then.
    if (!hasSettings) settings.push(pushed);
    for (const uri of uris) this.load(uri);
    if (hasSettings) this.loadHints();
    else if (hints.push(pushed)) this.#refreshHints();
  }

  /** Checks anew what the settings of a document changed. */
  load(uri: string): void {
    const { settings, logFailure, schedule } = this.#followed;
    const asked = this.#followed.client().hasSettings ? settings.load(uri) : Promise.resolve(true);
    logFailure(
      'read the settings',
      asked.then((changed) => {
        if (changed) schedule(uri);
      }),
    );
  }

  /** Asks for the settings of hints and lenses, and has them shown anew when they are others. */
  loadHints(): void {
    const { hints, logFailure } = this.#followed;
    logFailure(
      'read the settings',
      hints.load().then((changed) => {
        if (changed) this.#refreshHints();
      }),
    );
  }

  #refreshHints(): void {
    const { connection, logFailure } = this.#followed;
    const { refreshesHints, refreshesLenses } = this.#followed.client();
    if (refreshesHints) logFailure('refresh hints', connection.languages.inlayHint.refresh());
    if (refreshesLenses)
      logFailure('refresh code lenses', connection.sendRequest(CodeLensRefreshRequest.type));
  }
}
