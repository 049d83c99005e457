import { freeId } from '../names/free-id.ts';
import { keysOf } from '../schema.ts';
import { laneRoles, type Role } from '../vocabulary.ts';
import type { ImportedBlueprint, ImportedLane } from './journey.ts';

/** A lane that is wanted. */
interface WantedLane {
  readonly id: string;
  readonly name?: string;
  readonly role: Role;
}

/** The lanes of a blueprint while it is put together. */
export interface OwnLanes {
  /** Returns the id of a lane, added at the end when it is new. */
  of(lane: WantedLane): string;
  /** Writes the lanes into the blueprint where the five canonical ones in their order are not all that it has. */
  settle(): void;
}

/** Returns the lanes of a blueprint, to be added as they are met. */
export function ownLanes(blueprint: ImportedBlueprint): OwnLanes {
  const found: ImportedLane[] = [];
  return {
    of: ({ id, name, role }) => {
      const known = found.find((lane) => (lane.name ?? lane.id) === (name ?? id) && lane.role === role);
      if (known !== undefined) return known.id;
      const free = freeId(
        id,
        new Set([...found.map((lane) => lane.id), ...(name === undefined ? [] : taken)]),
      );
      found.push({ id: free, ...(name !== undefined && { name }), role });
      return free;
    },
    settle: () => {
      if (found.every(({ id, role }) => id === role)) return;
      // A lane of one's own stands beneath those of its kind; the usual ones that have no card are left out.
      const ordered = laneRoles.flatMap(({ role }) => found.filter((lane) => lane.role === role));
      for (const lane of ordered) blueprint.lanes.push(lane);
    },
  };
}

/** Ids that mean something else in a step: its keys, and the lanes that it has in any case. */
const taken: readonly string[] = [...laneRoles.map(({ role }) => role), ...keysOf('step').keys()];
