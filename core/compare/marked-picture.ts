import type { ResolvedLink } from '../analysis/resolved-link.ts';
import type { Comparison } from '../compare.ts';
import type { BuiltPicture } from '../diagram/build-picture.ts';
import type { ChangeKind } from '../diagram/change-marks.ts';
import type {
  Key,
  Picture,
  PictureCell,
  PictureLink,
  PictureStage,
  PictureStep,
} from '../diagram/picture.ts';
import type { Element } from '../model.ts';
import { changesByPart } from './changes.ts';
import { inOneOrder } from './in-one-order.ts';
import type { Part } from './part.ts';
import type { Parts } from './parts.ts';

/**
 * Returns the picture of both blueprints in one: that of the second, with what only the first has in its old place, and
 * marked in what they differ. Arrows that follow by themselves are those of the second.
 */
export function markedPicture(comparison: Comparison): Picture {
  return new MarkedPicture(comparison).picture();
}

/** Returns the same picture with the part that each stage, step, lane and cell of it stands for, by its key. */
export function markedParts(comparison: Comparison): {
  readonly picture: Picture;
  readonly parts: ReadonlyMap<Key, Part>;
} {
  const marked = new MarkedPicture(comparison);
  return { picture: marked.picture(), parts: marked.parts };
}

/** One side: its picture, and the part that each key of it stands for. */
interface Side {
  readonly picture: Picture;
  readonly links: ReadonlyMap<Key, ResolvedLink>;
  readonly partOf: (key: Key) => Part | undefined;
  readonly arrowOf: (link: ResolvedLink | undefined) => Part | undefined;
}

function sideOf({ picture, elements, links }: BuiltPicture, { of, all }: Parts): Side {
  const arrows = new Map(
    all.flatMap((part) => (part.kind === 'arrow' ? [[part.span.start, part] as const] : [])),
  );
  const partOf = (key: Key) => {
    const element: Element | undefined = elements.get(key);
    return element && of.get(element);
  };
  const arrowOf = (link: ResolvedLink | undefined) => link?.link && arrows.get(link.link.span.start);
  return { picture, links, partOf, arrowOf };
}

class MarkedPicture {
  readonly #comparison: Comparison;
  readonly #old: Side;
  readonly #now: Side;
  readonly #marks: ReadonlyMap<Part, ReadonlySet<ChangeKind>>;
  readonly #changes: Record<Key, readonly ChangeKind[]> = {};
  readonly parts = new Map<Key, Part>();
  /** Places of lanes and steps in the result, and keys of cells there, by their parts. */
  readonly #laneAt = new Map<Part, number>();
  readonly #columnAt = new Map<Part, number>();
  readonly #keyOf = new Map<Part, Key>();
  /** The keys of the cells of the second picture in the result: a shared process is drawn several times. */
  readonly #newKeys = new Map<Key, Key>();

  constructor(comparison: Comparison) {
    const { before, after, left, right } = comparison;
    this.#comparison = comparison;
    this.#old = sideOf(before.drawn, left);
    this.#now = sideOf(after.drawn, right);
    this.#marks = changesByPart(comparison);
  }

  picture(): Picture {
    const { picture } = this.#now;
    const lanes = this.#lanes();
    const { stages, steps } = this.#journey();
    const cells = this.#cells(lanes.length);
    return {
      ...picture,
      ...{ lanes, stages, steps, cells, links: this.#links(), rows: this.#rows() },
      changes: this.#changes,
    };
  }

  /** Notes what something of the result stands for, and how that differs when it does. */
  #mark(key: Key, part: Part | undefined): void {
    if (part !== undefined) this.parts.set(key, part);
    const kinds = part && this.#marks.get(part);
    if (kinds !== undefined) this.#changes[key] = [...kinds];
  }

