import type { Point } from '../../core/diagram/geometry.ts';

/** A drag that has begun: what it shows goes with the pointer. */
export interface Drag {
  /** The pointer is at a point of the picture now. `copies` while Ctrl or Alt is held. */
  move(at: Point, copies: boolean): void;
  /** The pointer was let go. */
  drop(): void;
  /** Everything is as it was before. */
  cancel(): void;
}

/** Begins a drag of what was pressed at a point; `undefined` when nothing there is dragged. */
export type BeginDrag = (event: PointerEvent) => ((at: Point) => Drag) | undefined;

/** The px of the screen after which a press is a drag. */
const least = 4;

/** Follows the pointer from a press to where it is let go, and makes a drag of it when it moves. */
export class Dragging {
  readonly #frame: HTMLElement;
  readonly #pointAt: (event: PointerEvent) => Point;
  readonly #begin: BeginDrag;
  #pressed:
    | { readonly id: number; readonly x: number; readonly y: number; readonly start: (at: Point) => Drag }
    | undefined;
  #drag: Drag | undefined;
  /** The newest place of the pointer: drawn once for each frame. */
  #newest: PointerEvent | undefined;
  /** True until the click that follows a drag is over. */
  #swallows = false;

  constructor(frame: HTMLElement, pointAt: (event: PointerEvent) => Point, begin: BeginDrag) {
    this.#frame = frame;
    this.#pointAt = pointAt;
    this.#begin = begin;
    frame.addEventListener('pointerdown', (event) => this.#press(event), true);
    frame.addEventListener('pointermove', (event) => this.#move(event), true);
    frame.addEventListener('pointerup', (event) => this.#release(event), true);
    frame.addEventListener('pointercancel', () => this.cancel(), true);
    // What is dragged in the picture does not move it.
    for (const type of ['mousedown', 'touchstart']) {
      frame.addEventListener(
        type,
        (event) => {
          if (this.#pressed !== undefined) event.stopPropagation();
        },
        true,
      );
    }
    frame.addEventListener(
      'click',
      (event) => {
        if (this.#swallows) event.stopPropagation();
        this.#swallows = false;
      },
      true,
    );
  }

  /** True while something is dragged. */
  get isDragging(): boolean {
    return this.#drag !== undefined;
  }

  /** Ends a drag with nothing done; returns whether there was one. */
  cancel(): boolean {
    const drag = this.#drag;
    this.#end();
    drag?.cancel();
    return drag !== undefined;
  }

  #press(event: PointerEvent): void {
    this.#swallows = false;
    if (this.#pressed !== undefined) {
      // A second finger zooms.
      this.cancel();
      return;
    }
    if (event.button !== 0) return;
    const start = this.#begin(event);
    if (start !== undefined) {
      this.#pressed = { id: event.pointerId, x: event.clientX, y: event.clientY, start };
    }
  }

  #move(event: PointerEvent): void {
    const pressed = this.#pressed;
    if (pressed === undefined || event.pointerId !== pressed.id) return;
    event.stopPropagation();
    if (this.#drag === undefined) {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < least) return;
      const from = new PointerEvent('pointermove', { clientX: pressed.x, clientY: pressed.y });
      this.#drag = pressed.start(this.#pointAt(from));
      this.#frame.classList.add('editing');
      this.#frame.setPointerCapture(pressed.id);
    }
    const isWaiting = this.#newest !== undefined;
    this.#newest = event;
    if (!isWaiting) requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    const event = this.#newest;
    this.#newest = undefined;
    if (event === undefined) return;
    this.#drag?.move(this.#pointAt(event), event.ctrlKey || event.altKey || event.metaKey);
  }

  #release(event: PointerEvent): void {
    if (event.pointerId !== this.#pressed?.id) return;
    const drag = this.#drag;
    if (drag !== undefined) {
      drag.move(this.#pointAt(event), event.ctrlKey || event.altKey || event.metaKey);
      event.stopPropagation();
      this.#swallows = true;
      // Without a click, such as outside the frame, there is nothing to swallow.
      setTimeout(() => {
        this.#swallows = false;
      });
    }
    this.#end();
    drag?.drop();
  }

  #end(): void {
    const pressed = this.#pressed;
    this.#pressed = undefined;
    this.#drag = undefined;
    this.#newest = undefined;
    this.#frame.classList.remove('editing');
    if (pressed !== undefined && this.#frame.hasPointerCapture(pressed.id)) {
      this.#frame.releasePointerCapture(pressed.id);
    }
  }
}
