import type { LivePicture } from './live-picture.ts';
import type { Area } from './viewport.ts';

/** The space between the outline and what it is around, in px. */
const margin = 4;

/** The frame around the part that the text cursor is in. */
export class Outline {
  readonly #picture: LivePicture;
  readonly #rectangle = document.createElementNS('http://www.w3.org/2000/svg', 'rect');

  constructor(picture: LivePicture) {
    this.#picture = picture;
    this.#rectangle.setAttribute('class', 'outline');
  }

  /** Draws the frame around an area of the picture; `undefined` takes it away. */
  show(area: Area | undefined): void {
    const { svg } = this.#picture;
    if (area === undefined || svg === undefined) {
      this.#rectangle.remove();
      return;
    }
    const place = {
      x: area.x - margin,
      y: area.y - margin,
      width: area.width + 2 * margin,
      height: area.height + 2 * margin,
      rx: 8,
    };
    for (const [name, value] of Object.entries(place)) this.#rectangle.setAttribute(name, String(value));
    if (this.#rectangle.parentNode !== svg) svg.append(this.#rectangle);
  }
}
