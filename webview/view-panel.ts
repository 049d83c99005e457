import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import { type Density, densities } from '../core/diagram/density.ts';
import { filterChoices } from '../core/diagram/filter.ts';
import { type Dimension, dimensions } from '../core/diagram/look.ts';
import type { Picture } from '../core/diagram/picture.ts';
import { element } from './element.ts';

import { defaultViewState, isDefaultView, toggled, type ViewState } from './view-state.ts';

const titles: Readonly<Record<Dimension, string>> = {
  lanes: 'Lane',
  actors: 'Actor',
  departments: 'Department',
  channels: 'Channel',
  systems: 'System',
};

const densityTitles: Readonly<Record<Density, string>> = {
  overview: 'Overview: steps, the curve, a dot for each cell',
  standard: 'Standard: the cells, with signs',
  full: 'Full: all words of the file',
};

interface Choice {
  readonly box: HTMLElement & { checked: boolean };
  checked(state: ViewState): boolean;
}

/**
 * The panel in which the author chooses what is shown: the journey or everything, details, and by whom, where and with
 * what.
 */
export class ViewPanel {
  readonly root = element('div', { class: 'panel', role: 'dialog', 'aria-label': 'What to show' });
  readonly #changed: (state: ViewState) => void;
  #state: ViewState = defaultViewState;
  #picture: Picture | undefined;
  #content = '';
  #boxes: Choice[] = [];
  readonly #reset = element('vscode-button', { secondary: '' }, 'Show Everything');
  readonly #save = element('vscode-button', { secondary: '' }, 'Save This as a View…');

  /**
   * `left` is called when the keyboard leaves the panel by closing it, `save` when what is shown is to get a name in the
   * file; absent where there is no file to write to.
   */
  constructor(changed: (state: ViewState) => void, left: () => void, save?: () => void) {
    this.#changed = changed;
    this.root.hidden = true;
    this.#save.hidden = save === undefined;
    this.#save.addEventListener('click', () => save?.());
    this.#reset.addEventListener('click', () => {
      changed({ ...defaultViewState, density: this.#state.density });
      // It cannot be pressed any more, and would lose the focus to nowhere.
      this.#focus();
    });
    this.root.addEventListener('keydown', (event) => {
      // The arrow keys choose among radio buttons, and move no picture.
      if (event.target instanceof HTMLInputElement && event.key.startsWith('Arrow')) event.stopPropagation();
      if (event.key !== 'Escape') return;
      this.close();
      left();
      event.stopPropagation();
    });
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  toggle(): void {
    if (this.isOpen) {
      this.close();
      return;
    }
    this.root.hidden = false;
    this.#build();
    this.#focus();
  }

  close(): void {
    this.root.hidden = true;
  }

  #focus(): void {
    this.root.querySelector<HTMLElement>('input:checked')?.focus();
  }

  /** The picture as it is written, and what is chosen of it. */
  update(picture: Picture, state: ViewState): void {
    this.#picture = picture;
    this.#state = state;
    if (this.isOpen) this.#build();
  }

  /** Built anew only when there is something else to choose from: a box that is pressed keeps the focus. */
  #build(): void {
    if (this.#picture === undefined) return;
    const known = filterChoices(this.#picture);
    const content = JSON.stringify(known);
    if (content !== this.#content) {
      this.#content = content;
      this.#boxes = [];
      const groups = dimensions
        .filter((dimension) => known[dimension].length > 0)
        .map((dimension) =>
          group(
            titles[dimension],
            ...known[dimension].map((name) =>
              this.#box(
                `${dimension} ${name}`,
                name,
                ({ filter }) => filter[dimension].includes(name),
                (state) => {
                  const names = toggled(state.filter[dimension], name);
                  return { ...state, filter: { ...state.filter, [dimension]: names } };
                },
              ),
            ),
          ),
        );
      this.root.replaceChildren(
        group('How much', ...densities.map((density) => this.#radio(density))),
        group(
          'View',
          this.#box(
            'journey',
            'Journey only: what the customer meets',
            ({ view }) => view.lanes === 'journey',
            (state) => {
              const lanes = state.view.lanes === 'journey' ? 'all' : 'journey';
              return { ...state, view: { ...state.view, lanes } };
            },
          ),
          this.#box(
            'details',
            'Who does it, and in which system',
            ({ details }) => details,
            (state) => ({ ...state, details: !state.details }),
          ),
          this.#box(
            'stubs',
            'Long arrows as stubs with the number of the step',
            ({ stubs }) => stubs,
            (state) => ({ ...state, stubs: !state.stubs }),
          ),
        ),
        element('p', {}, 'What fits none of the chosen names fades.'),
        ...groups,
        this.#reset,
        this.#save,
      );
    }
    for (const { box, checked } of this.#boxes) box.checked = checked(this.#state);
    this.#reset.toggleAttribute('disabled', isDefaultView(this.#state));
  }

  #radio(density: Density): HTMLElement {
    const box = element('input', { type: 'radio', name: 'density', 'data-choice': density });
    box.addEventListener('change', () => this.#changed({ ...this.#state, density }));
    this.#boxes.push({ box, checked: (state) => state.density === density });
    return element('label', {}, box, densityTitles[density]);
  }

  #box(
    id: string,
    label: string,
    checked: (state: ViewState) => boolean,
    change: (state: ViewState) => ViewState,
  ): HTMLElement {
    const box = element('vscode-checkbox', { label, 'data-choice': id });
    box.addEventListener('change', () => this.#changed(change(this.#state)));
    this.#boxes.push({ box, checked });
    return box;
  }
}

function group(title: string, ...boxes: readonly HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), ...boxes);
}
