import type { FindingStatus } from '../model.ts';

/** Returns whether nothing is left to do about a finding of that status: it is done, or dropped. */
export function isClosed(status: FindingStatus | undefined): boolean {
  return status === 'done' || status === 'dropped';
}
