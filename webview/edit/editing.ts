// Above 300 lines: the one place where the parts of editing meet.
import { type ActionName, type ActionTarget, actionOf, actions } from '../../core/actions.ts';
import type { Point } from '../../core/diagram/geometry.ts';
import type { Key } from '../../core/diagram/picture.ts';
import { areasOf } from '../areas.ts';
import type { DrawnPreview } from '../drawn-preview.ts';
import { foldedKey } from '../folds.ts';
import type { Interaction } from '../interaction.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Notice } from '../notice.ts';
import type { Place } from '../picture-layer.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';
import type { Direction } from '../selection.ts';
import type { Viewport } from '../viewport.ts';
import { type ActStage, act } from './acts.ts';
import { Announcer } from './announcer.ts';
import { Chosen } from './chosen.ts';
import { Copying, listenToClipboard } from './clipboard.ts';
import { Doer } from './doer.ts';
import { type Drag, Dragging } from './drag.ts';
import { arrowDrag, bandDrag, cardDrag, type DragStage, fixedEnd, headDrag } from './drags.ts';
import { EditLayer } from './edit-layer.ts';
import { emotionAt, emptyFaceAt, faceAt, faceDrag, feels, said } from './faces.ts';
import { GestureSender } from './gesture-sender.ts';
import { glideMoved, type SeenThings } from './glide-moved.ts';
import { gridPlace, placeAt } from './grid-places.ts';
import { type HeaderField, headerFields, holds } from './header-fields.ts';
import { keyName } from './key-name.ts';
import { KeyTable } from './key-table.ts';
import { linkAt } from './links.ts';
import { Marks } from './marks.ts';
import { newHeadArea, Plus } from './plus.ts';
import { headAt } from './strips.ts';
import { TextEditor } from './text-editor.ts';
import { thingsOf } from './things.ts';
import { Writing } from './writing.ts';

export interface EditingParts {
  readonly frame: HTMLElement;
  readonly picture: LivePicture;
  readonly viewport: Viewport;
  readonly interaction: Interaction;
  readonly notice: Notice;
  readonly post: (message: FromWebview) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  'Ctrl+ArrowLeft': 'left',
  'Ctrl+ArrowRight': 'right',
  'Ctrl+ArrowUp': 'up',
  'Ctrl+ArrowDown': 'down',
};

/** The distance from the line of an arrow within which it is pointed at, in px of the screen. */
const reach = 7;

/** The page as an editor: everything that changes the text from the picture. Until it is said that the file can be edited, nothing of it is there. */
export class Editing {
  /** The elements outside the picture: the table of keys, what is said aloud. */
  readonly widgets: readonly HTMLElement[];
  readonly #parts: EditingParts;
  readonly #layer: EditLayer;
  readonly #announcer = new Announcer();
  readonly #sender: GestureSender;
  readonly #doer: Doer;
  readonly #chosen = new Chosen(() => this.#showChosen());
  readonly #marks: Marks;
  readonly #plus: Plus;
  readonly #writing: Writing;
  readonly #field: TextEditor;
  readonly #dragging: Dragging;
  readonly #copying: Copying;
  readonly #keys = new KeyTable(() => this.#parts.frame.focus({ preventScroll: true }));
  #drawn: DrawnPreview | undefined;
  #stage: (ActStage & { readonly fields: readonly HeaderField[] }) | undefined;
  /** The things that were to be seen when the last gesture began. */
  #before: SeenThings | undefined;
  /** The end of an arrow that is being led to a card by keys or clicks. */
  #leading: { readonly key: Key; readonly end: 'from' | 'to' } | undefined;
  #hasBegun = false;

