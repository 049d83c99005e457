import type { Blueprint } from '../model.ts';
import { nearest } from '../names/nearest.ts';
import type { Switchable } from './impact.ts';

/** Returns what can be switched off, in the order of the file: systems, actors, channels, processes. */
export function switchablesIn({ systems, actors, channels, processes }: Blueprint): readonly Switchable[] {
  return [...systems, ...actors, ...channels, ...processes];
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
  const byId = all.filter((one) => one.id.toLowerCase() === word || keyOf(one).toLowerCase() === word);
  const found = byId.length > 0 ? byId : all.filter(({ name }) => name.trim().toLowerCase() === word);
  const [first, second] = found;
  if (first !== undefined && (second === undefined || second.kind === first.kind)) return first;
  if (first !== undefined)
    return { problem: `"${wanted}" is more than one thing here. Write ${found.map(keyOf).join(' or ')}.` };
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

function keyOf({ kind, id }: Switchable): string {
  return `${kind}:${id}`;
}
