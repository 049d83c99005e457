import type { BlueprintFile } from './blueprint-file.ts';
import type { Cell, Step } from './model.ts';
import { cellForm } from './refactor/cell-form.ts';
import { extractProcess } from './refactor/extract-process.ts';
import { inlineProcess } from './refactor/inline-process.ts';
import { mergeSteps } from './refactor/merge-steps.ts';
import { moveStep } from './refactor/move-step.ts';
import type { Refactor, Refactoring } from './refactor/refactoring.ts';
import { splitStep } from './refactor/split-step.ts';
import { lineStart } from './source/lines.ts';
import { contains } from './span.ts';

export type { Refactoring } from './refactor/refactoring.ts';

const all: readonly Refactor[] = [extractProcess, inlineProcess, splitStep, mergeSteps, moveStep, cellForm];

/**
 * Lists the refactorings of the step and the cell at an offset. Nothing in a file that cannot be read whole, and
 * nothing that would need to change what an alias repeats.
 */
export function refactorings(file: BlueprintFile, offset: number): readonly Refactoring[] {
  if (file.source.problems.length > 0 || !file.isWhole) return [];
  for (const stage of file.model.stages) {
    if (!contains(stage.span, offset)) continue;
    const step = stage.steps.find((one) => isAround(file, one, offset));
    if (step === undefined || file.source.text[step.span.start] === '*') continue;
    const selection = { file, offset, stage, step, cell: cellAt(step, offset) };
    return all.flatMap((refactor) => refactor(selection));
  }
  return [];
}

/** The dash before a step belongs to it. */
function isAround({ source }: BlueprintFile, { span }: Step, offset: number): boolean {
  const line = lineStart(source.text, span.start);
  const start = source.text.slice(line, span.start).trim() === '-' ? line : span.start;
  return start <= offset && offset <= span.end;
}

/** The cell that the offset is in, or the only one behind the key that it is on. */
function cellAt(step: Step, offset: number): Cell | undefined {
  const cell = step.cells.find(({ span }) => contains(span, offset));
  if (cell !== undefined) return cell;
  for (const [lane, span] of step.laneSpans) {
    const cells = step.cells.filter((one) => one.lane === lane);
    if (contains(span, offset) && cells.length === 1) return cells[0];
  }
  return undefined;
}
