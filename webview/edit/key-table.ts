import { type Action, type ActionTarget, allActions } from '../../core/actions.ts';
import { element } from '../element.ts';

const groups: readonly { readonly target: ActionTarget; readonly title: string }[] = [
  { target: 'card', title: 'Card' },
  { target: 'place', title: 'Empty place' },
  { target: 'step', title: 'Step' },
  { target: 'stage', title: 'Stage' },
  { target: 'lane', title: 'Lane' },
  { target: 'link', title: 'Arrow' },
  { target: 'header', title: 'Text of the header' },
  { target: 'picture', title: 'Anywhere' },
];

/** Gestures of the mouse and keys that are no actions. */
const gestures: readonly (readonly [string, string])[] = [
  ['Double click', 'Write a name or a text in its place'],
  ['Drag', 'Move a card, a step, a stage, a lane, a face or the end of an arrow; with Ctrl or Alt copy it'],
  ['Drag from the dot at a card', 'Draw an arrow'],
  ['Shift+Drag', 'Choose several with a band'],
  ['Shift+Click', 'Choose one more'],
  ['Alt+Click', 'Go to the text'],
  ['F5', 'Present, from view to view: arrow keys, Page keys and Space go on, B is black, Escape ends it'],
  ['Arrow keys', 'Go to the next card; with Ctrl to the next place, also an empty one'],
  ['Tab, Shift+Tab', 'While writing: keep, and go to the next or the one before'],
  ['Escape', 'Drop what is being written or dragged'],
];

/** The table of all keys over the picture. */
export class KeyTable {
  readonly root = element('dialog', { class: 'keys', 'aria-label': 'All keys' });
  readonly #closed: () => void;

  constructor(closed: () => void) {
    this.#closed = closed;
    this.root.addEventListener('close', () => this.#closed());
    this.root.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === '?') this.root.close();
    });
    this.root.addEventListener('click', (event) => {
      if (event.target === this.root) this.root.close();
    });
  }

  toggle(): void {
    if (this.root.open) {
      this.root.close();
      return;
    }
    if (this.root.childElementCount === 0) this.root.append(...content(() => this.root.close()));
    this.root.showModal();
  }
}

function content(close: () => void): readonly HTMLElement[] {
  const button = element('button', { type: 'button', class: 'close', 'aria-label': 'Close (Escape)' }, '×');
  button.addEventListener('click', close);
  const sections = groups.map(({ target, title }) =>
    section(
      title,
      allActions
        .filter(({ on, keys }) => on.includes(target) && keys.length > 0)
        .map((action) => [keysOf(action), action.title]),
    ),
  );
  return [
    element('h1', {}, 'Keys'),
    button,
    element('div', { class: 'sections', tabindex: '0' }, section('Mouse and hands', gestures), ...sections),
  ];
}

function section(title: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const list = element('dl');
  for (const [keys, what] of rows) list.append(element('dt', {}, keys), element('dd', {}, what));
  return element('section', {}, element('h2', {}, title), list);
}

/** Returns the keys of an action as they are written for people. */
function keysOf({ keys }: Action): string {
  const isMac = navigator.platform.startsWith('Mac');
  return keys.map((key) => key.replace('Arrow', '').replace('Ctrl', isMac ? '⌘' : 'Ctrl')).join(', ');
}
