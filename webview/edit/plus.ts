import type { Geometry, Point } from '../../core/diagram/geometry.ts';
import type { Picture } from '../../core/diagram/picture.ts';
import { element } from '../element.ts';
import type { Area } from '../viewport.ts';
import { type EditLayer, putOn } from './edit-layer.ts';
import { type GridPlace, newCardArea, placeAt } from './grid-places.ts';
import { holds } from './header-fields.ts';
import { headGapAt, type StripGap } from './strips.ts';

/** Something that a `+` begins: a card in a place, or a head in a gap. */
export type Beginning =
  | { readonly type: 'card'; readonly place: GridPlace; readonly at: number }
  | { readonly type: 'head'; readonly gap: StripGap };

/** The distance from a gap between heads within which it has its `+`, in px of the screen. */
const reach = 24;
/** The size of the sign, in px of the screen. */
const size = 24;

/** The quiet `+` where something can begin: one sign, where the pointer is or the keyboard has gone. */
export class Plus {
  readonly root = element('button', { class: 'plus', type: 'button', tabindex: '-1' }, '+');
  readonly #layer: EditLayer;
  #beginning: Beginning | undefined;

  constructor(layer: EditLayer, begin: (beginning: Beginning) => void) {
    this.#layer = layer;
    this.root.hidden = true;
    this.root.addEventListener('click', (event) => {
      event.stopPropagation();
      if (this.#beginning !== undefined) begin(this.#beginning);
    });
    this.root.addEventListener('blur', () => this.hide());
    layer.root.append(this.root);
  }

  /** The thing that it begins while it is to be seen. */
  get beginning(): Beginning | undefined {
    return this.#beginning;
  }

  /** Shows it where something can begin at a point of the picture. */
  point(geometry: Geometry, picture: Picture, at: Point): void {
    // One that the keyboard is on stays.
    if (document.activeElement === this.root) return;
    const { k } = this.#layer.place;
    const gap = headGapAt(geometry, picture, at, reach / k);
    const place = gap === undefined ? placeAt(geometry, at) : undefined;
    if (gap !== undefined) this.#show({ type: 'head', gap }, signOf(geometry, gap, at), names(gap));
    else if (place === undefined || place.cards.some((card) => holds(card, at))) this.hide();
    else {
      const { cards } = place;
      const last = cards.at(-1);
      const isFree = last === undefined || at.y > last.y + last.height;
      if (isFree) this.#showCard(place, picture);
      else this.hide();
    }
  }

  /** Shows it in a place of the grid and gives it the keyboard. */
  focusPlace(place: GridPlace, picture: Picture): void {
    this.#showCard(place, picture);
    this.root.focus({ preventScroll: true });
  }

  hide(): void {
    this.#beginning = undefined;
    this.root.hidden = true;
  }

  #showCard(place: GridPlace, picture: Picture): void {
    const area = newCardArea(place);
    const lane = picture.lanes.find(({ key }) => key === place.lane);
    const step = picture.steps.find(({ key }) => key === place.step);
    const middle = {
      x: area.x + area.width / 2,
      y: Math.min(area.y + area.height / 2, place.area.y + place.area.height - 4),
    };
    this.#show(
      { type: 'card', place, at: place.cards.length },
      middle,
      `Add a card: ${lane?.name === '' ? lane.id : lane?.name}, step ${step?.number} ${step?.name}`,
    );
  }

  #show(beginning: Beginning, { x, y }: Point, label: string): void {
    this.#beginning = beginning;
    this.root.hidden = false;
    if (this.root.getAttribute('aria-label') !== label) {
      this.root.setAttribute('aria-label', label);
      this.root.title = label;
    }
    const { k } = this.#layer.place;
    putOn(this.root, { x: x - size / 2 / k, y: y - size / 2 / k, width: size / k, height: size / k });
  }
}

/** Returns where the sign of a gap stands: on its line, within the strip. */
function signOf({ frame }: Geometry, { kind, area }: StripGap, at: Point): Point {
  if (kind === 'lane') return { x: at.x < frame.headRight ? frame.left + 14 : at.x, y: area.y + 1.5 };
  return {
    x: area.x + 1.5,
    y: kind === 'stage' ? (frame.stageTop + frame.stepTop) / 2 : frame.stepTop + 24,
  };
}

function names({ kind }: StripGap): string {
  return `Add a ${kind} here`;
}

/** Returns the area in which the name of a new head is written. */
export function newHeadArea({ frame }: Geometry, { kind, area }: StripGap): Area {
  if (kind === 'lane') return { x: frame.left + 42, y: area.y - 8, width: 128, height: 18 };
  const y = kind === 'stage' ? frame.stageTop + 9 : frame.stepTop + 42;
  return { x: area.x - 64, y, width: 128, height: 18 };
}
