import { kebabCase } from '../names/kebab-case.ts';
import { fromLines } from '../office/lines.ts';
import type { ImportChoices } from './choices.ts';
import {
  addCell,
  addComment,
  addStage,
  addStep,
  type ImportedBlueprint,
  type ImportedCell,
  type ImportedStage,
  type ImportedStep,
} from './journey.ts';
import type { Line } from './lines.ts';
import { laneOfMeaning, type Meaning, roleOfMeaning } from './meaning.ts';
import { ownLanes } from './own-lanes.ts';
import { placeKey } from './place-key.ts';
import { type Shape, wordMeaning } from './shape.ts';
import { type CellRange, textAt } from './table.ts';
import { type Findings, isComment } from './unplaced.ts';

/** A word that names a lane in a list, and the lane that it was taken for. */
export interface LaneWord {
  readonly word: string;
  readonly lane: string;
  readonly meaning: Meaning;
  readonly why: 'word' | 'chosen' | 'unknown';
}

/** All that is needed to place the records of a sheet in a blueprint. */
export interface Placing {
  readonly shape: Shape;
  readonly lines: readonly Line[];
  readonly isList: boolean;
  readonly choices: ImportChoices;
  readonly blueprint: ImportedBlueprint;
  readonly found: Findings;
}

/** The stage and the step that a record belongs to. */
interface Here {
  stage: ImportedStage | undefined;
  step: ImportedStep | undefined;
  lane: string;
}

/** Places each record of a sheet: a step of a matrix, a card of a list. Returns the words that lanes are named by. */
export function placeRecords(placing: Placing): readonly LaneWord[] {
  const { shape, lines, isList } = placing;
  const { header, range } = shape;
  if (header === undefined) return [];
  const lanes = ownLanes(placing.blueprint);
  const laneWords = new Map<string, LaneWord>();
  const isToFive = emotionsToFive(placing);
  const here: Here = { stage: undefined, step: undefined, lane: '' };
  const usual = new Map<string, { id: string; known: boolean }>();
  const remarks = new Set(shape.table.comments);
  if (!isList) {
    for (const { meaning, head } of lines) {
      const lane = laneOfMeaning(meaning, head);
      if (lane !== undefined) usual.set(meaning + head, { id: lanes.of(lane), known: true });
    }
  }
  for (let record = header + 1; record <= range.bottom; record++) {
    const texts = new Map(lines.map(({ index }) => [index, textAt(shape.table, record, index)]));
    if ([...texts.values()].every((text) => text === '')) continue;
    const textOf = (meaning: Meaning) => {
      const line = lines.find((one) => one.meaning === meaning);
      return line === undefined ? undefined : (texts.get(line.index) ?? '');
    };
    const content = lines.some(
      ({ index, meaning }) =>
        !['stage', 'step', 'title', 'line', 'number'].includes(meaning) && texts.get(index) !== '',
    );
    const goesOn = !content && textOf('stage') === '' && (textOf('step') ?? '') === '';
    if (goesOn && lines.every(({ index, meaning }) => meaning === 'title' || texts.get(index) === ''))
      continue;
    const step = stepOf(placing, here, textOf('stage'), textOf('step'), () => nameFor(placing, texts));
    const cards: ImportedCell[] = [];
    if (isList) {
      const word = textOf('lane') ?? '';
      if (word !== '') here.lane = laneOfWord(word, placing, lanes, laneWords);
      const text = textOf('name') ?? '';
      const lane = here.lane === '' ? lanes.of({ id: 'customer', role: 'customer' }) : here.lane;
      for (const name of cardsIn(text, true)) cards.push(addCell(step, lane, name));
    } else {
      for (const { index, meaning, head } of lines) {
        const lane = usual.get(meaning + head);
        if (lane === undefined) continue;
        for (const name of cardsIn(texts.get(index) ?? '', false)) cards.push(addCell(step, lane.id, name));
      }
    }
    for (const line of lines) {
      const text = texts.get(line.index) ?? '';
      const isBare = line.meaning === 'lane' && cards.length === 0;
      if (text === '' || (isPlaced(line.meaning, isList) && !isBare)) continue;
      const tell = (why: string) => {
        placing.found.ofRecord(text, record, line.index, why);
        addComment(isList && cards[0] !== undefined ? cards[0] : step, line.head, text);
      };
      if (isBare) tell('there is no card beside it');
      else if (line.meaning === 'line') {
        if (/\p{L}/u.test(text)) tell('it stands on a line between lanes');
      } else if (line.meaning === 'number') {
        if (!/^\d+\.?$/.test(text)) tell('it is no number');
      } else if (line.meaning === 'none') {
        tell(line.why === 'chosen' ? 'it was left out by choice' : 'what its head means is not known');
      } else {
        const why = placeKey(line.meaning, text, { ...placing, step, cards, isToFive });
        if (why !== undefined) tell(why);
      }
    }
    for (const remark of remarks) {
      const line = remark.row === record && lines.find(({ index }) => index === remark.column);
      if (!line) continue;
      remarks.delete(remark);
      placing.found.ofRecord(remark.text, record, remark.column, isComment);
      const own = isList
        ? cards
        : cards.filter(({ lane }) => lane === usual.get(line.meaning + line.head)?.id);
      const isCard = own[0] !== undefined && (isList || own.length === 1);
      addComment(
        isCard ? (own[0] ?? step) : step,
        isCard ? 'Comment' : `Comment on ${line.head}`,
        remark.text,
      );
    }
  }
  for (const { row, column, text } of remarks) {
    if (placing.choices.range !== undefined && !isWithin(range, row, column)) continue;
    placing.found.ofRecord(text, row, column, isComment);
    addComment(placing.blueprint, 'Comment', text);
  }
  lanes.settle();
  return [...laneWords.values()];
}

