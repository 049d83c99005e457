import { isMap, type Node, type Pair, type YAMLMap } from 'yaml';
import { elementsOf } from '../../analysis/elements.ts';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { removeEntry, replace } from '../../edit.ts';
import { whyKept } from '../../fields/repeated.ts';
import type { Element, Lane, Stage, Step } from '../../model.ts';
import type { TextChange } from '../../problem.ts';
import { cutLines, linesWithComments, withGapAbove } from '../../refactor/lines.ts';
import { lineStart } from '../../source/lines.ts';
import { pairSpan } from '../../source/nodes.ts';
import { mapAt } from '../../source/places.ts';
import { removeReferences, withoutNewcomers } from '../arrows/remove-references.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Refused } from '../gesture.ts';
import { columnsIn, outlineOf } from '../outline.ts';
import { withWholeReferences } from '../whole-references.ts';
import { whyNotHere } from '../why-not-here.ts';
import { lanesWrittenOut } from '../written-lanes.ts';
import { takeItem } from './strip-item.ts';

/** The elements of the journey that stand in strips. */
export type StripElement = Stage | Step | Lane;

/**
 * Takes steps, stages and lanes out, with their cards and with every arrow that leads to one of them from what stays. The
 * note says what went along.
 */
export function removeJourney(file: BlueprintFile, elements: readonly StripElement[]): Outcome {
  const { model } = file;
  const lanes = model.lanes.filter((lane) => elements.includes(lane));
  const stages = model.stages.filter((stage) => elements.includes(stage));
  const steps = model.stages.flatMap((stage) => stage.steps).filter((step) => elements.includes(step));
  if (lanes.length === model.lanes.length) {
    return {
      refused: 'A blueprint has at least one lane. Keep one of them, and rename it if you want another.',
    };
  }
  const going = goingWith(file, stages, steps, lanes);
  const kept = whyKept(
    file,
    [...going].filter(({ kind }) => kind !== 'lane').map(({ span }) => span),
  );
  if (kept !== undefined) return kept;
  const numbers = new Set([...elementsOf(model)].flatMap((one, number) => (going.has(one) ? [number] : [])));
  return withWholeReferences(file, (draft) => {
    const outline = outlineOf(draft.file.model);
    const written = lanes.length > 0 ? lanesWrittenOut(draft.file) : undefined;
    if (written !== undefined) draft.change([written]);
    const before = draft.file;
    const references = removeReferences(draft, numbers);
    if ('refused' in references) return references;
    const laneNumbers = lanes.map((lane) => model.lanes.indexOf(lane)).reverse();
    for (const number of laneNumbers) {
      const refused = removeLane(draft, number);
      if (refused !== undefined) return refused;
      outline.lanes.splice(number, 1);
      for (const { cells } of columnsIn(outline)) cells.splice(number, 1);
    }
    for (const [index, stage] of [...model.stages.entries()].reverse()) {
      const isGone = stages.includes(stage);
      for (const [place, step] of [...stage.steps.entries()].reverse()) {
        if (isGone || !steps.includes(step)) continue;
        const refused = takeItem(draft, { stage: index }, place);
        if (refused !== undefined) return refused;
        outline.stages[index]?.steps.splice(place, 1);
      }
      const refused = isGone ? takeItem(draft, 'stages', index) : undefined;
      if (refused !== undefined) return refused;
      if (isGone) outline.stages.splice(index, 1);
    }
    const cards = [...going].filter(({ kind }) => kind === 'cell').length;
    const note = noteOf(cards, references.count);
    withoutNewcomers(draft, before, outline, references);
    return { outline, chosen: [], ...(note !== undefined && { note }) };
  });
}

function goingWith(
  { analysis }: BlueprintFile,
  stages: readonly Stage[],
  steps: readonly Step[],
  lanes: readonly Lane[],
): ReadonlySet<Element> {
  const all = [...steps, ...stages.flatMap((stage) => stage.steps)];
  const ids = new Set(lanes.map(({ id }) => id));
  const cells = [...all.flatMap((step) => step.cells), ...analysis.cells.filter(({ lane }) => ids.has(lane))];
  return new Set<Element>([...stages, ...all, ...lanes, ...cells]);
}

/** Takes a lane out of the list and its cards out of all steps. */
function removeLane(draft: Draft, number: number): Refused | undefined {
  const lane = draft.file.model.lanes[number];
  if (lane === undefined) return { refused: 'The lane is not in the text any more.' };
  // Another word for the lane may stand beside its id.
  for (;;) {
    const { file } = draft;
    const changes: TextChange[] = [];
    for (const { step } of file.analysis.columns) {
      const span = step.laneSpans.get(lane.id);
      if (span === undefined) continue;
      const map = mapAt(file.source, step.span);
      const pair = map?.items.find(({ key }) => (key as Node | null)?.range?.[0] === span.start);
      const change = map && pair && removedPair(file.source.text, map, pair, file);
      if (change === undefined) return whyNotHere(file, step.name, step.span);
      changes.push(change);
    }
    if (changes.length === 0) break;
    draft.change(changes);
  }
  return takeItem(draft, 'lanes', number);
}

function removedPair(text: string, map: YAMLMap, pair: Pair, { source }: BlueprintFile): TextChange {
  const span = pairSpan(pair, text);
  const isBehind = text.slice(lineStart(text, span.start), span.start).trim() !== '';
  if (!isMap(map) || map.flow || isBehind) return removeEntry(source, map, pair);
  return replace(withGapAbove(text, cutLines(text, linesWithComments(text, span))), '');
}

function noteOf(cards: number, references: number): string | undefined {
  const parts = [
    ...(cards === 0 ? [] : [cards === 1 ? '1 card' : `${cards} cards`]),
    ...(references === 0 ? [] : [references === 1 ? '1 reference' : `${references} references`]),
  ];
  return parts.length === 0 ? undefined : `Removed with ${parts.join(' and ')}.`;
}