  constructor(parts: EditingParts) {
    this.#parts = parts;
    const { frame, picture, viewport, notice, post } = parts;
    this.#layer = new EditLayer(frame);
    this.#sender = new GestureSender(post, () => this.#drawn?.preview);
    this.#copying = new Copying(post);
    this.#doer = new Doer(this.#sender, notice, this.#announcer, {
      begins: () => {
        this.#before = this.#seen();
      },
      choose: (keys) => this.#choose(keys, true),
    });
    this.#marks = new Marks(this.#layer);
    this.#field = new TextEditor(() => this.#layer.place);
    this.#writing = new Writing(this.#field, this.#doer, () => this.#stage, {
      ended: (key) => this.#focus(key ?? this.#chosen.keys[0]),
      bringIntoView: (area) => viewport.bringIntoView(area),
    });
    this.#plus = new Plus(this.#layer, (beginning) => {
      if (beginning.type === 'card') this.#writing.newCard(beginning.place, beginning.at, this.#isBeginning);
      else if (this.#stage)
        this.#writing.newHead(beginning.gap, newHeadArea(this.#stage.geometry, beginning.gap));
      this.#plus.hide();
    });
    this.#dragging = new Dragging(
      frame,
      (event) => this.#layer.pointAt(event),
      (event) => this.#beginDrag(event),
    );
    frame.querySelector('.canvas')?.after(this.#layer.root, this.#field.root);
    this.widgets = [this.#announcer.root, this.#announcer.note, this.#keys.root];
    frame.addEventListener('pointermove', (event) => this.#point(event));
    frame.addEventListener('pointerleave', () => this.#plus.hide());
    for (const type of ['click', 'dblclick'] as const) {
      frame.addEventListener(
        type,
        (event) => {
          const isTaken =
            this.#doer.isEditor && (type === 'click' ? this.#click(event) : this.#doubleClick(event));
          if (isTaken) event.stopPropagation();
        },
        true,
      );
    }
    frame.addEventListener('contextmenu', (event) => this.#describe(event), true);
    document.body.addEventListener('keydown', (event) => this.#press(event), true);
    listenToClipboard({
      isMeant: () =>
        this.#doer.isEditor && this.#stage !== undefined && this.#isInPicture(document.activeElement),
      copy: () => this.#act('copy', this.#focusedKey),
      cut: () => this.#act('cut', this.#focusedKey),
      paste: (text) => this.#act('paste', this.#focusedKey, text),
    });
    this.#picture = picture;
  }

  readonly #picture: LivePicture;

  /** Takes whether the file can be edited here. */
  set editable(editable: Extract<ToWebview, { type: 'editable' }>) {
    const { readOnly } = editable;
    this.#doer.editable = { ...(readOnly !== undefined && { readOnly }) };
    this.#parts.frame.classList.toggle('editable', this.#doer.isOn);
    this.#showChosen();
    this.#begin();
  }

  /** True when a text without a step is shown as a place to begin in. */
  get begins(): boolean {
    return this.#doer.isOn;
  }

  take(message: Extract<ToWebview, { type: 'gestured' | 'copied' | 'act' }>): void {
    if (message.type === 'gestured') this.#sender.take(message);
    else if (message.type === 'copied') this.#copying.take(message);
    else this.#act(message.action, message.key, message.text);
  }

  /** This is on the screen now; `whole` is the picture before something of it was hidden. */
  update(drawn: DrawnPreview): void {
    const { preview, drawing } = drawn;
    const isAnother = this.#drawn?.preview.uri !== preview.uri;
    if (isAnother) {
      this.#before = undefined;
      this.#hasBegun = false;
    }
    this.#drawn = drawn;
    const { geometry } = drawing;
    const { picture: whole } = preview;
    const fields = headerFields(geometry.header, whole.header);
    this.#stage = { whole, geometry, things: thingsOf(whole), fields };
    this.#dragging.cancel();
    this.#plus.hide();
    const { targetOf } = this.#stage.things;
    this.#chosen.set(isAnother ? [] : this.#chosen.keys.filter((key) => targetOf(key) !== undefined));
    this.#showChosen();
    this.#writing.update();
    const after = this.#seen();
    if (this.#before !== undefined && after !== undefined && this.#before.picture !== after.picture) {
      glideMoved(this.#picture, this.#before, after, this.#parts.viewport.window);
      this.#before = undefined;
    }
    this.#sender.drawn();
    this.#begin();
  }

  clear(): void {
    this.#drawn = undefined;
    this.#stage = undefined;
    this.#field.close();
    this.#marks.clear();
    this.#plus.hide();
  }

  /** The picture moved to a place. */
  follow(place: Place): void {
    this.#layer.follow(place);
    this.#field.follow();
  }

  /** One thing was chosen in the picture by a click or a key, or nothing. */
  chose(key: Key | undefined): void {
    this.#chosen.set(key === undefined ? [] : [key]);
  }

  get #isBeginning(): boolean {
    return (
      this.#stage !== undefined &&
      this.#stage.whole.cells.length === 0 &&
      this.#stage.whole.steps[0]?.name === ''
    );
  }

  /** A file without a step begins with the cursor in its first card. */
  #begin(): void {
    const stage = this.#stage;
    if (!this.#doer.isOn || this.#hasBegun || stage === undefined || !this.#isBeginning) return;
    this.#hasBegun = true;
    const row = stage.whole.lanes.findIndex(({ role }) => role === 'customer');
    const place = gridPlace(stage.geometry, 0, Math.max(0, row));
    if (place !== undefined) this.#writing.newCard(place, 0, true);
  }

  #seen(): SeenThings | undefined {
    const { place } = this.#parts.viewport;
    if (this.#drawn === undefined || place === undefined) return undefined;
    const { picture, drawing } = this.#drawn;
    return { picture, areas: areasOf(drawing.geometry), place };
  }

  get #focusedKey(): Key | undefined {
    const key = document.activeElement?.closest('[data-part]')?.getAttribute('data-part') ?? undefined;
    return key === undefined || this.#stage?.things.targetOf(key) === undefined ? undefined : key;
  }

  #isInPicture(target: EventTarget | null): boolean {
    return (
      target === document.body ||
      (target instanceof Node && this.#parts.frame.contains(target) && target !== this.#field.root)
    );
  }

  /** Chooses things; the keyboard goes there too when asked. */
  #choose(keys: readonly Key[], focus: boolean): void {
    const [first] = keys;
    this.#parts.interaction.choose(
      keys.length === 1 && this.#stage?.things.targetOf(first ?? '') !== 'link' ? first : undefined,
    );
    this.#chosen.set(keys);
    // The card of details would lie over the ends of an arrow.
    this.#parts.interaction.moved();
    const area = this.#stage && areasOf(this.#stage.geometry).get(first ?? '');
    if (focus && area !== undefined) {
      this.#parts.viewport.bringIntoView(area);
      if (!this.#field.isOpen) this.#focus(first);
    }
  }

  #focus(key: Key | undefined): void {
    const element = key === undefined ? undefined : this.#picture.element(key);
    if (element?.hasAttribute('tabindex')) element.focus({ preventScroll: true });
    else this.#parts.frame.focus({ preventScroll: true });
  }

  #showChosen(): void {
    if (this.#stage === undefined) return;
    this.#marks.show(this.#chosen.keys, this.#stage.geometry, this.#doer.isOn);
    this.#marks.handleAt(
      this.#doer.isOn && this.#chosen.keys.length === 1 ? this.#chosen.keys[0] : undefined,
      this.#stage.geometry,
    );
  }

  /** The key and the kind of thing at a place of the page. */
  #thingAt(event: MouseEvent): { readonly key: Key; readonly target: ActionTarget } | undefined {
    const stage = this.#stage;
    const { target } = event;
    if (stage === undefined || !(target instanceof Element)) return undefined;
    const key = target.closest('[data-part]')?.getAttribute('data-part') ?? '';
    const own = stage.things.targetOf(key);
    if (own !== undefined && own !== 'link') return { key, target: own };
    if (foldedKey(key) !== undefined || target.closest('.sticky, .edit-layer button') !== null)
      return undefined;
    const at = this.#layer.pointAt(event);
    const link = linkAt(stage.geometry.links, at, reach / this.#layer.place.k);
    if (link !== undefined) return { key: link.key, target: 'link' };
    // Between what is drawn of a head is its ground.
    const head = headAt(stage.geometry, at);
    const kind = head === undefined ? undefined : stage.things.targetOf(head);
    return head !== undefined && kind !== undefined ? { key: head, target: kind } : undefined;
  }

  #point(event: PointerEvent): void {
    const stage = this.#stage;
    if (stage === undefined || !this.#doer.isOn || event.buttons !== 0) return;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target?.closest('.sticky, .plus, .writing, .arrow-handle, .arrow-end') != null) return;
    const key = target?.closest('[data-part]')?.getAttribute('data-part') ?? '';
    const isCard = stage.things.targetOf(key) === 'card';
    if (isCard) this.#marks.handleAt(key, stage.geometry);
    if (isCard || this.#field.isOpen) this.#plus.hide();
    else this.#plus.point(stage.geometry, stage.whole, this.#layer.pointAt(event));
  }

  /** Returns whether a click is one of editing. */
  #click(event: MouseEvent): boolean {
    const stage = this.#stage;
    if (
      stage === undefined ||
      (event.target instanceof Element && event.target.closest('.plus, .arrow-handle, .arrow-end') !== null)
    ) {
      return false;
    }
    if (this.#parts.frame.classList.contains('panning')) return false;
    const thing = this.#thingAt(event);
    if (this.#leading !== undefined) {
      this.#lead(thing?.target === 'card' ? thing.key : undefined);
      return true;
    }
    if (thing !== undefined && event.altKey && thing.target !== 'link') {
      this.#act('source', thing.key);
      return true;
    }
    if (thing !== undefined && event.shiftKey) {
      if (this.#chosen.keys.length === 1) this.#parts.interaction.choose(undefined, false);
      this.#chosen.toggle(thing.key);
      this.#announcer.say(`${this.#chosen.keys.length} chosen`);
      return true;
    }
    if (thing?.target === 'link') {
      this.#choose([thing.key], false);
      return true;
    }
    if (thing !== undefined || event.detail > 1) return false;
    const at = this.#layer.pointAt(event);
    const step = emptyFaceAt(stage.geometry, at);
    const box = stage.geometry.emotion;
    if (step === undefined || box === undefined || !this.#doer.isOn) return false;
    const emotion = emotionAt(box, at.y);
    void this.#doer.make(feels([step], emotion), said(emotion));
    return true;
  }

  #doubleClick(event: MouseEvent): boolean {
    const stage = this.#stage;
    if (stage === undefined || (event.target instanceof Element && event.target.closest('.plus') !== null))
      return false;
    const thing = this.#thingAt(event);
    if (thing !== undefined) {
      if (!event.altKey) this.#writing.name(thing.key);
      return true;
    }
    const at = this.#layer.pointAt(event);
    const field = stage.fields.find(({ area }) => holds(area, at));
    if (field !== undefined) {
      this.#writeHeader(field);
      return true;
    }
    const place = placeAt(stage.geometry, at);
    if (place === undefined) return false;
    this.#writing.newCard(place, place.cards.length, this.#isBeginning);
    return true;
  }

  #writeHeader({ key, field }: HeaderField): void {
    const find = () => this.#stage?.fields.find((one) => one.key === key && one.field === field);
    const now = find();
    if (now !== undefined) this.#writing.header(now, () => find()?.area);
  }

  #beginDrag(event: PointerEvent): ((at: Point) => Drag) | undefined {
    const stage = this.#stage;
    if (stage === undefined || !this.#doer.isEditor || this.#parts.frame.classList.contains('panning'))
      return undefined;
    const target = event.target instanceof Element ? event.target : undefined;
    if (target === undefined || target.closest('.plus, .writing') !== null) return undefined;
    const drag: DragStage = { ...stage, layer: this.#layer, picture: this.#picture, doer: this.#doer };
    const at = this.#layer.pointAt(event);
    const thing = this.#thingAt(event);
    if (event.shiftKey && (thing === undefined || thing.target === 'link')) {
      return (from) =>
        bandDrag(drag, from, (keys) => {
          this.#choose(keys, false);
          this.#announcer.say(`${keys.length} cards chosen`);
        });
    }
    if (!this.#doer.isOn) return undefined;
    const { card } = this.#marks;
    if (target === this.#marks.handle && card !== undefined) {
      return (from) =>
        arrowDrag(drag, from, (to) => (to === card ? undefined : { kind: 'connect', from: card, to }));
    }
    const end = target.closest('.arrow-end')?.getAttribute('data-end');
    const link = stage.geometry.links.find(({ key }) => key === this.#chosen.keys[0]);
    if ((end === 'from' || end === 'to') && link !== undefined) {
      return () =>
        arrowDrag(drag, fixedEnd(link, end), (to) => ({ kind: 'reconnect', link: link.key, [end]: to }));
    }
    const box = stage.geometry.emotion;
    const face = target.closest('.sticky') === null ? faceAt(stage.geometry, at) : undefined;
    if (face !== undefined && box !== undefined) return () => faceDrag(this.#layer, this.#doer, box, face);
    if (thing === undefined || thing.target === 'link') return undefined;
    // A finger moves the picture, but what it has chosen before it moves alone.
    if (event.pointerType === 'touch' && !this.#chosen.has(thing.key)) return undefined;
    const all = this.#chosen.with(thing.key);
    const keys = all.filter((key) => stage.things.targetOf(key) === thing.target);
    const kind = thing.target;
    if (kind === 'card') return (from) => cardDrag(drag, keys, from);
    if (kind === 'step' || kind === 'stage' || kind === 'lane')
      return (from) => headDrag(drag, kind, keys, from);
    return undefined;
  }

  /** The menu of the editor is told what it is opened on. */
  #describe(event: MouseEvent): void {
    if (!this.#doer.isEditor) return;
    const stage = this.#stage;
    const thing = this.#thingAt(event);
    const place =
      stage && thing === undefined ? placeAt(stage.geometry, this.#layer.pointAt(event)) : undefined;
    if (thing !== undefined && !this.#chosen.has(thing.key)) this.#choose([thing.key], true);
    if (stage && place) this.#plus.focusPlace(place, stage.whole);
    this.#parts.frame.dataset.vscodeContext = JSON.stringify({
      preventDefaultContextMenuItems: true,
      webviewSection: thing?.target ?? (place === undefined ? 'picture' : 'place'),
      ...(thing && { key: thing.key }),
      several: this.#chosen.keys.length > 1,
      readOnly: !this.#doer.isOn,
    });
  }

  #press(event: KeyboardEvent): void {
    const stage = this.#stage;
    if (!this.#doer.isEditor || event.isComposing || !this.#isInPicture(event.target)) return;
    const name = keyName(event);
    if (name === 'Escape') {
      const isTaken = this.#dragging.cancel() || this.#endLeading() || this.#unchooseSeveral();
      if (isTaken) take(event);
      return;
    }
    if (stage === undefined) return;
    const focused = this.#focusedKey;
    if (this.#leading !== undefined && (name === 'Enter' || name === ' ')) {
      this.#lead(focused);
      take(event);
      return;
    }
    const direction = directions[name];
    if (direction !== undefined) {
      this.#goToPlace(focused, direction);
      take(event);
      return;
    }
    const isOnPlus = document.activeElement === this.#plus.root;
    const key = focused ?? this.#chosen.keys[0];
    const target = isOnPlus ? 'place' : key === undefined ? 'picture' : stage.things.targetOf(key);
    // The browser's own button.
    if (isOnPlus && (name === 'Enter' || name === ' ')) {
      event.stopPropagation();
      return;
    }
    const action = target === undefined ? undefined : actionOf(name, target);
    // Those come as events of the clipboard.
    if (action === undefined || action.name === 'copy' || action.name === 'cut' || action.name === 'paste')
      return;
    this.#act(action.name, isOnPlus ? undefined : key);
    take(event);
  }

  #act(name: ActionName, key: Key | undefined, text = ''): void {
    const stage = this.#stage;
    const drawn = this.#drawn;
    if (stage === undefined || drawn === undefined || !this.#doer.isEditor) return;
    const { several, reads } = { several: false, reads: false, ...actions[name] };
    if (!reads && !this.#doer.allows()) return;
    const all = this.#chosen.with(key);
    const first = key ?? all[0];
    const keys = several ? all : first === undefined ? [] : [first];
    const { uri, version } = drawn.preview;
    const { post } = this.#parts;
    act(
      name,
      keys,
      stage,
      { doer: this.#doer, writing: this.#writing, plus: this.#plus, announcer: this.#announcer },
      {
        choose: (chosen) => this.#choose(chosen, false),
        lead: (of, end) => {
          this.#leading = { key: of, end };
          this.#announcer.remark('Choose a card and press Enter, or click it. Escape ends.');
        },
        ask: (action, of) => post({ type: 'ask', uri, version, action, keys: of }),
        copy: (of, then) => void this.#copy(of, then),
        paste: (of, pasted) => this.#paste(of[0], pasted),
        source: (of) => post({ type: 'select', key: of, focus: true }),
        history: (type) => post({ type }),
        toggleKeys: () => this.#keys.toggle(),
      },
      text,
    );
  }

  async #copy(keys: readonly Key[], then: 'keep' | 'remove'): Promise<void> {
    if (this.#drawn === undefined || keys.length === 0) return;
    const refused = await this.#copying.copy(keys, this.#drawn.preview);
    if (refused !== undefined) this.#doer.refuse(refused);
    else if (then === 'remove') await this.#doer.make({ kind: 'remove', keys }, 'Cut');
    else this.#announcer.say('Copied');
  }

  /** Pastes behind a card, at the end of a place, or in the first lane of a step. */
  #paste(key: Key | undefined, text: string): void {
    const stage = this.#stage;
    if (stage === undefined || text === '') return;
    const { geometry } = stage;
    const { beginning } = this.#plus;
    const card = geometry.cells.find((cell) => cell.key === key);
    const column =
      card?.column ??
      Math.max(
        0,
        geometry.steps.findIndex((step) => step.key === key),
      );
    const place =
      beginning?.type === 'card'
        ? beginning.place
        : gridPlace(geometry, column, card?.lane ?? this.#customerRow);
    if (place === undefined) return;
    const at = card === undefined ? place.cards.length : place.cards.indexOf(card) + 1;
    const { step, lane } = place;
    void this.#doer.make({ kind: 'paste', step, lane, at, text }, 'Pasted');
  }

  get #customerRow(): number {
    return Math.max(0, this.#stage?.geometry.lanes.findIndex(({ role }) => role === 'customer') ?? 0);
  }

  /** Goes to the next place of the grid: to its first card, or to its `+` when it has none. */
  #goToPlace(focused: Key | undefined, direction: Direction): void {
    const stage = this.#stage;
    if (stage === undefined) return;
    const { geometry, whole } = stage;
    const { beginning } = this.#plus;
    const box = geometry.cells.find(({ key }) => key === focused);
    const here = beginning?.type === 'card' ? beginning.place : undefined;
    const start = {
      column:
        box?.column ??
        here?.column ??
        Math.max(
          0,
          geometry.steps.findIndex(({ key }) => key === focused),
        ),
      row: box?.lane ?? here?.row ?? geometry.lanes.findIndex(({ key }) => key === focused),
    };
    const [across, down] = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction] ?? [0, 0];
    const place = gridPlace(geometry, start.column + (across ?? 0), Math.max(0, start.row + (down ?? 0)));
    if (place === undefined) return;
    const [first] = place.cards;
    this.#parts.viewport.bringIntoView(first ?? place.area);
    if (first === undefined) this.#plus.focusPlace(place, whole);
    else this.#focus(first.key);
  }

  #lead(card: Key | undefined): void {
    const leading = this.#leading;
    this.#leading = undefined;
    if (leading === undefined || card === undefined || card === leading.key) return;
    const { key, end } = leading;
    const isLink = this.#stage?.things.targetOf(key) === 'link';
    void this.#doer.make(
      isLink ? { kind: 'reconnect', link: key, [end]: card } : { kind: 'connect', from: key, to: card },
      'Arrow drawn',
    );
  }

  #endLeading(): boolean {
    const wasLeading = this.#leading !== undefined;
    this.#leading = undefined;
    return wasLeading;
  }

  #unchooseSeveral(): boolean {
    const { keys } = this.#chosen;
    const isOwn = keys.length > 1 || this.#stage?.things.targetOf(keys[0] ?? '') === 'link';
    if (isOwn) this.#chosen.set([]);
    return isOwn;
  }
}

/** The key is not one of the editor around the page, nor of the picture. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
