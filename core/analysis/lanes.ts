import type { Blueprint, Lane, Role } from '../model.ts';

/** Returns the uppermost lane of a role; `undefined` when the blueprint has none. */
export function laneOfRole({ lanes }: Blueprint, role: Role): Lane | undefined {
  return lanes.find((lane) => lane.role === role);
}
