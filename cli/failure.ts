import { type ExitCode, exitCode } from './environment.ts';

/** Something that keeps a command from its work, said in a sentence for the person who typed it. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly exitCode: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.couldNotRun) {
    super(message);
    this.exitCode = code;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you have no permission for it',
  EPERM: 'you have no permission for it',
  EROFS: 'its disk can only be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'its disk is full',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go in a circle',
  EBUSY: 'another program is using it',
};

/** The sentence for what the system refused: `The file "x" cannot be read: it does not exist.` */
export function refused(what: string, error: unknown): Failure {
  const code = systemCode(error);
  const reason = (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error));
  return new Failure(`${what}: ${reason}.`);
}

/** `ENOENT` and the like; `undefined` when it is not an error of the system. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
