import type { Key } from '../../core/diagram/picture.ts';
import { areasOf } from '../areas.ts';
import type { Interaction } from '../interaction.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Viewport } from '../viewport.ts';
import { Chosen } from './chosen.ts';
import type { EditStage } from './edit-stage.ts';
import type { Marks } from './marks.ts';

interface ChoiceParts {
  readonly frame: HTMLElement;
  readonly picture: LivePicture;
  readonly viewport: Viewport;
  readonly interaction: Interaction;
  readonly marks: Marks;
  stage(): EditStage | undefined;
  canEdit(): boolean;
  isWriting(): boolean;
  /** Something else is chosen. */
  changed(): void;
}

/** Keeps what is chosen to be edited, with its marks, and where the keyboard is. */
export class Choice {
  readonly chosen = new Chosen(() => {
    this.show();
    this.#parts.changed();
  });
  readonly #parts: ChoiceParts;

  constructor(parts: ChoiceParts) {
    this.#parts = parts;
    // An arrow takes no keyboard: it is left where the keyboard goes on.
    parts.frame.addEventListener('focusin', () => {
      if (this.#arrow !== undefined && this.focused !== undefined) this.chosen.set([]);
    });
  }

  /** The thing that keys are meant for: an arrow that is chosen, else what the keyboard is on. */
  get meant(): Key | undefined {
    return this.#arrow ?? this.focused;
  }

  get #arrow(): Key | undefined {
    const [first, ...others] = this.chosen.keys;
    const isArrow = others.length === 0 && this.#parts.stage()?.things.targetOf(first ?? '') === 'link';
    return isArrow ? first : undefined;
  }

  /** The thing that the keyboard is on; `undefined` when it is on none. */
  get focused(): Key | undefined {
    const key = document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? undefined;
    return key === undefined || this.#parts.stage()?.things.targetOf(key) === undefined ? undefined : key;
  }

  /** Chooses things; the keyboard goes there too when asked. */
  choose(keys: readonly Key[], focus: boolean): void {
    const { interaction, viewport, isWriting } = this.#parts;
    const stage = this.#parts.stage();
    const [first = ''] = keys;
    const isOne = keys.length === 1 && stage?.things.targetOf(first) !== 'link';
    interaction.choose(isOne ? first : undefined);
    this.chosen.set(keys);
    // The card of details would lie over the ends of an arrow.
    interaction.moved();
    const area = stage && areasOf(stage.geometry).get(first);
    if (!focus || area === undefined) return;
    viewport.bringIntoView(area);
    if (!isWriting()) this.focus(first);
  }

  /** Gives the keyboard to a thing, or to the picture. Details of it are not opened: they would lie over what comes next. */
  focus(key: Key | undefined): void {
    const { frame, picture, interaction } = this.#parts;
    const element = key === undefined ? undefined : picture.element(key);
    if (element?.hasAttribute('tabindex')) element.focus({ preventScroll: true });
    else frame.focus({ preventScroll: true });
    interaction.moved();
  }

  /** Marks what is chosen, in the picture as it is now. */
  show(): void {
    const stage = this.#parts.stage();
    if (stage === undefined) return;
    const { marks } = this.#parts;
    const canEdit = this.#parts.canEdit();
    const { keys } = this.chosen;
    marks.show(keys, stage.geometry, canEdit);
    marks.handleAt(canEdit && keys.length === 1 ? keys[0] : undefined, stage.geometry);
  }

  /** Chooses nothing any more where several things are chosen, or an arrow; returns whether it was so. */
  release(): boolean {
    const { keys } = this.chosen;
    const isOwn = keys.length > 1 || this.#parts.stage()?.things.targetOf(keys[0] ?? '') === 'link';
    if (isOwn) this.chosen.set([]);
    return isOwn;
  }
}
