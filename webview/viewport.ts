import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { KnownSize } from './known-size.ts';
import type { PageState } from './page-state.ts';
import { PictureLayer, type Place } from './picture-layer.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

const scales: [number, number] = [0.02, 8];
const margin = 16;
/** The part of the picture that always stays in the window, in px. */
const handle = 64;
const step = 1.25;
/** The most that is enlarged when it is presented, and the time that a flight takes, in ms. */
const mostPresented = 2;
const flightTime = 700;
/** Below the first, the words of a picture cannot be made out; from the second on they can be read. */
const legible = { barely: 0.42, well: 0.6 };

/** Zooms and moves the picture inside a window of the page. Wheel and two fingers move, with Ctrl or a pinch they zoom at the pointer. */
export class Viewport {
  readonly #window: HTMLElement;
  readonly #size: KnownSize;
  readonly #layer: PictureLayer;
  readonly #zoom = zoom<HTMLElement, unknown>();
  #picture: Size = { width: 0, height: 0 };
  #place: Place | undefined;
  /** True when the place is the one that shows everything: then it goes with the size of the window. */
  #fitted = true;
  /** Ends the flight that is under way. */
  #flight: (() => void) | undefined;
  readonly #covered: (place: Place) => { readonly top: number; readonly left: number };
  /** The place of the pointer in the window, in px; absent while it is not over it. */
  #pointer: { readonly x: number; readonly y: number } | undefined;

