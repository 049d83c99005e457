import type { BlueprintFile } from '../blueprint-file.ts';
import { type CaseFigures, caseFigures } from './cases.ts';
import { type ChannelBreak, channelBreaks } from './channels.ts';
import { type EvidenceCounts, evidenceCounts, type MetricVerdict, metricVerdicts } from './evidence.ts';
import { type Gap, type LowPoint, lowPoints, targetGaps } from './experience.ts';
import {
  type BusyActor,
  busyActors,
  type DepartmentHandoff,
  type DepartmentInStages,
  departmentHandoffs,
  departmentsByStage,
} from './people.ts';
import { type SystemLoad, systemLoads } from './systems.ts';
import { type StageTimes, stageTimes } from './times.ts';

/** The figures that a blueprint gives, each with the elements that it comes from. Plain data. */
export interface Insights {
  readonly title: string;
  /** By stage, then over all. Waiting by stage is the first of two plots. */
  readonly times: readonly StageTimes[];
  /** Importance against gap, the second plot. */
  readonly gaps: readonly Gap[];
  readonly lowPoints: readonly LowPoint[];
  readonly stages: readonly string[];
  readonly departments: readonly DepartmentInStages[];
  readonly handoffs: readonly DepartmentHandoff[];
  readonly actors: readonly BusyActor[];
  readonly channelBreaks: readonly ChannelBreak[];
  readonly systems: readonly SystemLoad[];
  readonly evidence: EvidenceCounts;
  readonly metrics: readonly MetricVerdict[];
  readonly cases: CaseFigures;
}

/** Works out everything that a blueprint says in figures. Of a half-written one, what it says so far. */
export function insightsOf(file: BlueprintFile): Insights {
  return {
    title: file.model.title?.value ?? '',
    times: stageTimes(file),
    gaps: targetGaps(file),
    lowPoints: lowPoints(file),
    stages: file.model.stages.map(({ name }) => name),
    departments: departmentsByStage(file),
    handoffs: departmentHandoffs(file),
    actors: busyActors(file),
    channelBreaks: channelBreaks(file),
    systems: systemLoads(file),
    evidence: evidenceCounts(file),
    metrics: metricVerdicts(file),
    cases: caseFigures(file),
  };
}
