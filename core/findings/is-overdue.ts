import type { Finding } from '../model.ts';
import { isDate } from '../values/date.ts';
import { isClosed } from './is-closed.ts';

/**
 * Returns whether the day of a finding has passed while something is left to do about it; it is due until the end of its
 * day. Without a day, or with one that is no date, it is not.
 *
 * @param today the day, `2026-11-28`; nothing is overdue where it is not known
 */
export function isOverdue(finding: Finding, today: string | undefined): boolean {
  const due = finding.due?.value;
  return today !== undefined && due !== undefined && isDate(due) && due < today && !isClosed(finding);
}
