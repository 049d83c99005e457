import {
  type CancellationToken,
  LSPErrorCodes,
  type RemoteConsole,
  ResponseError,
} from 'vscode-languageserver';
import type { BlueprintDocument, Documents } from './documents.ts';
import type { WorkQueue } from './work-queue.ts';

/**
 * A part of the work for a request that comes before its feature, and whether there was anything to do. Behind such a
 * part what has arrived meanwhile is heard, so that nothing more is done for a request that was cancelled.
 */
export type Phase = (document: BlueprintDocument) => boolean;

/** Reads the document, unless it is read. */
export const read: Phase = (document) => {
  if (document.isRead) return false;
  return document.file !== undefined;
};

type Handler<P, R> = (params: P, token: CancellationToken) => Promise<R | null | ResponseError<void>>;

/**
 * Makes a request handler of a feature. It answers `null` when the document is not an open blueprint, an error
 * as soon as the request is cancelled, and `null` with a line in the log when the feature fails: the server goes on.
 * The work is done in phases, the feature last.
 */
export function answerWith(documents: Documents, turns: WorkQueue, log: Pick<RemoteConsole, 'error'>) {
  const anywhere = answerAnywhere(turns, log);
  return function answer<P, R>(
    what: string,
    uriOf: (params: P) => string,
    feature: (document: BlueprintDocument, params: P) => R | Promise<R>,
    phases: readonly Phase[] = [read],
  ): Handler<P, R> {
    return anywhere<P, R>(what, async (params: P, token) => {
      const document = documents.get(uriOf(params));
      if (document === undefined) return null;
      for (const phase of phases) {
        if (phase(document)) await turns.take(token);
        if (token.isCancellationRequested) return null;
      }
      return feature(document, params);
    });
  };
}

/** Makes a request handler of a feature that is about no document in particular, as {@link answerWith} does. */
export function answerAnywhere(turns: WorkQueue, log: Pick<RemoteConsole, 'error'>) {
  return function answer<P, R>(
    what: string,
    feature: (params: P, token: CancellationToken) => R | null | Promise<R | null>,
  ): Handler<P, R> {
    return (params, token) =>
      new Promise((resolve) => {
        const cancel = () => resolve(new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.'));
        // Who waits for a turn, or for a file, does not wait for it any longer.
        const listener = token.onCancellationRequested(cancel);
        const answered = turns.take(token).then(async () => {
          if (token.isCancellationRequested) cancel();
          else resolve(await nullOnFailure(() => feature(params, token)));
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
