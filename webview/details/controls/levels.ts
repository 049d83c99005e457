import type { FieldRow } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import { fillChoices } from './choice.ts';
import { Combobox } from './combobox.ts';
import type { FieldControl, MakeControl } from './control.ts';
import { Rows } from './rows.ts';

/** A level for each of some rules. */
export const levelsControl: MakeControl = (field, tools) => {
  const { control } = field;
  if (control.type !== 'levels') throw new Error(`No levels: ${control.type}`);
  const { rules, choices } = control;
  let row: FieldRow = {};
  const rows = new Rows({
    // They have no order that would mean something.
    moved: () => undefined,
    removed: (at) => write(Object.fromEntries(Object.entries(row).toSpliced(at, 1))),
  });
  const write = (next: FieldRow) => {
    const before = row;
    row = next;
    showRows();
    void tools.set(Object.keys(next).length === 0 ? null : next).then((isWritten) => {
      if (isWritten) return;
      row = before;
      showRows();
    });
  };
  const showRows = () => {
    rows.show(
      Object.entries(row).map(([rule, level]) => {
        const select = element('select', { 'aria-label': `Level of ${rule}` });
        fillChoices(select, choices, String(level ?? ''), '–');
        select.addEventListener('change', () => write({ ...row, [rule]: select.value }));
        return { name: rule, content: [element('span', { class: 'name' }, rule), select] };
      }),
    );
    for (const grip of rows.root.querySelectorAll<HTMLElement>('.grip')) grip.hidden = true;
  };
  const combobox = new Combobox(`${tools.id}-add`, `Add to ${field.label}`, {
    choices: () =>
      rules.filter((rule) => !Object.hasOwn(row, rule)).map((rule) => ({ value: rule, label: rule })),
    chosen: ({ value }) => write({ ...row, [value]: choices[0]?.value ?? 'off' }),
  });
  const show = ({ value }: ShownField) => {
    row = typeof value === 'object' && !Array.isArray(value) ? (value as FieldRow) : {};
    showRows();
  };
  show(field);
  const made: FieldControl = {
    root: element('div', { class: 'list', role: 'group', ...tools.named }, rows.root, combobox.root),
    get isBusy() {
      return combobox.typed !== '';
    },
    show,
    restore: () => combobox.clear(),
  };
  return made;
};
