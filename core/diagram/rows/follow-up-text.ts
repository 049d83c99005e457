import type { Finding } from '../../model.ts';

/**
 * Returns how a finding is followed up, in a few words: `severity 5, planned, Duty manager, due 2027-03-01`; often empty.
 *
 * @param owner the name of who looks after it
 */
export function followUpText({ severity, status, due }: Finding, owner: string | undefined): string {
  const words = [severity && `severity ${severity.value}`, status?.value, owner, due && `due ${due.value}`];
  return words.filter(Boolean).join(', ');
}