  /**
   * `moved` is called whenever the place changes, which is also kept in `state` unless the whole picture is to stay in
   * sight. `covered` says what of the window's edges is not to be seen through at a place, in px of the screen.
   * `rested` is called when the picture is still again.
   */
  constructor(
    frame: HTMLElement,
    canvas: HTMLElement,
    state: Pick<PageState, 'keep' | 'forgetPlace'>,
    moved: (place: Place) => void,
    covered: (place: Place) => { readonly top: number; readonly left: number },
    rested: () => void,
  ) {
    this.#window = frame;
    this.#size = new KnownSize(frame, () => {
      if (this.#fitted && this.#place !== undefined) this.fit();
    });
    this.#layer = new PictureLayer(canvas);
    this.#covered = covered;
    this.#zoom
      .scaleExtent(scales)
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => this.#keepInSight(transform))
      .filter(({ type, button, ctrlKey, metaKey }: MouseEvent) => {
        if (type === 'wheel') return ctrlKey || metaKey;
        // Fingers have no button.
        return type.startsWith('touch') || button === 0 || button === 1;
      })
      // A notch of a wheel comes as 100 px and more, a pinch in steps of a few.
      .wheelDelta(({ deltaY }: WheelEvent) => -clamp(deltaY, -50, 50) * 0.01)
      .clickDistance(4)
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent?.type === 'mousedown') frame.classList.add('dragging');
      })
      .on('end', () => {
        frame.classList.remove('dragging');
        rested();
      })
      .on('zoom', ({ transform, sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
        if (sourceEvent !== null) this.#fitted = false;
        this.#place = this.#layer.put(transform);
        if (this.#fitted) state.forgetPlace();
        else state.keep({ place: this.#place });
        moved(this.#place);
      });
    select(frame).call(this.#zoom).on('dblclick.zoom', null);
    frame.addEventListener('wheel', (event) => this.#scroll(event), { passive: false });
    frame.addEventListener('pointermove', ({ clientX, clientY }) => {
      this.#pointer = { x: clientX - frame.offsetLeft, y: clientY - frame.offsetTop };
    });
    frame.addEventListener('pointerleave', () => {
      this.#pointer = undefined;
    });
  }

  /**
   * Tells the size of the picture. The first one is shown at the place that was kept, or whole, or, where the whole
   * would be too small to read, from its beginning; later ones leave the place alone.
   */
  setPicture(picture: Size, kept: Place | undefined): void {
    this.#picture = picture;
    this.#size.measure();
    if (this.#place !== undefined) return;
    if (kept === undefined) {
      this.#begin();
      return;
    }
    this.#fitted = false;
    this.#go(zoomIdentity.translate(kept.x, kept.y).scale(kept.k));
  }

  /** The place of the picture; `undefined` before there is one. */
  get place(): Place | undefined {
    return this.#place;
  }

  /** The point of the window that is looked at: where the pointer is, else the middle. */
  get focus(): { readonly x: number; readonly y: number } {
    return this.#pointer ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
  }

  /** Returns the scale at which all of a picture is in the window. */
  fitScale(picture: Size): number {
    const { width, height } = roomFor(picture, this.#size);
    return Math.min(1, width, height);
  }

  /** The size of the window in px. */
  get window(): Size {
    return { width: this.#size.width, height: this.#size.height };
  }

  /** Shows a place of the picture. */
  show({ k, x, y }: Place): void {
    this.#fitted = false;
    this.#go(zoomIdentity.translate(x, y).scale(k));
  }

  /** True when the whole picture is shown, as large as it goes. */
  get fitted(): boolean {
    return this.#fitted;
  }

  /** True when all of the picture is in the window, at whatever scale. */
  get showsAll(): boolean {
    const { k, x, y } = this.#place ?? { k: 1, x: 0, y: 0 };
    const { width, height } = this.#picture;
    return x >= 0 && y >= 0 && x + width * k <= this.#size.width && y + height * k <= this.#size.height;
  }

  /** Returns the place at which an area of the picture, or all of it, is in the middle of the window and as large as it goes. */
  placeOf(area: Area | undefined): Place {
    this.#size.measure();
    const { x, y, width, height } = area ?? { x: 0, y: 0, ...this.#picture };
    const around = area === undefined ? margin : 3 * margin;
    const room = { width: this.#size.width - 2 * around, height: this.#size.height - 2 * around };
    const k = clamp(Math.min(room.width / width, room.height / height), scales[0], mostPresented);
    // No more of the window is empty than has to be.
    const place = (start: number, length: number, whole: number, window: number) =>
      whole * k <= window
        ? (window - whole * k) / 2
        : clamp(window / 2 - (start + length / 2) * k, window - whole * k, 0);
    return {
      k,
      x: place(x, width, this.#picture.width, this.#size.width),
      y: place(y, height, this.#picture.height, this.#size.height),
    };
  }

  /** Flies to a place; goes there at once for those who asked their system for less motion. */
  fly(to: Place): void {
    const from = this.#place;
    if (from === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.show(to);
      return;
    }
    this.#flight?.();
    const { width, height } = this.#size;
    const seen = ({ k, x, y }: Place): [number, number, number] => [
      (width / 2 - x) / k,
      (height / 2 - y) / k,
      width / k,
    ];
    const between = this.#zoom.interpolate()(seen(from), seen(to));
    const start = performance.now();
    const step = (now: number) => {
      const passed = Math.min(1, Math.max(0, (now - start) / flightTime));
      if (passed === 1) {
        this.#flight = undefined;
        this.show(to);
        return;
      }
      const [x, y, across] = between(passed * passed * (3 - 2 * passed));
      const k = width / across;
      this.show({ k, x: width / 2 - x * k, y: height / 2 - y * k });
      frame = requestAnimationFrame(step);
    };
    let frame = requestAnimationFrame(step);
    this.#flight = () => cancelAnimationFrame(frame);
  }

  zoomIn(): void {
    this.#scaleBy(step);
  }

  zoomOut(): void {
    this.#scaleBy(1 / step);
  }

  /** One picture px is one px of the screen; what was in the middle of the picture that was in sight comes into the middle. */
  actualSize(): void {
    const { x, y } = this.#middle();
    const { width, height } = this.#size;
    this.#fitted = false;
    this.#go(zoomIdentity.translate(width / 2 - x, height / 2 - y));
  }

  /** Shows everything, never larger than its actual size. */
  fit(): void {
    const { width, height } = this.#room();
    if (this.#picture.width === 0 || width <= 0) return;
    const k = Math.max(scales[0], Math.min(1, width, height));
    const x = (this.#size.width - this.#picture.width * k) / 2;
    this.#fitted = true;
    this.#go(zoomIdentity.translate(x, margin).scale(k));
  }

  #begin(): void {
    const { width, height } = this.#room();
    if (Math.min(width, height) >= legible.barely || width <= 0) {
      this.fit();
      return;
    }
    this.#fitted = false;
    this.#go(zoomIdentity.translate(margin, margin).scale(clamp(height, legible.well, 1)));
  }

  /** The scales at which the picture is as wide and as high as the window. */
  #room(): Size {
    return roomFor(this.#picture, this.#size);
  }

  /** Moves the window by so many px of the screen. */
  moveBy(dx: number, dy: number): void {
    const { k } = this.#place ?? { k: 1 };
    this.#fitted = false;
    select(this.#window).call(this.#zoom.translateBy, -dx / k, -dy / k);
  }

  /** Moves as little as it takes to have an area of the picture in the window; nothing when it is there. */
  bringIntoView(area: Area): void {
    const place = this.#place;
    if (place === undefined) return;
    const { width, height } = this.#size;
    const { top, left } = this.#covered(place);
    const dx = outside(area.x * place.k + place.x, area.width * place.k, left + margin, width - margin);
    const dy = outside(area.y * place.k + place.y, area.height * place.k, top + margin, height - margin);
    if (dx !== 0 || dy !== 0) this.moveBy(dx, dy);
  }

  #scaleBy(factor: number): void {
    const { x, y } = this.#middle();
    const place = this.#place ?? { k: 1, x: 0, y: 0 };
    this.#fitted = false;
    select(this.#window).call(this.#zoom.scaleBy, factor, [x * place.k + place.x, y * place.k + place.y]);
  }

  /** The middle of what is in sight of the picture, in its px: beside it a window may have a lot of empty room. */
  #middle(): { readonly x: number; readonly y: number } {
    const { k, x, y } = this.#place ?? { k: 1, x: 0, y: 0 };
    const middle = (from: number, room: number, length: number) =>
      (Math.max(0, -from / k) + Math.min(length, (room - from) / k)) / 2;
    return {
      x: middle(x, this.#size.width, this.#picture.width),
      y: middle(y, this.#size.height, this.#picture.height),
    };
  }

  #go(transform: ZoomTransform): void {
    select(this.#window).call(this.#zoom.transform, transform);
  }

  #scroll(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // Lines and pages to px, as browsers scroll them.
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? this.#size.height : 1;
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.moveBy(dx * unit, dy * unit);
  }

  #keepInSight(transform: ZoomTransform): ZoomTransform {
    const { width, height } = this.#size;
    const { k } = transform;
    const x = clamp(transform.x, handle - this.#picture.width * k, width - handle);
    const y = clamp(transform.y, handle - this.#picture.height * k, height - handle);
    return x === transform.x && y === transform.y ? transform : zoomIdentity.translate(x, y).scale(k);
  }
}

/** The scales at which a picture is as wide and as high as a window. */
function roomFor(picture: Size, window: Size): Size {
  return {
    width: (window.width - 2 * margin) / picture.width,
    height: (window.height - 2 * margin) / picture.height,
  };
}

/**
 * Returns how far a stretch must move so that it lies between `from` and `to`; its beginning counts when it does not
 * fit.
 */
function outside(start: number, length: number, from: number, to: number): number {
  if (start < from || length > to - from) return start < from || start > to ? start - from : 0;
  return Math.max(0, start + length - to);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, Math.min(least, most)), Math.max(least, most));
}
