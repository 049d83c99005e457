/** One picture of a comparison, in a region that scrolls. */
export class Pane {
  readonly section: HTMLElement;
  readonly region: HTMLElement;
  /** The groups of what is drawn in it, by keys. */
  readonly keys: Readonly<Record<string, string>>;
  readonly #svg: SVGSVGElement | null;
  readonly #size: { readonly width: number; readonly height: number };
  #zoom = 1;
  /** The place that another one has scrolled it to, which is not passed on. */
  #led: string | undefined;

  constructor(section: HTMLElement, keys: Readonly<Record<string, string>>) {
    this.section = section;
    this.keys = keys;
    this.region = section.querySelector<HTMLElement>('.scroll') ?? section;
    this.#svg = this.region.querySelector<SVGSVGElement>(':scope > svg');
    this.#size = {
      width: Number(this.#svg?.getAttribute('width') ?? 1),
      height: Number(this.#svg?.getAttribute('height') ?? 1),
    };
  }

  /** The zoom at which the whole width is to be seen. */
  get fit(): number {
    return (this.region.clientWidth - 2) / this.#size.width;
  }

  /** The place in the middle of what is to be seen, in px of the picture. */
  get middle(): { readonly x: number; readonly y: number } {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.region;
    return { x: (scrollLeft + clientWidth / 2) / this.#zoom, y: (scrollTop + clientHeight / 2) / this.#zoom };
  }

  zoomTo(zoom: number): void {
    const { middle } = this;
    this.#zoom = zoom;
    this.#svg?.setAttribute('width', `${this.#size.width * zoom}`);
    this.#svg?.setAttribute('height', `${this.#size.height * zoom}`);
    this.lead(middle);
  }

  /** Scrolls so that a place is in the middle, as far as that goes, without telling the others. */
  lead({ x, y }: { readonly x: number; readonly y: number }): void {
    const { region } = this;
    region.scrollLeft = x * this.#zoom - region.clientWidth / 2;
    region.scrollTop = y * this.#zoom - region.clientHeight / 2;
    this.#led = this.#scrolled();
  }

  /** Calls back when its reader has scrolled it. */
  onScroll(scrolled: () => void): void {
    this.region.addEventListener('scroll', () => {
      if (this.#scrolled() !== this.#led) scrolled();
      this.#led = undefined;
    });
  }

  #scrolled(): string {
    return `${this.region.scrollLeft} ${this.region.scrollTop}`;
  }

  /** The group of what an event happened on. */
  groupAt(target: EventTarget | null): string | undefined {
    const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : null;
    return key ? this.keys[key.replace(/^change_/, '')] : undefined;
  }

  /** The box of the first thing of a group, in px of the picture. */
  boxOf(group: string): DOMRect | undefined {
    const key = Object.keys(this.keys).find((one) => this.keys[one] === group);
    const element = key === undefined ? undefined : this.#svg?.querySelector(`[data-key="${key}"]`);
    return element ? this.#boxOf(element) : undefined;
  }

  /** The middles of what is drawn with such keys, by group. */
  middlesOf(prefix: string): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
    const found = new Map<string, { readonly x: number; readonly y: number }>();
    for (const element of this.#svg?.querySelectorAll(`[data-key^="${prefix}"]`) ?? []) {
      const group = this.keys[element.getAttribute('data-key') ?? ''];
      if (group === undefined || found.has(group)) continue;
      const { x, y, width, height } = this.#boxOf(element);
      found.set(group, { x: x + width / 2, y: y + height / 2 });
    }
    return found;
  }

  #boxOf(element: Element): DOMRect {
    const box = element.getBoundingClientRect();
    const origin = this.#svg?.getBoundingClientRect() ?? box;
    const zoom = this.#zoom;
    return new DOMRect(
      (box.x - origin.x) / zoom,
      (box.y - origin.y) / zoom,
      box.width / zoom,
      box.height / zoom,
    );
  }

  /** Puts a ring around everything of a group, and around nothing else. */
  ring(group: string | undefined): void {
    for (const old of this.#svg?.querySelectorAll('.ring') ?? []) old.remove();
    for (const [key, own] of Object.entries(this.keys)) {
      const element = own === group ? this.#svg?.querySelector(`[data-key="${key}"]`) : undefined;
      if (!element) continue;
      const { x, y, width, height } = this.#boxOf(element);
      const ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const box = { x: x - 5, y: y - 5, width: width + 10, height: height + 10, rx: 8 };
      for (const [name, value] of Object.entries(box)) ring.setAttribute(name, `${value}`);
      ring.setAttribute('class', 'ring');
      this.#svg?.append(ring);
    }
  }
}
