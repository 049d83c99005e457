import type { Part } from './part.ts';
import type { Parts } from './parts.ts';

/** The paths of all parts of a blueprint, and the parts at them. */
export interface PartPaths {
  readonly pathOf: ReadonlyMap<Part, string>;
  readonly partAt: ReadonlyMap<string, Part>;
}

/**
 * Returns a path for each part that stays the same while other things are edited: its kind with its written id, else the
 * names from the outside to the inside. Of several that would have the same path all but the first are numbered.
 */
export function partPaths({ all }: Parts): PartPaths {
  const pathOf = new Map<Part, string>();
  const partAt = new Map<string, Part>();
  for (const part of all) {
    const path = pathWithin(part, part.parent && pathOf.get(part.parent));
    let free = path;
    for (let count = 2; partAt.has(free); count++) free = `${path}~${count}`;
    pathOf.set(part, free);
    partAt.set(free, part);
  }
  return { pathOf, partAt };
}

function pathWithin({ kind, list, id, hasWrittenId, name, lane }: Part, around = ''): string {
  const sort = list ?? kind;
  if (hasWrittenId && id !== undefined) return `${sort}#${id}`;
  const where = lane === undefined ? sort : `${sort}@${lane.id ?? lane.name}`;
  return `${around}/${where}:${name.replace(/[\\/~]/g, '\\$&')}`;
}
