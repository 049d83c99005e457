import type { Analysis } from '../../analysis.ts';
import type { Process } from '../../model.ts';

/** A shared process with the neighbouring columns it is drawn across. */
export interface PlacedProcess {
  readonly process: Process;
  readonly column: number;
  readonly columns: number;
}

/** Returns every process where a cell needs or names it: once across neighbouring columns, again where columns lie between. */
export function placeProcesses(analysis: Analysis): PlacedProcess[] {
  const needed = new Map<Process, Set<number>>();
  for (const { from, to } of analysis.links) {
    if (to.kind !== 'process') continue;
    const columns = needed.get(to) ?? new Set();
    columns.add(analysis.columnOf(analysis.stepOf(from)));
    needed.set(to, columns);
  }
  const placed: PlacedProcess[] = [];
  for (const [process, columns] of needed) {
    let run: { process: Process; column: number; columns: number } | undefined;
    for (const column of [...columns].sort((a, b) => a - b)) {
      if (run !== undefined && run.column + run.columns === column) run.columns++;
      else {
        run = { process, column, columns: 1 };
        placed.push(run);
      }
    }
  }
  return placed;
}
