import type { Key, Picture } from '../core/diagram/picture.ts';

/**
 * Returns the keys of what has `wanted` in its name, its people, its systems or its badges, and of rows that say it, in the order of the
 * picture: by column and from top to bottom. Case and accents do not matter. Nothing wanted, nothing found.
 */
export function search(picture: Picture, wanted: string): readonly Key[] {
  const text = plain(wanted.trim());
  if (text === '') return [];
  const has = (...names: readonly string[]) => names.some((name) => plain(name).includes(text));
  const found: Key[] = [];
  for (const lane of picture.lanes) if (has(lane.name)) found.push(lane.key);
  const stages = new Map(
    picture.stages.filter(({ columns }) => columns > 0).map((stage) => [stage.column, stage]),
  );
  for (const [column, step] of picture.steps.entries()) {
    const stage = stages.get(column);
    if (stage !== undefined && has(stage.name)) found.push(stage.key);
    if (has(step.name, ...step.channels)) found.push(step.key);
    for (const cell of picture.cells) {
      if (cell.column !== column) continue;
      const badges = cell.badges.flatMap(({ texts }) => texts);
      // What rows say is found there.
      const said = picture.rows.length > 0 ? [] : badges;
      if (has(cell.name, ...cell.by, ...cell.systems, ...said)) found.push(cell.key);
    }
    for (const { cells } of picture.rows) {
      const cell = cells.find((one) => one.column === column);
      const said = cell?.entries.flatMap(({ text, after = '', whose = '' }) => [text, after, whose]) ?? [];
      if (cell !== undefined && has(...said)) found.push(cell.key);
    }
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
