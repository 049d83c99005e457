import { arrowType } from '../core/diagram/arrow-kinds.ts';
import { badgeType, isFlag } from '../core/diagram/badges.ts';
import { feelingWord } from '../core/diagram/feelings.ts';
import type { Key, Picture, PictureCell } from '../core/diagram/picture.ts';
import { rowType } from '../core/diagram/rows.ts';
import type { View } from '../core/diagram/view.ts';
import { durationText } from '../core/values/duration-text.ts';

/**
 * Returns what a screen reader says of each element in the picture, by its key: of a cell where it is, what happens,
 * who does it and what it leads to.
 */
export function accessibleNames(picture: Picture, view: View): ReadonlyMap<Key, string> {
  const labels = new Map<Key, string>();
  const names = new Map(picture.cells.map(({ key, name }) => [key, name]));
  const targets = new Map<Key, string[]>();
  const sources = new Map<Key, string[]>();
  for (const { from, to, kind, label } of picture.links) {
    const said = label === undefined ? '' : ` (${label})`;
    push(targets, from, `${names.get(to) ?? ''}${said}`);
    if (arrowType(kind).heads === 2) push(targets, to, `${names.get(from) ?? ''}${said}`);
    else push(sources, to, `${names.get(from) ?? ''}${said}`);
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
    labels.set(cell.key, spokenCell(picture, cell, targets.get(cell.key) ?? [], sources.get(cell.key) ?? []));
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
  targets: readonly string[],
  sources: readonly string[],
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
  if (targets.length > 0) clauses.push(`leads to ${targets.join(', ')}`);
  if (sources.length > 0) clauses.push(`follows ${sources.join(', ')}`);
  return clauses.join('; ');
}

function push(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key);
  if (list) list.push(text);
  else lists.set(key, [text]);
}
