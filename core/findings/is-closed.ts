import type { Finding } from '../model.ts';

/** Returns whether nothing is left to do about a finding: it is done, or dropped. */
export function isClosed({ status }: Finding): boolean {
  return status?.value === 'done' || status?.value === 'dropped';
}
