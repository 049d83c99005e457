import type { Geometry } from '../../core/diagram/geometry.ts';
import { labelStretch } from './label-stretch.ts';

/**
 * Returns how much line each label leaves in sight on the side where it leaves less, head included, in px. A label beside
 * its line hides nothing and is left out.
 */
export function lineBesideLabels({ links }: Pick<Geometry, 'links'>): number[] {
  return links.flatMap(({ points, label }) => {
    const stretch = label && labelStretch(points, label);
    return stretch?.hides ? [Math.min(stretch.before, stretch.after)] : [];
  });
}
