import { type ArrowType, arrowEntries, arrowType, spokenEnds } from '../core/diagram/arrow-kinds.ts';
import { badgeType, isFlag } from '../core/diagram/badges.ts';
import { feelingWord } from '../core/diagram/feelings.ts';
import type { View } from '../core/diagram/look.ts';
import type { Key, Picture, PictureCell } from '../core/diagram/picture.ts';
import { rowType } from '../core/diagram/rows.ts';
import { durationText } from '../core/values/duration-text.ts';

/** The words for the ends of arrows, in the order in which they are said. */
const allEnds: readonly string[] = [
  ...new Set(arrowEntries.flatMap(([kind]) => Object.values(spokenEnds(kind)))),
];

/**
 * Returns what a screen reader says of each element in the picture, by its key: of a cell where it is, what happens,
 * who does it and what it leads to.
 */
export function accessibleNames(picture: Picture, view: View): ReadonlyMap<Key, string> {
  const labels = new Map<Key, string>();
  const names = new Map(picture.cells.map(({ key, name }) => [key, name]));
  const arrows = new Map<Key, Map<string, string[]>>();
  const add = (key: Key, said: string, name: string) => {
    const ofCell = arrows.get(key) ?? new Map<string, string[]>();
    arrows.set(key, ofCell);
    push(ofCell, said, name);
  };
  for (const { from, to, kind, label, isDerived } of picture.links) {
    const more = [...(label === undefined ? [] : [label]), ...(isDerived ? ['by itself'] : [])];
    const said = more.length === 0 ? '' : ` (${more.join(', ')})`;
    const { heads }: ArrowType = arrowType(kind);
    const spoken = spokenEnds(kind);
    add(from, spoken.to, `${names.get(to) ?? ''}${said}`);
    add(to, heads === 2 ? spoken.to : spoken.from, `${names.get(from) ?? ''}${said}`);
  }
  for (const stage of picture.stages) {
    const steps = view.collapsedStages.includes(stage.name)
      ? 'collapsed'
      : `${stage.columns} ${stage.columns === 1 ? 'step' : 'steps'}`;
    labels.set(
      stage.key,
      [`Stage ${stage.name}`, steps, ...(stage.time === undefined ? [] : [stage.time])].join(', '),
    );
  }
  for (const step of picture.steps) {
    const more = [...step.channels, ...(step.duration === undefined ? [] : [durationText(step.duration)])];
    labels.set(step.key, `Step ${step.number} ${step.name}${more.length > 0 ? `, ${more.join(', ')}` : ''}`);
  }
  for (const lane of picture.lanes) labels.set(lane.key, `Lane ${lane.name}`);
  for (const cell of picture.cells) {
    labels.set(cell.key, spokenCell(picture, cell, arrows.get(cell.key) ?? new Map()));
  }
  for (const { kind, cells } of picture.rows) {
    for (const { key, column, entries } of cells) {
      const step = picture.steps[column];
      const said = entries.map(({ text, after, whose }) => [whose, text, after].filter(Boolean).join(', '));
      labels.set(
        key,
        `${rowType(kind)?.name ?? kind}, step ${step?.number} ${step?.name}: ${said.join('; ')}`,
      );
    }
  }
  return labels;
}

function spokenCell(
  { lanes, steps }: Picture,
  cell: PictureCell,
  arrows: ReadonlyMap<string, readonly string[]>,
): string {
  const first = steps[cell.column];
  const last = steps[cell.column + cell.columns - 1];
  const where =
    first === last || last === undefined
      ? `step ${first?.number} ${first?.name}`
      : `steps ${first?.number} to ${last.number}`;
  const happens = [cell.name];
  if (cell.by.length > 0) happens.push(`by ${cell.by.join(', ')}`);
  if (cell.systems.length > 0) happens.push(`in ${cell.systems.join(', ')}`);
  if (cell.emotion !== undefined) happens.push(`feels ${feelingWord(cell.emotion)}`);
  if (cell.wait !== undefined) happens.push(`waits ${durationText(cell.wait)}`);
  for (const { kind } of cell.badges) if (isFlag(badgeType(kind))) happens.push(badgeType(kind).name);
  if (cell.assumed) happens.push('assumed');
  const clauses = [`${lanes[cell.lane]?.name ?? ''}, ${where}: ${happens.join(', ')}`];
  for (const { kind, texts } of cell.badges) {
    const type = badgeType(kind);
    if (!isFlag(type)) clauses.push(`${type.name}: ${texts.join(', ')}`);
  }
  for (const said of allEnds) {
    const ends = arrows.get(said);
    if (ends) clauses.push(`${said} ${ends.join(', ')}`);
  }
  return clauses.join('; ');
}

function push(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key);
  if (list) list.push(text);
  else lists.set(key, [text]);
}
