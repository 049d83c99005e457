import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import type { BlueprintDocument, Documents } from './documents.ts';
import type { Turns } from './turns.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | null | ResponseError<void>>;

/**
 * Makes a request handler of a feature. It answers `null` when the document is not an open blueprint, an error
 * as soon as the request is cancelled, and `null` with a line in the log when the feature fails: the server goes on.
 */
export function answerWith(documents: Documents, turns: Turns, log: Pick<RemoteConsole, 'error'>) {
  const anywhere = answerAnywhere(turns, log);
  return function answer<P, R>(
    what: string,
    uriOf: (params: P) => string,
    feature: (document: BlueprintDocument, params: P) => R,
  ): Handler<P, R> {
    return anywhere(what, (params: P) => {
      const document = documents.get(uriOf(params));
      return document === undefined ? null : feature(document, params);
    });
  };
}

/** Makes a request handler of a feature that is about no document in particular, as {@link answerWith} does. */
export function answerAnywhere(turns: Turns, log: Pick<RemoteConsole, 'error'>) {
  return function answer<P, R>(
    what: string,
    feature: (params: P) => R | null | Promise<R | null>,
  ): Handler<P, R> {
    return (params, token) =>
      new Promise((resolve) => {
        const cancel = () => resolve(new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.'));
        // Who waits for a turn, or for a file, does not wait for it any longer.
        const listener = token.onCancellationRequested(cancel);
        const answered = turns.take(token).then(async () => {
          if (token.isCancellationRequested) cancel();
          else resolve(await nullOnFailure(() => feature(params)));
        });
        void answered.finally(() => listener.dispose());
      });

    async function nullOnFailure(work: () => R | null | Promise<R | null>): Promise<R | null> {
      try {
        return await work();
      } catch (error) {
        log.error(failure(what, error));
        return null;
      }
    }
  };
}

/** Returns a sentence for the log, with what an engineer needs to fix it. */
export function failure(what: string, error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Service Blueprint could not ${what}. ${details}`;
}
