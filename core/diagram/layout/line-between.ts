import type { LineKind } from '../geometry.ts';
import { type PictureRole, roleType } from '../roles.ts';

/** Returns the line between two neighbouring lanes, if their roles are parted by one. */
export function lineBetween(
  above: PictureRole | undefined,
  beneath: PictureRole | undefined,
): LineKind | undefined {
  if (above === undefined || beneath === undefined || above === beneath) return undefined;
  const upper = Math.min(roleType(above).depth, roleType(beneath).depth);
  if (upper === 0) return undefined;
  return upper === 1 ? 'interaction' : upper === 2 ? 'visibility' : 'internal';
}

/** Returns whether one of the three lines runs along the upper and the lower edge of the lane at an index. */
export function linesBeside(
  lanes: readonly { readonly role: PictureRole }[],
  index: number,
): { lineAbove: boolean; lineBeneath: boolean } {
  const role = lanes[index]?.role;
  return {
    lineAbove: lineBetween(lanes[index - 1]?.role, role) !== undefined,
    lineBeneath: lineBetween(role, lanes[index + 1]?.role) !== undefined,
  };
}
