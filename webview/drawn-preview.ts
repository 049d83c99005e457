import type { Density } from '../core/diagram/density.ts';
import type { Picture } from '../core/diagram/picture.ts';
import type { PreviewContent } from './protocol.ts';
import type { Drawing } from './render.ts';
import type { ViewState } from './view-state.ts';

/** The preview and its drawing on the screen. */
export interface DrawnPreview {
  readonly preview: PreviewContent;
  /** The part of its picture that is to be seen. */
  readonly picture: Picture;
  readonly state: ViewState;
  /** The amount that it says: less than was chosen when it is far away. */
  readonly density: Density;
  readonly drawing: Drawing;
}
