import type { ActionName } from '../../core/actions.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { Interaction } from '../interaction.ts';
import type { Announcer } from './announcer.ts';
import type { Choice } from './choice.ts';
import type { Doer } from './doer.ts';
import type { EditLayer } from './edit-layer.ts';
import { type EditStage, isBeginning } from './edit-stage.ts';
import { emotionAt, emptyFaceAt, feels, said } from './faces.ts';
import { placeAt } from './grid-places.ts';
import { type HeaderField, holds } from './header-fields.ts';
import type { Leading } from './leading.ts';
import { listenToLongPress } from './long-press.ts';
import type { Marks } from './marks.ts';
import type { Plus } from './plus.ts';
import { thingAt } from './thing-at.ts';
import type { Writing } from './writing.ts';

interface PointingParts {
  readonly frame: HTMLElement;
  readonly layer: EditLayer;
  readonly interaction: Interaction;
  readonly doer: Doer;
  readonly choice: Choice;
  readonly marks: Marks;
  readonly plus: Plus;
  readonly writing: Writing;
  readonly leading: Leading;
  readonly announcer: Announcer;
  stage(): EditStage | undefined;
  act(name: ActionName, key: Key): void;
  writeHeader(field: HeaderField): void;
}

/** The signs and handles over the picture, which do for themselves what a click or a press on them means. */
const handles = '.plus, .adder, .arrow-handle, .arrow-end';

/** Does what the mouse, a pen or a finger means that points, clicks or asks for the menu. */
export class Pointing {
  readonly #parts: PointingParts;

  constructor(parts: PointingParts) {
    this.#parts = parts;
    const { frame, plus, doer } = parts;
    frame.addEventListener('pointermove', (event) => this.#point(event));
    frame.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger leaves with each tap, also with the one on the sign.
      if (pointerType !== 'touch') plus.hide();
    });
    for (const type of ['click', 'dblclick'] as const) {
      frame.addEventListener(
        type,
        (event) => {
          const isTaken = doer.isEditor && (type === 'click' ? this.#click(event) : this.#doubleClick(event));
          if (isTaken) event.stopPropagation();
        },
        true,
      );
    }
    frame.addEventListener('contextmenu', (event) => this.#describe(event), true);
    listenToLongPress(frame);
  }

  #point(event: PointerEvent): void {
    const { doer, marks, plus, writing, layer } = this.#parts;
    const stage = this.#parts.stage();
    if (stage === undefined || !doer.isOn || event.buttons !== 0) return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest(`.sticky, .writing, ${handles}`) != null) return;
    const key = target?.closest('[data-part]')?.getAttribute('data-part') ?? '';
    const isCard = stage.things.targetOf(key) === 'card';
    if (isCard) marks.handleAt(key, stage.geometry);
    if (isCard || writing.isOpen) plus.hide();
    else plus.point(stage.geometry, stage.whole, layer.pointAt(event));
  }

  /** Returns whether a click is one of editing. */
  #click(event: MouseEvent): boolean {
    const { frame, layer, interaction, doer, choice, plus, leading, announcer } = this.#parts;
    const stage = this.#parts.stage();
    if (stage === undefined || isOnHandle(event) || frame.classList.contains('panning')) return false;
    const thing = thingAt(event, stage, layer);
    if (leading.isOn) {
      leading.to(thing?.target === 'card' ? thing.key : undefined);
      return true;
    }
    if (thing !== undefined && event.altKey && thing.target !== 'link') {
      this.#parts.act('source', thing.key);
      return true;
    }
    if (thing !== undefined && event.shiftKey) {
      if (choice.chosen.keys.length === 1) interaction.choose(undefined, false);
      choice.chosen.toggle(thing.key);
      announcer.say(`${choice.chosen.keys.length} chosen`);
      return true;
    }
    // Of an arrow its line is thin, and of a head not all of the ground is drawn.
    if (thing !== undefined && !isDrawn(event)) {
      choice.choose([thing.key], thing.target !== 'link');
      return true;
    }
    if (thing !== undefined || event.detail > 1 || !doer.isOn) return false;
    const at = layer.pointAt(event);
    // A finger does not hover.
    if (event instanceof PointerEvent && event.pointerType === 'touch')
      plus.point(stage.geometry, stage.whole, at);
    const step = emptyFaceAt(stage.geometry, at);
    const box = stage.geometry.emotion;
    if (step === undefined || box === undefined) return false;
    const emotion = emotionAt(box, at.y);
    void doer.make(feels([step], emotion), said(emotion));
    return true;
  }

  #doubleClick(event: MouseEvent): boolean {
    const { layer, writing } = this.#parts;
    const stage = this.#parts.stage();
    if (stage === undefined || isOnHandle(event)) return false;
    const thing = thingAt(event, stage, layer);
    if (thing !== undefined) {
      if (!event.altKey) writing.name(thing.key);
      return true;
    }
    const at = layer.pointAt(event);
    const field = stage.fields.find(({ area }) => holds(area, at));
    if (field !== undefined) {
      this.#parts.writeHeader(field);
      return true;
    }
    const place = placeAt(stage.geometry, at);
    if (place === undefined) return false;
    writing.newCard(place, place.cards.length, isBeginning(stage));
    return true;
  }

  /** The menu of the editor is told what it is opened on. */
  #describe(event: MouseEvent): void {
    const { frame, layer, doer, choice, plus } = this.#parts;
    if (!doer.isEditor) return;
    const stage = this.#parts.stage();
    const thing = stage && thingAt(event, stage, layer);
    const place = stage && thing === undefined ? placeAt(stage.geometry, layer.pointAt(event)) : undefined;
    if (thing !== undefined && !choice.chosen.has(thing.key)) choice.choose([thing.key], true);
    if (stage && place) plus.focusPlace(place, stage.whole);
    frame.dataset.vscodeContext = JSON.stringify({
      preventDefaultContextMenuItems: true,
      webviewSection: thing?.target ?? (place === undefined ? 'picture' : 'place'),
      ...(thing && { key: thing.key }),
      several: choice.chosen.keys.length > 1,
      readOnly: !doer.isOn,
    });
  }
}

function isOnHandle({ target }: Event): boolean {
  return target instanceof Element && target.closest(handles) !== null;
}

/** Returns whether an event is on something of the picture that says which part it is, and is no arrow. */
function isDrawn({ target }: Event): boolean {
  return target instanceof Element && target.closest('[data-part]:not(.link *)') !== null;
}
