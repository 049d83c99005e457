import { isAlias } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import { addDeclaration } from '../edit.ts';
import { type DeclaredKind, ownerOf, sections } from '../fields/owner.ts';
import { comesFrom } from '../fields/repeated.ts';
import { freeId } from '../names/free-id.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { asValue } from '../source/as-value.ts';
import { pairOf } from '../source/places.ts';
import { Draft } from './draft.ts';
import { writeField } from './fields/write-field.ts';
import type { Perform } from './gesture.ts';
import { inOneLine } from './rename.ts';

const kinds = { by: 'actor', channel: 'channel', system: 'system', needs: 'process' } as const;

/** Says by whom, where, in which system something is done, or what it needs. */
export interface Assign {
  readonly kind: 'assign';
  /** Cells, steps and shared processes, by their keys. */
  readonly keys: readonly Key[];
  readonly field: keyof typeof kinds;
  /** Of what is declared; these are all, and none of them takes the key away. */
  readonly ids: readonly string[];
  /** Names of what is not declared yet: is declared with an id that follows from the name, and added. */
  readonly declare?: readonly string[];
}

/** Names what is declared, and declares what is new. */
export const assign: Perform<Assign> = (file, { keys, field, ids, declare = [] }) => {
  const draft = new Draft(file);
  const kind = kinds[field];
  const all = [...ids];
  for (const name of declare) {
    const wanted = inOneLine(name);
    if (wanted === '') continue;
    const section = pairOf(draft.file.source.document.contents, sections[kind])?.value;
    if (isAlias(section)) return comesFrom(draft.file.source, section);
    all.push(declared(draft, kind, wanted));
  }
  const value = all.filter((id, index) => all.indexOf(id) === index);
  for (const key of keys) {
    const refused = writeField(draft, (now) => ownerOf(now, key), field, value);
    if (refused !== undefined) return refused;
  }
  return draft.outcome();
};

/** Returns the id of what has the name, declared now when it was not. */
function declared(draft: Draft, kind: DeclaredKind, name: string): string {
  const { source, model } = draft.file;
  const known = model[sections[kind]].find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined) return known.id;
  const short = kebabCase(name);
  const id = freeId(short === '' || short === 'null' ? `${kind}-1` : short, takenIds(draft.file, kind));
  draft.change([addDeclaration(source, sections[kind], id, asValue(name, true))]);
  return id;
}

/** A process is referred to by cells, and as a cell is. */
function takenIds({ model }: BlueprintFile, kind: DeclaredKind): ReadonlySet<string> {
  const ids = new Set(model[sections[kind]].map(({ id }) => id));
  if (kind !== 'process') return ids;
  for (const { steps } of model.stages)
    for (const { cells } of steps) for (const { id } of cells) ids.add(id);
  return ids;
}
