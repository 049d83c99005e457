import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import { aliveRequest } from '../server/protocol.ts';
import { messageOf } from './error-message.ts';
import { Watchdog } from './watchdog.ts';

/** A client of the language server, and how to end a server that does not listen any more. */
export interface ConnectedClient {
  readonly client: BaseLanguageClient;
  /** Ends the server at once; its connection then closes, as when it has crashed. */
  kill(): void;
}

/** Makes a client; the entries know how, for each place the extension runs in. */
export type CreateClient = (options: LanguageClientOptions) => ConnectedClient;

/** The server is asked every so many milliseconds, and given up after so many ticks without an answer. */
const pace = 5_000;
const maxTicks = 4;
/** The number of times that it is started again in three minutes. */
const restarts = 4;

/**
 * Keeps the language server running: one that crashed, or does not answer, is started again, until it has done so too
 * often. Then it stays stopped until the author has it started.
 */
export class LanguageServer implements vscode.Disposable {
  readonly client: BaseLanguageClient;
  readonly #connected: ConnectedClient;
  readonly #watchdog: Watchdog;
  readonly #changed = new vscode.EventEmitter<void>();
  #onClosed: Pick<ErrorHandler, 'closed'>;
  #timer: ReturnType<typeof setInterval> | undefined;
  #stopped = false;

  constructor(connect: CreateClient, options: LanguageClientOptions) {
    this.#connected = connect({
      ...options,
      errorHandler: {
        error: (...failure) => this.client.createDefaultErrorHandler(restarts).error(...failure),
        closed: () => this.#closed(),
      },
      initializationFailedHandler: () => false,
    });
    this.client = this.#connected.client;
    this.#onClosed = this.client.createDefaultErrorHandler(restarts);
    this.#watchdog = new Watchdog(
      () => this.client.sendRequest(aliveRequest.method),
      () => this.#silent(),
      maxTicks,
    );
    this.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.#setStopped(false);
    });
  }

  /** True when it is stopped, and is not started again by itself. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Fires when {@link stopped} has changed. */
  get onDidChange(): vscode.Event<void> {
    return this.#changed.event;
  }

  /** Rejects when it cannot be started; the client has told the author by then. */
  async start(): Promise<void> {
    this.#timer ??= setInterval(() => {
      if (!this.#stopped) this.#watchdog.tick();
    }, pace);
    try {
      await this.client.start();
    } catch (error) {
      // One that crashed while it started may be starting again by now.
      if (this.client.state === State.StartFailed) this.#setStopped(true);
      throw error;
    }
  }

  /** Begins anew, whatever state it is in, and tells the author when that fails. */
  async restart(): Promise<void> {
    this.#onClosed = this.client.createDefaultErrorHandler(restarts);
    // One that runs may not listen: it is taken for crashed, and started again for it.
    if (this.client.isRunning() || this.client.state === State.Starting) this.#connected.kill();
    else {
      await this.start().catch((error: unknown) => {
        void vscode.window.showErrorMessage(
          vscode.l10n.t('The language server could not be started: {0}', messageOf(error)),
        );
      });
    }
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#changed.dispose();
    void this.client.dispose().catch(() => this.#connected.kill());
  }

  async #closed(): Promise<CloseHandlerResult> {
    const result = await this.#onClosed.closed();
    if (result.action === CloseAction.DoNotRestart) {
      this.#setStopped(true);
      void this.#tellStopped();
    }
    return { ...result, handled: true };
  }

  #silent(): void {
    const message = vscode.l10n.t('The language server did not answer, and is started again.');
    this.client.error(message, undefined, false);
    void vscode.window.showWarningMessage(message);
    this.#connected.kill();
  }

  async #tellStopped(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const output = vscode.l10n.t('Show Output');
    const answer = await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The language server of Service Blueprint has stopped five times in three minutes, and is not started again by itself.',
      ),
      restart,
      output,
    );
    if (answer === restart) await this.restart();
    if (answer === output) this.client.outputChannel.show();
  }

  #setStopped(stopped: boolean): void {
    if (stopped === this.#stopped) return;
    this.#stopped = stopped;
    this.#changed.fire();
  }
}
