import type { Key, Picture } from '../core/diagram/picture.ts';
import type { LivePicture } from './live-picture.ts';
import { relatedKeys } from './selection.ts';

/** Lets what hangs together with the selected part stand out; with `undefined` nothing does. */
export function markRelated(drawn: LivePicture, picture: Picture, selected: Key | undefined): void {
  const { svg } = drawn;
  if (svg === undefined) return;
  for (const related of svg.querySelectorAll('.related')) related.classList.remove('related');
  svg.classList.toggle('has-selection', selected !== undefined);
  if (selected === undefined) return;
  for (const key of relatedKeys(picture, selected)) drawn.element(key)?.classList.add('related');
}
