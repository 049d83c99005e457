import { element } from './element.ts';
import { type ScreenPart, toSvg } from './parts.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** The distance outside the window, in px of the picture, within which a head is still drawn: what is written may stand out of it. */
const near = 100;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The place of a head in the picture: how far it reaches, and the point that it keeps when heads are put apart. */
export interface HeadPlace {
  readonly x: Range;
  readonly y: Range;
  readonly at: { readonly x: number; readonly y: number };
}

interface Head extends HeadPlace {
  readonly element: SVGGElement;
  readonly grounds: readonly SVGElement[];
  hidden: boolean;
  /** The scale by which it has been put apart. */
  spread: number;
}

/** One strip along an edge of the window with copies of parts. */
export class StickyStrip {
  readonly root: HTMLElement;
  readonly #svg = document.createElementNS(namespace, 'svg');
  #shown = '';
  #homes: ReadonlyMap<string, HeadPlace> = new Map();
  /** The heads with their homes, once they have to be put further apart. */
  #heads: readonly Head[] | undefined;
  #apart = false;
  readonly #slides = new Map<string, string>();

  constructor(name: string) {
    this.root = element('div', { class: name }, this.#svg);
    this.root.hidden = true;
  }

  show(parts: readonly ScreenPart[], homes: ReadonlyMap<string, HeadPlace>): void {
    const text = toSvg(parts);
    // The same text has the same homes.
    if (text === this.#shown) return;
    this.#shown = text;
    this.#homes = homes;
    this.#heads = undefined;
    this.#apart = false;
    this.#slides.clear();
    this.#svg.innerHTML = text;
    // The originals are what is reached and read.
    for (const one of this.#svg.querySelectorAll('[role], [aria-label]')) {
      one.removeAttribute('role');
      one.removeAttribute('aria-label');
    }
  }

  /**
   * `spread` is how much further apart than in the strip's own scale the parts stand; their grounds fill the gaps.
   * Only those within `seen`, in px of the picture, are there then: a browser does not draw a thousand of them anew
   * for every frame.
   */
  place(transform: string, spread: number, axis: 'x' | 'y', seen: Range): void {
    this.#svg.style.transform = transform;
    if (spread === 1 && !this.#apart) return;
    this.#apart = spread !== 1;
    this.#heads ??= this.#findHeads();
    for (const head of this.#heads) {
      const { element, grounds, at, x, y } = head;
      const { start, end } = axis === 'x' ? x : y;
      const hidden = spread !== 1 && (end < seen.start - near || start > seen.end + near);
      if (hidden !== head.hidden) {
        head.hidden = hidden;
        element.style.display = hidden ? 'none' : '';
      }
      if (hidden || head.spread === spread) continue;
      head.spread = spread;
      const shift = at[axis] * (spread - 1);
      const [move, stretch] =
        axis === 'x'
          ? [`translate(${shift} 0)`, `matrix(${spread} 0 0 1 ${-shift} 0)`]
          : [`translate(0 ${shift})`, `matrix(1 0 0 ${spread} 0 ${-shift})`];
      setTransform(element, spread === 1 ? undefined : move);
      for (const ground of grounds) setTransform(ground, spread === 1 ? undefined : stretch);
    }
  }

  #findHeads(): readonly Head[] {
    return [...this.#svg.querySelectorAll<SVGGElement>('[data-part]')].flatMap((element) => {
      const home = this.#homes.get(element.dataset.part ?? '');
      const grounds = [...element.querySelectorAll<SVGElement>('[data-fills]')];
      return home === undefined ? [] : [{ ...home, element, grounds, hidden: false, spread: 1 }];
    });
  }

  /** Moves the icon and the texts of a part by px of the strip, right and down. */
  slide(key: string, shift: string): void {
    if ((this.#slides.get(key) ?? '0 0') === shift) return;
    this.#slides.set(key, shift);
    const content = this.#svg.querySelector<SVGGElement>(`[data-part="${key}"] [data-slides]`);
    if (content) setTransform(content, shift === '0 0' ? undefined : `translate(${shift})`);
  }
}

function setTransform(element: SVGElement, value: string | undefined): void {
  if (value === undefined) element.removeAttribute('transform');
  else element.setAttribute('transform', value);
}
