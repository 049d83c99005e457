import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Place } from '../picture-layer.ts';
import type { Area } from '../viewport.ts';

/** A picture with the areas of its parts, at a place of the window. */
export interface SeenThings {
  readonly picture: Picture;
  readonly areas: ReadonlyMap<Key, Area>;
  readonly place: Place;
}

/** The time that what was moved takes, in ms, and the number of elements that move at most. */
const time = 180;
const most = 300;

/**
 * Lets what a gesture has moved glide to its new place. Keys follow from places, so that what moved is found by what it
 * is called and by its lane. Nothing glides for those who asked their system for less motion.
 */
export function glideMoved(
  drawn: LivePicture,
  before: SeenThings,
  after: SeenThings,
  window: Pick<Area, 'width' | 'height'>,
): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const old = identities(before.picture);
  let count = 0;
  for (const [identity, key] of identities(after.picture)) {
    const [from, to] = [before.areas.get(old.get(identity) ?? ''), after.areas.get(key)];
    const element = drawn.element(key);
    if (from === undefined || to === undefined || element === undefined) continue;
    const { k, x, y } = after.place;
    const dx = (from.x * before.place.k + before.place.x - x) / k - to.x;
    const dy = (from.y * before.place.k + before.place.y - y) / k - to.y;
    if (Math.abs(dx) < 0.5 && Math.abs(dy) < 0.5) continue;
    if (!isSeen(to, after.place, window) && !isSeen(from, before.place, window)) continue;
    if (++count > most) return;
    element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
      duration: time,
      easing: 'ease-out',
    });
  }
}

/** The keys of things by what they are: of several that are called the same, by their order. */
function identities({ cells, steps, stages, lanes }: Picture): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  const add = (name: string, key: Key) => {
    let number = 0;
    while (found.has(`${name}\n${number}`)) number++;
    found.set(`${name}\n${number}`, key);
  };
  for (const { key, id } of lanes) add(`lane ${id}`, key);
  for (const { key, name } of stages) add(`stage ${name}`, key);
  for (const { key, name } of steps) add(`step ${name}`, key);
  for (const { key, name } of cells) add(`card ${name}`, key);
  return found;
}

function isSeen(
  { x, y, width, height }: Area,
  { k, ...at }: Place,
  window: Pick<Area, 'width' | 'height'>,
): boolean {
  const [left, top] = [x * k + at.x, y * k + at.y];
  return left < window.width && left + width * k > 0 && top < window.height && top + height * k > 0;
}
