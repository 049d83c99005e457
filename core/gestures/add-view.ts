import { isMap, isSeq, type Node, type YAMLSeq } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Density } from '../diagram/density.ts';
import type { Dimension, Filter, View } from '../diagram/look.ts';
import type { Key } from '../diagram/picture.ts';
import { addItem, addSection, replace } from '../edit.ts';
import { namedBy } from '../fields/owner.ts';
import type { TextChange } from '../problem.ts';
import { asValue } from '../source/as-value.ts';
import { columnOf } from '../source/lines.ts';
import { isEmpty, nodeSpan } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import type { Perform } from './gesture.ts';
import { inOneLine } from './rename.ts';

/** Writes what is on the screen as a view with a name. */
export interface AddView {
  readonly kind: 'add-view';
  /** As the author typed it, on one line. */
  readonly name: string;
  readonly view: View;
  readonly filter: Filter;
  readonly density: Density;
  /** The key of what is looked at: a stage, a step or a cell; all of it when absent. */
  readonly key?: Key;
}

/** The keys of a filter in the format, by what they filter. */
const filterKeys: Readonly<Record<Dimension, string>> = {
  actors: 'actor',
  departments: 'department',
  channels: 'channel',
  systems: 'system',
  lanes: 'lane',
};

/** Adds a view behind the others, with what it says otherwise than the picture of everything. */
export const addView: Perform<AddView> = (file, gesture) => {
  const name = inOneLine(gesture.name);
  if (name === '') return { refused: 'A view needs a name. Type what it is for.' };
  const same = name.toLowerCase();
  if (file.model.views.some((view) => view.name.value.trim().toLowerCase() === same)) {
    return { refused: `There is a view "${name}" already. Give this one another name.` };
  }
  const entries = entriesOf(file, gesture);
  const change = writeView(
    file,
    [['view', asValue(name)], ...entries],
    [['view', asValue(name, true)], ...entries],
  );
  if (change === undefined) {
    return {
      refused: 'The views of this file are not a list of its own. Write them as one, then try again.',
    };
  }
  return { changes: [change] };
};

type Entries = readonly (readonly [key: string, value: string])[];

function entriesOf(file: BlueprintFile, { view, filter, density, key }: AddView): Entries {
  const { model } = file;
  const shownLanes = lanesOf(file, view);
  const closed = new Set(view.collapsedStages);
  const named = view.stages.filter((name) => model.stages.some((stage) => stage.name === name));
  const stages = model.stages.filter(
    ({ name }) => !closed.has(name) && (named.length === 0 || named.includes(name)),
  );
  const focus = key === undefined ? undefined : namedBy(file, key);
  const filters = Object.entries(filterKeys).flatMap(([dimension, word]) => {
    const names = filter[dimension as Dimension];
    const written = names.map((name) => idOf(file, dimension as Dimension, name));
    return names.length === 0 ? [] : [`${word}: ${listed(written)}`];
  });
  return [
    ...(shownLanes === undefined ? [] : [['lanes', shownLanes] as const]),
    ...(stages.length === model.stages.length || stages.length === 0
      ? []
      : [
          [
            'stages',
            listed(
              stages.map(({ id }) => id),
              true,
            ),
          ] as const,
        ]),
    ...(view.rows === undefined ? [] : [['rows', listed(view.rows, true)] as const]),
    ...(density === 'standard' ? [] : [['density', density] as const]),
    ...(focus === undefined ? [] : [['focus', asValue(focus.id, true)] as const]),
    ...(filters.length === 0 ? [] : [['filter', `{ ${filters.join(', ')} }`] as const]),
  ];
}

/** Returns how the format names what the picture filters by: all but departments have ids. */
function idOf({ model }: BlueprintFile, dimension: Dimension, name: string): string {
  if (dimension === 'departments') return name;
  const declared: readonly { readonly id: string; readonly name: string }[] = model[dimension];
  return declared.find((one) => one.name === name)?.id ?? name;
}

/** A view cannot fold lanes: those that are folded are left out. */
function lanesOf({ model }: BlueprintFile, { lanes, collapsedLanes }: View): string | undefined {
  if (collapsedLanes.length === 0) {
    if (lanes === 'all') return undefined;
    return lanes === 'journey' ? 'journey' : listed(lanes, true);
  }
  const isShown = ({ id, role }: (typeof model.lanes)[number]) =>
    lanes === 'all' ||
    (lanes === 'journey' ? ['evidence', 'customer', 'frontstage'].includes(role) : lanes.includes(id));
  const left = model.lanes.filter((lane) => isShown(lane) && !collapsedLanes.includes(lane.id));
  return left.length === 0
    ? undefined
    : listed(
        left.map(({ id }) => id),
        true,
      );
}

/** One stands alone where it may; several are a list. */
function listed(names: readonly string[], always = false): string {
  const [first = ''] = names;
  const values = names.map((name) => asValue(name, true));
  return names.length === 1 && !always ? asValue(first, true) : `[${values.join(', ')}]`;
}

function writeView({ source }: BlueprintFile, block: Entries, flow: Entries): TextChange | undefined {
  const lines = (indent: string) => block.map(([key, value]) => `${key}: ${value}`).join(`\n${indent}`);
  const root = source.document.contents;
  const pair = pairOf(root, 'views');
  if (pair === undefined) {
    if (isMap(root) && root.flow) return undefined;
    return addSection(source, 'views', `views:\n  - ${lines('    ')}`);
  }
  const node = pair.value as Node | null;
  if (node === null || isEmpty(node)) {
    const { end } = nodeSpan(pair.key as Node, source.text);
    const colon = source.text.indexOf(':', end) + 1;
    return replace({ start: colon, end: colon }, `\n  - ${lines('    ')}`);
  }
  if (!isSeq(node)) return undefined;
  const list: YAMLSeq = node;
  if (list.flow)
    return addItem(source, list, `{ ${flow.map(([key, value]) => `${key}: ${value}`).join(', ')} }`);
  const indent = ' '.repeat(columnOf(source.text, list.range?.[0] ?? 0) + 2);
  return addItem(source, list, lines(indent));
}
