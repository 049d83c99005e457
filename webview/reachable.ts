import type { View } from '../core/diagram/look.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { accessibleNames } from './accessible-names.ts';
import type { LivePicture } from './live-picture.ts';

/** Lets the keyboard reach the parts of a picture: one is in the tab order, and the arrow keys go on from it. */
export function makeReachable(
  drawn: LivePicture,
  { picture, view }: { readonly picture: Picture; readonly view: View },
): void {
  const labels = accessibleNames(picture, view);
  let inOrder = 0;
  for (const [key, label] of labels) {
    const element = drawn.element(key);
    if (element === undefined) continue;
    if (!element.hasAttribute('tabindex')) {
      element.setAttribute('tabindex', '-1');
      element.setAttribute('role', 'button');
    }
    if (element.getAttribute('tabindex') === '0') inOrder++;
    if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
  }
  const first = picture.cells[0]?.key ?? picture.steps[0]?.key;
  if (inOrder === 0 && first !== undefined) drawn.element(first)?.setAttribute('tabindex', '0');
  for (const { key, id } of picture.lanes) {
    drawn.element(key)?.setAttribute('aria-expanded', String(!view.collapsedLanes.includes(id)));
  }
  for (const { key, name } of picture.stages) {
    drawn.element(key)?.setAttribute('aria-expanded', String(!view.collapsedStages.includes(name)));
  }
}
