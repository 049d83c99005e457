import type { Box, Point } from '../../diagram/geometry.ts';
import type { Glue, NativeShape, SlideBox, SlideShape } from './slide.ts';
import { emu } from './slide.ts';

/** Collects the shapes of one slide, each with a number of its own. */
export class SlideCanvas {
  readonly #shapes: SlideShape[] = [];
  // The first two are the slide itself and its title.
  #last = 2;

  /** Returns a number that no other shape of the slide has. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Puts a shape in front of those that are there. */
  add(shape: SlideShape): void {
    this.#shapes.push(shape);
  }

  /** Puts a native shape in front of those that are there, and returns its number. */
  shape(shape: Omit<NativeShape, 'type' | 'id'>): number {
    const id = this.next();
    this.#shapes.push({ type: 'shape', id, ...shape });
    return id;
  }

  /** Returns what was put on the slide, from the back to the front. */
  get shapes(): readonly SlideShape[] {
    return this.#shapes;
  }
}

/** Returns a box of px as one of EMU. */
export function emuBox({ x, y, width, height }: Box): SlideBox {
  return { x: emu(x), y: emu(y), width: Math.max(0, emu(width)), height: Math.max(0, emu(height)) };
}

/** Returns the box of a circle around a point. */
export function around({ x, y }: Point, radius: number): Box {
  return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
}

/** Returns an end that is glued to a shape, when that is there. */
export function glueTo(shape: number | undefined, site: number): Glue | undefined {
  return shape === undefined ? undefined : { shape, site };
}
