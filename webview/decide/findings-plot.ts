import { impactPlot } from '../../core/findings/plot.ts';
import { element } from '../element.ts';
import { scale } from './finding-words.ts';
import { idOf } from './findings-table.ts';
import type { ListedFinding } from './listed.ts';

type Say = (name: string, ...values: readonly (string | number)[]) => string;

/** The calls of the plot. */
export interface PlotEvents {
  choose(one: ListedFinding): void;
  /** Lists only what is at a place, of which there is too much for dots. */
  narrow(point: { readonly effort: number; readonly impact: number }): void;
}

/** So many dots fit on one place. */
const mostDots = 12;

/** Impact against effort: a dot a finding, beside each other where they are at one place. */
export class FindingsPlot {
  readonly root: HTMLElement;
  readonly #say: Say;
  readonly #events: PlotEvents;
  readonly #grid = element('div', { class: 'plot' });
  readonly #note = element('p', { class: 'note' });
  #chosen: string | undefined;

  constructor(say: Say, events: PlotEvents) {
    this.#say = say;
    this.#events = events;
    this.root = element(
      'section',
      { class: 'impact', 'aria-label': say('plot') },
      element('h2', {}, say('plot')),
      element(
        'div',
        { class: 'axes' },
        element('span', { class: 'y', 'aria-hidden': 'true' }, say('column-severity')),
        this.#grid,
        element('span', { class: 'x', 'aria-hidden': 'true' }, say('column-effort')),
      ),
      this.#note,
      element(
        'ul',
        { class: 'legend', 'aria-hidden': 'true' },
        ...['pain', 'fail', 'opportunity', 'idea', 'question'].map((kind) =>
          element('li', {}, element('span', { class: `mark ${kind}` }), say(kind)),
        ),
      ),
    );
    this.#grid.addEventListener('keydown', (event) => this.#press(event));
  }

  /** Shows findings that have both figures. */
  show(all: readonly ListedFinding[]): void {
    const focused = document.activeElement?.getAttribute('data-id');
    const points = impactPlot(all);
    const at = new Map(points.map((point) => [`${point.effort} ${point.impact}`, point.findings]));
    const cells: HTMLElement[] = [];
    for (const impact of scale.toReversed()) {
      cells.push(element('span', { class: 'tick', 'aria-hidden': 'true' }, impact));
      for (const effort of scale)
        cells.push(this.#place(Number(effort), Number(impact), at.get(`${effort} ${impact}`) ?? []));
    }
    cells.push(element('span'));
    for (const effort of scale) cells.push(element('span', { class: 'tick', 'aria-hidden': 'true' }, effort));
    this.#grid.replaceChildren(...cells);
    const placed = points.reduce((sum, { findings }) => sum + findings.length, 0);
    const missing = all.length - placed;
    this.#note.textContent = missing === 0 ? '' : this.#say('notPlotted', missing);
    const [first] = this.#dots();
    first?.setAttribute('tabindex', '0');
    this.choose(this.#chosen);
    if (focused)
      this.#dots()
        .find((dot) => dot.dataset.id === focused)
        ?.focus();
  }

  /** Marks the dot of a finding. */
  choose(id: string | undefined): void {
    this.#chosen = id;
    for (const dot of this.#dots()) {
      const isChosen = dot.dataset.id === id;
      dot.setAttribute('aria-pressed', String(isChosen));
      if (isChosen) this.#makeFirst(dot);
    }
  }

  #place(effort: number, impact: number, findings: readonly ListedFinding[]): HTMLElement {
    const shown = findings.length > mostDots ? findings.slice(0, mostDots - 1) : findings;
    const rest = findings.length - shown.length;
    return element(
      'div',
      { class: 'spot', style: `--pays: ${impact - effort}` },
      ...shown.map((one) => this.#dot(one)),
      ...(rest > 0 ? [this.#more(effort, impact, rest)] : []),
    );
  }

  #dot(one: ListedFinding): HTMLElement {
    const { kind, name, severity = 0, effort = 0, status } = one;
    const label = this.#say('dot', this.#say(kind), name, severity, effort);
    const isClosed = status === 'done' || status === 'dropped';
    const dot = element('button', {
      ...{
        class: `dot mark ${kind}${isClosed ? ' closed' : ''}`,
        'aria-label': label,
        title: `${name}\n${label}`,
      },
      ...{ 'data-id': idOf(one), tabindex: '-1', 'aria-pressed': 'false' },
    });
    dot.addEventListener('click', () => {
      this.#makeFirst(dot);
      this.#events.choose(one);
    });
    return dot;
  }

  #more(effort: number, impact: number, rest: number): HTMLElement {
    const label = this.#say('moreHere', rest, impact, effort);
    const more = element(
      'button',
      { class: 'more', 'aria-label': label, title: label, tabindex: '-1' },
      `+${rest}`,
    );
    more.addEventListener('click', () => this.#events.narrow({ effort, impact }));
    return more;
  }

  #dots(): readonly HTMLElement[] {
    return [...this.#grid.querySelectorAll<HTMLElement>('button')];
  }

  #makeFirst(dot: HTMLElement): void {
    for (const one of this.#dots()) one.setAttribute('tabindex', '-1');
    dot.setAttribute('tabindex', '0');
  }

  #press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ...{ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] },
    };
    const step = steps[event.key];
    const from = event.target instanceof HTMLElement ? event.target : undefined;
    if (step === undefined || from === undefined) return;
    const to = nearest(from, this.#dots(), step);
    event.preventDefault();
    if (to === undefined) return;
    this.#makeFirst(to);
    to.focus();
  }
}

/** The next one in a direction: what is aside counts twice. */
function nearest(
  from: HTMLElement,
  all: readonly HTMLElement[],
  [right, down]: readonly [number, number],
): HTMLElement | undefined {
  const middle = (one: HTMLElement) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };
  const { x, y } = middle(from);
  let best: HTMLElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const { x: ox, y: oy } = middle(one);
    const along = (ox - x) * right + (oy - y) * down;
    const aside = Math.abs((ox - x) * down) + Math.abs((oy - y) * right);
    if (one === from || along < 1) continue;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}
