import type { Box } from '../geometry.ts';
import { type Edge, edgeXml, type LabelLine, type Style, type Vertex, vertexXml } from './mx-cell.ts';

/** The ids of the layers, from the back to the front. */
export const layers = { blueprint: '1', arrows: 'arrows', badges: 'badges' } as const;

/** Collects what a page of draw.io holds, from the back to the front. */
export class DrawioPage {
  readonly #written: string[] = [];
  readonly #places = new Map<string, Box>();
  #count = 0;
  readonly #font: Style[1];

  /** `font` is the family of all texts; that of draw.io when absent. */
  constructor(font?: string) {
    this.#font = font === undefined ? {} : { fontFamily: font };
  }

  /** Returns an id for what the blueprint has no key for. */
  next(): string {
    this.#count += 1;
    return `part-${this.#count}`;
  }

  /** Puts a shape in front of those that are there; its box is in px of the page. Returns its id. */
  add({ box, ...vertex }: Omit<Vertex, 'id'> & { readonly id?: string }): string {
    const id = vertex.id ?? this.next();
    const holder = this.#places.get(vertex.parent);
    this.#places.set(id, box);
    const within = holder === undefined ? box : { ...box, x: box.x - holder.x, y: box.y - holder.y };
    const [shape, keys] = vertex.style;
    this.#written.push(vertexXml({ ...vertex, id, box: within, style: [shape, { ...keys, ...this.#font }] }));
    return id;
  }

  /** Puts a line of texts, which has no shape, in front of what is there. */
  text(
    box: Box,
    label: readonly LabelLine[],
    keys: Style[1],
    parent: string = layers.blueprint,
    tip?: string,
  ): void {
    const style: Style = [
      'text',
      { align: 'left', verticalAlign: 'top', spacing: 0, whiteSpace: 'wrap', ...keys },
    ];
    this.add({ parent, label, style, box, ...(tip !== undefined && { tip }) });
  }

  /** Puts an arrow between two shapes in front of what is there. */
  connect(edge: Omit<Edge, 'id'> & { readonly id?: string }): void {
    const [shape, keys] = edge.style;
    const style: Style = [shape, { ...keys, ...this.#font }];
    this.#written.push(edgeXml({ ...edge, style, id: edge.id ?? this.next() }));
  }

  /** Returns the place of a shape in px of the page; `undefined` when it is not there. */
  placeOf(id: string): Box | undefined {
    return this.#places.get(id);
  }

  /** Returns what was put on the page, as XML. */
  get xml(): string {
    return this.#written.join('\n');
  }
}
