import { drawSmallFace } from '../../core/diagram/draw/draw-emotion.ts';
import type { Key } from '../../core/diagram/picture.ts';
import type { Gesture } from '../../server/protocol.ts';
import { element } from '../element.ts';
import { keyName } from '../key-name.ts';
import type { PageState } from '../page-state.ts';
import type { FromWebview, ToWebview } from '../protocol.ts';
import { commonForm, type ShownForm } from './common-form.ts';
import { FormRequests } from './form-requests.ts';
import { FormView } from './form-view.ts';
import { PanelWidth, usualWidth } from './panel-width.ts';

/** Makes the gestures of the panel, and says aloud what came of them. */
export interface DetailsEditor {
  /** The reason for which nothing can be changed; absent when it can. */
  readonly readOnly: string | undefined;
  /** Makes a gesture. Resolves to the sentence that says why it is not made. */
  attempt(gesture: Gesture, said: string): Promise<string | undefined>;
  /** Shows a sentence where those about the picture stand. */
  refuse(sentence: string): void;
  say(sentence: string): void;
}

export interface DetailsEvents {
  post(message: FromWebview): void;
  /** Returns whether something with this key is in the picture. */
  isInPicture(key: Key): boolean;
  /** Returns what is chosen in the picture. */
  chosen(): readonly Key[];
  /** Chooses in the picture, which keeps the keyboard here. */
  choose(keys: readonly Key[]): void;
  /** The keyboard goes back to the picture. */
  focusPicture(): void;
  /** The panel has opened or closed. */
  opened(isOpen: boolean): void;
}

/** More elements than these are not looked at one by one. */
const maxForms = 60;

