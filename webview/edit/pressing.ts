import { type ActionName, actionOf } from '../../core/actions.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { keyName } from '../key-name.ts';
import type { Direction } from '../selection.ts';
import type { Viewport } from '../viewport.ts';
import type { Choice } from './choice.ts';
import type { Doer } from './doer.ts';
import type { Dragging } from './drag.ts';
import type { EditStage } from './edit-stage.ts';
import { gridPlace } from './grid-places.ts';
import type { Leading } from './leading.ts';
import type { Plus } from './plus.ts';

interface PressingParts {
  readonly viewport: Viewport;
  readonly doer: Doer;
  readonly choice: Choice;
  readonly plus: Plus;
  readonly leading: Leading;
  readonly dragging: Dragging;
  stage(): EditStage | undefined;
  isInPicture(target: EventTarget | null): boolean;
  act(name: ActionName, key: Key | undefined): void;
  /** The keyboard goes up from the stages; returns whether there is something. */
  goToHeader(): boolean;
}

const directions: Readonly<Record<string, Direction>> = {
  'Ctrl+ArrowLeft': 'left',
  'Ctrl+ArrowRight': 'right',
  'Ctrl+ArrowUp': 'up',
  'Ctrl+ArrowDown': 'down',
};

/** Does what keys mean that are pressed in the picture; those of the picture itself are left to it. */
export class Pressing {
  readonly #parts: PressingParts;

  constructor(parts: PressingParts) {
    this.#parts = parts;
    const press = (event: KeyboardEvent) => {
      if (!parts.doer.isEditor || event.isComposing || !parts.isInPicture(event.target)) return;
      if (this.#press(keyName(event), event)) event.stopPropagation();
    };
    document.body.addEventListener('keydown', press, true);
  }

  /** Returns whether a key is one of editing. What the browser does with it is kept from being done, but on a button. */
  #press(name: string, event: KeyboardEvent): boolean {
    const { choice, plus } = this.#parts;
    const stage = this.#parts.stage();
    const isOnPlus = document.activeElement === plus.root;
    const { focused } = choice;
    if (isOnPlus && (name === 'Enter' || name === ' ')) return true;
    const isTaken =
      name === 'Escape'
        ? this.#end()
        : stage !== undefined &&
          (this.#lead(name) ||
            this.#walk(name, stage, focused) ||
            this.#act(name, stage, isOnPlus ? 'plus' : choice.meant));
    if (isTaken) event.preventDefault();
    return isTaken;
  }

  #end(): boolean {
    const { dragging, leading, choice } = this.#parts;
    return dragging.cancel() || leading.end() || choice.release();
  }

  #lead(name: string): boolean {
    const { leading, choice } = this.#parts;
    if (!leading.isOn || (name !== 'Enter' && name !== ' ')) return false;
    leading.to(choice.focused);
    return true;
  }

  #walk(name: string, stage: EditStage, focused: Key | undefined): boolean {
    const direction = directions[name];
    if (direction !== undefined) {
      this.#goToPlace(stage, focused, direction);
      return true;
    }
    return (
      name === 'ArrowUp' &&
      stage.things.targetOf(focused ?? '') === 'stage' &&
      this.#parts.doer.isOn &&
      this.#parts.goToHeader()
    );
  }

  #act(name: string, stage: EditStage, on: Key | undefined): boolean {
    const isOnPlus = on === 'plus';
    const isOnHeader = document.activeElement?.closest('.header-texts') != null;
    const key = isOnPlus || isOnHeader ? undefined : (on ?? this.#parts.choice.chosen.keys[0]);
    const ground = isOnPlus ? 'place' : isOnHeader ? 'header' : 'picture';
    const target = key === undefined ? ground : stage.things.targetOf(key);
    const action = target === undefined ? undefined : actionOf(name, target);
    // Those come as events of the clipboard.
    if (action === undefined || action.name === 'copy' || action.name === 'cut' || action.name === 'paste')
      return false;
    // The texts at the top are buttons, which write for themselves.
    if (isOnHeader && action.name === 'rename') return false;
    this.#parts.act(action.name, key);
    return true;
  }

  /** Goes to the next place of the grid: to its first card, or to its `+` when it has none. */
  #goToPlace({ geometry, whole }: EditStage, focused: Key | undefined, direction: Direction): void {
    const { plus, choice, viewport } = this.#parts;
    const { beginning } = plus;
    const box = geometry.cells.find(({ key }) => key === focused);
    const here = beginning?.type === 'card' ? beginning.place : undefined;
    const step = geometry.steps.findIndex(({ key }) => key === focused);
    const column = box?.column ?? here?.column ?? Math.max(0, step);
    const row = box?.lane ?? here?.row ?? geometry.lanes.findIndex(({ key }) => key === focused);
    const across = direction === 'left' ? -1 : direction === 'right' ? 1 : 0;
    const down = direction === 'up' ? -1 : direction === 'down' ? 1 : 0;
    const place = gridPlace(geometry, column + across, Math.max(0, row + down));
    if (place === undefined) return;
    const [first] = place.cards;
    viewport.bringIntoView(first ?? place.area);
    if (first === undefined) plus.focusPlace(place, whole);
    else choice.focus(first.key);
  }
}
