import { basename } from 'node:path';
import { systemCode } from '../disk/system-code.ts';
import { PartlyWritten } from '../disk/write-over.ts';
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
  EDQUOT: 'your share of its disk is used up',
  EFBIG: 'it would be larger than a file may be',
  EIO: 'its disk does not work as it should',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links go in a circle',
  EBUSY: 'another program is using it',
};

/** Returns the sentence for what the system refused: `The file "x" cannot be read: it does not exist.` */
export function refused(what: string, error: unknown): Failure {
  return new Failure(`${what}: ${reasonOf(error)}.`);
}

/** Advice for a disk that began to take a file and then did not, by the code of the error. */
const advice: Readonly<Record<string, string>> = {
  ENOSPC: ' Make room on the disk and try again.',
  EDQUOT: ' Make room on the disk and try again.',
  EFBIG: ' Raise the limit for the size of files, or write it elsewhere.',
  EIO: ' Write it to another disk.',
  EBUSY: ' Close it there and try again.',
};

/** Returns the sentence for a file that could not be written, and what has become of what was in it. */
export function notWritten(name: string, error: unknown): Failure {
  const what = `The file "${name}" cannot be written`;
  if (!(error instanceof PartlyWritten)) {
    const { message } = refused(what, error);
    return new Failure(`${message} Nothing was changed.${advice[systemCode(error) ?? ''] ?? ''}`);
  }
  const whole =
    error.whole === undefined ? '' : ` All that should be in it is in "${basename(error.whole)}" beside it.`;
  return new Failure(
    `${what}: ${reasonOf(error.cause)}. It was written in part, and what was in it could not be put back.${whole}`,
  );
}

/**
 * Turns whatever was thrown while one file was worked on into a failure to report, so that the others are still worked
 * on.
 */
export function asFailure(name: string, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Failure(
    `${name}  This file could not be worked on, by a mistake of service-blueprint itself: ${reason}. Please report it, with the file.`,
  );
}

function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return (code && reasons[code]) ?? (error instanceof Error ? error.message : String(error));
}
