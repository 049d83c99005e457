import { element } from '../element.ts';
import { editorOfCell } from './cell-editor.ts';
import type { ListedFinding, SortKey } from './listed.ts';
import type { EditedField } from './protocol.ts';

type Say = (name: string, ...values: readonly (string | number)[]) => string;

/** A column of the table. */
interface Column {
  readonly key: SortKey;
  /** The field of the format that is changed in it. */
  readonly edits?: EditedField;
  readonly isFigure?: true;
  text(one: ListedFinding, say: Say): string;
}

const columns: readonly Column[] = [
  { key: 'kind', text: ({ kind }, say) => say(kind) },
  { key: 'name', edits: 'name', text: ({ name }) => name },
  {
    key: 'place',
    text: ({ stage, step, cell }) => [stage, step, cell].filter(Boolean).join(' › '),
  },
  { key: 'severity', edits: 'severity', isFigure: true, text: ({ severity }) => String(severity ?? '') },
  { key: 'effort', edits: 'effort', isFigure: true, text: ({ effort }) => String(effort ?? '') },
  { key: 'status', edits: 'status', text: ({ status }, say) => say(status) },
  { key: 'owner', edits: 'owner', text: ({ owner }) => owner ?? '' },
  {
    key: 'due',
    edits: 'due',
    text: ({ due, isOverdue }, say) => (isOverdue ? say('isOverdue', due ?? '') : (due ?? '')),
  },
  { key: 'departments', text: ({ departments }) => departments.join(', ') },
  { key: 'systems', text: ({ systems }) => systems.join(', ') },
  { key: 'file', text: ({ file }) => file },
];

/** The calls of the table. */
export interface TableEvents {
  /** The author goes to where a finding is written; `focus` moves the keyboard there. */
  open(one: ListedFinding, focus: boolean): void;
  choose(one: ListedFinding): void;
  set(one: ListedFinding, field: EditedField, value: string | number): void;
  sort(by: SortKey): void;
}

/** So many rows are made at once; the next ones when somebody comes near. */
const rowsAtOnce = 150;

/** The list of findings, a grid that is moved in and edited with the keyboard. */
export class FindingsTable {
  readonly root: HTMLElement;
  readonly #say: Say;
  readonly #events: TableEvents;
  readonly #body = element('tbody');
  readonly #head = element('tr', { 'aria-rowindex': '1' });
  readonly #grid: HTMLTableElement;
  #all: readonly ListedFinding[] = [];
  #owners: readonly string[] = [];
  #shown = 0;
  #hasFiles = false;
  #at = { row: 0, column: 1 };
  #chosen: string | undefined;
  #isEditing = false;

  constructor(say: Say, events: TableEvents) {
    this.#say = say;
    this.#events = events;
    this.#grid = element(
      'table',
      { role: 'grid', 'aria-label': say('findings') },
      element('thead', {}, this.#head),
      this.#body,
    );
    this.root = element('div', { class: 'table' }, this.#grid);
    this.root.addEventListener('scroll', () => this.#showMore());
    this.#grid.addEventListener('keydown', (event) => this.#press(event));
    this.#grid.addEventListener('click', (event) => this.#click(event));
    this.#grid.addEventListener('dblclick', (event) => {
      const cell = this.#cellOf(event);
      if (cell !== undefined) this.#edit(cell.row, cell.column);
    });
  }

  /** True while the author writes in a cell: what is listed waits. */
  get isEditing(): boolean {
    return this.#isEditing;
  }

