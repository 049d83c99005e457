import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import type { BlueprintDocument, Documents } from './documents.ts';
import type { Delay } from './validation.ts';

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | null | ResponseError<void>>;

/**
 * Makes a request handler of a feature. It answers `null` when the document is not an open blueprint, an error
 * when the request was cancelled, and `null` with a line in the log when the feature fails: the server goes on.
 */
export function answerWith(documents: Documents, delay: Delay, log: Pick<RemoteConsole, 'error'>) {
  const anywhere = answerAnywhere(delay, log);
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

/** The same for a feature that is about no document in particular. */
export function answerAnywhere(delay: Delay, log: Pick<RemoteConsole, 'error'>) {
  return function answer<P, R>(
    what: string,
    feature: (params: P) => R | null | Promise<R | null>,
  ): Handler<P, R> {
    return async (params, token) => {
      // Lets a cancellation or a newer text that has already arrived be heard first.
      await delay(0);
      if (token.isCancellationRequested)
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
      try {
        return await feature(params);
      } catch (error) {
        log.error(failure(what, error));
        return null;
      }
    };
  };
}

/** A sentence for the log, with what an engineer needs to mend it. */
export function failure(what: string, error: unknown): string {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `Service Blueprint could not ${what}. ${details}`;
}
