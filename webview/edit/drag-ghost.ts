import type { Point } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { element } from '../element.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Area } from '../viewport.ts';
import { type EditLayer, putOn, shape } from './edit-layer.ts';

/** Goes with the pointer while things are dragged: pictures of them, and a line where they would fall. */
export class DragGhost {
  readonly #parts: readonly Element[];
  readonly #ghost = shape('g', { class: 'ghost' });
  readonly #line = element('div', { class: 'drop-line' });
  readonly #from: Point;

  constructor(layer: EditLayer, picture: LivePicture, keys: readonly Key[], from: Point) {
    this.#from = from;
    this.#parts = keys.flatMap((key) => picture.element(key) ?? []);
    for (const part of this.#parts) {
      const copy = part.cloneNode(true) as Element;
      for (const one of [copy, ...copy.querySelectorAll('*')]) {
        for (const name of ['data-part', 'data-key', 'tabindex', 'role', 'aria-label'])
          one.removeAttribute(name);
      }
      this.#ghost.append(copy);
      part.classList.add('dragged');
    }
    this.#line.hidden = true;
    layer.svg.append(this.#ghost);
    // Beneath what is dragged: through a name it would look like struck out.
    layer.root.prepend(this.#line);
  }

  move({ x, y }: Point): void {
    this.#ghost.style.transform = `translate(${x - this.#from.x}px, ${y - this.#from.y}px)`;
  }

  /** Shows where they would fall; nowhere when absent. */
  fallsOn(area: Area | undefined, copies = false): void {
    this.#line.hidden = area === undefined;
    this.#line.classList.toggle('copies', copies);
    if (area !== undefined) putOn(this.#line, area);
  }

  /** It stays where it fell until the picture shows what was made of it. */
  rest(): void {
    this.#line.remove();
  }

  remove(): void {
    this.#ghost.remove();
    this.#line.remove();
    for (const part of this.#parts) part.classList.remove('dragged');
  }
}
