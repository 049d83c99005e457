import type { Key } from '../../core/diagram/picture.ts';
import { cardSizes } from '../../core/diagram/sizes.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { Area } from '../viewport.ts';
import type { Doer } from './doer.ts';
import { customerRow, type EditStage } from './edit-stage.ts';
import { type GridPlace, gridPlace, newCardArea, placeOf } from './grid-places.ts';
import type { HeaderField } from './header-fields.ts';
import { newHeadArea } from './plus.ts';
import { type HeadPlace, headGap } from './strips.ts';
import type { TextEditor, TextLook, WritingEnd } from './text-editor.ts';
import { looks, nameText } from './texts.ts';

export interface WritingEvents {
  /** The writing is over: the keyboard goes on from this thing, or from where it was. */
  ended(key: Key | undefined): void;
  bringIntoView(area: Area): void;
}

/** A text longer than this is drawn in part, so that writing in its place would cut it. */
const longest = 499;

/** Writes names and other texts in their places in the picture. */
export class Writing {
  readonly #field: TextEditor;
  readonly #doer: Doer;
  readonly #shown: () => EditStage | undefined;
  readonly #events: WritingEvents;
  /** Finds the place of what is written, in the picture as it is then. */
  #find: (() => Area | undefined) | undefined;

  constructor(field: TextEditor, doer: Doer, shown: () => EditStage | undefined, events: WritingEvents) {
    this.#field = field;
    this.#doer = doer;
    this.#shown = shown;
    this.#events = events;
  }

  /** True while something is written. */
  get isOpen(): boolean {
    return this.#field.isOpen;
  }

