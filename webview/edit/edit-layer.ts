import type { Point } from '../../core/diagram/geometry.ts';
import { element } from '../element.ts';
import type { Place } from '../picture-layer.ts';
import type { Area } from '../viewport.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** Lies over the picture and moves with it: what is shown there is never laid out with the picture. */
export class EditLayer {
  /** Its children stand in px of the picture; `--k` is the scale. */
  readonly root = element('div', { class: 'edit-layer' });
  /** For lines and outlines, in px of the picture. */
  readonly svg = document.createElementNS(namespace, 'svg');
  readonly #frame: HTMLElement;
  #place: Place = { k: 1, x: 0, y: 0 };

  constructor(frame: HTMLElement) {
    this.#frame = frame;
    this.svg.setAttribute('aria-hidden', 'true');
    this.root.append(this.svg);
  }

  get place(): Place {
    return this.#place;
  }

  /** The picture moved to a place. */
  follow(place: Place): void {
    const { k, x, y } = place;
    if (k !== this.#place.k) this.root.style.setProperty('--k', String(k));
    this.#place = place;
    this.root.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${k})`;
  }

  /** Returns the point of the picture under a place of the page. */
  pointAt({ clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>): Point {
    const { k, x, y } = this.#place;
    return {
      x: (clientX - this.#frame.offsetLeft - x) / k,
      y: (clientY - this.#frame.offsetTop - y) / k,
    };
  }
}

/** Puts an element of the layer on an area of the picture. */
export function putOn(one: HTMLElement, { x, y, width, height }: Area): void {
  const { style } = one;
  style.transform = `translate(${x}px, ${y}px)`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}

/** Returns a shape of SVG with attributes. */
export function shape<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
