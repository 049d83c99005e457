import { fadedKeys } from '../core/diagram/fade.ts';
import type { Filter } from '../core/diagram/look.ts';
import type { Picture } from '../core/diagram/picture.ts';
import type { LivePicture } from './live-picture.ts';

/** Fades what a filter does not let through, and what follows from that, on the screen. */
export function fadeOthers(live: LivePicture, picture: Picture, filter: Filter): void {
  const faded = fadedKeys(picture, filter);
  for (const { key } of [picture.cells, picture.rows.flatMap(({ cells }) => cells), picture.links].flat()) {
    live.element(key)?.classList.toggle('faded', faded.has(key));
  }
}