  /** Keeps of what one side has only what the other has not, behind what it stood behind. */
  #merged<T extends { readonly key: Key }>(
    old: readonly T[],
    now: readonly T[],
  ): readonly { item: T; part: Part | undefined }[] {
    const { pairs } = this.#comparison;
    const entry = (side: Side) => (item: T) => ({ item, part: side.partOf(item.key) });
    const [first, second] = [old.map(entry(this.#old)), now.map(entry(this.#now))];
    const byPart = new Map(second.map((one) => [one.part, one]));
    const elsewhere = { item: undefined, part: undefined } as never;
    return inOneOrder(first, second, ({ part }) => {
      const partner = part && pairs.partnerOf(part);
      return partner === undefined ? undefined : (byPart.get(partner) ?? elsewhere);
    });
  }

  /** Notes where both parts of a pair are in the result. */
  #put<T>(map: Map<Part, T>, part: Part | undefined, place: T): void {
    if (part === undefined) return;
    map.set(part, place);
    const partner = this.#comparison.pairs.partnerOf(part);
    if (partner !== undefined) map.set(partner, place);
  }

  #lanes(): Picture['lanes'] {
    return this.#merged(this.#old.picture.lanes, this.#now.picture.lanes).map(({ item, part }, index) => {
      const key = `lane_${index}`;
      this.#put(this.#laneAt, part, index);
      this.#mark(key, part);
      return { ...item, key };
    });
  }

  #journey(): { readonly stages: PictureStage[]; readonly steps: PictureStep[] } {
    const { pairs } = this.#comparison;
    const stages: PictureStage[] = [];
    const steps: PictureStep[] = [];
    const stepsOf = ({ picture }: Side, stage: PictureStage | undefined) =>
      stage === undefined ? [] : picture.steps.slice(stage.column, stage.column + stage.columns);
    const find = (side: Side, part: Part | undefined) =>
      part && side.picture.stages.find(({ key }) => side.partOf(key) === part);
    for (const { item, part } of this.#merged(this.#old.picture.stages, this.#now.picture.stages)) {
      const partner = part && pairs.partnerOf(part);
      const isOld = part !== undefined && this.#comparison.left.all.includes(part);
      const [old, now] = isOld ? [item, undefined] : [find(this.#old, partner), item];
      const own = this.#merged(stepsOf(this.#old, old), stepsOf(this.#now, now));
      const key = `stage_${stages.length}`;
      this.#mark(key, part);
      stages.push({ ...item, key, column: steps.length, columns: own.length });
      for (const step of own) steps.push(this.#step(step.item, step.part, steps.length));
    }
    return { stages, steps };
  }

  #step(step: PictureStep, part: Part | undefined, column: number): PictureStep {
    const key = `step_${column}`;
    this.#put(this.#columnAt, part, column);
    this.#mark(key, part);
    if (part === undefined || this.#marks.get(part)?.has('removed') !== true) return { ...step, key };
    // The curve is that of the journey as it is to be.
    const { emotion: _, emotions: __, ...rest } = step;
    const { curves } = this.#now.picture;
    return { ...rest, key, ...(curves && { emotions: curves.map(() => null) }) };
  }

  #cells(laneCount: number): PictureCell[] {
    const { columns } = this.#comparison.after.analysis;
    const columnOf = (side: 'before' | 'after', column: number) => {
      const step = this.#comparison[side].analysis.columns[column]?.step;
      const part = step && this.#comparison[side === 'before' ? 'left' : 'right'].of.get(step);
      return part && this.#columnAt.get(part);
    };
    const slots = new Map<number, { cell: PictureCell; part: Part | undefined; was?: Key }[]>();
    const put = (cell: PictureCell, part: Part | undefined, lane: number, column: number, was?: Key) => {
      const slot = column * laneCount + lane;
      const known = slots.get(slot) ?? [];
      slots.set(slot, known);
      known.push({ cell: { ...cell, lane, column }, part, ...(was !== undefined && { was }) });
    };
    for (const cell of this.#now.picture.cells) {
      const lane = this.#laneIn(this.#now, cell);
      const column = columnOf('after', cell.column);
      const last = columnOf('after', Math.min(columns.length, cell.column + cell.columns) - 1);
      if (lane === undefined || column === undefined || last === undefined) continue;
      put({ ...cell, columns: last - column + 1 }, this.#now.partOf(cell.key), lane, column, cell.key);
    }
    for (const cell of this.#old.picture.cells) {
      const part = this.#old.partOf(cell.key);
      if (part === undefined || this.#marks.get(part)?.has('removed') !== true) continue;
      const lane = this.#laneIn(this.#old, cell);
      const column = columnOf('before', cell.column);
      if (lane !== undefined && column !== undefined) put({ ...cell, columns: 1 }, part, lane, column);
    }
    return [...slots]
      .sort(([a], [b]) => a - b)
      .flatMap(([, all]) =>
        all.map(({ cell, part, was }, place) => {
          const key = `c${cell.column}_${cell.lane}_${place}`;
          if (was !== undefined) this.#newKeys.set(was, key);
          if (part !== undefined && !this.#keyOf.has(part)) this.#put(this.#keyOf, part, key);
          this.#mark(key, part);
          return { ...cell, key };
        }),
      );
  }

  #laneIn({ picture, partOf }: Side, { lane }: PictureCell): number | undefined {
    const key = picture.lanes[lane]?.key;
    const part = key === undefined ? undefined : partOf(key);
    return part && this.#laneAt.get(part);
  }

  #links(): PictureLink[] {
    const { pairs } = this.#comparison;
    const links: PictureLink[] = [];
    for (const link of this.#now.picture.links) {
      const [from, to] = [this.#newKeys.get(link.from), this.#newKeys.get(link.to)];
      if (from === undefined || to === undefined) continue;
      const key = `${link.key}_now`;
      const part = this.#now.arrowOf(this.#now.links.get(link.key));
      // An arrow of something that is new itself needs no mark of its own.
      const isOfKept = part?.parent !== undefined && pairs.partnerOf(part.parent) !== undefined;
      if (isOfKept) this.#mark(key, part);
      links.push({ ...link, key, from, to });
    }
    for (const link of this.#old.picture.links) {
      const part = this.#old.arrowOf(this.#old.links.get(link.key));
      if (part === undefined || pairs.partnerOf(part) !== undefined) continue;
      const [from, to] = [link.from, link.to].map((key) => {
        const end = this.#old.partOf(key);
        return end && this.#keyOf.get(end);
      });
      if (from === undefined || to === undefined) continue;
      const key = `${link.key}_before`;
      this.#changes[key] = ['removed'];
      links.push({ ...link, key, from, to });
    }
    return links;
  }

  /** The rows of the second: what is said of steps that are gone is in the list of differences. */
  #rows(): Picture['rows'] {
    const { columns } = this.#comparison.after.analysis;
    return this.#now.picture.rows.map((row) => ({
      ...row,
      cells: row.cells.flatMap((cell) => {
        const step = columns[cell.column]?.step;
        const part = step && this.#comparison.right.of.get(step);
        const column = part && this.#columnAt.get(part);
        if (column === undefined) return [];
        const entries = cell.entries.map((entry) => {
          const of = entry.of === undefined ? undefined : this.#newKeys.get(entry.of);
          return of === undefined ? entry : { ...entry, of };
        });
        return [{ ...cell, column, entries }];
      }),
    }));
  }
}
