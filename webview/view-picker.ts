import type { PictureView } from '../core/diagram/look.ts';
import { element } from './element.ts';
import { isDefaultView, type ViewState } from './view-state.ts';

/** The value of what is no view of the file: everything, and a choice of the author's own. */
const everything = '';
const own = 'own';

/** The choice among the views of the file, in the toolbar; not there while the file has none. */
export class ViewPicker {
  readonly root = element('select', { class: 'views', 'aria-label': 'View', title: 'View' });
  #content = '';

  /** @param chosen called with the place of a view; `undefined` stands for everything */
  constructor(chosen: (index: number | undefined) => void) {
    this.root.hidden = true;
    this.root.addEventListener('change', () => {
      const { value } = this.root;
      chosen(value === everything ? undefined : Number(value));
    });
    // Arrow keys and letters choose here, and move no picture.
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' && event.key !== 'F5') event.stopPropagation();
    });
  }

  update(views: readonly PictureView[], state: ViewState): void {
    const names = views.map(({ name }) => name);
    const content = JSON.stringify(names);
    if (content !== this.#content) {
      this.#content = content;
      this.root.replaceChildren(
        element('option', { value: everything }, 'Everything'),
        ...names.map((name, index) => element('option', { value: String(index) }, name)),
        element('option', { value: own, disabled: '', hidden: '' }, 'Own choice'),
      );
    }
    this.root.hidden = names.length === 0;
    const at = state.named === undefined ? -1 : names.indexOf(state.named);
    this.root.value = at >= 0 ? String(at) : isDefaultView(state) ? everything : own;
  }
}
