import type { Finding, FindingStatus } from '../model.ts';
import { isDate } from '../values/date.ts';
import { isClosed } from './is-closed.ts';

/**
 * Returns whether the day of a finding has passed while something is left to do about it; it is due until the end of its
 * day. Without a day, or with one that is no date, it is not.
 *
 * @param today the day, `2026-11-28`; nothing is overdue where it is not known
 */
export function isOverdue({ due, status }: Finding, today: string | undefined): boolean {
  return isPast({ due: due?.value, status: status?.value }, today);
}

/** Returns the same of a finding that is known as plain data. */
export function isPast(
  { due, status }: { readonly due?: string | undefined; readonly status?: FindingStatus | undefined },
  today: string | undefined,
): boolean {
  return today !== undefined && due !== undefined && isDate(due) && due < today && !isClosed(status);
}
