import { element } from '../element.ts';
import type { ShownField, ShownForm } from './common-form.ts';
import { Field, type FieldPanel, problemItem } from './field.ts';

/** A form on the page: what says something above, what is empty folded away under "More". */
export class FormView {
  readonly root = element('div', { class: 'form' });
  readonly #fields = new Map<string, Field>();
  readonly #problems = element('ul', { class: 'problems' });
  readonly #panel: FieldPanel;
  #form: ShownForm;

  /**
   * @param isOpen whether the fold is open
   * @param opened is told when it opens or closes
   */
  constructor(form: ShownForm, panel: FieldPanel, isOpen: boolean, opened: (isOpen: boolean) => void) {
    this.#panel = panel;
    this.#form = form;
    const say = (text: string, name: string) => element('p', { class: name }, text);
    if (form.locked !== undefined) {
      const icon = element('span', { class: 'codicon codicon-lock', 'aria-hidden': 'true' });
      this.root.append(element('p', { class: 'locked' }, icon, form.locked));
      const { source } = form;
      if (source !== undefined) {
        const button = element('button', { type: 'button', class: 'plain' }, 'Go to where it is written');
        button.addEventListener('click', () => panel.goTo(source));
        this.root.append(button);
      }
    }
    if (form.fields.length === 0 && form.locked === undefined) this.root.append(say(form.help, 'help'));
    const fields = form.fields.map((field, index) => {
      const made = new Field(`field-${index}-${field.key}`, field, panel);
      this.#fields.set(field.key, made);
      return { made, isFolded: isEmpty(field) };
    });
    const rootsOf = (isFolded: boolean) =>
      fields.filter((one) => one.isFolded === isFolded).map(({ made }) => made.root);
    this.root.append(this.#problems, ...rootsOf(false));
    const folded = rootsOf(true);
    if (folded.length > 0) {
      const summary = element('summary', {}, `More (${folded.length})`);
      const more = element('details', { class: 'more' }, summary, ...folded);
      more.open = isOpen || folded.length === fields.length;
      more.addEventListener('toggle', () => opened(more.open));
      this.root.append(more);
    }
    this.#showProblems();
  }

  /** Returns whether this form can be shown by changing what the fields say. */
  fits({ fields, locked }: ShownForm): boolean {
    const shape = ({ key, control }: ShownField) =>
      `${key} ${control.type} ${'each' in control ? JSON.stringify(control.each) : ''}`;
    const of = (all: readonly ShownField[]) => all.map(shape).join('\n');
    return locked === this.#form.locked && of(fields) === of(this.#form.fields);
  }

  /** Shows another state of the same form. */
  show(form: ShownForm): void {
    this.#form = form;
    for (const field of form.fields) this.#fields.get(field.key)?.show(field);
    this.#showProblems();
  }

  /** Returns the field that holds an element of the page. */
  fieldAt(target: EventTarget | null): Field | undefined {
    const root = target instanceof Element ? target.closest('.field') : null;
    return [...this.#fields.values()].find((field) => field.root === root);
  }

  #showProblems(): void {
    const { key, problems } = this.#form;
    this.#problems.replaceChildren(
      ...problems.map((problem) =>
        problemItem(problem, (title) => {
          void this.#panel.make({ kind: 'fix', key, field: '', code: problem.code, title }, title);
        }),
      ),
    );
    this.#problems.hidden = problems.length === 0;
  }
}

/** A list of elements that have forms of their own is always to be seen: it is the way to them. */
function isEmpty({ value, control, required, problems, differs }: ShownField): boolean {
  return value === undefined && control.type !== 'parts' && !required && !differs && problems.length === 0;
}
