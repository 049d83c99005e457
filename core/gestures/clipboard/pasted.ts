import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { elementsOf } from '../../analysis/elements.ts';
import { type BlueprintFile, readBlueprint } from '../../blueprint-file.ts';
import { smallest } from '../../diagram/extremes.ts';
import { removeEntry } from '../../edit.ts';
import type { Blueprint, Cell, Element } from '../../model.ts';
import { freeId } from '../../names/free-id.ts';
import { kebabCase } from '../../names/kebab-case.ts';
import type { TextChange } from '../../problem.ts';
import { shift } from '../../refactor/lines.ts';
import { writtenCell } from '../../refactor/places.ts';
import { isOneWord, rename } from '../../rename.ts';
import { keysOf } from '../../schema.ts';
import { asValue } from '../../source/as-value.ts';
import { isEmpty } from '../../source/nodes.ts';
import { mapAt, pairOf } from '../../source/places.ts';
import { parseYaml } from '../../source.ts';
import { roleOf } from '../../vocabulary.ts';
import { writtenCard } from '../cards/card-place.ts';
import { asCopy, inFlow, withoutAnchors } from '../cards/card-text.ts';
import { Draft } from '../draft.ts';
import type { StripOf } from '../journey/strip.ts';
import { itemAt, type StripItem } from '../journey/strip-item.ts';
import { type PastedCard, pastedRows } from './pasted-rows.ts';

/** The cards, steps or stages in a text from the clipboard. */
export type Pasted =
  | {
      readonly kind: 'cards';
      readonly cards: readonly PastedCard[];
      /** The lane of the topmost of them in the file that they are pasted into; absent when they do not say one. */
      readonly lane?: number;
    }
  | { readonly kind: 'steps' | 'stages'; readonly items: readonly StripItem[] };

type Kind = 'cells' | 'columns' | 'steps' | 'stages';

/**
 * Returns what is in a text: a list of cells, steps or stages in YAML as it is, else rows of plain text. Ids that the file
 * has already are left out, or made new where something that is pasted refers to them, and it still does.
 */
export function pastedIn(text: string, file: BlueprintFile): Pasted {
  return fromYaml(text.replaceAll('\r\n', '\n'), file) ?? { kind: 'cards', cards: pastedRows(text) };
}

