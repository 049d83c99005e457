/** The visible place of the picture: `k` is the scale, `x` and `y` the place of the picture's corner in the window. */
export interface Place {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The time after the last change of scale, in ms, after which the picture is drawn again. */
const rest = 150;
/** Stretched further than this, what was drawn for another scale looks wrong. */
const most = 2;

/**
 * The picture as a layer that the browser moves without painting it again. While the scale changes it stretches what
 * it has painted, and paints anew whenever that would show and when the scale has come to rest.
 */
export class PictureLayer {
  readonly #canvas: HTMLElement;
  #scale: number | undefined;
  /** The scale that was painted last, while the scale changes. */
  #painted: number | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  /** Returns the place that it took: on whole px of the screen, where lines and letters are sharp. */
  put({ k, x, y }: Place): Place {
    const place = { k, x: onPixel(x), y: onPixel(y) };
    if (this.#scale !== undefined && this.#scale !== k) this.#stretch(k);
    this.#scale = k;
    // The third dimension is what makes it a layer.
    this.#canvas.style.transform = `translate3d(${place.x}px, ${place.y}px, 0) scale(${k})`;
    return place;
  }

  #stretch(k: number): void {
    const times = k / (this.#painted ?? Number.POSITIVE_INFINITY);
    const enough = 1 / most < times && times < most;
    if (!enough) this.#painted = k;
    this.#canvas.classList.toggle('stretched', enough);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#painted = undefined;
      this.#canvas.classList.remove('stretched');
    }, rest);
  }
}

function onPixel(length: number): number {
  return Math.round(length * devicePixelRatio) / devicePixelRatio;
}
