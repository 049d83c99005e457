import { placeInStep } from './in-step.ts';
import type { Pane } from './pane.ts';

const smallest = 0.05;
const largest = 4;

/** The pictures that are seen at once: they scroll and zoom together. */
export class Panes {
  readonly #panes: readonly Pane[];
  readonly #changed: () => void;
  #zoom = 1;

  constructor(panes: readonly Pane[], changed: () => void) {
    this.#panes = panes;
    this.#changed = changed;
    for (const pane of panes) {
      pane.onScroll(() => this.#follow(pane));
      pane.region.addEventListener(
        'wheel',
        (event) => {
          if (!event.ctrlKey && !event.metaKey) return;
          event.preventDefault();
          this.zoomTo(this.#zoom * Math.exp(-event.deltaY / 300));
        },
        { passive: false },
      );
    }
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** The middle of the first picture. */
  get middle(): { readonly x: number; readonly y: number } | undefined {
    return this.#panes[0]?.middle;
  }

  /** The zoom at which the whole width of each is to be seen. */
  get fit(): number {
    return this.#panes.reduce((least, { fit }) => Math.min(least, fit), largest);
  }

  zoomTo(zoom: number): void {
    this.#zoom = Math.min(largest, Math.max(smallest, zoom));
    for (const pane of this.#panes) pane.zoomTo(this.#zoom);
    this.#changed();
  }

  /** Brings a place of the first picture into the middle, and what is the same in the others. */
  goTo(place: { readonly x: number; readonly y: number }): void {
    const [first] = this.#panes;
    first?.lead(place);
    if (first !== undefined) this.#follow(first);
  }

  /** Rings a group in each picture, and brings it into the middle. */
  choose(group: string | undefined, isShown: boolean): void {
    for (const pane of this.#panes) pane.ring(group);
    if (group === undefined || !isShown) return;
    const without = this.#panes.filter((pane) => {
      const box = pane.boxOf(group);
      if (box !== undefined) pane.lead({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      return box === undefined;
    });
    // Where it is not there the picture shows the place that goes with it.
    const holder = this.#panes.find((pane) => !without.includes(pane));
    if (holder !== undefined) for (const pane of without) this.#lead(pane, holder);
    this.#changed();
  }

  #follow(leading: Pane): void {
    for (const pane of this.#panes) if (pane !== leading) this.#lead(pane, leading);
    this.#changed();
  }

  /** Steps are the anchors across, lanes those down. */
  #lead(pane: Pane, leading: Pane): void {
    const anchors = (prefix: string, axis: 'x' | 'y') => {
      const others = pane.middlesOf(prefix);
      return [...leading.middlesOf(prefix)].flatMap(([group, from]) => {
        const to = others.get(group);
        return to === undefined ? [] : [[from[axis], to[axis]] as const];
      });
    };
    const { x, y } = leading.middle;
    pane.lead({ x: placeInStep(x, anchors('step_', 'x')), y: placeInStep(y, anchors('lane_', 'y')) });
  }
}
