import type { BlueprintFile } from '../blueprint-file.ts';
import type { Key } from '../diagram/picture.ts';
import type { Blueprint, Element } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import { elementOf } from '../picture-keys.ts';
import type { Switchable } from './impact.ts';

/** Returns what can be switched off, in the order: systems, actors, channels, processes. */
export function switchablesIn({ systems, actors, channels, processes }: Blueprint): readonly Switchable[] {
  return [...systems, ...actors, ...channels, ...processes];
}

/**
 * Returns what an element of the picture names that can be switched off: its systems, actors and channels (those of its
 * step where it names none), the processes that it needs; of a shared process that itself first.
 */
export function switchablesOf(file: BlueprintFile, key: Key): readonly Switchable[] {
  const element = elementOf(file, key);
  if (element?.kind === 'process') return [element, ...namedBy(element, file)];
  if (element?.kind === 'step')
    return [...new Set([element, ...element.cells].flatMap((one) => namedBy(one, file)))];
  if (element?.kind !== 'cell') return [];
  const own = namedBy(element, file);
  if (own.some(({ kind }) => kind === 'channel')) return own;
  return [...own, ...namedBy(file.analysis.stepOf(element), file)];
}

function namedBy(element: Element, { model, analysis }: BlueprintFile): readonly Switchable[] {
  return switchablesIn(model).filter((one) =>
    analysis.referencesTo(one).some(({ from, link }) => from === element && link === undefined),
  );
}

/**
 * Returns what is meant by an id or a name, with the kind before it where one id is of several kinds: `registration`,
 * `Registration system`, `system:registration`; otherwise why nothing is, in a sentence or two.
 */
export function switchableCalled(
  model: Blueprint,
  wanted: string,
): Switchable | { readonly problem: string } {
  const all = switchablesIn(model);
  const word = wanted.trim().toLowerCase();
  const byId = all.filter((one) => one.id.toLowerCase() === word || idOf(one).toLowerCase() === word);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name.trim().toLowerCase() === word);
  const [first, second] = found;
  if (first !== undefined && (second === undefined || second.kind === first.kind)) return first;
  if (first !== undefined)
    return { problem: `"${wanted}" is more than one thing here. Write ${found.map(idOf).join(' or ')}.` };
  const near = nearest(
    wanted,
    all.map(({ id }) => id),
  );
  const advice =
    near !== undefined
      ? ` Did you mean "${near}"?`
      : all.length === 0
        ? ''
        : ` There is ${all
            .slice(0, 12)
            .map(({ id }) => id)
            .join(', ')}.`;
  return { problem: `There is no system, actor, channel or process "${wanted}" in this blueprint.${advice}` };
}

/** Returns what names it in every case: `system:registration`. */
export function idOf({ kind, id }: Switchable): string {
  return `${kind}:${id}`;
}

/** Something that can be switched off, as a blueprint declares it. Plain data. */
export interface DeclaredSwitchable {
  /** `system:registration` */
  readonly id: string;
  readonly name: string;
  readonly kind: Switchable['kind'];
}

/** Returns what can be switched off in a blueprint, as plain data. */
export function declaredIn(model: Blueprint): readonly DeclaredSwitchable[] {
  return switchablesIn(model).map((one) => ({ id: idOf(one), name: one.name || one.id, kind: one.kind }));
}
