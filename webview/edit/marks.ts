import type { Geometry } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { areasOf } from '../areas.ts';
import { element } from '../element.ts';
import { type EditLayer, putOn, shape } from './edit-layer.ts';

/** Outlines what is chosen, and puts handles on it: at the edge of a card for a new arrow, at the ends of an arrow. */
export class Marks {
  readonly #outlines = shape('g', { class: 'chosen-marks' });
  /** From it an arrow is drawn to another card. */
  readonly handle = element('div', {
    class: 'arrow-handle',
    'aria-hidden': 'true',
    title: 'Drag to draw an arrow',
  });
  readonly #ends = [
    element('div', { class: 'arrow-end', 'data-end': 'from', 'aria-hidden': 'true' }),
    element('div', { class: 'arrow-end', 'data-end': 'to', 'aria-hidden': 'true' }),
  ] as const;
  #card: Key | undefined;

  constructor(layer: EditLayer) {
    layer.svg.append(this.#outlines);
    for (const one of [this.handle, ...this.#ends]) one.hidden = true;
    layer.root.append(this.handle, ...this.#ends);
  }

  /** The card that the handle is at. */
  get card(): Key | undefined {
    return this.#card;
  }

  /** Marks what is chosen; one alone has the outline of the picture, but for an arrow. */
  show(keys: readonly Key[], { cells, links, ...geometry }: Geometry, canEdit: boolean): void {
    const areas = areasOf({ ...geometry, cells, links });
    const link = links.find(({ key }) => keys.length === 1 && key === keys[0]);
    this.#outlines.replaceChildren(
      ...keys.flatMap((key) => {
        const route = links.find((one) => one.key === key);
        if (route !== undefined) {
          const line = route.points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
          return shape('path', { class: 'chosen-arrow', d: line });
        }
        const area = keys.length > 1 ? areas.get(key) : undefined;
        if (area === undefined) return [];
        const { x, y, width, height } = area;
        return shape('rect', { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 8 });
      }),
    );
    for (const [index, end] of this.#ends.entries()) {
      const point = index === 0 ? link?.points[0] : link?.points.at(-1);
      end.hidden = point === undefined || !canEdit;
      if (point !== undefined) putOn(end, { ...point, width: 0, height: 0 });
    }
  }

  /** Puts the handle at the edge of a card; away when absent. */
  handleAt(key: Key | undefined, { cells }: Pick<Geometry, 'cells'>): void {
    const card = key === undefined ? undefined : cells.find((cell) => cell.key === key);
    this.#card = card?.key;
    this.handle.hidden = card === undefined;
    if (card !== undefined) {
      putOn(this.handle, { x: card.x + card.width, y: card.y + card.height / 2, width: 0, height: 0 });
    }
  }

  clear(): void {
    this.#outlines.replaceChildren();
    for (const one of [this.handle, ...this.#ends]) one.hidden = true;
  }
}