function fromYaml(text: string, file: BlueprintFile): Pasted | undefined {
  if (!/^(?:[ \t]*#[^\n]*\n|\n)*- /.test(text) || text.length > 500_000) return undefined;
  const { contents, errors } = parseYaml(text);
  if (errors.length > 0 || !isSeq(contents)) return undefined;
  const nodes = contents.items as readonly Node[];
  const kind = kindOf(nodes, file);
  if (kind === undefined) return undefined;
  const draft = new Draft(readBlueprint(asBlueprint(text.trimEnd(), kind, nodes, file)));
  const { cells } = draft.file.analysis;
  withFreshIds(draft, file);
  if (kind === 'cells' || kind === 'columns')
    return cardsOf(draft.file, kind, file, originalsOf(cells, file.model));
  const count = kind === 'stages' ? draft.file.model.stages.length : draft.file.analysis.columns.length;
  const of: StripOf = kind === 'stages' ? 'stages' : { stage: 0 };
  const items = Array.from({ length: count }, (_, index) => itemAt(draft.file, of, index));
  const read = items.flatMap((item) => ('refused' in item ? [] : [withFlow(item)]));
  return read.length === nodes.length ? { kind, items: read } : undefined;
}

function kindOf(nodes: readonly Node[], { model }: BlueprintFile): Kind | undefined {
  if (nodes.length === 0) return undefined;
  const all = (test: (node: Node) => boolean): boolean => nodes.every(test);
  if (all((node) => isScalar(pairOf(node, 'stage')?.value))) return 'stages';
  if (all((node) => isScalar(pairOf(node, 'step')?.value))) return 'steps';
  if (all(isCard)) return 'cells';
  if (!all((node) => isMap(node) && pairOf(node, 'name') === undefined)) return undefined;
  const keys = lanesNamed(nodes);
  return keys.some((key) => isLane(model, key)) && keys.every(isOneWord) ? 'columns' : undefined;
}

/** Returns the keys of steps that have no more than cards, in their order. */
function lanesNamed(nodes: readonly Node[]): readonly string[] {
  return [...new Set(nodes.flatMap((node) => (isMap(node) ? node.items.map(({ key }) => String(key)) : [])))];
}

function isLane({ lanes }: Blueprint, key: string): boolean {
  return lanes.some(({ id, role }) => id === key || role === roleOf(key));
}

function isCard(node: Node): boolean {
  if (isScalar(node)) return !isEmpty(node);
  if (!isMap(node)) return false;
  const known = keysOf('cell');
  const name = pairOf(node, 'name')?.value;
  return isScalar(name) && node.items.every(({ key }) => isScalar(key) && known.has(String(key.value)));
}

/** Writes a list as a blueprint with the lanes of the file, and those that it names itself, so that it is read as one. */
function asBlueprint(text: string, kind: Kind, nodes: readonly Node[], { model }: BlueprintFile): string {
  const more = kind === 'columns' ? lanesNamed(nodes).filter((key) => !isLane(model, key)) : [];
  const known = model.lanes.map(({ id, role }) => `  - { id: ${asValue(id, true)}, role: ${role} }\n`);
  const others = more.map((id) => `  - { id: ${asValue(id, true)}, role: backstage }\n`);
  const head = `lanes:\n${known.join('')}${others.join('')}stages:\n`;
  if (kind === 'stages') return `${head}${shift(text, 2)}\n`;
  const steps = `${head}  - steps:\n`;
  const [lane] = model.lanes;
  return kind === 'cells'
    ? `${steps}      - ${asValue(lane?.id ?? '')}:\n${shift(text, 10)}\n`
    : `${steps}${shift(text, 6)}\n`;
}

/** Takes ids away that the file has already; where something that is pasted names one, it gets another. */
function withFreshIds(draft: Draft, { model }: BlueprintFile): void {
  const taken = new Set([...elementsOf(model)].map(({ id }) => id));
  let elements = [...elementsOf(draft.file.model)];
  const all = new Set([...taken, ...elements.map(({ id }) => id)]);
  for (let number = 0; number < elements.length; number++) {
    const element = elements[number];
    if (element === undefined || element.kind === 'lane' || !taken.has(element.id)) continue;
    const { analysis } = draft.file;
    // Without its id it would answer to its name.
    const names = new Set([element.id, kebabCase(element.name)]);
    if (analysis.references.some(({ reference }) => names.has(reference.value))) {
      const id = freeId(element.id, all);
      all.add(id);
      draft.change(changesTo(draft.file, element, id));
    } else draft.change(withoutId(draft.file, element));
    elements = [...elementsOf(draft.file.model)];
  }
}

/** Gives an element another id, when something refers to it or it has one already. */
function changesTo(file: BlueprintFile, element: Element, id: string): readonly TextChange[] {
  if (element.idSpan === undefined && file.analysis.referencesTo(element).length === 0) return [];
  const renamed = rename(file, element, id);
  return 'refused' in renamed ? [] : renamed.changes;
}

function withoutId({ source }: BlueprintFile, { idSpan, span }: Element): readonly TextChange[] {
  const map = idSpan === undefined ? undefined : mapAt(source, span);
  const pair = map && pairOf(map, 'id');
  return map === undefined || pair === undefined || map.items.length === 1
    ? []
    : [removeEntry(source, map, pair)];
}

function cardsOf(
  { source, analysis, model }: BlueprintFile,
  kind: Kind,
  file: BlueprintFile,
  originals: readonly (number | undefined)[],
): Pasted | undefined {
  const found: PastedCard[] = [];
  const places = lanePlaces(analysis.cells, model, file.model);
  const top = smallest([...places.values()]);
  for (const { step, index: column } of analysis.columns) {
    for (const cell of step.cells) {
      const place = writtenCell(source, step, cell);
      const card = place && writtenCard(source, place)?.card;
      if (card === undefined) return undefined;
      const plain = withoutAnchors(card);
      const make = (id?: string) => (id === undefined ? plain : asCopy(plain, id));
      const original = originals[found.length];
      const lane = (places.get(cell.lane) ?? top) - top;
      found.push({ column, lane, card: make, ...(original !== undefined && { original }) });
    }
  }
  return { kind: 'cards', cards: found, ...(kind === 'columns' && { lane: top }) };
}

/** Returns the number of the card that each cell says the same as: what its arrows lead to is not in its text alone. */
function originalsOf(cells: readonly Cell[], model: Blueprint): readonly (number | undefined)[] {
  const numbers = new Map<string, number>();
  if (cells.some(({ to }) => to !== undefined && to.length > 0)) {
    let number = 0;
    for (const element of elementsOf(model)) {
      if (element.kind === 'cell' && !element.short && !numbers.has(saidBy(element)))
        numbers.set(saidBy(element), number);
      number++;
    }
  }
  return cells.map((cell) => (cell.short ? undefined : numbers.get(saidBy(cell))));
}

/** The name of a card and all that it refers to. */
function saidBy({ name, by, channels, systems, needs, to }: Cell): string {
  const named = [by, channels, systems, needs, (to ?? []).map((link) => link.to)];
  return JSON.stringify([name, named.map((references) => references.map(({ value }) => value))]);
}

/** Returns where lanes stand, by their ids: as in the file, or as they are named where it does not have them all. */
function lanePlaces(
  cells: readonly Cell[],
  { lanes }: Blueprint,
  { lanes: known }: Blueprint,
): ReadonlyMap<string, number> {
  const ids = [...new Set(cells.map(({ lane }) => lane))];
  const places = ids.map((id) => lanes.findIndex((lane) => lane.id === id));
  const isKnown = places.every((place) => place < known.length);
  return new Map(ids.map((id, index) => [id, isKnown ? (places[index] ?? 0) : index]));
}

/** Returns a step or stage with its text in brackets, for where its place is in some. */
function withFlow(item: StripItem): StripItem {
  if (item.flow !== undefined) return item;
  const lines = shift(item.lines, -item.column).split('\n');
  const dash = lines.findIndex((line) => line.startsWith('- '));
  const own = lines.slice(dash).map((line) => line.slice(2));
  const flow = inFlow({ above: [], lines: own, isBlock: true, anchor: '', trail: '' });
  return flow.comments.length > 0 || dash > 0 ? item : { ...item, flow: flow.text };
}
