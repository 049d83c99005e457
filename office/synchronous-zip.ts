import { type AsyncZippable, type FlateCallback, zipSync } from 'fflate';

export * from 'fflate';

/**
 * Packs at once, in the place of what `fflate` does in workers of its own: the language server is one already, and in a
 * browser it may not start others.
 */
export function zip(files: AsyncZippable, ...rest: readonly unknown[]): () => void {
  const done = rest[rest.length - 1] as FlateCallback;
  done(null, zipSync(files));
  return () => undefined;
}
