import * as vscode from 'vscode';
import type { GestureParams } from '../../server/protocol.ts';
import type { FromWebview, ToWebview } from '../../webview/protocol.ts';
import { messageOf } from '../error-message.ts';
import { askAuthor } from './ask-author.ts';
import type { PreviewEnvironment } from './environment.ts';
import { type Gestured, makeGesture, notAnswered } from './make-gesture.ts';

type Asked<Type extends FromWebview['type']> = Extract<FromWebview, { readonly type: Type }>;

/** The picture in which something is edited. */
export interface EditedPicture {
  /** The document that is shown now. */
  readonly uri: vscode.Uri;
  readonly environment: PreviewEnvironment;
  /** Cancelled when the picture is closed. */
  readonly token: vscode.CancellationToken;
  post(message: ToWebview): void;
  log(what: string): void;
}

/** Does what the page of a picture asks for to edit its document. A document that is not shown any more is left alone. */
export class PictureEdits {
  readonly #picture: EditedPicture;

  constructor(picture: EditedPicture) {
    this.#picture = picture;
  }

  /** Makes a gesture. */
  async gesture({ id, uri, version, gesture, seen }: Asked<'gesture'>): Promise<void> {
    const own = this.#picture.uri;
    const made =
      uri === own.toString()
        ? await this.#made(own, { version, gesture, ...(seen && { seen }) })
        : { refused: vscode.l10n.t('The preview went on to another file.') };
    this.#picture.post({ type: 'gestured', id, ...made });
  }

  /** Sends the form of an element. */
  async form({ id, uri, key }: Asked<'form'>): Promise<void> {
    const { environment } = this.#picture;
    const found = await this.#answered(uri, 'have a form', (of, token) => environment.form(of, key, token));
    this.#picture.post({ type: 'form', id, ...found });
  }

  /** Puts elements on the clipboard as text. */
  async copy({ id, uri, keys }: Asked<'copy'>): Promise<void> {
    const { environment } = this.#picture;
    const copied = await this.#answered(uri, 'copy', (of, token) => environment.copiedText(of, keys, token));
    if (copied !== null && 'text' in copied) {
      await vscode.env.clipboard.writeText(copied.text);
      this.#picture.post({ type: 'copied', id });
    } else this.#picture.post({ type: 'copied', id, refused: copied?.refused ?? notAnswered(false) });
  }

  /** Asks for what an action needs to know, in the pickers of the editor, and does it. */
  async ask({ uri, version, action, keys, seen }: Asked<'ask'>): Promise<void> {
    const { uri: own, environment, token } = this.#picture;
    const [key] = keys;
    if (uri !== own.toString() || key === undefined) return;
    try {
      const form = (await environment.form(own, key, token))?.form;
      const gesture = form && (await askAuthor(action, keys, form));
      if (gesture === undefined) return;
      const made = await this.#made(own, { version, gesture, seen });
      if (made.refused !== undefined) void vscode.window.showWarningMessage(made.refused);
    } catch (error) {
      void vscode.window.showErrorMessage(messageOf(error));
    }
  }

  #made(own: vscode.Uri, gesture: Omit<GestureParams, 'uri'>): Promise<Gestured> {
    const { environment, token, log } = this.#picture;
    return makeGesture(own, gesture, {
      ask: (params) => environment.gesture(own, params, token),
      isStopped: () => environment.isServerStopped(),
      log: (error) => log(`could not ask for a gesture: ${messageOf(error)}`),
    });
  }

  /** Resolves to the answer of the server; to `null` without one, and when the page means another document by now. */
  async #answered<Answer>(
    uri: string,
    what: string,
    ask: (uri: vscode.Uri, token: vscode.CancellationToken) => Promise<Answer | null>,
  ): Promise<Answer | null> {
    const { uri: own, token, log } = this.#picture;
    if (uri !== own.toString()) return null;
    return await ask(own, token).catch((error: unknown) => {
      log(`could not ${what}: ${messageOf(error)}`);
      return null;
    });
  }
}
