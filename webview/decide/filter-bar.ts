import { element } from '../element.ts';
import { findingKinds, statuses } from './finding-words.ts';
import type { ListedFinding, Listing } from './listed.ts';

type Say = (name: string, ...values: readonly (string | number)[]) => string;

/** The part of a listing that the bar is about; the order is the table's. */
export type Filter = Omit<Listing, 'sort'>;

/** The row of controls over the list that say which findings are listed. */
export class FilterBar {
  readonly root: HTMLElement;
  readonly #say: Say;
  readonly #search;
  readonly #overdue;
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #changed: (filter: Filter) => void;
  #filter: Filter;

  constructor(say: Say, filter: Filter, changed: (filter: Filter) => void) {
    this.#say = say;
    this.#filter = filter;
    this.#changed = changed;
    this.#search = element('input', {
      ...{ type: 'search', placeholder: say('search'), 'aria-label': say('search') },
      value: filter.text ?? '',
    });
    this.#search.addEventListener('input', () => {
      const { text: _, ...rest } = this.#filter;
      const text = this.#search.value.trim();
      this.#set(text === '' ? rest : { ...rest, text });
    });
    this.#overdue = element('input', { type: 'checkbox' });
    this.#overdue.checked = filter.isOverdue === true;
    this.#overdue.addEventListener('change', () => {
      const { isOverdue: _, ...rest } = this.#filter;
      this.#set(this.#overdue.checked ? { ...rest, isOverdue: true } : rest);
    });
    const clear = element(
      'button',
      { class: 'icon', 'aria-label': say('clear'), title: say('clear') },
      element('span', { class: 'codicon codicon-clear-all', 'aria-hidden': 'true' }),
    );
    clear.addEventListener('click', () => this.clear());
    const select = (name: string, chosen: (value: string) => void) => {
      const made = element('select', { 'aria-label': say(name), title: say(name) });
      made.addEventListener('change', () => chosen(made.value));
      this.#selects.set(name, made);
      return made;
    };
    const one = (name: 'stage' | 'owner' | 'department' | 'system') =>
      select(name, (value) => {
        const { [name]: _, ...rest } = this.#filter;
        this.#set(value === '' ? rest : { ...rest, [name]: value });
      });
    this.root = element(
      'div',
      { class: 'filters', role: 'search', 'aria-label': say('filters') },
      select('scope', (value) => {
        const { uri: _, ...rest } = this.#filter;
        this.#set(value === '' ? rest : { ...rest, uri: value });
      }),
      this.#search,
      select('kind', (value) => {
        const { kinds: _, ...rest } = this.#filter;
        this.#set(value === '' ? rest : { ...rest, kinds: [value as ListedFinding['kind']] });
      }),
      one('stage'),
      one('owner'),
      select('status', (value) => {
        const { statuses: _, ...rest } = this.#filter;
        const wanted =
          value === 'left' ? (['open', 'planned', 'doing'] as const) : [value as ListedFinding['status']];
        this.#set(value === '' ? rest : { ...rest, statuses: wanted });
      }),
      one('department'),
      one('system'),
      element('label', {}, this.#overdue, say('overdue')),
      clear,
    );
  }

  /** The listing that the controls say. */
  get filter(): Filter {
    return this.#filter;
  }

  /** Offers what there is in these findings; a blueprint that is meant by "this" comes first. */
  offer(all: readonly ListedFinding[], activeUri: string | undefined): void {
    const say = this.#say;
    const { uri } = this.#filter;
    const files = new Map(all.map((one) => [one.uri, one.file]));
    const within = uri === undefined ? all : all.filter((one) => one.uri === uri);
    const active = activeUri === undefined ? undefined : files.get(activeUri);
    this.#fill('scope', uri ?? '', [
      ['', say('allBlueprints')],
      ...(activeUri !== undefined && active !== undefined ? [[activeUri, active] as const] : []),
      ...[...files].filter(([other]) => other !== activeUri),
    ]);
    this.#fill('kind', this.#filter.kinds?.[0] ?? '', [
      ['', say('anyKind')],
      ...findingKinds.map((kind) => [kind, say(kind)] as const),
    ]);
    const [status = '', second] = this.#filter.statuses ?? [];
    this.#fill('status', second === undefined ? status : 'left', [
      ['', say('anyStatus')],
      ['left', say('left')],
      ...statuses.map((one) => [one, say(one)] as const),
    ]);
    const named = (name: 'stage' | 'owner' | 'department' | 'system', values: readonly string[]) =>
      this.#fill(name, this.#filter[name] ?? '', [
        ['', say(`any-${name}`)],
        ...distinct(values).map((value) => [value, value] as const),
      ]);
    named(
      'stage',
      within.map(({ stage }) => stage),
    );
    named(
      'owner',
      within.flatMap(({ owner }) => owner ?? []),
    );
    named(
      'department',
      within.flatMap(({ departments }) => departments),
    );
    named(
      'system',
      within.flatMap(({ systems }) => systems),
    );
  }

  /** Lists everything of the file or the workspace again. */
  clear(): void {
    const { uri } = this.#filter;
    this.#search.value = '';
    this.#overdue.checked = false;
    this.#set(uri === undefined ? {} : { uri });
  }

  /** Lists only what is at one place of the plot; without one, wherever it is. */
  point(point: Filter['point']): void {
    const { point: _, ...rest } = this.#filter;
    this.#set(point === undefined ? rest : { ...rest, point });
  }

  /** Moves the keyboard into the search. */
  focus(): void {
    this.#search.focus();
  }

  /** Lists the findings of one file, or of all; what else is asked stays as far as it is there. */
  scope(uri: string | undefined): void {
    const { uri: _, ...rest } = this.#filter;
    this.#set(uri === undefined ? rest : { ...rest, uri });
  }

  #set(filter: Filter): void {
    this.#filter = filter;
    this.#changed(filter);
  }

  #fill(name: string, value: string, options: readonly (readonly [value: string, text: string])[]): void {
    const select = this.#selects.get(name);
    if (select === undefined) return;
    // One that nothing has any more stays chosen, so that nobody wonders why the list is empty.
    const isThere = options.some(([one]) => one === value);
    const all = isThere ? options : [...options, [value, value] as const];
    const made = JSON.stringify(all);
    if (select.dataset.options !== made) {
      select.dataset.options = made;
      select.replaceChildren(...all.map(([one, text]) => element('option', { value: one }, text)));
    }
    select.value = value;
    select.classList.toggle('filtering', value !== '' && name !== 'scope');
  }
}

function distinct(values: readonly string[]): readonly string[] {
  const byName = new Map<string, string>();
  for (const value of values) {
    const key = value.trim().toLowerCase();
    if (key !== '' && !byName.has(key)) byName.set(key, value.trim());
  }
  return [...byName.values()].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}
