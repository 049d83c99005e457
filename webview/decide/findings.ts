import type { FindingsOfFile } from '../../server/protocol.ts';
import { element } from '../element.ts';
import { type Filter, FilterBar } from './filter-bar.ts';
import { FindingsPlot } from './findings-plot.ts';
import { FindingsTable, idOf } from './findings-table.ts';
import { allOf, type ListedFinding, type Listing, listed } from './listed.ts';
import { editorOf, wordsOf } from './page.ts';
import type { FindingPlace, FromFindings, ListFormat, ToFindings } from './protocol.ts';

/** The part of the page that is kept while it is hidden. */
interface Kept {
  readonly filter?: Filter;
  readonly sort?: Listing['sort'];
}

/** Shows the findings of blueprints: as a list, as a plot, and what is said of the two. */
export function showFindings(page: Document): void {
  const editor = editorOf<FromFindings>();
  const say = wordsOf(page);
  const kept = (editor.getState() ?? {}) as Kept;
  const files = new Map<string, FindingsOfFile>();
  const names = new Map<string, string>();
  let all: readonly ListedFinding[] = [];
  let shown: readonly ListedFinding[] = [];
  let sort = kept.sort;
  let unread = 0;
  let isLoaded = false;
  let active: string | undefined;
  let chosen: ListedFinding | undefined;
  let lastEdited: string | undefined;
  let isWaiting = false;
  let wanted: (FindingPlace & { readonly focus: boolean }) | undefined;

  const post = (message: FromFindings) => editor.postMessage(message);
  const place = ({ uri, key }: FindingPlace): FindingPlace => ({ uri, key });
  const bar = new FilterBar(say, kept.filter ?? {}, () => update());
  const table = new FindingsTable(say, {
    open: (one, focus) => post({ type: 'open', ...place(one), focus }),
    choose: (one) => choose(one),
    set(one, field, value) {
      lastEdited = one.uri;
      post({ type: 'set', ...place(one), field, value });
      if (isWaiting) update();
    },
    sort(by) {
      // Up, down, and as the journey goes.
      if (sort?.by !== by) sort = { by, isDescending: by === 'severity' };
      else if (sort.isDescending === (by === 'severity')) sort = { by, isDescending: !sort.isDescending };
      else sort = undefined;
      update();
    },
  });
  const plot = new FindingsPlot(say, {
    choose(one) {
      choose(one);
      table.choose(idOf(one));
      post({ type: 'open', ...place(one), focus: false });
    },
    narrow: (point) => bar.point(point),
  });
  const count = element('p', { class: 'count', role: 'status' });
  const empty = element('p', { class: 'empty' });
  const picture = button('type-hierarchy', 'showPicture', () => {
    if (chosen !== undefined) post({ type: 'picture', ...place(chosen) });
  });
  const everywhere = element('button', { class: 'tool' }, say('anywhereInPlot'));
  everywhere.addEventListener('click', () => bar.point(undefined));
  const exports = (['csv', 'xlsx', 'md'] as const).map((format) => exportButton(format));
  page.body.append(
    element(
      'main',
      {},
      element(
        'header',
        {},
        element('h1', {}, say('findings')),
        count,
        element('div', { class: 'tools' }, picture, ...exports),
      ),
      bar.root,
      element(
        'div',
        { class: 'both' },
        element('div', { class: 'list' }, everywhere, empty, table.root),
        plot.root,
      ),
    ),
  );

  page.defaultView?.addEventListener('message', ({ data }: MessageEvent<ToFindings>) => receive(data));
  page.addEventListener('keydown', (event) => press(event));
  update();
  post({ type: 'ready' });

  function receive(message: ToFindings): void {
    switch (message.type) {
      case 'findings':
        if (message.isWhole) files.clear();
        for (const [uri, name] of Object.entries(message.names)) names.set(uri, name);
        for (const uri of message.gone) files.delete(uri);
        for (const file of message.files) files.set(file.uri, file);
        ({ unread } = message);
        isLoaded = true;
        changed();
        break;
      case 'active':
        active = message.uri;
        update();
        break;
      case 'choose':
        wanted = message;
        chooseWanted();
        break;
      case 'answered':
        update();
        break;
    }
  }

  function changed(): void {
    all = allOf(files.values(), (uri) => names.get(uri) ?? uri);
    update();
    chooseWanted();
  }

  function update(): void {
    // Whoever writes in a cell is not to lose it.
    isWaiting = table.isEditing;
    if (isWaiting) return;
    const { filter } = bar;
    editor.setState({ filter, ...(sort && { sort }) });
    bar.offer(all, active);
    shown = listed(all, { ...filter, ...(sort && { sort }) });
    const owners = [...new Set(all.flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b));
    table.show(shown, owners, sort, filter.uri === undefined && files.size > 1);
    const { point: _, ...around } = filter;
    plot.show(filter.point === undefined ? shown : listed(all, around));
    const overdue = shown.filter(({ isOverdue }) => isOverdue).length;
    const said = [
      shown.length === all.length ? say('count', all.length) : say('countOf', shown.length, all.length),
      overdue === 0 ? '' : say('countOverdue', overdue),
      unread === 0 ? '' : say('unread', unread),
    ];
    count.textContent = isLoaded ? said.filter(Boolean).join(' · ') : say('loading');
    empty.hidden = !isLoaded || shown.length > 0;
    empty.textContent = all.length === 0 ? say('none') : say('noneListed');
    table.root.hidden = shown.length === 0;
    everywhere.hidden = filter.point === undefined;
    for (const one of exports) one.disabled = shown.length === 0;
    picture.disabled = chosen === undefined;
    mark();
  }

  function choose(one: ListedFinding): void {
    chosen = one;
    picture.disabled = false;
    mark();
  }

  function mark(): void {
    const id = chosen && idOf(chosen);
    table.mark(id);
    plot.choose(id);
  }

  /** Shows what is chosen elsewhere: a filter that hides it is taken away. */
  function chooseWanted(): void {
    if (wanted === undefined || !isLoaded || table.isEditing) return;
    const id = idOf(wanted);
    const one = all.find((other) => idOf(other) === id);
    if (one === undefined) return;
    const { focus } = wanted;
    wanted = undefined;
    if (focus && !shown.some((other) => idOf(other) === id)) {
      if (bar.filter.uri !== undefined && bar.filter.uri !== one.uri) bar.scope(one.uri);
      if (!shown.some((other) => idOf(other) === id)) bar.clear();
    }
    choose(one);
    table.choose(id, focus);
  }

  function press(event: KeyboardEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    const key = event.key.toLowerCase();
    const isWriting = event.target instanceof HTMLElement && event.target.matches('input');
    if (key === 'f' && !event.shiftKey) bar.focus();
    else if ((key === 'z' || key === 'y') && !isWriting && lastEdited !== undefined) {
      post({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo', uri: lastEdited });
    } else return;
    event.preventDefault();
  }

  function button(icon: string, name: string, run: () => void): HTMLButtonElement {
    const made = element('button', { class: 'tool', title: say(name) });
    made.append(element('span', { class: `codicon codicon-${icon}`, 'aria-hidden': 'true' }), say(name));
    made.addEventListener('click', run);
    return made;
  }

  function exportButton(format: ListFormat): HTMLButtonElement {
    return button('export', `export-${format}`, () =>
      post({ type: 'export', format, listed: shown.map(place) }),
    );
  }
}
