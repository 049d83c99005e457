/**
 * The inner size of an element in px, known without asking: to ask while the page is being changed has the browser
 * lay it out at once, and once more for every change after that.
 */
export class KnownSize {
  readonly #element: HTMLElement;
  #width = 0;
  #height = 0;

  /** `changed` is called when the element has got another size, before that is painted. */
  constructor(element: HTMLElement, changed: () => void = () => undefined) {
    this.#element = element;
    new ResizeObserver(() => {
      this.measure();
      changed();
    }).observe(element);
  }

  get width(): number {
    return this.#width;
  }

  get height(): number {
    return this.#height;
  }

  /** Asks, for when the element has just been put into the page or been shown. */
  measure(): void {
    this.#width = this.#element.clientWidth;
    this.#height = this.#element.clientHeight;
  }
}