  /** Lists findings; the keyboard stays at the one that it was at. */
  show(
    all: readonly ListedFinding[],
    owners: readonly string[],
    sort: { readonly by: SortKey; readonly isDescending: boolean } | undefined,
    hasFiles: boolean,
  ): void {
    const before = this.#all[this.#at.row];
    const hadFocus = this.#body.contains(document.activeElement);
    this.#all = all;
    this.#owners = owners;
    this.#hasFiles = hasFiles;
    if (before !== undefined) {
      const now = all.findIndex((one) => idOf(one) === idOf(before));
      if (now >= 0) this.#at = { ...this.#at, row: now };
    }
    this.#at = { ...this.#at, row: Math.max(0, Math.min(this.#at.row, all.length - 1)) };
    this.#showHead(sort);
    const wanted = Math.max(rowsAtOnce, Math.min(this.#shown, all.length), this.#at.row + 1);
    this.#shown = 0;
    this.#body.replaceChildren();
    this.#grid.setAttribute('aria-rowcount', String(all.length + 1));
    this.#append(wanted);
    if (hadFocus) this.#focus();
  }

  /** Marks one as the one that is meant. */
  mark(id: string | undefined): void {
    this.#chosen = id;
    for (const row of this.#body.querySelectorAll('tr[aria-selected="true"]'))
      row.setAttribute('aria-selected', 'false');
    const at = this.#placeOf(id);
    if (at >= 0) this.#body.rows[at]?.setAttribute('aria-selected', 'true');
  }

  /** Marks one and brings it into sight. */
  choose(id: string, focus = false): void {
    const at = this.#placeOf(id);
    if (at < 0) return;
    this.#move(at, this.#at.column, focus);
    this.mark(id);
    this.#body.rows[at]?.scrollIntoView({ block: 'nearest' });
  }

  #placeOf(id: string | undefined): number {
    return id === undefined ? -1 : this.#all.findIndex((one) => idOf(one) === id);
  }

  #columns(): readonly Column[] {
    return this.#hasFiles ? columns : columns.filter(({ key }) => key !== 'file');
  }

  #showHead(sort: { readonly by: SortKey; readonly isDescending: boolean } | undefined): void {
    const focused = this.#head.querySelector('button:focus')?.getAttribute('data-sort');
    const heads = this.#columns().map(({ key, isFigure }) => {
      const isSorted = sort?.by === key;
      const order = !isSorted ? 'none' : sort.isDescending ? 'descending' : 'ascending';
      const icon = isSorted
        ? element('span', {
            class: sort.isDescending ? 'codicon codicon-arrow-down' : 'codicon codicon-arrow-up',
            'aria-hidden': 'true',
          })
        : '';
      const button = element('button', { 'data-sort': key }, this.#say(`column-${key}`), icon);
      button.addEventListener('click', () => this.#events.sort(key));
      return element(
        'th',
        { scope: 'col', role: 'columnheader', 'aria-sort': order, class: isFigure ? `${key} figure` : key },
        button,
      );
    });
    this.#head.replaceChildren(...heads);
    if (focused) this.#head.querySelector<HTMLElement>(`[data-sort="${focused}"]`)?.focus();
  }

