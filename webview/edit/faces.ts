import type { EmotionBox, Face, Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import { emotionSizes } from '../../core/diagram/sizes.ts';
import type { Gesture } from '../../server/protocol.ts';
import { columnGrounds } from './columns.ts';
import type { Doer } from './doer.ts';
import type { Drag } from './drag.ts';
import { type EditLayer, shape } from './edit-layer.ts';

/** Returns the face of a curve at a point. Where each persona has a curve of its own there is none. */
export function faceAt({ emotion }: Geometry, at: Point): Face | undefined {
  return emotion?.faces.find(({ x, y }) => Math.hypot(at.x - x, at.y - y) <= emotionSizes.face + 4);
}

/** Returns the step in whose column a point of the row of emotions lies, when it has no face yet. */
export function emptyFaceAt({ emotion, steps, stages, frame }: Geometry, at: Point): Key | undefined {
  if (emotion === undefined || emotion.curves !== undefined || at.x < frame.headRight) return undefined;
  if (at.y < emotion.y || at.y >= emotion.y + emotion.height) return undefined;
  const grounds = columnGrounds({ steps, stages });
  const step = steps[grounds.findIndex(({ x, width }) => x <= at.x && at.x < x + width)];
  return step === undefined || emotion.faces.some(({ key }) => key === step.key) ? undefined : step.key;
}

/** Returns the emotion, from -2 to 2, at a height. */
export function emotionAt({ middle }: EmotionBox, y: number): number {
  return Math.max(-2, Math.min(2, Math.round((middle - y) / emotionSizes.step))) || 0;
}

/** Returns the gesture that says how a step feels; how it felt before goes when that is not told apart. */
export function feels(steps: readonly Key[], emotion: number): Gesture {
  return { kind: 'set', keys: steps, field: 'emotion', value: emotion };
}

/** Returns the emotion of a step one higher or lower; `undefined` when it is at the end, or each persona has its own. */
export function changedEmotion(picture: Picture, step: Key, by: 1 | -1): number | undefined {
  if (picture.curves !== undefined) return undefined;
  const { emotion = 0 } = picture.steps.find(({ key }) => key === step) ?? {};
  const changed = emotion + by;
  return changed < -2 || changed > 2 ? undefined : changed;
}

/** Drags a face up and down. */
export function faceDrag(layer: EditLayer, doer: Doer, box: EmotionBox, face: Face): Drag {
  const ghost = shape('circle', { class: 'face-ghost', cx: face.x, cy: face.y, r: emotionSizes.face + 2 });
  layer.svg.append(ghost);
  let { emotion } = face;
  return {
    move({ y }) {
      emotion = emotionAt(box, y);
      ghost.style.transform = `translateY(${(face.emotion - emotion) * emotionSizes.step}px)`;
    },
    drop() {
      const made =
        emotion === face.emotion
          ? Promise.resolve(true)
          : doer.make(feels([face.key], emotion), said(emotion));
      void made.finally(() => ghost.remove());
    },
    cancel: () => ghost.remove(),
  };
}

/** The words for an emotion that was set. */
export function said(emotion: number): string {
  return `Emotion ${emotion > 0 ? `+${emotion}` : emotion}`;
}
