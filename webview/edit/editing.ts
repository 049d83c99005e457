import type { Key } from '../../core/diagram/picture.ts';
import { namesIn } from '../../core/diagram/seen-names.ts';
import type { Gesture } from '../../server/protocol.ts';
import { areasOf } from '../areas.ts';
import { Details } from '../details/details.ts';
import type { DrawnPreview } from '../drawn-preview.ts';
import type { Interaction } from '../interaction.ts';
import type { LivePicture } from '../live-picture.ts';
import type { Notice } from '../notice.ts';
import type { PageState } from '../page-state.ts';
import type { Place } from '../picture-layer.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';
import type { Viewport } from '../viewport.ts';
import { Acting } from './acting.ts';
import { Adders } from './adders.ts';
import { Announcer } from './announcer.ts';
import { beginDrag } from './begin-drag.ts';
import { Choice } from './choice.ts';
import { Copying, listenToClipboard } from './clipboard.ts';
import { Doer } from './doer.ts';
import { Dragging } from './drag.ts';
import { EditLayer } from './edit-layer.ts';
import { customerRow, type EditStage, isBeginning, stageOn } from './edit-stage.ts';
import { GestureSender } from './gesture-sender.ts';
import { glideMoved, type SeenThings } from './glide-moved.ts';
import { gridPlace } from './grid-places.ts';
import { HeaderButtons } from './header-buttons.ts';
import type { HeaderField } from './header-fields.ts';
import { KeyTable } from './key-table.ts';
import { Leading } from './leading.ts';
import { Marks } from './marks.ts';
import { Plus } from './plus.ts';
import { Pointing } from './pointing.ts';
import { Pressing } from './pressing.ts';
import { TextEditor } from './text-editor.ts';
import { Writing } from './writing.ts';

export interface EditingParts {
  readonly frame: HTMLElement;
  readonly picture: LivePicture;
  readonly viewport: Viewport;
  readonly interaction: Interaction;
  readonly notice: Notice;
  readonly state: PageState;
  readonly post: (message: FromWebview) => void;
  /** Says that there is a panel of details, and whether it is open. */
  readonly detailsChanged: (isOpen: boolean) => void;
}

/** The page as an editor: everything that changes the text from the picture. Until it is said that the file can be edited, nothing of it is there. */
export class Editing {
  /** The elements outside the picture: the table of keys, what is said aloud. */
  readonly widgets: readonly HTMLElement[];
  readonly #parts: EditingParts;
  readonly #layer: EditLayer;
  readonly #sender: GestureSender;
  readonly #doer: Doer;
  readonly #choice: Choice;
  readonly #marks: Marks;
  readonly #plus: Plus;
  readonly #adders: Adders;
  readonly #header: HeaderButtons;
  readonly #writing: Writing;
  readonly #field: TextEditor;
  readonly #dragging: Dragging;
  readonly #copying: Copying;
  readonly #details: Details;
  readonly #acting: Acting;
  #drawn: DrawnPreview | undefined;
  #stage: EditStage | undefined;
  /** The things that were to be seen when the last gesture began. */
  #before: SeenThings | undefined;
  #hasBegun = false;

