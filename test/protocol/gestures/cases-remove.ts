import type { BlueprintFile } from '../../../core/blueprint-file.ts';
import type { Remove } from '../../../core/gestures/remove.ts';
import type { Element } from '../../../core/model.ts';
import type { Span } from '../../../core/span.ts';
import { checkRemoved } from './check-removed.ts';
import { elementAt, type GestureCase, keysOfKinds } from './gesture-case.ts';
import { plainAt, plainSteps } from './reference.ts';

/** Returns steps, stages and lanes with all that stands in them. */
function goneWith({ model, analysis }: BlueprintFile, elements: readonly Element[]): ReadonlySet<Element> {
  const gone = new Set<Element>(elements);
  for (const stage of model.stages) {
    for (const step of stage.steps) {
      if (gone.has(stage)) gone.add(step);
      for (const cell of step.cells) if (gone.has(step) || gone.has(analysis.laneOf(cell))) gone.add(cell);
    }
  }
  return gone;
}

const removeJourney: GestureCase<Remove> = {
  name: 'remove steps, stages and lanes',
  arrowsApart: true,
  pick(chance, file) {
    const kind = chance.of(['step', 'stage', 'lane'] as const);
    const all = keysOfKinds(file, kind);
    if (all.length === 0) return undefined;
    const keys = [...new Set([chance.of(all), chance.of(all)])];
    return kind === 'lane' && keys.length === all.length ? undefined : { kind: 'remove', keys };
  },
  does(blueprint, { keys }) {
    const gone = new Set(keys.map((key) => plainAt(blueprint, key)));
    for (const { cells } of plainSteps(blueprint)) {
      const left = cells.filter((_, lane) => !gone.has(blueprint.lanes[lane]));
      cells.splice(0, cells.length, ...left);
    }
    blueprint.lanes = blueprint.lanes.filter((one) => !gone.has(one));
    blueprint.stages = blueprint.stages.filter((one) => !gone.has(one));
    for (const stage of blueprint.stages) stage.steps = stage.steps.filter((one) => !gone.has(one));
  },
  after(before, after, { keys }, told) {
    checkRemoved(before, after, goneWith(before, elementsOf(before, keys)), told);
  },
  meant: (file, gesture, after) => [...placesOf(file, gesture), ...writtenDown(file, gesture, after)],
  gone: placesOf,
};

function elementsOf(file: BlueprintFile, keys: readonly string[]): readonly Element[] {
  return keys.flatMap((key) => elementAt(file, key) ?? []);
}

/** Returns what goes, the keys that stand before it, and what names it. */
function placesOf(file: BlueprintFile, { keys }: Remove): readonly Span[] {
  const { model, analysis } = file;
  const elements = elementsOf(file, keys);
  const gone = goneWith(file, elements);
  const spans: Span[] = elements.flatMap(({ kind, span }) =>
    kind === 'lane' && model.lanesSpan === undefined ? [] : [span],
  );
  for (const { step } of analysis.columns) {
    for (const one of elements) {
      const span = one.kind === 'lane' ? step.laneSpans.get(one.id) : undefined;
      if (span !== undefined) spans.push(file.source.text[step.span.start] === '{' ? step.span : span);
    }
  }
  for (const { steps, stepsSpan } of model.stages) {
    if (stepsSpan !== undefined && steps.length > 0 && steps.every((step) => gone.has(step)))
      spans.push({ start: stepsSpan.start, end: stepsSpan.start + 1 });
  }
  if (model.stages.every((stage) => gone.has(stage))) {
    const start = /^\uFEFF?stages:/m.exec(file.source.text)?.index ?? 0;
    spans.push({ start, end: start + 1 });
  }
  for (const { from, element, link } of analysis.references) {
    if (link === undefined || element === undefined || !gone.has(element)) continue;
    spans.push(from.kind === 'step' ? link.span : from.span);
  }
  return spans;
}

/** Returns the cards whose arrows have followed by themselves and had to be written down to stay. */
function writtenDown(before: BlueprintFile, { keys }: Remove, after: BlueprintFile): readonly Span[] {
  const gone = goneWith(before, elementsOf(before, keys));
  const cells = after.analysis.cells;
  return before.analysis.cells
    .filter((cell) => !gone.has(cell))
    .flatMap(({ to, span }, index) =>
      to === undefined && (cells[index]?.to?.length ?? 0) > 0 ? [span] : [],
    );
}

/** Deleting what stands in strips. */
export const removeCases = [removeJourney] as const;