/** The panel beside the picture with everything that can be written on what is chosen there; on the whole document when nothing is. */
export class Details {
  readonly root = element('aside', { class: 'details', 'aria-label': 'Details' });
  readonly #state: PageState;
  readonly #editor: DetailsEditor;
  readonly #events: DetailsEvents;
  readonly #requests: FormRequests;
  readonly #title = element('h1', { tabindex: '-1' });
  readonly #kind = element('p', { class: 'kind' });
  readonly #up = element(
    'button',
    { type: 'button', class: 'link up' },
    element('span', { class: 'codicon codicon-arrow-left', 'aria-hidden': 'true' }),
    'All of the blueprint',
  );
  readonly #body = element('div', { class: 'body' });
  #view: { readonly form: FormView; readonly of: string } | undefined;
  /** An element that is not in the picture, such as an actor, whose form was asked for. */
  #apart: Key | undefined;
  #uri: string | undefined;
  /** Of the newest request: the answer to an older one is not shown. */
  #asked = 0;
  /** The element that had the keyboard before the panel. */
  #before: HTMLElement | undefined;

  constructor(state: PageState, editor: DetailsEditor, events: DetailsEvents) {
    this.#state = state;
    this.#editor = editor;
    this.#events = events;
    this.#requests = new FormRequests((message) => events.post(message));
    const width = new PanelWidth(state.kept.details?.width ?? usualWidth, (px) => {
      document.documentElement.style.setProperty('--details-width', `${px}px`);
      this.#keep({ width: px });
    });
    const close = element('button', {
      ...{ type: 'button', class: 'icon close codicon codicon-close' },
      ...{ 'aria-label': 'Close (Escape)', title: 'Close (Escape)' },
    });
    close.addEventListener('click', () => this.close());
    this.#up.addEventListener('click', () => this.#open('document'));
    const head = element('header', {}, this.#up, close, this.#title, this.#kind);
    this.root.append(width.root, head, this.#body);
    this.root.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: false });
    this.root.hidden = true;
    this.root.addEventListener('keydown', (event) => this.#press(event));
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Opens the panel as it was left, without taking the keyboard; does nothing when it was closed. */
  reopen(): void {
    if (this.#state.kept.details?.open === true && !this.isOpen) this.#show();
  }

  /** Opens the panel, and moves the keyboard there. */
  open(): void {
    if (!this.root.contains(document.activeElement)) this.#before = focused();
    if (!this.isOpen) this.#show();
    this.#focus();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  /** Closes the panel; the keyboard goes back to where it was. */
  close(): void {
    if (!this.isOpen) return;
    const had = this.root.contains(document.activeElement);
    // What is typed in a field is written as it is left.
    if (had) (document.activeElement as HTMLElement).blur();
    this.root.hidden = true;
    this.#view = undefined;
    this.#apart = undefined;
    this.#opened(false);
    if (had) this.#leave();
  }

  /** Takes an answer. */
  take(answer: Extract<ToWebview, { readonly type: 'form' }>): void {
    this.#requests.take(answer);
  }

  /** Something else is chosen in the picture. */
  chose(): void {
    this.#apart = undefined;
    this.refresh();
  }

  /** Another text is shown, or the same one as it is now. */
  update(uri: string): void {
    if (uri !== this.#uri) this.#apart = undefined;
    this.#uri = uri;
    this.refresh();
  }

  /** Asks for what is written now, and shows it. */
  refresh(): void {
    const uri = this.#uri;
    if (!this.isOpen || uri === undefined) return;
    const chosen = this.#events.chosen();
    const keys = this.#apart !== undefined ? [this.#apart] : chosen.length > 0 ? chosen : ['document'];
    const asked = ++this.#asked;
    void Promise.all(keys.slice(0, maxForms).map((key) => this.#requests.ask(uri, key))).then((forms) => {
      if (asked !== this.#asked || !this.isOpen) return;
      const found = forms.filter((form) => form !== undefined);
      const form = keys.length > maxForms ? tooMany(keys.length) : commonForm(found);
      if (form !== undefined) this.#showForm(keys, form);
      else if (this.#apart !== undefined) this.#open('document');
    });
  }

  #showForm(keys: readonly Key[], found: ShownForm): void {
    const { readOnly } = this.#editor;
    const form = readOnly === undefined ? found : { ...found, fields: [], problems: [], locked: readOnly };
    this.#title.textContent = form.title.trim() === '' ? form.kind : form.title;
    this.#kind.textContent = form.kind;
    this.#kind.title = form.help;
    this.#up.hidden = keys[0] === 'document';
    const of = `${this.#uri} ${keys.join(' ')}`;
    if (this.#view?.of === of && this.#view.form.fits(form)) {
      this.#view.form.show(form);
      return;
    }
    const had = this.#body.contains(document.activeElement);
    const view = new FormView(
      form,
      {
        keys,
        make: (gesture, said) => this.#make(gesture, said),
        open: (key) => this.#open(key),
        face: (emotion) => drawSmallFace({ x: 12, y: 12, emotion }, this.#state.palette),
        goTo: (offset) => this.#events.post({ type: 'open-offset', offset }),
        settled: () => this.refresh(),
      },
      this.#state.kept.details?.more === true,
      (more) => this.#keep({ more }),
    );
    this.#view = { form: view, of };
    this.#body.replaceChildren(view.root);
    this.#body.scrollTop = 0;
    if (!had && !this.#wantsFocus) return;
    this.#focus();
    this.#editor.say(`${this.#title.textContent}, ${form.kind}`);
  }

  /** True from when the keyboard is to be in a form that is not there yet. */
  #wantsFocus = false;

  /** The keyboard goes to the first field, or to the title of what has none. */
  #focus(): void {
    this.#wantsFocus = this.#view === undefined;
    const first = this.#body.querySelector<HTMLElement>(
      'input:not([hidden]), textarea, select, .parts button',
    );
    (first ?? this.#title).focus();
  }

  async #make(gesture: Gesture, said: string): Promise<string | undefined> {
    const refused = await this.#editor.attempt(gesture, said);
    if (refused === undefined) return undefined;
    // Where its field is not to be seen any more, it is said as for any gesture.
    if (this.isOpen) this.#editor.say(refused);
    else this.#editor.refuse(refused);
    return refused;
  }

  /** Shows the form of another element: what is in the picture is chosen there. */
  #open(key: Key): void {
    // What was pressed goes away with the form that it is in.
    this.#title.focus();
    this.#wantsFocus = true;
    const isSeen = this.#events.isInPicture(key);
    if (isSeen || key === 'document') this.#events.choose(isSeen ? [key] : []);
    this.#apart = isSeen || key === 'document' ? undefined : key;
    this.refresh();
  }

  #show(): void {
    this.root.hidden = false;
    this.#opened(true);
    this.refresh();
  }

  #opened(isOpen: boolean): void {
    document.documentElement.dataset.details = isOpen ? 'open' : 'closed';
    this.#keep({ open: isOpen });
    this.#events.opened(isOpen);
  }

  #keep(change: { readonly open?: boolean; readonly width?: number; readonly more?: boolean }): void {
    this.#state.keep({ details: { ...this.#state.kept.details, ...change } });
  }

  #leave(): void {
    if (this.#before?.isConnected && this.#before.checkVisibility())
      this.#before.focus({ preventScroll: true });
    else this.#events.focusPicture();
  }

  #press(event: KeyboardEvent): void {
    const name = keyName(event);
    const field = this.#view?.form.fieldAt(event.target);
    if (name === 'Escape' && !event.isComposing) {
      event.stopPropagation();
      if (field?.restore() !== true) this.close();
    } else if (name === 'Alt+Enter') {
      event.preventDefault();
      event.stopPropagation();
      this.#events.focusPicture();
    } else if (name === 'Ctrl+Z' || name === 'Ctrl+Y' || name === 'Ctrl+Shift+Z') {
      // Of what is typed and not written yet, the field itself takes it back.
      if (field?.isBusy === true) return;
      event.preventDefault();
      this.#events.post({ type: name === 'Ctrl+Z' ? 'undo' : 'redo' });
    } else if (!event.ctrlKey && !event.metaKey) {
      // Letters and arrows are keys of the picture elsewhere.
      event.stopPropagation();
    }
  }
}

function tooMany(count: number): ShownForm {
  const help = `Choose at most ${maxForms} to change something in all of them.`;
  return { key: '', title: `${count} chosen`, kind: '', help, fields: [], problems: [] };
}

/** Returns the element that has the keyboard, also within a component. */
function focused(): HTMLElement | undefined {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement || found instanceof SVGElement ? (found as HTMLElement) : undefined;
}
