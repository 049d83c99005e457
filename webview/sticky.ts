import { emotionHead, lineNameKey } from '../core/diagram/draw.ts';
import { largest, smallest } from '../core/diagram/extremes.ts';
import type { Geometry } from '../core/diagram/geometry.ts';
import { headSizes } from '../core/diagram/sizes.ts';
import { measure } from '../core/diagram/text/text-metrics.ts';
import { element } from './element.ts';
import { foldKey } from './folds.ts';
import { KnownSize } from './known-size.ts';
import type { ScreenPart } from './parts.ts';
import type { Place } from './picture-layer.ts';
import { type HeadPlace, type Range, StickyStrip } from './sticky-strip.ts';
import type { Area } from './viewport.ts';

/** The share of the window that the heads may take; at larger scales they stop growing. */
const share = 0.3;

/** Between the name of a stage and its ends, in px of the strip: the icon that collapses it has room there. */
const aside = 32;

/** Stage headers and lane heads that stay in sight while the picture scrolls: copies, at the edges of the window. */
export class Sticky {
  readonly root = element('div', { class: 'sticky', 'aria-hidden': 'true' });
  readonly #size: KnownSize;
  readonly #columns = new StickyStrip('columns');
  readonly #rows = new StickyStrip('rows');
  readonly #corner = element('div', { class: 'corner' });
  /** Half of what the content of a stage or lane head needs along its strip, in px, by key. */
  #halves: ReadonlyMap<string, number> = new Map();
  #geometry: Geometry | undefined;
  #place: Place | undefined;

