import '@vscode-elements/elements/dist/vscode-context-menu/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-container/index.js';
import { element } from './element.ts';
import type { PreviewCommand } from './protocol.ts';

export interface ToolbarEvents {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
  find(): void;
  view(): void;
  command(command: PreviewCommand): void;
}

const exports: readonly { readonly label: string; readonly value: PreviewCommand }[] = [
  { label: 'Export as PNG', value: 'export-png' },
  { label: 'Export as PDF', value: 'export-pdf' },
  { label: 'Export as Mermaid', value: 'export-mermaid' },
  { label: 'Copy as SVG', value: 'copy-svg' },
  { label: 'Copy as PNG', value: 'copy-png' },
  { label: 'Copy as Mermaid', value: 'copy-mermaid' },
];

/** The controls over the picture. */
export class Toolbar {
  readonly root: HTMLElement;
  readonly menu = element('vscode-context-menu', { class: 'menu', 'aria-label': 'Export' });
  readonly #scale: HTMLElement;
  readonly #lock: HTMLElement;
  readonly #view: HTMLElement;

  constructor(events: ToolbarEvents) {
    const button = (icon: string, label: string, run: () => void, text = '') => {
      const made = element('vscode-toolbar-button', { icon, label, title: label }, text);
      made.addEventListener('click', run);
      return made;
    };
    this.#scale = button('', 'Actual size (0)', events.actualSize, '100 %');
    this.#scale.classList.add('scale');
    this.#lock = button('lock', 'Follow the active editor', () => events.command('toggle-lock'));
    this.#view = button('filter', 'What to show', events.view);
    this.menu.data = exports.map((item) => ({ ...item, tabindex: 0 }));
    // It takes the focus itself when it opens; closed it is no stop on the way.
    this.menu.tabIndex = -1;
    this.menu.addEventListener('vsc-context-menu-select', (event) => {
      const { value } = (event as CustomEvent<{ value: PreviewCommand }>).detail;
      events.command(value);
    });
    this.root = element(
      'vscode-toolbar-container',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
      this.#lock,
      button('search', 'Find (Ctrl+F)', events.find),
      this.#view,
      element('span', { class: 'divider' }),
      button('zoom-out', 'Zoom out (-)', events.zoomOut),
      this.#scale,
      button('zoom-in', 'Zoom in (+)', events.zoomIn),
      button('screen-full', 'Show everything (1)', events.fit),
      element('span', { class: 'divider' }),
      button('export', 'Export as SVG', () => events.command('export-svg'), 'SVG'),
      button('chevron-down', 'More to export or copy', () => {
        this.menu.show = !this.menu.show;
      }),
    );
  }

  showScale(scale: number): void {
    const text = `${Math.round(scale * 100)} %`;
    this.#scale.textContent = text;
    this.#scale.setAttribute('label', `${text}, actual size (0)`);
  }

  /** Whether the preview keeps its file or goes with the active editor. */
  showLock(following: boolean): void {
    const label = following ? 'Stay with this file' : 'Follow the active editor';
    for (const name of ['label', 'title']) this.#lock.setAttribute(name, label);
    this.#lock.setAttribute('icon', following ? 'unlock' : 'lock');
  }

  /** Whether something is hidden or fades. */
  showFiltered(filtered: boolean): void {
    this.#view.setAttribute('icon', filtered ? 'filter-filled' : 'filter');
    const label = filtered ? 'What to show: not everything' : 'What to show';
    for (const name of ['label', 'title']) this.#view.setAttribute(name, label);
  }
}
