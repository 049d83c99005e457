import '@vscode-elements/elements/dist/vscode-context-menu/index.js';
import { isOfficeFormat, pictureCommands } from '../core/export-formats.ts';
import { element } from './element.ts';
import { pageData } from './page/page-data.ts';
import type { PreviewCommand } from './protocol.ts';

/** SVG has a button of its own. A page that stands alone is the HTML, and has only what it is drawn from. */
const entries = pictureCommands.flatMap(({ name, label, format }) =>
  name === 'export-svg'
    ? []
    : [{ label, value: name, isElsewhere: format === 'html' || isOfficeFormat(format) }],
);

/**
 * The menu of what can be exported and copied. The component draws and steps through it; what it does not do is done
 * here: it is heard as a menu, keeps its keys to itself, and gives the focus back to the button that opened it.
 */
export class ExportMenu {
  readonly root = element('vscode-context-menu', { class: 'menu' });
  readonly #opener: HTMLElement;

  constructor(opener: HTMLElement, run: (command: PreviewCommand) => void) {
    this.#opener = opener;
    const offered = entries.filter(({ isElsewhere }) => !isElsewhere || pageData() === null);
    const choice = { label: 'Leave Out of Exports…', value: 'leave-out-of-exports' };
    this.root.data = [
      ...offered.map(({ label, value }) => ({ label, value, tabindex: -1 })),
      // A page has only what it was given.
      ...(pageData() === null ? [{ separator: true }, { ...choice, tabindex: -1 }] : []),
    ];
    // It takes the focus itself when it opens; closed it is no stop on the way.
    this.root.tabIndex = -1;
    this.root.addEventListener('vsc-context-menu-select', (event) => {
      run((event as CustomEvent<{ value: PreviewCommand }>).detail.value);
    });
    this.root.addEventListener('keydown', (event) => this.#before(event), { capture: true });
    this.root.addEventListener('keydown', (event) => this.#after(event));
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && relatedTarget !== this.root) this.root.show = false;
    });
    opener.addEventListener('click', () => void this.#toggle());
  }

  async #toggle(): Promise<void> {
    this.root.show = !this.root.show;
    this.#say();
    await this.root.updateComplete;
    this.#list?.setAttribute('role', 'menu');
    this.#list?.setAttribute('aria-label', 'Export');
    const divider = this.#list?.querySelector('vscode-context-menu-item[separator]');
    divider?.setAttribute('role', 'separator');
    // One that takes the focus would be a slider with a value.
    divider?.removeAttribute('tabindex');
    for (const [index, item] of this.#items.entries()) {
      item.id = `item-${index}`;
      item.setAttribute('role', 'menuitem');
    }
  }

  get #list(): HTMLElement | null | undefined {
    return this.root.shadowRoot?.querySelector<HTMLElement>('.context-menu');
  }

  get #items(): readonly HTMLElement[] {
    return [
      ...(this.#list?.querySelectorAll<HTMLElement>('vscode-context-menu-item:not([separator])') ?? []),
    ];
  }

  /** Says on the button whether the menu is open. */
  #say(): void {
    const button = this.#opener.shadowRoot?.querySelector('button');
    button?.setAttribute('aria-haspopup', 'menu');
    button?.setAttribute('aria-expanded', String(this.root.show));
  }

  /** The component steps up from the first entry to the last, but from none to nowhere: it begins at the first. */
  #before(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' || this.#items.some((item) => item.hasAttribute('selected'))) return;
    this.root.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }));
  }

  #after(event: KeyboardEvent): void {
    event.stopPropagation();
    if (!this.root.show) this.#opener.shadowRoot?.querySelector('button')?.focus();
    this.#say();
    void this.root.updateComplete.then(() => {
      const at = this.#items.find((item) => item.hasAttribute('selected'));
      if (at) this.#list?.setAttribute('aria-activedescendant', at.id);
    });
  }
}
