import { readBlueprint } from '../blueprint-file.ts';
import { largest, smallest } from '../diagram/extremes.ts';
import type { FieldRow } from '../fields/field-value.ts';
import { kebabCase } from '../names/kebab-case.ts';
import type { Account, Unplaced } from './account.ts';
import {
  addCell,
  addComment,
  addStage,
  addStep,
  emptyBlueprint,
  type ImportedBlueprint,
  type ImportedCell,
  type ImportedStage,
} from './journey.ts';
import {
  laneOfMeaning,
  type Meaning,
  meaningName,
  meaningOfHead,
  roleBeneath,
  roleOfMeaning,
} from './meaning.ts';
import { ownLanes } from './own-lanes.ts';
import { placeKey } from './place-key.ts';
import { blueprintText } from './yaml-text.ts';

/** A rectangle of a drawing, from its top left. */
export interface DrawnBox {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing of swimlanes: lanes, what lies in each, and what joins these. */
export interface Swimlanes {
  readonly title?: string;
  readonly lanes: readonly (DrawnBox & { readonly cards: readonly DrawnBox[] })[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[];
  /** Texts that lie in no lane. */
  readonly others: readonly DrawnBox[];
}

/** A card with its place along the steps, and the lane that it lies in. */
interface Placed {
  readonly box: DrawnBox;
  readonly meaning: Meaning;
  readonly laneText: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the blueprint of a drawing of swimlanes: cards that stand in one line across the lanes are a step. */
export function fromSwimlanes(
  drawing: Swimlanes,
  title: string,
): { readonly blueprint: ImportedBlueprint; readonly account: Account } {
  const { lanes } = drawing;
  const blueprint = emptyBlueprint(drawing.title ?? title);
  const unplaced: Unplaced[] = [];
  const isAcross = spread(lanes, ({ y }) => y) >= spread(lanes, ({ x }) => x);
  const sorted = lanes.toSorted((one, other) => (isAcross ? one.y - other.y : one.x - other.x));
  const meanings = meaningsOf(sorted.map(({ text }) => text));
  const placed = sorted.flatMap(({ text, cards }, at) =>
    cards.map((box): Placed => {
      const [start, length] = isAcross ? [box.x, box.width] : [box.y, box.height];
      return { box, meaning: meanings[at] ?? 'none', laneText: text, start, end: start + length };
    }),
  );
  const ids = ownLanes(blueprint);
  for (const [at, { text }] of sorted.entries()) {
    const lane = laneOfMeaning(meanings[at] ?? 'none', text);
    if (lane !== undefined) ids.of(lane);
  }
  const columns = columnsOf(placed.filter(({ meaning }) => meaning !== 'stage'));
  const heads = headsAbove(drawing, columns.length, isAcross);
  const stages = [...placed.filter(({ meaning }) => meaning === 'stage'), ...heads.stages];
  const cells = new Map<string, ImportedCell>();
  let stage: ImportedStage | undefined;
  let named: Placed | undefined;
  for (const column of columns) {
    const middle = (smallest(column.map(({ start }) => start)) + largest(column.map(({ end }) => end))) / 2;
    const over = stages.find(({ start, end }) => start <= middle && middle <= end);
    if (stage === undefined || (over !== undefined && over !== named)) {
      stage = addStage(blueprint, over === undefined ? 'Journey' : oneLine(over.box.text));
      named = over;
    }
    const head =
      column.find(({ meaning }) => meaning === 'step') ??
      heads.steps.find(({ start, end }) => start <= middle && middle <= end) ??
      column.find(({ meaning }) => meaning === 'lane:customer') ??
      column[0];
    const step = addStep(
      stage,
      oneLine((head?.meaning === 'step' ? head.box.text.split('\n')[0] : head?.box.text) ?? 'Step'),
    );
    const cards: ImportedCell[] = [];
    for (const { box, meaning, laneText } of column.toSorted((one, other) => one.box.y - other.box.y)) {
      const lane = laneOfMeaning(meaning, laneText);
      if (lane === undefined) continue;
      const cell = addCell(step, ids.of(lane), oneLine(box.text));
      cells.set(box.id, cell);
      cards.push(cell);
    }
    for (const { box, meaning, laneText } of column) {
      if (meaning === 'step' || roleOfMeaning(meaning) !== undefined) continue;
      const place = { blueprint, step, cards, isList: false, isToFive: false };
      const why =
        meaning === 'none' ? 'what its lane means is not known' : placeKey(meaning, box.text, place);
      if (why === undefined) continue;
      unplaced.push({ place: laneText, text: box.text, why });
      addComment(step, laneText, box.text);
    }
  }
  ids.settle();
  const used = new Set([...heads.steps, ...heads.stages].map(({ box }) => box));
  for (const one of drawing.others) {
    const { text } = one;
    // A sign or a number without a word is a mark of the drawing.
    if (used.has(one) || !/\p{L}/u.test(text)) continue;
    unplaced.push({ place: 'outside of all lanes', text, why: 'it lies in no lane' });
    addComment(blueprint, '', text);
  }
  joinCells(blueprint, drawing.edges, cells);
  const steps = blueprint.stages.reduce((sum, { steps: all }) => sum + all.length, 0);
  return {
    blueprint,
    account: {
      summary: [
        `It is a drawing of swimlanes: ${lanes.length} lanes, ${steps} steps, ${cells.size} cards, ${drawing.edges.length} arrows.`,
        ...sorted.map(
          ({ text }, at) => `"${oneLine(text)}" was taken for ${meaningName(meanings[at] ?? 'none')}.`,
        ),
      ],
      unplaced,
    },
  };
}

/** In a drawing of lanes, whatever is not known is a lane: of the kind of the one above it. */
function meaningsOf(texts: readonly string[]): readonly Meaning[] {
  let above: string | undefined;
  const seen = new Set<Meaning>();
  return texts.map((text): Meaning => {
    const known = meaningOfHead(text);
    const role = known === undefined ? undefined : roleOfMeaning(known);
    if (known !== undefined && role === undefined) return known;
    const meaning = known ?? (`lane:${above ?? 'frontstage'}+` as Meaning);
    above = role === undefined ? above : roleBeneath(role);
    const taken = seen.has(meaning) && role !== undefined ? (`lane:${role}+` as Meaning) : meaning;
    seen.add(meaning);
    return taken;
  });
}

/** Texts above the lanes: a row of them that has a text for most columns names the steps, the one above it the stages. */
function headsAbove(
  { lanes, others }: Swimlanes,
  count: number,
  isAcross: boolean,
): { readonly steps: readonly Placed[]; readonly stages: readonly Placed[] } {
  const top = smallest(lanes.map(({ x, y }) => (isAcross ? y : x)));
  const rows = new Map<number, Placed[]>();
  for (const box of others) {
    const [along, length, depth] = isAcross ? [box.x, box.width, box.y] : [box.y, box.height, box.x];
    if (depth >= top || !/\p{L}/u.test(box.text)) continue;
    const row = Math.round(depth / 20);
    const one: Placed = { box, meaning: 'step', laneText: '', start: along, end: along + length };
    rows.set(row, [...(rows.get(row) ?? rows.get(row - 1) ?? []), one]);
  }
  const sorted = [...rows].toSorted(([one], [other]) => other - one).map(([, boxes]) => boxes);
  const at = sorted.findIndex(({ length }) => length >= Math.max(2, (count * 2) / 3));
  if (at === -1) return { steps: [], stages: [] };
  const above = sorted[at + 1] ?? [];
  const stages = above.length > 1 ? above.map((one): Placed => ({ ...one, meaning: 'stage' })) : [];
  return { steps: sorted[at] ?? [], stages };
}

/** Cards whose places along the steps overlap by more than a third of the shorter one stand in one column. */
function columnsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const columns: { cards: Placed[]; start: number; end: number }[] = [];
  for (const one of placed.toSorted((first, second) => first.start + first.end - second.start - second.end)) {
    const last = columns[columns.length - 1];
    const overlap = last === undefined ? 0 : Math.min(last.end, one.end) - Math.max(last.start, one.start);
    const shorter = last === undefined ? 1 : Math.min(last.end - last.start, one.end - one.start);
    if (last !== undefined && overlap > shorter / 3) last.cards.push(one);
    else columns.push({ cards: [one], start: one.start, end: one.end });
  }
  return columns.map(({ cards }) => cards);
}

/** Writes the arrows that do not follow by themselves. */
function joinCells(
  blueprint: ImportedBlueprint,
  edges: Swimlanes['edges'],
  cells: ReadonlyMap<string, ImportedCell>,
): void {
  const { model, analysis } = readBlueprint(blueprintText(blueprint));
  const written = blueprint.stages.flatMap(({ steps }) =>
    steps.flatMap((step) => sortedCells(step.cells, model.lanes)),
  );
  const read = model.stages.flatMap(({ steps }) => steps.flatMap((step) => step.cells));
  const idOf = new Map(written.map((cell, at) => [cell, read[at]?.id ?? '']));
  const derived = new Set(analysis.links.map(({ from, to }) => `${from.id}\n${to.id}`));
  const counts = new Map<string, number>();
  for (const { id } of read) counts.set(id, (counts.get(id) ?? 0) + 1);
  const isMore = edges.filter(({ from, to }) => {
    const [source, target] = [cells.get(from), cells.get(to)];
    if (source === undefined || target === undefined) return false;
    return !derived.has(`${idOf.get(source)}\n${idOf.get(target)}`);
  });
  const sources = new Set(isMore.map(({ from }) => from));
  for (const { from, to, label } of edges) {
    const [source, target] = [cells.get(from), cells.get(to)];
    if (source === undefined || target === undefined || !(sources.has(from) || label !== '')) continue;
    const name = String(target.values.name);
    const plain = idOf.get(target) ?? '';
    const id = (counts.get(plain) ?? 0) > 1 ? `${plain}-${[...cells.values()].indexOf(target) + 1}` : plain;
    if (id !== kebabCase(name)) target.values.id = id;
    const known = Array.isArray(source.values.to) ? (source.values.to as readonly (string | FieldRow)[]) : [];
    source.values.to = [...known, { id, label: label === '' ? null : label }];
  }
}

/** As the text has them: by lanes, and within a lane in their order. */
function sortedCells(
  cells: readonly ImportedCell[],
  lanes: readonly { readonly id: string }[],
): readonly ImportedCell[] {
  return lanes.flatMap(({ id }) => cells.filter(({ lane }) => lane === id));
}

function spread(boxes: readonly DrawnBox[], of: (box: DrawnBox) => number): number {
  return largest(boxes.map(of)) - smallest(boxes.map(of));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
