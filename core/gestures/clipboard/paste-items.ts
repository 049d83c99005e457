import { isScalar } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import type { Key } from '../../diagram/picture.ts';
import type { Step } from '../../model.ts';
import { elementOf } from '../../picture-keys.ts';
import { meantKey } from '../../schema/other-names.ts';
import { keysOf } from '../../schema.ts';
import { mapAt } from '../../source/places.ts';
import { newItem } from '../add-step.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Refused } from '../gesture.ts';
import { writeNewIds } from '../journey/new-ids.ts';
import type { StripOf } from '../journey/strip.ts';
import { putItem, type StripItem } from '../journey/strip-item.ts';
import { columnsIn, type OutlineStep, outlineOf } from '../outline.ts';
import { withWholeReferences } from '../whole-references.ts';
import type { Pasted } from './pasted.ts';

/** The step or stage that others go behind. */
interface ItemsPlace {
  readonly step?: Key;
  readonly stage?: Key;
}

/** Puts steps or stages behind the one of a place, or at the end. */
export function pasteItems(
  file: BlueprintFile,
  gesture: ItemsPlace,
  { kind, items }: Exclude<Pasted, { kind: 'cards' }>,
): Outcome {
  const place = placeOf(file, gesture);
  if ('refused' in place) return place;
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    const { stages } = outline;
    if (kind === 'steps' && stages.length === 0) {
      const refused = putItem(draft, 'stages', 0, newItem('stage', 'Stage 1'));
      if (refused !== undefined) return refused;
      stages.push({ stage: undefined, steps: [] });
    }
    const { stage, step } = place;
    const list = stages[stage]?.steps ?? [];
    const at = kind === 'stages' ? Math.min(stage + 1, stages.length) : Math.min(step, list.length);
    const refused = putAll(draft, kind === 'stages' ? 'stages' : { stage }, at, items);
    if (refused !== undefined) return refused;
    const { lanes, stages: now } = draft.file.model;
    const madeOf = ({ cells }: Step): OutlineStep => ({
      step: undefined,
      cells: lanes.map(({ id }) => cells.flatMap((cell) => (cell.lane === id ? [undefined] : []))),
    });
    const steps = kind === 'steps' ? (now[stage]?.steps.slice(at, at + items.length).map(madeOf) ?? []) : [];
    const whole =
      kind === 'steps'
        ? []
        : now.slice(at, at + items.length).map((one) => ({ stage: undefined, steps: one.steps.map(madeOf) }));
    for (const [index, one] of steps.entries()) list.splice(at + index, 0, one);
    for (const [index, one] of whole.entries()) stages.splice(at + index, 0, one);
    const unnamed = writeNewIds(draft, outline, ids);
    if (unnamed !== undefined) return unnamed;
    const columns = columnsIn(outline);
    const chosen = [
      ...steps.map((one) => `step_${columns.indexOf(one)}`),
      ...whole.map((one) => `stage_${stages.indexOf(one)}`),
    ];
    return (
      laneMissing(draft.file, new Set([...steps, ...whole.flatMap((one) => one.steps)]), columns) ?? {
        outline,
        chosen,
      }
    );
  });
}

/** The stage and the place among its steps; behind the last ones where nothing is chosen. */
function placeOf(
  file: BlueprintFile,
  { step: stepKey, stage: stageKey }: ItemsPlace,
): { readonly stage: number; readonly step: number } | Refused {
  const { stages } = file.model;
  const step = stepKey === undefined ? undefined : elementOf(file, stepKey);
  if (step?.kind === 'step') {
    const stage = stages.findIndex(({ steps }) => steps.includes(step));
    return { stage, step: (stages[stage]?.steps.indexOf(step) ?? 0) + 1 };
  }
  const chosen = stageKey === undefined ? undefined : elementOf(file, stageKey);
  if ((stepKey ?? stageKey) !== undefined && chosen?.kind !== 'stage') {
    return { refused: 'The place to paste at is not in the text any more.' };
  }
  const stage = chosen?.kind === 'stage' ? stages.indexOf(chosen) : Math.max(0, stages.length - 1);
  return { stage, step: stages[stage]?.steps.length ?? 0 };
}

function putAll(draft: Draft, of: StripOf, at: number, items: readonly StripItem[]): Refused | undefined {
  for (const [index, item] of items.entries()) {
    const refused = putItem(draft, of, at + index, item);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

/** Cards of a lane that the file does not have would be nowhere in its picture. */
function laneMissing(
  { source, analysis }: BlueprintFile,
  pasted: ReadonlySet<OutlineStep>,
  columns: readonly OutlineStep[],
): Refused | undefined {
  for (const { step, index } of analysis.columns) {
    const own = columns[index];
    if (own === undefined || !pasted.has(own)) continue;
    const lanes = new Set([...step.laneSpans.values()].map(({ start }) => start));
    for (const { key } of mapAt(source, step.span)?.items ?? []) {
      if (!isScalar(key) || lanes.has(key.range?.[0] ?? -1)) continue;
      const name = String(key.value);
      const isKnown =
        keysOf('step').has(name) || meantKey('step', name) !== undefined || /^x-|^<<$/.test(name);
      if (!isKnown) return { refused: `"${name}" is no lane of this blueprint. Add it first, then paste.` };
    }
  }
  return undefined;
}
