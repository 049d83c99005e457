import type { Choice } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { MakeControl } from './control.ts';

/** One of the words that a key takes, or none. */
export const choiceControl: MakeControl = (field, tools) => {
  const select = element('select', { ...tools.named });
  const said = element('p', { class: 'said' });
  let shown = '';
  const tell = () => {
    const help = select.selectedOptions[0]?.title ?? '';
    said.textContent = help;
    said.hidden = help === '';
  };
  select.addEventListener('change', () => {
    tell();
    void tools.set(select.value === '' ? null : select.value).then((isWritten) => {
      if (!isWritten) select.value = shown;
      tell();
    });
  });
  const show = ({ value, control, differs }: typeof field) => {
    shown = value === undefined || typeof value === 'object' ? '' : String(value);
    fillChoices(select, control.type === 'choice' ? control.choices : [], shown, differs ? 'Different' : '–');
    tell();
  };
  show(field);
  return { root: element('div', {}, select, said), isBusy: false, show, restore: () => undefined };
};

/** Gives a select its choices, with what is written even when it is none of them, and with none. */
export function fillChoices(
  select: HTMLSelectElement,
  choices: readonly Choice[],
  value: string,
  none: string,
): void {
  const isKnown = value === '' || choices.some((one) => one.value === value);
  const options = [{ value: '', label: none }, ...(isKnown ? [] : [{ value, label: value }]), ...choices];
  select.replaceChildren(
    ...options.map(({ value: own, label, ...rest }) => {
      const help = 'help' in rest ? rest.help : undefined;
      return element('option', { value: own, ...(help !== undefined && { title: help }) }, label);
    }),
  );
  select.value = value;
}
