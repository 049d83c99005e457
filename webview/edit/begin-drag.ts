import type { Point } from '../../core/diagram/geometry.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Announcer } from './announcer.ts';
import type { Choice } from './choice.ts';
import type { Doer } from './doer.ts';
import type { Drag } from './drag.ts';
import { arrowDrag, bandDrag, cardDrag, type DragStage, fixedEnd, headDrag } from './drags.ts';
import type { EditLayer } from './edit-layer.ts';
import type { EditStage } from './edit-stage.ts';
import { faceAt, faceDrag } from './faces.ts';
import type { Marks } from './marks.ts';
import { thingAt } from './thing-at.ts';

interface DragParts {
  readonly layer: EditLayer;
  readonly picture: LivePicture;
  readonly doer: Doer;
  readonly marks: Marks;
  readonly choice: Choice;
  readonly announcer: Announcer;
}

/** Returns what a press begins to drag once it moves: a band, the end of an arrow, a face, or things; `undefined` when it moves the picture. */
export function beginDrag(
  event: PointerEvent,
  stage: EditStage,
  { layer, picture, doer, marks, choice, announcer }: DragParts,
): ((at: Point) => Drag) | undefined {
  const target = event.target instanceof Element ? event.target : undefined;
  if (target === undefined || target.closest('.plus, .adder, .writing') !== null) return undefined;
  const drag: DragStage = { ...stage, layer, picture, doer };
  const at = layer.pointAt(event);
  const thing = thingAt(event, stage, layer);
  if (event.shiftKey && (thing === undefined || thing.target === 'link')) {
    return (from) =>
      bandDrag(drag, from, (keys) => {
        choice.choose(keys, false);
        announcer.say(`${keys.length} cards chosen`);
      });
  }
  if (!doer.isOn) return undefined;
  const { card } = marks;
  if (target === marks.handle && card !== undefined) {
    return (from) =>
      arrowDrag(drag, from, (to) => (to === card ? undefined : { kind: 'connect', from: card, to }));
  }
  const { chosen } = choice;
  const end = target.closest('.arrow-end')?.getAttribute('data-end');
  const link = stage.geometry.links.find(({ key }) => key === chosen.keys[0]);
  if ((end === 'from' || end === 'to') && link !== undefined) {
    return () =>
      arrowDrag(drag, fixedEnd(link, end), (to) => ({ kind: 'reconnect', link: link.key, [end]: to }));
  }
  const box = stage.geometry.emotion;
  const face = target.closest('.sticky') === null ? faceAt(stage.geometry, at) : undefined;
  if (face !== undefined && box !== undefined) return () => faceDrag(layer, doer, box, face);
  if (thing === undefined || thing.target === 'link') return undefined;
  // A finger moves the picture, but what it has chosen before it moves alone.
  if (event.pointerType === 'touch' && !chosen.has(thing.key)) return undefined;
  const kind = thing.target;
  const keys = chosen.with(thing.key).filter((key) => stage.things.targetOf(key) === kind);
  return (from) => (kind === 'card' ? cardDrag(drag, keys, from) : headDrag(drag, kind, keys, from));
}