function isWithin({ top, bottom, left, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function isPlaced(meaning: Meaning, isList: boolean): boolean {
  if (meaning === 'stage' || meaning === 'step' || meaning === 'title') return true;
  if (isList) return meaning === 'lane' || meaning === 'name';
  return roleOfMeaning(meaning) !== undefined;
}

/** A card a line; in a list, where each row is a card, only marks of a list make several of one. */
function cardsIn(text: string, isList: boolean): readonly string[] {
  const all = fromLines(text);
  if (!isList || all.length < 2 || /^\s*(?:[•◦▪‣·–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/.test(text))
    return all.map(onOneLine);
  return [onOneLine(text)];
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Returns the step of a record: the one before where it says neither a stage nor a step of its own. */
function stepOf(
  { blueprint, isList }: Placing,
  here: Here,
  stageText: string | undefined,
  stepText: string | undefined,
  otherName: () => string,
): ImportedStep {
  const stageName = onOneLine(stageText ?? '');
  const stepName = onOneLine(stepText ?? '');
  const isSame = stageName === '' || here.stage?.values.stage === stageName;
  let isNew = false;
  if (here.stage === undefined || !isSame) {
    const known = isList ? blueprint.stages.find(({ values }) => values.stage === stageName) : undefined;
    isNew = true;
    here.step = undefined;
    here.stage = known ?? addStage(blueprint, stageName === '' ? 'Journey' : stageName);
  }
  const { stage } = here;
  if (stepName !== '') {
    const known = isList ? stage.steps.find(({ values }) => values.step === stepName) : undefined;
    here.step = known ?? addStep(stage, stepName);
  } else if (here.step === undefined || (stepText === undefined && !isList)) {
    const name = stepText === undefined && !isNew ? otherName() : stageName || otherName();
    const known = isList ? stage.steps[0] : undefined;
    here.step = known ?? addStep(stage, name);
  }
  return here.step ?? addStep(stage, otherName());
}

/** A step without a name is called by what the customer does there first. */
function nameFor({ lines, isList, blueprint }: Placing, texts: ReadonlyMap<number, string>): string {
  const lanes = lines.filter(({ meaning }) =>
    isList ? meaning === 'name' : roleOfMeaning(meaning) !== undefined,
  );
  const first =
    lanes.find(({ meaning, index }) => meaning === 'lane:customer' && texts.get(index) !== '') ??
    lanes.find(({ index }) => texts.get(index) !== '');
  const [name] = first === undefined ? [] : fromLines(texts.get(first.index) ?? '');
  const count = blueprint.stages.reduce((sum, { steps }) => sum + steps.length, 0);
  return name === undefined ? `Step ${count + 1}` : onOneLine(name);
}

function laneOfWord(
  word: string,
  { choices }: Placing,
  lanes: ReturnType<typeof ownLanes>,
  words: Map<string, LaneWord>,
): string {
  const key = kebabCase(word);
  const known = words.get(key);
  if (known !== undefined) return known.lane;
  const meaning = wordMeaning(word, choices);
  const role = meaning === undefined ? undefined : roleOfMeaning(meaning);
  const taken: Meaning = meaning === undefined || role === undefined ? 'lane:frontstage+' : meaning;
  const lane = laneOfMeaning(taken, word) ?? { id: 'frontstage', role: 'frontstage' as const };
  const isChosen = choices.words !== undefined && Object.hasOwn(choices.words, word);
  const id = lanes.of(lane);
  words.set(key, {
    word,
    lane: id,
    meaning: taken,
    why: isChosen ? 'chosen' : role === undefined ? 'unknown' : 'word',
  });
  return id;
}

/** A scale from 1 to 5 is known by a number above 2; one from -2 to 2 has none. */
function emotionsToFive({ shape, lines }: Placing): boolean {
  const line = lines.find(({ meaning }) => meaning === 'step:emotion');
  const { header, range, table } = shape;
  if (line === undefined || header === undefined) return false;
  let isToFive = false;
  for (let record = header + 1; record <= range.bottom; record++) {
    const text = textAt(table, record, line.index);
    if (/^[345]$/.test(text)) isToFive = true;
    if (/^(?:[-−]\d|0)$/.test(text)) return false;
  }
  return isToFive;
}
