import type { BrokenPlace } from '../server/protocol.ts';
import { element } from './element.ts';

/** A quiet bar under the picture: why it does not follow the text just now. */
export class Notice {
  readonly root = element('div', { class: 'notice', role: 'status' });
  readonly #go: (line: number, character: number) => void;

  constructor(go: (line: number, character: number) => void) {
    this.#go = go;
    this.clear();
  }

  /** The file cannot be read; a click goes to the place. */
  broken({ message, range }: BrokenPlace): void {
    const { line, character } = range.start;
    const link = element('a', { href: '#', class: 'place' }, `Line ${line + 1}`);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.#go(line, character);
    });
    this.#show(element('span', { class: 'message', title: message }, message), link);
  }

  /** The picture could not be drawn. */
  failed(message: string): void {
    this.#show(
      element('span', { class: 'message', title: message }, `The picture could not be drawn: ${message}`),
    );
  }

  clear(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  #show(...content: readonly HTMLElement[]): void {
    this.root.replaceChildren(
      element('span', { class: 'codicon codicon-warning', 'aria-hidden': 'true' }),
      ...content,
    );
    this.root.hidden = false;
  }
}
