import { element } from '../../element.ts';
import type { MakeControl } from './control.ts';

/** Yes or no: no is not written. */
export const booleanControl: MakeControl = (field, tools) => {
  const box = element('input', { type: 'checkbox', ...tools.named });
  box.addEventListener('change', () => {
    const { checked } = box;
    void tools.set(checked ? true : null).then((isWritten) => {
      if (!isWritten) box.checked = !checked;
    });
  });
  const show = ({ value, differs }: typeof field) => {
    box.checked = value === true;
    box.indeterminate = differs === true;
  };
  show(field);
  return { root: box, isBusy: false, show, restore: () => undefined };
};
