import type { Key } from '../core/diagram/picture.ts';
import type { LivePicture } from './live-picture.ts';
import type { Place } from './picture-layer.ts';
import type { Area } from './viewport.ts';

/** The time that everything takes to move, in ms. */
const time = 260;
/** The number of elements that move at most; with more a browser would drop frames. */
const most = 400;

/** Something with its areas in the picture and the place of that in the window. */
export interface VisibleContent {
  readonly areas: ReadonlyMap<Key, Area>;
  readonly place: Place;
}

/**
 * Lets what is in sight glide from where it was to where it is; what was not there comes into sight meanwhile. Nothing moves
 * for those who asked their system for less motion.
 */
export function glide(
  picture: LivePicture,
  before: VisibleContent,
  after: VisibleContent,
  window: Pick<Area, 'width' | 'height'>,
): void {
  const { svg } = picture;
  if (svg === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  let count = 0;
  for (const [key, area] of after.areas) {
    const element = picture.element(key);
    const old = before.areas.get(key);
    const seen = screenArea(area, after.place);
    if (element === undefined || !isWithin(seen, window)) continue;
    if (old === undefined) {
      element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: time });
      continue;
    }
    if (++count > most) break;
    const from = screenArea(old, before.place);
    const { k, x, y } = after.place;
    const start = `translate(${(from.x - x) / k}px, ${(from.y - y) / k}px)`;
    const size = `scale(${from.width / Math.max(1, seen.width)}, ${from.height / Math.max(1, seen.height)})`;
    const transform = `${start} ${size} translate(${-area.x}px, ${-area.y}px)`;
    element.animate(
      [
        { transform, opacity: 0.3 },
        { transform: 'none', opacity: 1 },
      ],
      { duration: time, easing: 'ease-out' },
    );
  }
  for (const name of ['link', 'line', 'header', 'legend', 'notes', 'emotion', 'fold']) {
    for (const group of svg.querySelectorAll(`:scope > g.${name}`)) {
      group.animate([{ opacity: 0 }, { opacity: 1 }], { duration: time });
    }
  }
}

function screenArea({ x, y, width, height }: Area, place: Place): Area {
  return {
    x: x * place.k + place.x,
    y: y * place.k + place.y,
    width: width * place.k,
    height: height * place.k,
  };
}

function isWithin({ x, y, width, height }: Area, window: Pick<Area, 'width' | 'height'>): boolean {
  return x < window.width && x + width > 0 && y < window.height && y + height > 0;
}
