import type { Key } from '../../core/diagram/picture.ts';
import { foldedKey } from '../folds.ts';
import type { EditLayer } from './edit-layer.ts';
import type { EditStage } from './edit-stage.ts';
import { linkAt } from './links.ts';
import { headAt } from './strips.ts';
import type { Things } from './things.ts';

/** The key of a thing of the picture, and what it is. */
export interface PointedThing {
  readonly key: Key;
  readonly target: NonNullable<ReturnType<Things['targetOf']>>;
}

/** The distance from the line of an arrow within which it is pointed at, in px of the screen. */
const reach = 7;

/** Returns what lies at a place of the page; `undefined` when it is the ground, or a button over it. */
export function thingAt(event: MouseEvent, stage: EditStage, layer: EditLayer): PointedThing | undefined {
  const { target } = event;
  if (!(target instanceof Element)) return undefined;
  const key = target.closest('[data-part]')?.getAttribute('data-part') ?? '';
  const own = stage.things.targetOf(key);
  if (own !== undefined && own !== 'link') return { key, target: own };
  if (foldedKey(key) !== undefined || target.closest('.sticky, .edit-layer button') !== null)
    return undefined;
  const at = layer.pointAt(event);
  const link = linkAt(stage.geometry.links, at, reach / layer.place.k);
  if (link !== undefined) return { key: link.key, target: 'link' };
  // Between what is drawn of a head is its ground.
  const head = headAt(stage.geometry, at);
  const kind = head === undefined ? undefined : stage.things.targetOf(head);
  return head !== undefined && kind !== undefined ? { key: head, target: kind } : undefined;
}
