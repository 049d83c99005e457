import type { RemoteConsole } from 'vscode-languageserver';
import { failure } from './answer.ts';

/** Writes to the log what fails on its own: nobody waits for it. `what` ends "Could not …". */
export type LogFailure = (what: string, work: Promise<unknown>) => void;

/** Returns a {@link LogFailure} that writes to the log of a client. */
export function logFailuresTo(log: Pick<RemoteConsole, 'error'>): LogFailure {
  return (what, work) => {
    work.catch((error: unknown) => log.error(failure(what, error)));
  };
}
