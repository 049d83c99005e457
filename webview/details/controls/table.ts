import type { FieldRow, FormColumn } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import { fillChoices } from './choice.ts';
import type { FieldControl, MakeControl } from './control.ts';
import { Rows, withMoved } from './rows.ts';

type TableRow = Readonly<Record<string, string>>;

/** Rows with a field for each of their keys: metrics, fail points, arrows. A row without its first one is none. */
export const tableControl: MakeControl = (field, tools) => {
  const { control } = field;
  if (control.type !== 'table') throw new Error(`No table: ${control.type}`);
  let { columns } = control;
  const [main] = columns;
  let shown: readonly TableRow[] = [];
  const rows = new Rows({
    moved: (from, to) => write(withMoved(typed(), from, to)),
    removed: (at) => write(typed().toSpliced(at, 1)),
  });
  const add = element('button', { type: 'button', class: 'plain' }, `Add to ${field.label}`);
  const none = element('input', { type: 'checkbox' });
  const noneLabel = element('label', { class: 'none' }, none, 'None, also none that follows by itself');
  const cells = (row: Element) => [
    ...row.querySelectorAll<HTMLTextAreaElement | HTMLSelectElement>('[data-column]'),
  ];
  const typed = (): readonly TableRow[] =>
    [...rows.root.children].map((row) =>
      whole(Object.fromEntries(cells(row).map((cell) => [cell.dataset.column ?? '', cell.value.trim()]))),
    );
  const cellOf = (column: FormColumn, value: string, name: string) => {
    const { key, label, choices, help } = column;
    const attributes = { 'data-column': key, 'aria-label': `${name}: ${label}` };
    const input =
      choices === undefined
        ? element('textarea', { rows: '1', ...attributes })
        : element('select', attributes);
    if (input instanceof HTMLSelectElement) fillChoices(input, choices ?? [], value, '–');
    else input.value = value;
    input.addEventListener('change', () => write(typed()));
    return element('label', { title: help }, element('span', { 'aria-hidden': 'true' }, label), input);
  };
  const showRows = (all: readonly TableRow[]) => {
    rows.show(
      all.map((row, index) => {
        const name = `${field.label} ${index + 1}`;
        const cellsIn = (all: readonly FormColumn[]) =>
          element(
            'div',
            { class: 'cells' },
            ...all.map((column) => cellOf(column, row[column.key] ?? '', name)),
          );
        const content: HTMLElement[] = [cellsIn(columns.filter(({ more }) => more !== true))];
        const folded = columns.filter(({ more }) => more === true);
        if (folded.length > 0) {
          const summary = element('summary', { 'aria-label': `More of ${name}` }, 'More');
          const fold = element('details', {}, summary, cellsIn(folded));
          fold.open = folded.some(({ key }) => (row[key] ?? '') !== '');
          content.push(fold);
        }
        return { name, content: [element('div', {}, ...content)] };
      }),
    );
  };
  const write = (all: readonly TableRow[]) => {
    // A row that was begun waits for what it is called by.
    const wanted = all.filter((row) => main !== undefined && (row[main.key] ?? '') !== '');
    if (JSON.stringify(all) !== JSON.stringify(typed())) showRows(all);
    if (JSON.stringify(wanted) === JSON.stringify(shown.map(whole))) return;
    const before = shown;
    shown = wanted;
    void tools.set(wanted.length === 0 ? null : wanted).then((isWritten) => {
      if (!isWritten) shown = before;
    });
  };
  const whole = (row: TableRow): TableRow =>
    Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? '']));
  add.addEventListener('click', () => {
    showRows([...typed(), {}]);
    cells(rows.root.lastElementChild ?? rows.root)[0]?.focus();
  });
  none.addEventListener('change', () => {
    const { checked } = none;
    void tools.set(checked ? [] : null).then((isWritten) => {
      if (!isWritten) none.checked = !checked;
    });
  });
  const root = element(
    'div',
    { class: 'list table', role: 'group', ...tools.named },
    rows.root,
    add,
    noneLabel,
  );
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    write(typed());
  });
  const show = (now: ShownField) => {
    if (now.control.type === 'table') columns = now.control.columns;
    shown = rowsOf(now, main?.key ?? '');
    showRows(shown);
    none.checked = Array.isArray(now.value) && shown.length === 0;
    noneLabel.hidden = control.canSayNone !== true || shown.length > 0;
  };
  show(field);
  const controlOfTable: FieldControl = {
    root,
    get isBusy() {
      return JSON.stringify(typed()) !== JSON.stringify(shown.map(whole));
    },
    show(now) {
      const isShown = JSON.stringify(rowsOf(now, main?.key ?? '').map(whole)) === JSON.stringify(typed());
      const isSameOffer = JSON.stringify(now.control) === JSON.stringify({ ...control, columns });
      if (!isShown || !isSameOffer || shown.length === 0) show(now);
    },
    restore: () => showRows(shown),
  };
  return controlOfTable;
};

/** A row that is written short says its first key. */
function rowsOf({ value }: ShownField, main: string): readonly TableRow[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.map((one: string | FieldRow) => {
    if (typeof one !== 'object') return { [main]: String(one) };
    return Object.fromEntries(Object.entries(one).map(([key, cell]) => [key, String(cell ?? '')]));
  });
}
