import type { Key } from '../../core/diagram/picture.ts';
import type { FieldValue, FormProblem, Gesture } from '../../server/protocol.ts';
import { element } from '../element.ts';
import type { ShownField } from './common-form.ts';
import type { ControlTools, FieldControl } from './controls/control.ts';
import { controls } from './controls/index.ts';
import { helpText } from './help-text.ts';

/** The panel, as far as its fields need it. */
export interface FieldPanel {
  readonly keys: readonly Key[];
  /** Makes a gesture. Resolves to the sentence that says why it is not made. */
  make(gesture: Gesture, said: string): Promise<string | undefined>;
  open(key: Key): void;
  face(emotion: number): string;
  /** Goes to a place of the text. */
  goTo(offset: number): void;
  /** Nothing is on its way any more: the form may be looked at anew. */
  settled(): void;
}

/** A key as a field: its name and help, its control, its problems, and why the last change of it was not made. */
export class Field {
  readonly root = element('div', { class: 'field' });
  readonly #panel: FieldPanel;
  readonly #refusal = element('p', { class: 'refused' });
  readonly #problems = element('ul', { class: 'problems' });
  readonly #control: FieldControl;
  #shown: ShownField;
  /** The newest state that came while something was typed or on its way. */
  #waiting: ShownField | undefined;
  #pending = 0;

  constructor(id: string, field: ShownField, panel: FieldPanel) {
    this.#panel = panel;
    this.#shown = field;
    const { key, label, control, help } = field;
    const isGroup = !['text', 'markdown', 'duration', 'date', 'boolean', 'choice'].includes(control.type);
    const name = isGroup
      ? element('span', { id: `${id}-label`, class: 'label' }, label)
      : element('label', { id: `${id}-label`, class: 'label', for: id }, label);
    const words = element('p', { id: `${id}-help`, class: 'help' }, ...helpText(help));
    words.hidden = true;
    const about = element('button', {
      ...{ type: 'button', class: 'icon about codicon codicon-question', title: help },
      ...{ 'aria-label': `About ${label}`, 'aria-expanded': 'false', 'aria-controls': `${id}-help` },
    });
    about.addEventListener('click', () => {
      words.hidden = !words.hidden;
      about.setAttribute('aria-expanded', String(!words.hidden));
    });
    const tools: ControlTools = {
      id,
      named: {
        ...(isGroup ? { 'aria-labelledby': `${id}-label` } : { id }),
        'aria-describedby': `${id}-help ${id}-refused`,
      },
      keys: panel.keys,
      set: (value) => this.#set(value),
      make: (gesture, said) => this.#make(gesture, said),
      open: (other) => panel.open(other),
      face: (emotion) => panel.face(emotion),
    };
    this.#refusal.id = `${id}-refused`;
    this.#refusal.hidden = true;
    this.#control = controls[control.type](field, tools);
    this.root.dataset.field = key;
    this.root.dataset.control = control.type;
    const head = element('div', { class: 'head' }, name, about);
    this.root.append(head, words, this.#control.root, this.#refusal, this.#problems);
    this.#showProblems();
    this.root.addEventListener('focusout', () => this.#catchUp());
  }

  /** True while it has something that was typed and is not in the text. */
  get isBusy(): boolean {
    return this.#control.isBusy;
  }

  get control(): ShownField['control'] {
    return this.#shown.control;
  }

  /** Shows what is written now; what is typed just now stays until it is written or dropped. */
  show(field: ShownField): void {
    this.#waiting = field;
    this.#catchUp();
    this.#shown = { ...field, control: this.#shown.control };
    this.#showProblems();
  }

  /** Drops what was typed, and what was said of it. Returns whether there was something. */
  restore(): boolean {
    const had = this.#control.isBusy || !this.#refusal.hidden;
    this.#control.restore();
    this.#refuse(undefined);
    this.#catchUp();
    return had;
  }

  #catchUp(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || this.#pending > 0 || this.#control.isBusy) return;
    this.#waiting = undefined;
    this.#control.show(waiting);
  }

  #set(value: FieldValue | null): Promise<boolean> {
    const { keys } = this.#panel;
    const { key: field, label } = this.#shown;
    return this.#make({ kind: 'set', keys, field, value }, `${label} changed`);
  }

  async #make(gesture: Gesture, said: string): Promise<boolean> {
    this.#pending++;
    // What came before says what this changes.
    this.#waiting = undefined;
    const refused = await this.#panel.make(gesture, said);
    this.#pending--;
    this.#refuse(refused);
    if (this.#pending === 0) this.#panel.settled();
    return refused === undefined;
  }

  #refuse(sentence: string | undefined): void {
    this.#refusal.textContent = sentence ?? '';
    this.#refusal.hidden = sentence === undefined;
    this.root.classList.toggle('is-refused', sentence !== undefined);
    for (const input of this.#control.root.querySelectorAll('input, textarea, select')) {
      input.toggleAttribute('aria-invalid', false);
    }
  }

  #showProblems(): void {
    const { key, problems } = this.#shown;
    this.#problems.replaceChildren(
      ...problems.map((problem) => problemItem(problem, (title) => this.#fix(key, problem, title))),
    );
    this.#problems.hidden = problems.length === 0;
  }

  #fix(field: string, { code }: FormProblem, title: string): void {
    const [key = ''] = this.#panel.keys;
    void this.#make({ kind: 'fix', key, field, code, title }, title);
  }
}

/** Returns what the linter finds, with a button for each quick fix. */
export function problemItem(
  { severity, message, fixes }: FormProblem,
  fix: (title: string) => void,
): HTMLElement {
  const icon = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'info';
  const buttons = fixes.map((title) => {
    const button = element('button', { type: 'button', class: 'plain' }, title);
    button.addEventListener('click', () => fix(title));
    return button;
  });
  return element(
    'li',
    { class: severity },
    element('span', { class: `codicon codicon-${icon}`, role: 'img', 'aria-label': severity }),
    element('div', {}, element('p', {}, message), ...buttons),
  );
}
