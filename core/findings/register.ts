import { departmentsOf } from '../analysis/departments.ts';
import type { FindingKind, PlacedFinding } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { Cell, FindingStatus } from '../model.ts';
import { findingKey } from '../picture-keys.ts';
import { placeAt } from '../source/place.ts';
import type { Place, Span } from '../span.ts';
import { answeredBy, answersIn } from './answers.ts';
import { isOverdue } from './is-overdue.ts';

/** One finding of a blueprint with all that is known of it and of where it was found. Plain data. */
export interface RegisteredFinding {
  /** Names it in gestures and forms, as long as the text is the same: `step_3.pains.0`. */
  readonly key: Key;
  readonly kind: FindingKind;
  readonly name: string;
  readonly id: string;
  /** `open` where nothing is written. */
  readonly status: FindingStatus;
  /** 1..5 */
  readonly severity?: number;
  /** 1..5 */
  readonly effort?: number;
  /** Of a fail point: severity times occurrence times detection (1..125), where all three are given. */
  readonly risk?: number;
  /** As written, or the name of the actor whose id is written. */
  readonly owner?: string;
  readonly due?: string;
  /** True when its day has passed and it is neither done nor dropped. */
  readonly isOverdue: boolean;
  readonly evidence?: string;
  readonly url?: string;
  readonly recovery?: string;
  /** Names of what it answers, and of what answers it. */
  readonly answers: readonly string[];
  readonly answeredBy: readonly string[];
  readonly stage: string;
  readonly step: string;
  /** The number of the step, from 1. */
  readonly column: number;
  /** Name of the lane and of the cell that it was found at; absent when it is the step's. */
  readonly lane?: string;
  readonly cell?: string;
  /** Of those who do what it was found at: its cell, or all cells of its step. Each once. */
  readonly departments: readonly string[];
  readonly systems: readonly string[];
  /** The place where it is written. */
  readonly span: Span;
  readonly start: Place;
}

/**
 * Returns all findings of a blueprint in the order of the journey. Those without a name yet are left out.
 *
 * @param today The day, `2026-11-28`; nothing is overdue where it is not known.
 */
export function findingsRegister(file: BlueprintFile, today?: string): readonly RegisteredFinding[] {
  const { analysis, source } = file;
  const answers = answersIn(analysis);
  return analysis.findings.flatMap((placed): RegisteredFinding[] => {
    const { finding, kind, column, cell } = placed;
    if (finding.name.trim() === '') return [];
    const { severity, effort, due, evidence, url } = finding;
    const recovery = 'recovery' in finding ? finding.recovery?.value : undefined;
    const risk = riskOf(finding);
    const owner = analysis.ownerOf(finding);
    return [
      {
        key: findingKey(placed, file),
        kind,
        name: finding.name,
        id: finding.id,
        status: finding.status?.value ?? 'open',
        ...(severity && { severity: severity.value }),
        ...(effort && { effort: effort.value }),
        ...(risk !== undefined && { risk }),
        ...(owner !== undefined && { owner }),
        ...(due && { due: due.value }),
        isOverdue: isOverdue(finding, today),
        ...(evidence && { evidence: evidence.value }),
        ...(url && { url: url.value }),
        ...(recovery !== undefined && { recovery }),
        answers: answeredBy(placed, analysis).map(({ name }) => name),
        answeredBy: (answers.get(finding) ?? []).map((one) => one.finding.name),
        stage: column.stage.name,
        step: column.step.name,
        column: column.index + 1,
        ...(cell && { lane: analysis.laneOf(cell).name, cell: cell.name }),
        ...around(cell === undefined ? column.step.cells : [cell], file),
        span: finding.span,
        start: placeAt(source, finding.span.start),
      },
    ];
  });
}

function riskOf(finding: PlacedFinding['finding']): number | undefined {
  if (!('occurrence' in finding) || !('detection' in finding)) return undefined;
  const { severity, occurrence, detection } = finding;
  if (severity === undefined || occurrence === undefined || detection === undefined) return undefined;
  return severity.value * occurrence.value * detection.value;
}

function around(
  cells: readonly Cell[],
  { analysis }: BlueprintFile,
): Pick<RegisteredFinding, 'departments' | 'systems'> {
  const departments = new Set<string>();
  const systems = new Set<string>();
  for (const cell of cells) {
    for (const name of departmentsOf(cell.by, cell, analysis)) departments.add(name);
    for (const reference of cell.systems)
      systems.add(analysis.resolve(reference, 'system', cell)?.name ?? reference.value);
  }
  return { departments: [...departments], systems: [...systems] };
}
