import type { Geometry } from '../core/diagram/geometry.ts';
import { pictureTitle } from '../core/diagram/picture-title.ts';
import { type PlacedPart, patchParts, type ScreenPart, setSize } from './parts.ts';

/** A drawing for the screen: the parts of a picture and of what lies over it. */
export interface ScreenDrawing {
  readonly geometry: Geometry;
  readonly parts: readonly ScreenPart[];
}

/**
 * The picture on the screen. `mount` puts a new one there; `patch` adds, moves and takes away parts and replaces
 * those that look different now, so that the rest keeps its elements, its focus and its place.
 */
export class LivePicture {
  readonly #canvas: HTMLElement;
  #svg: SVGSVGElement | undefined;
  #placed: ReadonlyMap<string, PlacedPart> = new Map();

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  get svg(): SVGSVGElement | undefined {
    return this.#svg;
  }

  element(key: string): SVGGElement | undefined {
    return this.#placed.get(key)?.element;
  }

  /** `svg` shows these parts already. */
  mount(svg: SVGSVGElement, { parts }: ScreenDrawing): void {
    const elements = new Map<string, SVGGElement>();
    for (const element of svg.querySelectorAll<SVGGElement>('[data-part]')) {
      elements.set(element.dataset.part ?? '', element);
    }
    const placed = new Map<string, PlacedPart>();
    for (const part of parts) {
      const element = elements.get(part.key);
      if (element !== undefined) placed.set(part.key, { part, element });
    }
    this.#svg = svg;
    this.#placed = placed;
    this.#canvas.replaceChildren(svg);
  }

  /** Nothing happens while there is no picture. */
  patch({ geometry, parts }: ScreenDrawing, title: string): void {
    const svg = this.#svg;
    if (svg === undefined) return;
    this.#placed = patchParts(svg, this.#placed, parts);
    setSize(svg, geometry);
    svg.setAttribute('aria-label', pictureTitle({ title }));
  }

  clear(): void {
    this.#svg = undefined;
    this.#placed = new Map();
    this.#canvas.replaceChildren();
  }
}
