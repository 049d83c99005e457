import type { FindingKind } from '../analysis.ts';
import type { FindingStatus } from '../model.ts';
import type { RegisteredFinding } from './register.ts';

/** A choice of findings. All that is given has to hold; of several in a list, one. Names without regard to case. */
export interface FindingFilter {
  readonly kinds?: readonly FindingKind[];
  readonly statuses?: readonly FindingStatus[];
  readonly owner?: string;
  readonly stage?: string;
  readonly department?: string;
  readonly system?: string;
  /** At least so severe. */
  readonly severity?: number;
  readonly isOverdue?: true;
}

/** Returns the findings that are looked for, in their order. */
export function filterFindings<T extends RegisteredFinding>(
  all: readonly T[],
  filter: FindingFilter,
): readonly T[] {
  const { kinds, statuses, owner, stage, department, system, severity, isOverdue } = filter;
  return all.filter(
    (one) =>
      (kinds === undefined || kinds.includes(one.kind)) &&
      (statuses === undefined || statuses.includes(one.status)) &&
      (owner === undefined || isCalled(one.owner ?? '', owner)) &&
      (stage === undefined || isCalled(one.stage, stage)) &&
      (department === undefined || one.departments.some((name) => isCalled(name, department))) &&
      (system === undefined || one.systems.some((name) => isCalled(name, system))) &&
      (severity === undefined || (one.severity ?? 0) >= severity) &&
      (isOverdue === undefined || one.isOverdue),
  );
}

function isCalled(name: string, wanted: string): boolean {
  return name.trim().toLowerCase() === wanted.trim().toLowerCase();
}
