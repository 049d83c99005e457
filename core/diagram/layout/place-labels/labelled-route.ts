import type { Point } from '../../geometry.ts';
import type { ArrowLabel } from '../arrows.ts';

/** An arrow in its place. */
export interface LabelledRoute {
  readonly points: readonly Point[];
  readonly heads: 1 | 2;
  /** The text that is written on it; absent when there is none. */
  readonly label?: ArrowLabel;
}
