import { departmentsOf } from '../analysis/departments.ts';
import type { Analysis } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Cell, Process, Step } from '../model.ts';
import { type Where, whereOf } from './where.ts';

/** A department, and in how many cells of each stage it takes part. */
export interface DepartmentInStages {
  readonly department: string;
  /** Numbers of cells, in the order of the stages. */
  readonly cells: readonly number[];
  readonly at: readonly Where[];
}

/** Returns the departments by stage, who takes part most first. Who has no department is not counted. */
export function departmentsByStage({ model, analysis }: BlueprintFile): readonly DepartmentInStages[] {
  const found = new Map<string, { readonly cells: number[]; readonly at: Cell[] }>();
  for (const [index, { steps }] of model.stages.entries()) {
    for (const cell of steps.flatMap((step) => step.cells)) {
      for (const department of departmentsAt(cell, analysis)) {
        const known = found.get(department) ?? { cells: model.stages.map(() => 0), at: [] };
        found.set(department, known);
        known.cells[index] = (known.cells[index] ?? 0) + 1;
        known.at.push(cell);
      }
    }
  }
  return [...found]
    .map(([department, { cells, at }]) => ({ department, cells, at: whereOf(at) }))
    .sort((a, b) => b.at.length - a.at.length);
}

/** The hand-offs from one department to another. */
export interface DepartmentHandoff {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** The cells that it comes from. */
  readonly at: readonly Where[];
}

/** Returns the hand-offs between departments along arrows, also to shared processes; the most frequent first. */
export function departmentHandoffs({ analysis }: BlueprintFile): readonly DepartmentHandoff[] {
  const found = new Map<string, { readonly from: string; readonly to: string; readonly at: Cell[] }>();
  for (const { from, to, kind } of analysis.links) {
    if (kind === 'path' || kind === 'feedback') continue;
    const [giving] = departmentsAt(from, analysis);
    const [taking] = departmentsAt(to, analysis);
    if (giving === undefined || taking === undefined || giving === taking) continue;
    const key = JSON.stringify([giving, taking]);
    const known = found.get(key) ?? { from: giving, to: taking, at: [] };
    found.set(key, known);
    known.at.push(from);
  }
  return [...found.values()]
    .map(({ from, to, at }) => ({ from, to, count: at.length, at: whereOf(at) }))
    .sort((a, b) => b.count - a.count);
}

/** An actor, and in how many steps. */
export interface BusyActor {
  readonly actor: string;
  readonly steps: number;
  readonly at: readonly Where[];
}

/** Returns the actors who do anything, those in most steps first. */
export function busyActors({ model, analysis }: BlueprintFile): readonly BusyActor[] {
  return model.actors
    .map((actor) => {
      const steps = new Set<Step>();
      for (const { from } of analysis.referencesTo(actor))
        if (from.kind === 'cell') steps.add(analysis.stepOf(from));
      return { actor: actor.name || actor.id, steps: steps.size, at: whereOf(steps) };
    })
    .filter(({ steps }) => steps > 0)
    .sort((a, b) => b.steps - a.steps);
}

/** Each once, in the order in which they are named; of a shared process that names nobody, its owner. */
function departmentsAt(one: Cell | Process, analysis: Analysis): readonly string[] {
  const named = departmentsOf(one.by, one, analysis);
  const owner = one.kind === 'process' && named.length === 0 ? one.owner?.value : undefined;
  return owner === undefined ? named : [owner];
}
