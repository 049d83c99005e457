import type { Readable, Writable } from 'node:stream';

/** The streams, folders and variables of the process that the command line runs in. */
export interface Environment {
  /** The folder that relative names begin at. */
  readonly folder: string;
  /** The folder that the package is installed in, the one with its `package.json`. */
  readonly packageFolder: string;
  readonly input: Readable;
  readonly output: Writable;
  /** For people: messages and progress, never results. */
  readonly messages: Writable;
  /** Says of `output` and of `messages` whether they may be coloured. */
  readonly colour: { readonly output: boolean; readonly messages: boolean };
  /** Resolves when the person presses Ctrl+C or the system wants the process to end. */
  readonly untilInterrupted: () => Promise<void>;
}

/** The exit codes of the commands. */
export const exitCode = {
  fine: 0,
  /** It ran, and found something wrong in a blueprint. */
  findings: 1,
  /** It could not run: a wrong option, a file that is not there. */
  couldNotRun: 2,
  /** Ended with Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;

/** One of {@link exitCode}: 0, 1, 2 or 130. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Returns the worst of several exit codes. */
export function worstCode(codes: readonly ExitCode[]): ExitCode {
  const worstFirst = [exitCode.interrupted, exitCode.couldNotRun, exitCode.findings];
  return worstFirst.find((code) => codes.includes(code)) ?? exitCode.fine;
}
