import { addCard } from './add-card.ts';
import { addLane } from './add-lane.ts';
import { addStage } from './add-stage.ts';
import { addStep } from './add-step.ts';
import { addText } from './add-text.ts';
import { addView } from './add-view.ts';
import { applyFix } from './apply-fix.ts';
import { assign } from './assign.ts';
import { connect } from './connect.ts';
import type { Outcome, Perform } from './gesture.ts';
import { moveCards } from './move-cards.ts';
import { moveLanes } from './move-lanes.ts';
import { moveStages } from './move-stages.ts';
import { moveSteps } from './move-steps.ts';
import { paste } from './paste.ts';
import { reconnect } from './reconnect.ts';
import { remove } from './remove.ts';
import { rename } from './rename.ts';
import { set } from './set.ts';

/** Every kind of gesture, by its name: how it is made. */
export const gestures = {
  'add-lane': addLane,
  'add-stage': addStage,
  'add-step': addStep,
  'add-text': addText,
  'add-view': addView,
  assign,
  connect,
  fix: applyFix,
  'move-lanes': moveLanes,
  'move-stages': moveStages,
  'move-steps': moveSteps,
  reconnect,
  remove,
  paste,
  rename,
  set,
  'add-card': addCard,
  'move-cards': moveCards,
};

type GestureOf<P> = P extends Perform<infer G> ? G : never;

/** A gesture of the author in the picture, on elements by their keys in it. Plain data. */
export type Gesture = GestureOf<(typeof gestures)[keyof typeof gestures]>;

/** The names of the kinds of gestures. */
export type GestureKind = Gesture['kind'];

/** Calls the function of a gesture's kind. */
export function performerOf<G extends Gesture>({ kind }: G): (...given: Parameters<Perform<G>>) => Outcome {
  return gestures[kind] as Perform<G>;
}