  constructor(parts: EditingParts) {
    this.#parts = parts;
    const { frame, picture, viewport, interaction, notice, post } = parts;
    const stage = () => this.#stage;
    const layer = new EditLayer(frame);
    const announcer = new Announcer();
    const keys = new KeyTable(() => frame.focus({ preventScroll: true }));
    this.#layer = layer;
    this.#sender = new GestureSender(post, () => this.#drawn?.preview);
    this.#copying = new Copying(post);
    const doer = new Doer(this.#sender, notice, announcer, {
      begins: () => {
        this.#before = this.#seen();
      },
      choose: (chosen) => choice.choose(chosen, true),
    });
    this.#doer = doer;
    const marks = new Marks(layer);
    this.#marks = marks;
    this.#field = new TextEditor(() => layer.place);
    const choice = new Choice({
      ...{ frame, picture, viewport, interaction, marks, stage },
      canEdit: () => doer.isOn,
      isWriting: () => this.#field.isOpen,
      changed: () => details.chose(),
    });
    this.#choice = choice;
    const writing = new Writing(this.#field, doer, stage, {
      ended: (key) => choice.focus(key ?? choice.chosen.keys[0]),
      bringIntoView: (area) => viewport.bringIntoView(area),
    });
    this.#writing = writing;
    const plus = new Plus(layer, (beginning) => {
      if (beginning.type === 'card') {
        writing.newCard(beginning.place, beginning.at, this.#stage && isBeginning(this.#stage));
      } else writing.newHead(beginning.gap);
      plus.hide();
    });
    this.#plus = plus;
    this.#adders = new Adders(layer, (gap) => writing.newHead(gap));
    this.#header = new HeaderButtons(layer, {
      write: (field) => this.#writeHeader(field),
      leave: () => choice.focus(this.#stage?.geometry.stages[0]?.key),
    });
    this.#dragging = new Dragging(
      frame,
      (event) => layer.pointAt(event),
      (event) =>
        this.#stage === undefined || !doer.isEditor || frame.classList.contains('panning')
          ? undefined
          : beginDrag(event, this.#stage, { layer, picture, doer, marks, choice, announcer }),
    );
    const details = new Details(parts.state, doer, {
      post,
      isInPicture: (key) => this.#stage?.things.targetOf(key) !== undefined,
      chosen: () => choice.chosen.keys,
      choose: (chosen) => choice.choose(chosen, false),
      focusPicture: () => choice.focus(choice.chosen.keys[0]),
      opened: (isOpen) => parts.detailsChanged(isOpen),
    });
    this.#details = details;
    const leading = new Leading(doer, announcer, (key) => this.#stage?.things.targetOf(key) === 'link');
    const acting = new Acting(
      { doer, writing, plus, announcer, choice, leading, copying: this.#copying },
      () => this.#stage && this.#drawn && { stage: this.#stage, preview: this.#drawn.preview },
      {
        ask: (action, of, { uri, version, picture }) =>
          post({ type: 'ask', uri, version, action, keys: of, seen: namesIn(picture, { keys: of }) }),
        source: (key) => post({ type: 'select', key, focus: true }),
        history: (type) => post({ type }),
        toggleKeys: () => keys.toggle(),
        details: () => details.open(),
      },
    );
    this.#acting = acting;
    frame.querySelector('.canvas')?.after(layer.root, this.#field.root);
    this.widgets = [announcer.root, announcer.note, keys.root, details.root];
    new Pointing({
      ...{ frame, layer, interaction, doer, choice, marks, plus, writing, leading, announcer, stage },
      act: (name, key) => acting.act(name, key),
      writeHeader: (field) => this.#writeHeader(field),
    });
    new Pressing({
      ...{ viewport, doer, choice, plus, leading, stage },
      dragging: this.#dragging,
      isInPicture: (target) => this.#isInPicture(target),
      act: (name, key) => acting.act(name, key),
      goToHeader: () => this.#header.focus(),
    });
    // Back from a picker of the editor the keyboard goes on where it was.
    window.addEventListener('focus', () => {
      const [first] = choice.chosen.keys;
      if (first !== undefined && document.activeElement === document.body) choice.focus(first);
    });
    listenToClipboard({
      isMeant: () => doer.isEditor && this.#stage !== undefined && this.#isInPicture(document.activeElement),
      copy: () => acting.act('copy', choice.meant),
      cut: () => acting.act('cut', choice.meant),
      paste: (text) => acting.act('paste', choice.focused, text),
    });
  }

  /** Takes whether the file can be edited here. */
  set editable({ readOnly }: Extract<ToWebview, { type: 'editable' }>) {
    this.#doer.editable = { ...(readOnly !== undefined && { readOnly }) };
    this.#parts.frame.classList.toggle('editable', this.#doer.isOn);
    this.#parts.detailsChanged(this.#details.isOpen);
    this.#details.reopen();
    this.#details.refresh();
    this.#choice.show();
    this.#showSigns();
    this.#begin();
  }

  /** True when a text without a step is shown as a place to begin in. */
  get begins(): boolean {
    return this.#doer.isOn;
  }

  /** The key of the one card, step or stage that is chosen. */
  get focus(): Key | undefined {
    const [only, ...others] = this.#choice.chosen.keys;
    const target = only === undefined ? undefined : this.#stage?.things.targetOf(only);
    const isPlace = target === 'card' || target === 'step' || target === 'stage';
    return others.length === 0 && isPlace ? only : undefined;
  }

  /** Makes a gesture that is asked for beside the picture; `said` is said when it was made. */
  make(gesture: Gesture, said: string): Promise<boolean> {
    return this.#doer.make(gesture, said);
  }

  take(message: Extract<ToWebview, { type: 'gestured' | 'copied' | 'form' | 'act' }>): void {
    if (message.type === 'gestured') this.#sender.take(message);
    else if (message.type === 'form') this.#details.take(message);
    else if (message.type === 'copied') this.#copying.take(message);
    else this.#acting.act(message.action, message.key, message.text);
  }

  /** This is on the screen now. */
  update(drawn: DrawnPreview): void {
    const isAnother = this.#drawn?.preview.uri !== drawn.preview.uri;
    if (isAnother) {
      this.#before = undefined;
      this.#hasBegun = false;
    }
    if (this.#drawn?.preview.version !== drawn.preview.version) this.#doer.settle();
    this.#drawn = drawn;
    const stage = stageOn(drawn);
    this.#stage = stage;
    this.#dragging.cancel();
    this.#plus.hide();
    const { chosen } = this.#choice;
    chosen.set(isAnother ? [] : chosen.keys.filter((key) => stage.things.targetOf(key) !== undefined));
    this.#choice.show();
    this.#showSigns();
    this.#writing.update();
    const after = this.#seen();
    if (this.#before !== undefined && after !== undefined && this.#before.picture !== after.picture) {
      glideMoved(this.#parts.picture, this.#before, after, this.#parts.viewport.window);
      this.#before = undefined;
    }
    this.#sender.drawn();
    this.#details.update(drawn.preview.uri);
    this.#begin();
  }

  clear(): void {
    this.#drawn = undefined;
    this.#stage = undefined;
    this.#field.close();
    this.#marks.clear();
    this.#plus.hide();
    this.#showSigns();
  }

  /** Opens the panel of details, or closes it. */
  toggleDetails(): void {
    this.#details.toggle();
  }

  /** The picture moved to a place. */
  follow(place: Place): void {
    const { k } = this.#layer.place;
    this.#layer.follow(place);
    this.#field.follow();
    // They keep their size on the screen.
    if (k !== place.k) this.#showSigns();
  }

  /** One thing was chosen in the picture by a click or a key, or nothing. */
  chose(key: Key | undefined): void {
    this.#choice.chosen.set(key === undefined ? [] : [key]);
    // A press that may move the picture gives the keyboard to nobody.
    if (key !== undefined && this.#doer.isOn && this.#choice.focused !== key) this.#choice.focus(key);
  }

  /** A file without a step begins with the cursor in its first card. */
  #begin(): void {
    const stage = this.#stage;
    if (!this.#doer.isOn || this.#hasBegun || stage === undefined || !isBeginning(stage)) return;
    this.#hasBegun = true;
    const place = gridPlace(stage.geometry, 0, customerRow(stage));
    if (place !== undefined) this.#writing.newCard(place, 0, true);
  }

  #showSigns(): void {
    const stage = this.#doer.isOn ? this.#stage : undefined;
    if (stage === undefined || isBeginning(stage)) this.#adders.hide();
    else this.#adders.show(stage.geometry, stage.whole);
    this.#header.show(stage?.fields ?? []);
  }

  #writeHeader({ key, field }: HeaderField): void {
    const index = () => this.#stage?.fields.findIndex((one) => one.key === key && one.field === field) ?? -1;
    const find = () => this.#stage?.fields[index()];
    const now = find();
    if (now === undefined) return;
    this.#writing.header(
      now,
      () => find()?.area,
      (end) => {
        const beside = this.#stage?.fields[index() + (end === 'next' ? 1 : -1)];
        if ((end === 'next' || end === 'previous') && beside !== undefined) this.#writeHeader(beside);
        else if (end === 'next') this.#choice.focus(this.#stage?.geometry.stages[0]?.key);
        else this.#header.focus(index());
      },
    );
  }

  #seen(): SeenThings | undefined {
    const { place } = this.#parts.viewport;
    if (this.#drawn === undefined || place === undefined) return undefined;
    const { picture, drawing } = this.#drawn;
    return { picture, areas: areasOf(drawing.geometry), place };
  }

  #isInPicture(target: EventTarget | null): boolean {
    if (target === document.body) return true;
    return target instanceof Node && this.#parts.frame.contains(target) && target !== this.#field.root;
  }
}
