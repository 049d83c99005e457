import { isSeq } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { addSection } from '../edit.ts';
import { addKey } from '../fixes.ts';
import { cardKey, stackOf } from '../picture-keys.ts';
import type { TextChange } from '../problem.ts';
import { columnOf } from '../source/lines.ts';
import { nodeSpan } from '../source/nodes.ts';
import { mapAt, pairOf } from '../source/places.ts';
import { newCard } from './cards/card-text.ts';
import { laneAt, stepAt } from './cards/drop-place.ts';
import { putCards } from './cards/put-cards.ts';
import type { Perform } from './gesture.ts';
import { columnsIn, outlineOf } from './outline.ts';
import { inOneLine } from './rename.ts';
import { withWholeReferences } from './whole-references.ts';

/** Writes a new card in a lane of a step. */
export interface AddCard {
  readonly kind: 'add-card';
  /** `null` in a file without a step: a stage and a step are written with the card. */
  readonly step: Key | null;
  readonly lane: Key;
  /** The number of cards of the lane in the step that stay above it; below all of them when absent or too large. */
  readonly at?: number;
  /** As the author typed it, on one line; line breaks become spaces. */
  readonly name: string;
}

/** Adds a card; an id is written with it only where a reference would come to mean it otherwise. */
export const addCard: Perform<AddCard> = (file, { step: key, lane: laneKey, at, name }) => {
  const wanted = inOneLine(name);
  if (wanted === '') return { refused: 'A card needs a name. Type what happens there.' };
  return withWholeReferences(file, (draft, ids) => {
    const outline = outlineOf(draft.file.model);
    // The number of the card among what is new: a stage and a step that are written with it come before it.
    let number = 0;
    if (key === null) {
      const first = firstStep(draft.file);
      if (first === undefined) return { refused: 'The file has steps already. Add the card to one of them.' };
      draft.change([first]);
      const isNew = outline.stages.length === 0;
      const cells = outline.lanes.map(() => []);
      number = isNew ? 2 : 1;
      if (isNew) outline.stages.push({ stage: undefined, steps: [{ step: undefined, cells }] });
      else outline.stages[0]?.steps.push({ step: undefined, cells });
    }
    const drop = stepAt(draft.file, key ?? 'step_0');
    const lane = laneAt(draft.file, laneKey);
    if ('refused' in drop) return drop;
    if ('refused' in lane) return lane;
    const stack = stackOf(drop.step, lane.lane);
    const place = Math.max(0, Math.min(at ?? stack.length, stack.length));
    const changes = putCards(draft.file, drop.step, lane.lane, place, [newCard(wanted, ids.get(number))]);
    if ('refused' in changes) return changes;
    draft.change(changes);
    columnsIn(outline)[drop.column]?.cells[lane.index]?.splice(place, 0, undefined);
    return { outline, chosen: [cardKey(drop.column, lane.index, place)] };
  });
};

/** Writes the first step of a file without one, in its first stage; `undefined` when it has a step. */
function firstStep(file: BlueprintFile): TextChange | undefined {
  const { source, model, analysis } = file;
  if (analysis.columns.length > 0) return undefined;
  const step = '- step: Step 1';
  const [stage] = model.stages;
  if (stage === undefined) {
    const pair = pairOf(source.document.contents, 'stages');
    const lines = `\n  - stage: Stage 1\n    steps:\n      ${step}`;
    if (pair === undefined) return addSection(source, 'stages', `stages:${lines}`);
    return filled(file, pair.value, lines) ?? addKey(file, model.span, 'document', 'stages', lines);
  }
  const map = mapAt(source, stage.span);
  if (map === undefined || map.flow) return undefined;
  const column = columnOf(source.text, map.range?.[0] ?? 0);
  const lines = `\n${' '.repeat(column + 2)}${step}`;
  const pair = pairOf(map, 'steps');
  return (pair && filled(file, pair.value, lines)) ?? addKey(file, stage.span, 'stage', 'steps', lines);
}

/** Writes lines over an empty list in brackets. */
function filled({ source }: BlueprintFile, value: unknown, lines: string): TextChange | undefined {
  if (!isSeq(value) || value.items.length > 0) return undefined;
  const { start, end } = nodeSpan(value, source.text);
  const isSpaced = source.text[start - 1] === ' ';
  return { span: { start: isSpaced ? start - 1 : start, end }, text: lines };
}