  constructor(frame: HTMLElement) {
    this.#size = new KnownSize(frame, () => this.#followAgain());
    this.root.append(this.#rows.root, this.#columns.root, this.#corner);
  }

  /**
   * Shows the heads of the picture as it is now, where it is. Large scales keep texts readable, since the place of each
   * thing is known.
   */
  update(geometry: Geometry, parts: readonly ScreenPart[], ground: string): void {
    this.#geometry = geometry;
    this.#halves = halvesOf(geometry);
    this.#size.measure();
    const homes = homesOf(geometry);
    const laneKeys = new Set(geometry.lanes.map(({ key }) => foldKey(key)));
    const columns = parts.filter(
      ({ group, key }) => group === 'stage' || group === 'step' || (group === 'fold' && !laneKeys.has(key)),
    );
    const rows = parts.filter(({ group, key }) => group === 'lane-head' || laneKeys.has(key));
    this.#columns.show(columns, homes);
    this.#rows.show(rows, homes);
    this.root.style.setProperty('--ground', ground);
    this.#followAgain();
  }

  clear(): void {
    this.#geometry = undefined;
    this.root.hidden = true;
  }

  /** Returns the part of the window's top and left edge that the heads cover at a place, in px of the screen. */
  covered({ k }: Pick<Place, 'k'>): { readonly top: number; readonly left: number } {
    if (this.#geometry === undefined) return { top: 0, left: 0 };
    const { bandHeight, headWidth, across, down } = this.#sizes(k, this.#geometry);
    return { top: bandHeight * down, left: headWidth * across };
  }

  #followAgain(): void {
    if (this.#place !== undefined) this.follow(this.#place);
  }

  /** The picture moved to a place. */
  follow(place: Place): void {
    this.#place = place;
    const { k, x, y } = place;
    const geometry = this.#geometry;
    this.root.hidden = geometry === undefined;
    if (geometry === undefined) return;
    const { frame } = geometry;
    const { bandHeight, headWidth, across, down } = this.#sizes(k, geometry);
    const pinnedTop = y + frame.stageTop * k < 0 && y + frame.rowsBottom * k > 0;
    const pinnedLeft = x + frame.left * k < 0 && x + frame.right * k > 0;
    const height = bandHeight * down;
    const width = headWidth * across;
    this.#columns.root.hidden = !pinnedTop;
    this.#rows.root.hidden = !pinnedLeft;
    this.#corner.hidden = !(pinnedTop && pinnedLeft);
    if (pinnedTop) {
      // The heads leave with the last lane.
      const top = Math.min(0, y + frame.rowsBottom * k - height);
      this.#columns.root.style.height = `${height}px`;
      this.#columns.root.style.top = `${top}px`;
      const seen = { start: -x / k, end: (this.#size.width - x) / k };
      this.#columns.place(
        `translate(${x}px, ${-frame.stageTop * down}px) scale(${down})`,
        k / down,
        'x',
        seen,
      );
      this.#corner.style.top = `${top}px`;
      this.#slideStages(geometry, { k, x, y }, k / down, pinnedLeft ? width : 0);
    }
    if (pinnedLeft) {
      const left = Math.min(0, x + frame.right * k - width);
      this.#rows.root.style.width = `${width}px`;
      this.#rows.root.style.left = `${left}px`;
      const seen = { start: -y / k, end: (this.#size.height - y) / k };
      this.#rows.place(
        `translate(${-frame.left * across}px, ${y}px) scale(${across})`,
        k / across,
        'y',
        seen,
      );
      this.#corner.style.left = `${left}px`;
      this.#slideLanes(geometry, { k, x, y }, k / across, pinnedTop ? height : 0);
    }
    this.#corner.style.width = `${width}px`;
    this.#corner.style.height = `${height}px`;
  }

  /** Moves the name of each stage to the middle of what is seen of it, between px of the screen. */
  #slideStages({ stages }: Geometry, { k, x }: Place, spread: number, from: number): void {
    const seen = { start: (from - x) / k, end: (this.#size.width - x) / k };
    for (const { key, x, width } of stages) {
      const shift = slideOf({ start: x, end: x + width }, seen, spread, this.#halves.get(key) ?? 0);
      this.#columns.slide(key, `${shift} 0`);
    }
  }

  /** The same for the names of the lanes, from top to bottom. */
  #slideLanes({ lanes }: Geometry, { k, y }: Place, spread: number, from: number): void {
    const seen = { start: (from - y) / k, end: (this.#size.height - y) / k };
    for (const { key, y, height } of lanes) {
      const shift = slideOf({ start: y, end: y + height }, seen, spread, this.#halves.get(key) ?? 0);
      this.#rows.slide(key, `0 ${shift}`);
    }
  }

  #sizes(k: number, { frame }: Geometry) {
    const bandHeight = frame.rowsTop - frame.stageTop;
    const headWidth = frame.headRight - frame.left;
    const { width, height } = this.#size;
    const across = Math.min(k, (width * share) / Math.max(1, headWidth));
    const down = Math.min(k, (height * share) / Math.max(1, bandHeight));
    return { bandHeight, headWidth, across, down };
  }
}

function homesOf({ stages, steps, lanes, rows, lines, emotion }: Geometry): ReadonlyMap<string, HeadPlace> {
  const homes = new Map<string, HeadPlace>();
  const add = (key: string, { x, y, width, height }: Area, at = { x: x + width / 2, y: y + height / 2 }) =>
    homes.set(key, { x: { start: x, end: x + width }, y: { start: y, end: y + height }, at });
  for (const box of [...stages, ...lanes]) {
    add(box.key, box);
    add(foldKey(box.key), box, box);
  }
  for (const row of rows) add(row.key, row, row);
  for (const { key, x, y, width, height, rail } of steps) {
    const left = Math.min(x, rail.from);
    const area = { x: left, y, width: Math.max(x + width, rail.to) - left, height };
    add(key, area, { x: x + width / 2, y: y + height / 2 });
  }
  for (const [index, { pill }] of lines.entries()) add(lineNameKey(index), pill);
  if (emotion)
    add(emotionHead, { ...emotion, width: 0 }, { x: emotion.x, y: emotion.y + emotion.height / 2 });
  return homes;
}

function halvesOf({ stages, lanes }: Geometry): ReadonlyMap<string, number> {
  const halves = new Map<string, number>();
  for (const { key, texts } of stages) {
    const width = largest(
      texts.map(({ text, size, bold }) => measure(text, size, bold)),
      0,
    );
    halves.set(key, width / 2 + aside);
  }
  for (const { key, texts } of lanes) {
    const ys = texts.map(({ y }) => y);
    // The name of a line reaches into the head by 9 px.
    halves.set(key, (largest(ys) - smallest(ys) + headSizes.nameLine) / 2 + 12);
  }
  return halves;
}

/**
 * Returns how far, in whole px of the strip, the content of a head has to move from its middle to the middle of what is
 * seen of it, so that `half` of the content still is within the head.
 * @param spread The scale of the picture by that of the strip.
 */
function slideOf(head: Range, seen: Range, spread: number, half: number): number {
  const start = Math.max(head.start, seen.start);
  const end = Math.min(head.end, seen.end);
  if (start >= end) return 0;
  const room = Math.max(0, ((head.end - head.start) * spread) / 2 - half);
  const wanted = ((start + end - head.start - head.end) / 2) * spread;
  return Math.round(Math.min(Math.max(wanted, -room), room)) || 0;
}
