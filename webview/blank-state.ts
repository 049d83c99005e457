import '@vscode-elements/elements/dist/vscode-button/index.js';
import { element } from './element.ts';

/** Says why there is no picture at all: it is waited for, or will not come as things are. */
export class BlankState {
  readonly root = element('div', { class: 'blank', role: 'status' });
  readonly #restart = element('vscode-button', {}, 'Restart');

  constructor(restart: () => void) {
    this.#restart.addEventListener('click', restart);
    this.waiting();
  }

  /** Said only when it takes a while, which its style sees to. */
  waiting(): void {
    this.root.classList.add('waiting');
    this.root.replaceChildren(element('p', {}, 'Waiting for the language server…'));
  }

  serverStopped(): void {
    this.root.classList.remove('waiting');
    this.root.replaceChildren(
      element('p', {}, 'There is no picture, because the language server has stopped.'),
      this.#restart,
    );
  }
}
