import type { LineKind } from '../geometry.ts';
import type { PictureRole } from '../picture.ts';

const DEPTH: Readonly<Record<PictureRole, number>> = {
  evidence: 0,
  customer: 1,
  frontstage: 2,
  backstage: 3,
  support: 4,
};

/** The line between two neighbouring lanes, if their roles are parted by one. */
export function lineBetween(
  above: PictureRole | undefined,
  beneath: PictureRole | undefined,
): LineKind | undefined {
  if (above === undefined || beneath === undefined || above === beneath) return undefined;
  const upper = Math.min(DEPTH[above], DEPTH[beneath]);
  if (upper === 0) return undefined;
  return upper === 1 ? 'interaction' : upper === 2 ? 'visibility' : 'internal';
}