  /** Another picture is on the screen. */
  update(): void {
    if (!this.#field.isOpen) return;
    const area = this.#find?.();
    if (area !== undefined) this.#field.move(area);
  }

  /** Writes the name of a thing, or the label of an arrow. */
  name(key: Key): void {
    const shown = this.#shown();
    const text = shown && nameText(shown.geometry, key);
    const target = shown?.things.targetOf(key);
    const value = shown?.things.nameOf(key) ?? '';
    if (text === undefined || target === undefined) return;
    if (value.length >= longest) {
      this.#doer.refuse('This text is too long to be written here. Change it in the text.');
      return;
    }
    const isLink = target === 'link';
    // Where it is in the newest picture; nowhere once it is gone from it.
    let at: Key | undefined = key;
    this.#write({
      find: () => {
        const now = this.#shown();
        if (now !== undefined && at !== undefined && !isLink) at = now.things.sameOf(at, target, value);
        return at === undefined ? undefined : now && nameText(now.geometry, at)?.area;
      },
      look: text.look,
      top: text.top,
      value,
      label: isLink ? 'Label of the arrow' : `Name of the ${target}`,
      gesture: (name) =>
        isLink
          ? { kind: 'set', keys: [key], field: 'label', value: name.trim() === '' ? null : name.trim() }
          : { kind: 'rename', key: at ?? '', name },
      isSame: (name) => name === value,
      said: isLink ? 'Label changed' : 'Renamed',
      after: (end) => {
        const next =
          at !== undefined && (end === 'next' || end === 'previous') ? this.#beside(at, end) : undefined;
        if (next === undefined) this.#events.ended(at);
        else this.name(next);
      },
      drop: () => this.#events.ended(at),
    });
  }

  /** Writes a text of the header. `after` is called when it is over; without an end nothing was kept. */
  header(
    { key, field, value, title, area }: HeaderField,
    find: () => Area | undefined,
    after: (end: WritingEnd | undefined) => void,
  ): void {
    const isTitle = field === 'blueprint';
    this.#write({
      find: () => find() ?? area,
      look: { size: isTitle ? 28 : 13, line: isTitle ? 36 : 18, bold: isTitle, align: 'left' },
      value,
      label: title,
      gesture: (text) => ({
        kind: 'set',
        keys: [key],
        field,
        value: text.trim() === '' ? null : text.trim(),
      }),
      isSame: (text) => text === value,
      said: `${title} changed`,
      after,
      drop: () => after(undefined),
    });
  }

  /** Writes the name of a new card in a place of the grid; nothing is there before it is kept. */
  newCard(place: GridPlace, at: number, isBeginning = false): void {
    const { step, lane, row, column } = place;
    const area = () => {
      const shown = this.#shown();
      const found = shown && placeOf(shown.geometry, step, lane);
      return found && newCardArea(found, at);
    };
    this.#write({
      find: area,
      look: looks.card,
      isNew: true,
      value: '',
      label: 'Name of the new card',
      gesture: (name) => ({
        kind: 'add-card',
        step: isBeginning && this.#shown()?.whole.cells.length === 0 ? null : step,
        lane,
        at,
        name,
      }),
      isSame: (name) => name.trim() === '',
      said: 'Card added',
      after: (end) => {
        if (end === 'next' || end === 'previous') this.#placeBeside(column, row, end, isBeginning);
        else this.#events.ended(undefined);
      },
      drop: () => this.#events.ended(undefined),
    });
  }

  /** Writes the name of a new step, stage or lane. From a stage Tab goes on to its first step, from a step to its card. */
  newHead(gap: HeadPlace | undefined): void {
    if (gap === undefined) return;
    const { kind, at } = gap;
    const find = () => {
      const shown = this.#shown();
      const now = shown && headGap(shown.geometry, shown.whole, gap);
      return now && shown && newHeadArea(shown.geometry, now);
    };
    const gestureOf = (name: string): Gesture =>
      gap.kind === 'step'
        ? { kind: 'add-step', stage: gap.stage, at, name }
        : { kind: gap.kind === 'stage' ? 'add-stage' : 'add-lane', at, name };
    this.#write({
      find,
      look: looks[kind],
      value: '',
      label: `Name of the new ${kind}`,
      gesture: gestureOf,
      isSame: (name) => name.trim() === '',
      said: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} added`,
      after: (end, made) => {
        this.#events.ended(undefined);
        if (end === 'next') void made.then((isMade) => isMade && this.#writeIn(gap));
      },
      drop: () => this.#events.ended(undefined),
    });
  }

  /** Writes a text that is added to something, such as a pain point; what it is about keeps the keyboard. */
  added(key: Key, label: string, gesture: (text: string) => Gesture): void {
    const find = () => {
      const now = this.#shown();
      const text = now && nameText(now.geometry, key);
      return text && { ...text.area, y: text.area.y + text.area.height + 4, height: text.look.line };
    };
    this.#write({
      find,
      look: looks.card,
      value: '',
      label,
      gesture,
      isSame: (text) => text.trim() === '',
      said: `${label} added`,
      after: () => this.#events.ended(key),
      drop: () => this.#events.ended(key),
    });
  }

  #write(written: {
    readonly find: () => Area | undefined;
    readonly look: TextLook;
    readonly value: string;
    readonly label: string;
    /** The y above which the text does not grow. */
    readonly top?: number | undefined;
    readonly gesture: (text: string) => Gesture;
    readonly isSame: (text: string) => boolean;
    readonly said: string;
    /** Called at once; `made` says whether what was written is in the picture. */
    readonly after: (end: WritingEnd, made: Promise<boolean>) => void;
    readonly drop: () => void;
    /** True when the text has a frame of its own that is not drawn yet. */
    readonly isNew?: boolean;
  }): void {
    if (!this.#doer.allows()) return;
    const area = written.find();
    if (area === undefined) return;
    this.#events.bringIntoView(area);
    const { look, value, label, top, isNew = false } = written;
    this.#field.open(
      { area, look, value, label, padding: isNew ? cardSizes.padding : 0, ...(top !== undefined && { top }) },
      {
        keep: (text, end) => {
          const made = written.isSame(text)
            ? Promise.resolve(true)
            : this.#doer.make(written.gesture(text), written.said);
          if (end !== 'blur') written.after(end, made);
          return made;
        },
        drop: written.drop,
      },
    );
    this.#find = written.find;
  }

  /** The next thing of the same kind in the order of the picture, or the one before. */
  #beside(key: Key, end: 'next' | 'previous'): Key | undefined {
    const shown = this.#shown();
    if (shown === undefined) return undefined;
    const { cells, steps, stages, lanes } = shown.geometry;
    const line = [cells, steps, stages, lanes].find((boxes) => boxes.some((box) => box.key === key)) ?? [];
    const index = line.findIndex((box) => box.key === key);
    return line[index + (end === 'next' ? 1 : -1)]?.key;
  }

  /** Goes on in a step or a stage that is new, to what comes first in it. */
  #writeIn(gap: HeadPlace): void {
    const shown = this.#shown();
    if (shown === undefined || this.#field.isOpen) return;
    const { whole, geometry } = shown;
    if (gap.kind === 'stage') {
      const stage = whole.stages[gap.at];
      if (stage?.columns === 0) this.newHead({ kind: 'step', stage: stage.key, at: 0 });
    }
    if (gap.kind !== 'step') return;
    const column = (whole.stages.find(({ key }) => key === gap.stage)?.column ?? 0) + gap.at;
    const place = gridPlace(geometry, column, customerRow(shown));
    if (place !== undefined) this.newCard(place, 0);
  }

  /**
   * Goes down the column to the next lane, and from the last one to the next step: to its card, or to a new one. Behind the
   * last step comes a new step.
   */
  #placeBeside(column: number, row: number, end: 'next' | 'previous', isBeginning: boolean): void {
    const shown = this.#shown();
    if (shown === undefined) return;
    const { geometry, whole } = shown;
    const rows = geometry.lanes.length;
    const index = column * rows + row + (end === 'next' ? 1 : -1);
    const place = index < 0 ? undefined : gridPlace(geometry, Math.floor(index / rows), index % rows);
    const first = end === 'next' ? place?.cards[0] : place?.cards.at(-1);
    const last = whole.stages.at(-1);
    if (first !== undefined) this.name(first.key);
    else if (place !== undefined) this.newCard(place, 0, isBeginning);
    else if (end === 'next' && last !== undefined && whole.cells.length > 0)
      this.newHead({ kind: 'step', stage: last.key, at: last.columns });
    else this.#events.ended(undefined);
  }
}
