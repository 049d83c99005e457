import '@vscode-elements/elements/dist/vscode-toolbar-button/index.js';
import '@vscode-elements/elements/dist/vscode-toolbar-container/index.js';
import { element } from './element.ts';
import type { Viewport } from './viewport.ts';

/** The controls over the picture. */
export class Toolbar {
  readonly root: HTMLElement;
  readonly #scale: HTMLElement;

  constructor(viewport: () => Viewport, exportSvg: () => void) {
    const button = (icon: string, label: string, run: () => void, text = '') => {
      const made = element('vscode-toolbar-button', { icon, label, title: label }, text);
      made.addEventListener('click', run);
      return made;
    };
    this.#scale = button('', 'Actual size (0)', () => viewport().actualSize(), '100 %');
    this.#scale.classList.add('scale');
    this.root = element(
      'vscode-toolbar-container',
      { class: 'toolbar', role: 'toolbar', 'aria-label': 'Preview' },
      button('zoom-out', 'Zoom out (-)', () => viewport().zoomOut()),
      this.#scale,
      button('zoom-in', 'Zoom in (+)', () => viewport().zoomIn()),
      button('screen-full', 'Show everything (1)', () => viewport().fit()),
      element('span', { class: 'divider' }),
      button('export', 'Export as SVG', exportSvg, 'SVG'),
    );
  }

  showScale(scale: number): void {
    this.#scale.textContent = `${Math.round(scale * 100)} %`;
  }
}
