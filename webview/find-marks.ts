import type { Key } from '../core/diagram/picture.ts';
import type { Area } from './viewport.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** The marks around what was found, over the picture. */
export class FindMarks {
  readonly #group = document.createElementNS(namespace, 'g');

  constructor() {
    this.#group.setAttribute('data-overlay', 'hits');
    this.#group.setAttribute('class', 'hits');
    this.#group.setAttribute('aria-hidden', 'true');
  }

  show(
    svg: SVGSVGElement | undefined,
    areas: ReadonlyMap<Key, Area>,
    hits: readonly Key[],
    current: Key | undefined,
  ): void {
    const marks = hits.flatMap((key) => {
      const area = areas.get(key);
      if (area === undefined) return [];
      const mark = document.createElementNS(namespace, 'rect');
      const place = { x: area.x - 3, y: area.y - 3, width: area.width + 6, height: area.height + 6, rx: 8 };
      for (const [name, value] of Object.entries(place)) mark.setAttribute(name, String(value));
      mark.setAttribute('class', key === current ? 'hit current' : 'hit');
      return [mark];
    });
    this.#group.replaceChildren(...marks);
    if (marks.length === 0) this.#group.remove();
    else if (this.#group.parentNode !== svg) svg?.append(this.#group);
  }
}
