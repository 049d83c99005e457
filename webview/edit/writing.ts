import type { Geometry } from '../../core/diagram/geometry.ts';
import type { Key, Picture } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import type { Area } from '../viewport.ts';
import type { Doer } from './doer.ts';
import { type GridPlace, gridPlace, newCardArea, placeOf } from './grid-places.ts';
import type { HeaderField } from './header-fields.ts';
import type { StripGap } from './strips.ts';
import type { TextEditor, TextLook, WritingEnd } from './text-editor.ts';
import { looks, nameText } from './texts.ts';
import type { Things } from './things.ts';

/** The picture in which is written. */
export interface WrittenPicture {
  /** All of it, by which gestures count. */
  readonly whole: Picture;
  readonly things: Things;
  readonly geometry: Geometry;
}

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
  readonly #shown: () => WrittenPicture | undefined;
  readonly #events: WritingEvents;
  /** Finds the place of what is written, in the picture as it is then. */
  #find: (() => Area | undefined) | undefined;

  constructor(field: TextEditor, doer: Doer, shown: () => WrittenPicture | undefined, events: WritingEvents) {
    this.#field = field;
    this.#doer = doer;
    this.#shown = shown;
    this.#events = events;
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
    this.#write({
      find: () => {
        const now = this.#shown();
        return now && nameText(now.geometry, key)?.area;
      },
      look: text.look,
      value,
      label: isLink ? 'Label of the arrow' : `Name of the ${target}`,
      gesture: (name) =>
        isLink
          ? { kind: 'set', keys: [key], field: 'label', value: name.trim() === '' ? null : name.trim() }
          : { kind: 'rename', key, name },
      isSame: (name) => name === value,
      said: isLink ? 'Label changed' : 'Renamed',
      after: (end) => {
        const next = end === 'next' || end === 'previous' ? this.#beside(key, end) : undefined;
        if (next === undefined) this.#events.ended(key);
        else this.name(next);
      },
      dropped: key,
    });
  }

  /** Writes a text of the header. */
  header({ key, field, value, title, area }: HeaderField, find: () => Area | undefined): void {
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
      after: () => this.#events.ended(undefined),
      dropped: undefined,
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
      dropped: undefined,
    });
  }

  /** Writes the name of a new step, stage or lane. */
  newHead(gap: StripGap, area: Area): void {
    const { kind, at } = gap;
    const gestureOf = (name: string): Gesture =>
      gap.kind === 'step'
        ? { kind: 'add-step', stage: gap.stage, at, name }
        : { kind: kind === 'stage' ? 'add-stage' : 'add-lane', at, name };
    this.#write({
      find: () => area,
      look: looks[kind],
      value: '',
      label: `Name of the new ${kind}`,
      gesture: gestureOf,
      isSame: (name) => name.trim() === '',
      said: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} added`,
      after: () => this.#events.ended(undefined),
      dropped: undefined,
    });
  }

  /** Writes a text that is added to something, such as a pain point; what it is about keeps the keyboard. */
  added(key: Key, label: string, gesture: (text: string) => Gesture): void {
    const find = () => {
      const now = this.#shown();
      const text = now && nameText(now.geometry, key);
      return text && { ...text.area, y: text.area.y + text.area.height, height: text.look.line };
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
      dropped: key,
    });
  }

  #write(written: {
    readonly find: () => Area | undefined;
    readonly look: TextLook;
    readonly value: string;
    readonly label: string;
    readonly gesture: (text: string) => Gesture;
    readonly isSame: (text: string) => boolean;
    readonly said: string;
    readonly after: (end: WritingEnd) => void;
    readonly dropped: Key | undefined;
  }): void {
    if (!this.#doer.allows()) return;
    const area = written.find();
    if (area === undefined) return;
    this.#events.bringIntoView(area);
    const { look, value, label } = written;
    this.#field.open(
      { area, look, value, label },
      {
        keep: (text, end) => {
          const made = written.isSame(text)
            ? Promise.resolve(true)
            : this.#doer.make(written.gesture(text), written.said);
          if (end !== 'blur') written.after(end);
          return made;
        },
        drop: () => this.#events.ended(written.dropped),
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

  /** Goes down the column to the next lane, and from the last one to the next step: to its card, or to a new one. */
  #placeBeside(column: number, row: number, end: 'next' | 'previous', isBeginning: boolean): void {
    const shown = this.#shown();
    if (shown === undefined) return;
    const rows = shown.geometry.lanes.length;
    const index = column * rows + row + (end === 'next' ? 1 : -1);
    const place = index < 0 ? undefined : gridPlace(shown.geometry, Math.floor(index / rows), index % rows);
    const first = end === 'next' ? place?.cards[0] : place?.cards.at(-1);
    if (first !== undefined) this.name(first.key);
    else if (place !== undefined) this.newCard(place, 0, isBeginning);
    else this.#events.ended(undefined);
  }
}
