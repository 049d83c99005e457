import type { BrokenPlace } from '../server/protocol.ts';
import { element } from './element.ts';

/** Reasons for which the picture does not follow the text, or the text not a gesture; the first that holds is said. */
const reasons = ['server', 'deleted', 'gesture', 'picture', 'off'] as const;
type Reason = (typeof reasons)[number];

/** A quiet bar under the picture: why it does not follow the text just now. */
export class Notice {
  readonly root = element('div', { class: 'notice', role: 'status' });
  readonly #go: (line: number, character: number) => void;
  readonly #restart: () => void;
  readonly #said = new Map<Reason, readonly HTMLElement[]>();

  constructor(go: (line: number, character: number) => void, restart: () => void) {
    this.#go = go;
    this.#restart = restart;
    this.root.hidden = true;
  }

  /** The file cannot be read; a click goes to the place. */
  broken({ message, range }: BrokenPlace): void {
    const { line, character } = range.start;
    this.#say(
      'picture',
      text(message),
      link(`Line ${line + 1}`, () => this.#go(line, character)),
    );
  }

  /** Takes why a gesture is not made; `undefined` when one was. */
  refused(reason: string | undefined): void {
    this.#say('gesture', ...(reason === undefined ? [] : [text(reason)]));
  }

  /** Takes what depends on what is switched off; a click switches it on. An empty text says nothing. */
  switchedOff(sentence: string, on: () => void): void {
    this.#say('off', ...(sentence === '' ? [] : [text(sentence), link('Switch On', on)]));
  }

  /** The picture could not be drawn. */
  failed(message: string): void {
    this.#say('picture', text(`The picture could not be drawn: ${message}`));
  }

  /** The picture is that of the text. */
  clear(): void {
    this.#say('picture');
  }

  /** Takes whether the language server has stopped; a click starts it. */
  serverStopped(stopped: boolean): void {
    const words = text('The language server has stopped: the picture does not follow the text.');
    this.#say('server', ...(stopped ? [words, link('Restart', this.#restart)] : []));
  }

  /** Takes whether the file is gone. */
  deleted(deleted: boolean): void {
    this.#say(
      'deleted',
      ...(deleted ? [text('The file is not there any more: this is its last picture.')] : []),
    );
  }

  #say(reason: Reason, ...content: readonly HTMLElement[]): void {
    this.#said.set(reason, content);
    const first = reasons.map((one) => this.#said.get(one) ?? []).find(({ length }) => length > 0);
    this.root.hidden = first === undefined;
    this.root.replaceChildren(
      ...(first === undefined
        ? []
        : [element('span', { class: 'codicon codicon-warning', 'aria-hidden': 'true' }), ...first]),
    );
  }
}

function text(message: string): HTMLElement {
  return element('span', { class: 'message', title: message }, message);
}

function link(label: string, run: () => void): HTMLElement {
  const made = element('a', { href: '#', class: 'place' }, label);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    run();
  });
  return made;
}
