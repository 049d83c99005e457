import type { Blueprint, Reference } from '../model.ts';

/** The sections of a blueprint whose entries are named by others. */
export type Section = 'actors' | 'channels' | 'systems' | 'processes';

/** Returns what people read in the place of references: names, and the id where a name does not tell which is meant. */
export function referenceNames(
  model: Blueprint,
): (section: Section, references: readonly Reference[]) => string[] {
  const names = new Map<Section, ReadonlyMap<string, string>>();
  const namesOf = (section: Section) => {
    const known = names.get(section) ?? namesIn(model, section);
    names.set(section, known);
    return known;
  };
  return (section, references) => references.map(({ value }) => namesOf(section).get(value) ?? value);
}

function namesIn(model: Blueprint, section: Section): ReadonlyMap<string, string> {
  const all = model[section];
  const ids = new Set(all.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isClear = (name: string) =>
    name === name.trim() && !name.includes('\n') && name !== '' && !ids.has(name) && counts.get(name) === 1;
  return new Map(all.flatMap(({ id, name }) => (isClear(name) ? [[id, name] as const] : [])));
}
