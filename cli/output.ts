import { fstatSync, writeSync } from 'node:fs';
import { Writable } from 'node:stream';

/**
 * Returns standard output as a stream that fails when it was not written whole. Node's own takes a part for all when
 * the output is a file on a disk that is full.
 */
export function openOutput(stdout: typeof process.stdout): Writable {
  if (stdout.isTTY || !isFile(stdout.fd)) return stdout;
  return new Writable({
    // Goes on after an error, which is told once.
    autoDestroy: false,
    write(chunk: Buffer, _encoding, done) {
      try {
        for (let at = 0; at < chunk.length; ) at += writeSync(stdout.fd, chunk, at);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

function isFile(descriptor: number): boolean {
  try {
    const found = fstatSync(descriptor);
    return found.isFile() || found.isCharacterDevice();
  } catch {
    return false;
  }
}
