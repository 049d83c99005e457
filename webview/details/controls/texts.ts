import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import type { FieldControl, MakeControl } from './control.ts';
import { Rows, withMoved } from './rows.ts';

/** A list of texts, with a field at its end for one more. */
export const textsControl: MakeControl = (field, tools) => {
  let shown: readonly string[] = [];
  const rows = new Rows({
    moved: (from, to) => write(withMoved(typed(), from, to)),
    removed: (at) => write(typed().toSpliced(at, 1)),
  });
  const more = element('textarea', {
    rows: '1',
    class: 'add',
    'aria-label': `Add to ${field.label}`,
    placeholder: 'Add…',
  });
  const inputs = () => [...rows.root.querySelectorAll('textarea')];
  const typed = () => inputs().map(({ value }) => value.trim());
  const showRows = (texts: readonly string[]) => {
    rows.show(
      texts.map((text, index) => {
        const name = `${field.label} ${index + 1}`;
        const input = element('textarea', { rows: '1', 'aria-label': name });
        input.value = text;
        input.addEventListener('change', () => write(typed()));
        return { name, content: [input] };
      }),
    );
  };
  const write = (texts: readonly string[]) => {
    const wanted = texts.filter((text) => text !== '');
    if (JSON.stringify(wanted) === JSON.stringify(shown)) return;
    const before = shown;
    shown = wanted;
    // A row that is typed in at its end keeps the keyboard.
    if (JSON.stringify(typed()) !== JSON.stringify(wanted)) showRows(wanted);
    void tools.set(wanted.length === 0 ? null : wanted).then((isWritten) => {
      if (!isWritten) shown = before;
    });
  };
  const add = () => {
    const text = more.value.trim();
    if (text === '') return;
    more.value = '';
    write([...typed(), text]);
  };
  const root = element('div', { class: 'list', role: 'group', ...tools.named }, rows.root, more);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || event.altKey) return;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    if (event.target === more) add();
    else write(typed());
  });
  more.addEventListener('change', add);
  const control: FieldControl = {
    root,
    get isBusy() {
      return more.value.trim() !== '' || JSON.stringify(typed()) !== JSON.stringify(shown);
    },
    show(now) {
      const texts = textsOf(now);
      const isShown = JSON.stringify(texts) === JSON.stringify(typed());
      shown = texts;
      if (!isShown) showRows(texts);
    },
    restore() {
      more.value = '';
      showRows(shown);
    },
  };
  control.show(field);
  return control;
};

function textsOf({ value }: ShownField): readonly string[] {
  const all = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.filter((one) => typeof one === 'string');
}
