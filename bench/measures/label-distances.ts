import type { Geometry } from '../../core/diagram/geometry.ts';
import { labelStretch } from './label-stretch.ts';

/** Returns how far along its arrow each label begins from the source, in px. */
export function labelDistances({ links }: Pick<Geometry, 'links'>): number[] {
  return links.flatMap(({ points, label }) => (label && labelStretch(points, label)?.before) ?? []);
}
