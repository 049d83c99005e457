import type { Part } from '../core/diagram/draw.ts';
import type { Drawing, Rendered } from './render.ts';

/**
 * The picture on the screen. `mount` puts a new one there; `patch` replaces only the parts of it that look
 * different now, so that the rest keeps its elements, its focus and its place.
 */
export class LivePicture {
  readonly #canvas: HTMLElement;
  #svg: SVGSVGElement | undefined;
  #parts: readonly Part[] = [];
  #elements = new Map<string, SVGGElement>();

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas;
  }

  get svg(): SVGSVGElement | undefined {
    return this.#svg;
  }

  element(key: string): SVGGElement | undefined {
    return this.#elements.get(key);
  }

  mount(rendered: Rendered): void {
    this.#svg = rendered.svg;
    this.#parts = rendered.parts;
    this.#elements = new Map();
    for (const element of rendered.svg.querySelectorAll<SVGGElement>('[data-part]')) {
      this.#elements.set(element.dataset.part ?? '', element);
    }
    this.#canvas.replaceChildren(rendered.svg);
  }

  /** Whether the drawing could be shown this way: only when it consists of the same parts in the same order. */
  patch({ geometry, parts }: Drawing): boolean {
    const svg = this.#svg;
    if (svg === undefined || !sameParts(parts, this.#parts)) return false;
    for (const [index, part] of parts.entries()) {
      if (part.svg === this.#parts[index]?.svg) continue;
      const element = this.#elements.get(part.key);
      if (element === undefined) return false;
      element.innerHTML = part.svg;
    }
    const { width, height } = geometry;
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#parts = parts;
    return true;
  }

  clear(): void {
    this.#svg = undefined;
    this.#parts = [];
    this.#elements = new Map();
    this.#canvas.replaceChildren();
  }
}

function sameParts(a: readonly Part[], b: readonly Part[]): boolean {
  return (
    a.length === b.length &&
    a.every((part, index) => part.key === b[index]?.key && part.group === b[index]?.group)
  );
}
