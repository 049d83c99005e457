import type { Geometry } from '../../core/diagram/geometry.ts';
import type { Picture } from '../../core/diagram/picture.ts';
import type { DrawnPreview } from '../drawn-preview.ts';
import { type HeaderField, headerFields } from './header-fields.ts';
import { type Things, thingsOf } from './things.ts';

/** The picture on the screen, as the parts of editing need it. */
export interface EditStage {
  /** All of it, by which gestures count. */
  readonly whole: Picture;
  readonly geometry: Geometry;
  readonly things: Things;
  readonly fields: readonly HeaderField[];
}

/** Returns the stage of a picture on the screen. Gestures count by all of it, also when something of it is hidden. */
export function stageOn({ preview, drawing }: DrawnPreview): EditStage {
  const { picture: whole } = preview;
  const { geometry } = drawing;
  return { whole, geometry, things: thingsOf(whole), fields: headerFields(geometry.header, whole.header) };
}

/** Returns whether nothing is in a picture yet but the first step that is shown to begin in. */
export function isBeginning({ whole }: EditStage): boolean {
  return whole.cells.length === 0 && whole.steps[0]?.name === '';
}

/** Returns the number of the first lane of the customer; of the first lane when there is none. */
export function customerRow({ geometry }: Pick<EditStage, 'geometry'>): number {
  return Math.max(
    0,
    geometry.lanes.findIndex(({ role }) => role === 'customer'),
  );
}
