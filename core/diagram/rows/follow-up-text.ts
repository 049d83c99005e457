import type { Finding } from '../../model.ts';

/** Returns how a finding is followed up, in a few words: `severity 5, planned, duty, due 2027-03-01`; often empty. */
export function followUpText({ severity, status, owner, due }: Finding): string {
  const words = [
    severity && `severity ${severity.value}`,
    status?.value,
    owner?.value.trim(),
    due && `due ${due.value}`,
  ];
  return words.filter(Boolean).join(', ');
}
