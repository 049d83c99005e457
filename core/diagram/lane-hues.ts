import type { PictureRole } from './roles.ts';

/** Returns for each lane which of the hues of its role it has: 0 for the first lane of the role. */
export function laneHues(lanes: readonly { readonly role: PictureRole }[]): readonly number[] {
  const counts = new Map<PictureRole, number>();
  return lanes.map(({ role }) => {
    const hue = counts.get(role) ?? 0;
    counts.set(role, hue + 1);
    return hue;
  });
}