  #showMore(): void {
    const { scrollTop, clientHeight, scrollHeight } = this.root;
    if (scrollTop + clientHeight * 2 > scrollHeight) this.#append(this.#shown + rowsAtOnce);
  }

  #append(until: number): void {
    const end = Math.min(until, this.#all.length);
    for (; this.#shown < end; this.#shown++) {
      const one = this.#all[this.#shown];
      if (one !== undefined) this.#body.append(this.#rowOf(one, this.#shown));
    }
  }

  #rowOf(one: ListedFinding, row: number): HTMLElement {
    const cells = this.#columns().map((column, at) => this.#cellFor(one, column, row, at));
    return element(
      'tr',
      {
        'aria-rowindex': String(row + 2),
        'aria-selected': String(idOf(one) === this.#chosen),
        ...(one.isOverdue && { class: 'overdue' }),
      },
      ...cells,
    );
  }

  #cellFor(one: ListedFinding, column: Column, row: number, at: number): HTMLElement {
    const { key, edits, isFigure } = column;
    const text = column.text(one, this.#say);
    const isHere = row === this.#at.row && at === this.#at.column;
    const icon =
      key === 'kind' ? [element('span', { class: `mark ${one.kind}`, 'aria-hidden': 'true' })] : [];
    const shown = key === 'name' ? [element('span', { class: 'link' }, text)] : [text];
    return element(
      'td',
      {
        role: 'gridcell',
        tabindex: isHere ? '0' : '-1',
        class: [key, isFigure && 'figure', edits && 'edited'].filter(Boolean).join(' '),
        title: text,
        ...(edits === undefined && { 'aria-readonly': 'true' }),
        ...(text === '' && { 'aria-label': this.#say('nothing', this.#say(`column-${key}`)) }),
      },
      ...icon,
      ...shown,
    );
  }

  #cellAt(row: number, column: number): HTMLElement | undefined {
    return this.#body.rows[row]?.cells[column];
  }

  #cellOf(event: Event): { readonly row: number; readonly column: number } | undefined {
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    const row = cell?.parentElement;
    return cell !== null && cell !== undefined && row instanceof HTMLTableRowElement
      ? { row: row.sectionRowIndex, column: cell.cellIndex }
      : undefined;
  }

  #click(event: Event): void {
    const at = this.#cellOf(event);
    if (at === undefined || this.#isEditing) return;
    this.#move(at.row, at.column, true);
    const one = this.#all[at.row];
    const column = this.#columns()[at.column];
    if (one === undefined || column === undefined) return;
    this.#events.choose(one);
    const isLink = event.target instanceof Element && event.target.closest('.link') !== null;
    if (isLink || column.edits === undefined) this.#events.open(one, false);
    else if (column.edits !== 'name') this.#edit(at.row, at.column);
  }

  #move(row: number, column: number, focus: boolean): void {
    const last = this.#columns().length - 1;
    this.#cellAt(this.#at.row, this.#at.column)?.setAttribute('tabindex', '-1');
    this.#at = {
      row: Math.max(0, Math.min(row, this.#all.length - 1)),
      column: Math.max(0, Math.min(column, last)),
    };
    if (this.#at.row >= this.#shown) this.#append(this.#at.row + rowsAtOnce);
    this.#cellAt(this.#at.row, this.#at.column)?.setAttribute('tabindex', '0');
    if (focus) this.#focus();
  }

  #focus(): void {
    this.#cellAt(this.#at.row, this.#at.column)?.focus();
  }

  #press(event: KeyboardEvent): void {
    if (this.#isEditing || !(event.target instanceof HTMLTableCellElement)) return;
    const { row, column } = this.#at;
    const isWide = event.ctrlKey || event.metaKey;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [row - 15, column],
      PageDown: [row + 15, column],
      Home: [isWide ? 0 : row, 0],
      End: [isWide ? this.#all.length - 1 : row, this.#columns().length - 1],
    };
    const to = moves[event.key];
    const one = this.#all[row];
    if (to !== undefined) this.#move(...to, true);
    else if (one === undefined) return;
    else if (event.key === 'F2') this.#edit(row, column);
    else if (event.key === 'Enter') {
      const edits = this.#columns()[column]?.edits;
      this.#events.choose(one);
      if (edits === undefined || edits === 'name') this.#events.open(one, true);
      else this.#edit(row, column);
    } else if (event.key === ' ') {
      this.#events.choose(one);
      this.#events.open(one, false);
    } else if (event.key === 'Delete') {
      const edits = this.#columns()[column]?.edits;
      if (edits === undefined || edits === 'name') return;
      this.#events.set(one, edits, '');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #edit(row: number, column: number): void {
    const one = this.#all[row];
    const cell = this.#cellAt(row, column);
    const edits = this.#columns()[column]?.edits;
    if (one === undefined || cell === undefined || edits === undefined || this.#isEditing) return;
    this.#move(row, column, false);
    this.#isEditing = true;
    const kept = [...cell.childNodes];
    const label = this.#say('edit', this.#say(`column-${edits}`), one.name);
    const editor = editorOfCell(edits, one, { owners: this.#owners, label, say: this.#say }, (value) => {
      this.#isEditing = false;
      cell.replaceChildren(...kept);
      cell.focus();
      if (value !== undefined) this.#events.set(one, edits, value);
    });
    cell.replaceChildren(editor);
    editor.querySelector<HTMLElement>('input, select')?.focus();
  }
}

/** Returns what tells a finding from all others. */
export function idOf({ uri, key }: { readonly uri: string; readonly key: string }): string {
  return `${uri} ${key}`;
}
