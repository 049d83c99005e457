import type { Choice } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import { Combobox } from './combobox.ts';
import type { FieldControl, MakeControl } from './control.ts';
import { Rows, withMoved } from './rows.ts';

/** The keys that `assign` declares something for. */
const assigned = ['by', 'channel', 'system', 'needs'] as const;

/** References to any number of declarations; something new is declared with it. */
export const referencesControl: MakeControl = (field, tools) => {
  let choices: readonly Choice[] = [];
  let ids: readonly string[] = [];
  const rows = new Rows({
    moved: (from, to) => write(withMoved(ids, from, to)),
    removed: (at) => write(ids.toSpliced(at, 1)),
  });
  const own = assigned.find((one) => one === field.key);
  const declares =
    field.control.type === 'references' && field.control.declares === true && own !== undefined;
  const showRows = () => {
    rows.show(
      ids.map((id) => {
        const choice = choices.find(({ value }) => value === id);
        return { name: choice?.label ?? id, content: [nameOf(id, choice)] };
      }),
    );
  };
  const nameOf = (id: string, choice: Choice | undefined) => {
    const { key, label = id } = choice ?? {};
    if (key === undefined) return element('span', { class: 'name' }, label);
    const button = element(
      'button',
      { type: 'button', class: 'link name', title: `Details of ${label}` },
      label,
    );
    button.addEventListener('click', () => tools.open(key));
    return button;
  };
  const write = (next: readonly string[]) => {
    const before = ids;
    ids = next;
    showRows();
    void tools.set(next.length === 0 ? null : next).then((isWritten) => {
      if (isWritten) return;
      ids = before;
      showRows();
    });
  };
  const combobox = new Combobox(`${tools.id}-add`, `Add to ${field.label}`, {
    choices: () => choices.filter(({ value }) => !ids.includes(value)),
    chosen: ({ value }) => write([...ids, value]),
    ...(declares && {
      made: (name: string) =>
        void tools.make(
          { kind: 'assign', keys: tools.keys, field: own, ids, declare: [name] },
          `${name} added`,
        ),
    }),
  });
  const show = (now: ShownField) => {
    choices = now.control.type === 'references' ? now.control.choices : [];
    const { value } = now;
    const written = Array.isArray(value) ? value : value === undefined ? [] : [value];
    ids = written.filter((one) => typeof one === 'string');
    showRows();
  };
  show(field);
  const different = element(
    'p',
    { class: 'said' },
    'They differ: what is added here is written in all of them instead.',
  );
  different.hidden = field.differs !== true;
  const control: FieldControl = {
    root: element(
      'div',
      { class: 'list', role: 'group', ...tools.named },
      rows.root,
      combobox.root,
      different,
    ),
    get isBusy() {
      return combobox.typed !== '';
    },
    show(now) {
      different.hidden = now.differs !== true;
      const had = rows.root.contains(document.activeElement);
      show(now);
      if (had) combobox.root.querySelector('input')?.focus();
    },
    restore: () => combobox.clear(),
  };
  return control;
};
