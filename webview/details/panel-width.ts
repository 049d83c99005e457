import { element } from '../element.ts';

const [least, most, step] = [240, 800, 20];

/** The width of the panel when nobody has chosen another, in px. */
export const usualWidth = 340;

/** The edge of the panel, by which its width is dragged; with the keyboard by arrow keys, Home and End. */
export class PanelWidth {
  readonly root = element('div', {
    ...{ class: 'edge', role: 'separator', tabindex: '0', 'aria-orientation': 'vertical' },
    ...{
      'aria-label': 'Width of the details',
      'aria-valuemin': String(least),
      'aria-valuemax': String(most),
    },
  });
  readonly #changed: (width: number) => void;
  #width = usualWidth;

  /** @param changed is told each width; it is the one to keep */
  constructor(width: number, changed: (width: number) => void) {
    this.#changed = changed;
    this.#set(width);
    this.root.addEventListener('keydown', (event) => {
      const next = { ArrowLeft: this.#width + step, ArrowRight: this.#width - step, Home: least, End: most }[
        event.key
      ];
      if (next === undefined) return;
      event.preventDefault();
      this.#set(next);
    });
    this.root.addEventListener('pointerdown', (event) => this.#drag(event));
  }

  get width(): number {
    return this.#width;
  }

  #drag(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = this.#width + event.clientX;
    this.root.setPointerCapture(event.pointerId);
    const moved = ({ clientX }: PointerEvent) => this.#set(from - clientX);
    this.root.addEventListener('pointermove', moved);
    const end = () => this.root.removeEventListener('pointermove', moved);
    this.root.addEventListener('lostpointercapture', end, { once: true });
    event.preventDefault();
  }

  #set(width: number): void {
    this.#width = Math.round(Math.min(most, Math.max(least, width)));
    this.root.setAttribute('aria-valuenow', String(this.#width));
    this.#changed(this.#width);
  }
}
