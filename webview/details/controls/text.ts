import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import type { FieldControl, MakeControl } from './control.ts';

/** A text on one line or, with Markdown, on several; a duration; a date. Leaving it or Enter writes it. */
export const textControl: MakeControl = (field, tools) => {
  const { type } = field.control;
  const isLong = type === 'markdown';
  const isDay = type === 'date' && isDate(textOf(field));
  const input = isDay
    ? element('input', { type: 'date', ...tools.named })
    : element('textarea', { rows: isLong ? '3' : '1', ...tools.named });
  let shown = '';
  const commit = () => {
    const value = input.value.trim();
    if (value === shown) return;
    const before = shown;
    shown = value;
    void tools.set(value === '' ? null : value).then((isWritten) => {
      if (!isWritten) shown = before;
    });
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || event.altKey) return;
    // A long text has line breaks.
    if (isLong && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    commit();
  };
  input.addEventListener('keydown', (event) => pressed(event as KeyboardEvent));
  input.addEventListener('change', () => {
    // The browser says so with each figure of a date.
    if (!isDay) commit();
  });
  const control: FieldControl = {
    root: input,
    get isBusy() {
      return input.value.trim() !== shown;
    },
    show(now) {
      shown = textOf(now);
      input.value = shown;
      const { differs, example, control: own } = now;
      const hint = differs
        ? 'Different'
        : own.type === 'duration' || own.type === 'date'
          ? example
          : undefined;
      if (hint === undefined) input.removeAttribute('placeholder');
      else input.setAttribute('placeholder', hint);
    },
    restore() {
      input.value = shown;
    },
  };
  if (isDay) input.addEventListener('blur', commit);
  control.show(field);
  return control;
};

function textOf({ value }: ShownField): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}

/** The browser's own field for dates shows no other text. */
function isDate(text: string): boolean {
  return text === '' || (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)));
}
