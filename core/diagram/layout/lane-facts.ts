import type { LaneBox } from '../geometry.ts';
import { laneHues } from '../lane-hues.ts';
import type { PictureLane } from '../picture.ts';
import { roleType } from '../roles.ts';
import { linesBeside } from './line-between.ts';

/** The facts of a lane that follow from itself and its neighbours, wherever it stands. */
type LaneFacts = Pick<LaneBox, 'key' | 'name' | 'role' | 'hue' | 'lineAbove' | 'lineBeneath' | 'label'>;

/** Returns what is known of each lane before it has its place. */
export function laneFacts(lanes: readonly PictureLane[]): readonly LaneFacts[] {
  const hues = laneHues(lanes);
  return lanes.map(({ key, name, role }, index) => ({
    ...{ key, name, role, hue: hues[index] ?? 0 },
    ...linesBeside(lanes, index),
    label: `${name}, ${roleType(role).hint}`,
  }));
}
