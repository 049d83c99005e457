import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import type { VscodeToolbarButton } from '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-container/index.js';
import { element } from './element.ts';
import { ExportMenu } from './export-menu.ts';
import type { PreviewCommand } from './protocol.ts';

export interface ToolbarEvents {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  find(): void;
  view(): void;
  present(): void;
  details(): void;
  command(command: PreviewCommand): void;
}

/** The controls over the picture. */
export class Toolbar {
  readonly root: HTMLElement;
  readonly menu: HTMLElement;
  readonly #scale: HTMLElement;
  readonly #lock: HTMLElement;
  readonly #view: HTMLElement;
  readonly #details: VscodeToolbarButton;

  /** @param picker the choice among the views of the file */
  constructor(events: ToolbarEvents, picker: HTMLElement) {
    const button = (icon: string, label: string, run?: () => void, text = '') => {
      const made = element('vscode-toolbar-button', { icon, label, title: label }, text);
      if (run) made.addEventListener('click', run);
      return made;
    };
    this.#scale = button('', 'Actual size (0)', events.actualSize, '100 %');
    this.#scale.classList.add('scale');
    this.#lock = button('unlock', 'Lock Preview', () => events.command('toggle-lock'));
    this.#view = button('filter', 'What to show', events.view);
    this.#details = button('edit', 'Details (Alt+Enter)', events.details);
    this.#details.toggleable = true;
    this.#details.hidden = true;
    const more = button('chevron-down', 'More to export or copy');
    this.menu = new ExportMenu(more, events.command).root;
    this.root = element(
      'vscode-toolbar-container',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
      this.#lock,
      this.#details,
      button('search', 'Find (Ctrl+F)', events.find),
      this.#view,
      picker,
      button('play', 'Present (F5)', events.present),
      element('span', { class: 'divider' }),
      button('zoom-out', 'Zoom out (-)', events.zoomOut),
      this.#scale,
      button('zoom-in', 'Zoom in (+)', events.zoomIn),
      button('screen-full', 'Show everything (1)', events.fit),
      element('span', { class: 'divider' }),
      button('export', 'Export as SVG', () => events.command('export-svg'), 'SVG'),
      more,
    );
  }

  /** The panel of choices is closed: the focus goes back to its button. */
  focusView(): void {
    this.#view.shadowRoot?.querySelector('button')?.focus();
  }

  showScale(scale: number): void {
    const text = `${Math.round(scale * 100)} %`;
    if (text === this.#scale.textContent) return;
    this.#scale.textContent = text;
    this.#scale.setAttribute('label', `${text}, actual size (0)`);
  }

  /**
   * Shows whether the preview goes with the active editor, or is locked to its file: what it is and can be made. An
   * editor (`null`) has no lock.
   */
  showLock(following: boolean | null): void {
    this.#lock.hidden = following === null;
    const label = following ? 'Lock Preview' : 'Unlock Preview';
    for (const name of ['label', 'title']) this.#lock.setAttribute(name, label);
    this.#lock.setAttribute('icon', following ? 'unlock' : 'lock');
  }

  /** Shows that there is a panel of details, and whether it is open. */
  showDetails(isOpen: boolean): void {
    this.#details.hidden = false;
    this.#details.checked = isOpen;
  }

  /** Shows whether something is hidden or fades. */
  showFiltered(filtered: boolean): void {
    this.#view.setAttribute('icon', filtered ? 'filter-filled' : 'filter');
    const label = filtered ? 'What to show: not everything' : 'What to show';
    for (const name of ['label', 'title']) this.#view.setAttribute(name, label);
  }
}
