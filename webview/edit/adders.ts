import type { Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Picture } from '../../core/diagram/picture.ts';
import { element } from '../element.ts';
import { type EditLayer, putOn } from './edit-layer.ts';
import { laneGap, lastStepGap, type StripGap, stageGap } from './strips.ts';

const kinds = ['stage', 'step', 'lane'] as const;

/** The size of a sign and its distance from the grid, in px of the screen. */
const size = 24;
const away = 22;

/** The `+` at the ends of the strips of stages, steps and lanes, which are there for the mouse and for fingers all the time. */
export class Adders {
  readonly #layer: EditLayer;
  readonly #buttons: Readonly<Record<StripGap['kind'], HTMLButtonElement>>;
  #gaps: Partial<Record<StripGap['kind'], StripGap | undefined>> = {};

  constructor(layer: EditLayer, begin: (gap: StripGap) => void) {
    this.#layer = layer;
    const made = (kind: StripGap['kind']) => {
      const label = `Add a ${kind} at the end`;
      // With keys it is Insert on a stage, a step or a lane.
      const attributes = {
        class: 'adder',
        type: 'button',
        tabindex: '-1',
        title: label,
        'aria-label': label,
      };
      const button = element('button', attributes, '+');
      button.hidden = true;
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        const gap = this.#gaps[kind];
        if (gap !== undefined) begin(gap);
      });
      return button;
    };
    this.#buttons = { stage: made('stage'), step: made('step'), lane: made('lane') };
    layer.root.append(...kinds.map((kind) => this.#buttons[kind]));
  }

  /** Shows them around a picture. */
  show(geometry: Geometry, whole: Picture): void {
    const { frame } = geometry;
    const last = whole.stages.at(-1);
    this.#gaps = {
      stage: stageGap(geometry, whole, frame.right + 1),
      step: last && lastStepGap(geometry, whole, last.key),
      lane: laneGap(geometry, whole, frame.bodyBottom + 1),
    };
    const { k } = this.#layer.place;
    const at: Readonly<Record<StripGap['kind'], Point>> = {
      stage: { x: frame.right + away / k, y: (frame.stageTop + frame.stepTop) / 2 },
      step: { x: frame.right + away / k, y: frame.stepTop + size },
      lane: { x: frame.left - away / k, y: frame.bodyBottom - size / 2 / k },
    };
    for (const kind of kinds) {
      const { x, y } = at[kind];
      this.#buttons[kind].hidden = this.#gaps[kind] === undefined;
      putOn(this.#buttons[kind], {
        x: x - size / 2 / k,
        y: y - size / 2 / k,
        width: size / k,
        height: size / k,
      });
    }
  }

  hide(): void {
    for (const kind of kinds) this.#buttons[kind].hidden = true;
  }
}
