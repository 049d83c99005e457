import type { AddedPart, FormPart, Gesture } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import type { FieldControl, MakeControl } from './control.ts';

const words: Readonly<Record<AddedPart, string>> = {
  persona: 'persona',
  by: 'actor',
  channel: 'channel',
  system: 'system',
  needs: 'shared process',
  lane: 'lane',
  stage: 'stage',
  step: 'step',
};

/** Elements that have forms of their own, with a field that adds one of this name at the end. */
export const partsControl: MakeControl = (field, tools) => {
  let parts: readonly FormPart[] = [];
  const list = element('ul', { class: 'parts' });
  const adds = field.control.type === 'parts' ? field.control.adds : undefined;
  const word = adds === undefined ? '' : words[adds];
  const label = `New ${word}`;
  const more = element('input', {
    type: 'text',
    class: 'add',
    'aria-label': label,
    placeholder: `${label}…`,
  });
  more.hidden = adds === undefined;
  const add = () => {
    const name = more.value.trim();
    const gesture =
      adds === undefined || name === '' ? undefined : addition(adds, name, tools.keys[0] ?? '', parts.length);
    if (gesture === undefined) return;
    more.value = '';
    void tools.make(gesture, `${name} added`).then((isMade) => {
      if (!isMade && more.value === '') more.value = name;
    });
  };
  more.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    add();
  });
  more.addEventListener('change', add);
  const removal = (key: string, name: string) => {
    const label = `Remove ${name.trim() === '' ? 'what has no name' : name}`;
    const button = element('button', {
      ...{ type: 'button', class: 'icon codicon codicon-close', 'aria-label': label, title: label },
    });
    button.addEventListener('click', () => {
      more.focus();
      void tools.make({ kind: 'remove', keys: [key] }, `${name} removed`);
    });
    return button;
  };
  const show = ({ control }: ShownField) => {
    const next = control.type === 'parts' ? control.parts : [];
    if (list.childElementCount > 0 && JSON.stringify(next) === JSON.stringify(parts)) return;
    parts = next;
    list.replaceChildren(
      ...parts.map(({ key, name }) => {
        const button = element(
          'button',
          { type: 'button', class: 'link' },
          name.trim() === '' ? '(no name)' : name,
        );
        button.addEventListener('click', () => tools.open(key));
        return element('li', {}, button, removal(key, name));
      }),
    );
    list.hidden = parts.length === 0;
  };
  show(field);
  const made: FieldControl = {
    root: element('div', { class: 'list', role: 'group', ...tools.named }, list, more),
    get isBusy() {
      return more.value.trim() !== '';
    },
    show,
    restore() {
      more.value = '';
    },
  };
  return made;
};

function addition(adds: AddedPart, name: string, key: string, at: number): Gesture {
  switch (adds) {
    case 'persona':
      return { kind: 'add-text', keys: [key], field: 'persona', text: name };
    case 'lane':
      return { kind: 'add-lane', at, name };
    case 'stage':
      return { kind: 'add-stage', at, name };
    case 'step':
      return { kind: 'add-step', stage: key, at, name };
    default:
      return { kind: 'assign', keys: [], field: adds, ids: [], declare: [name] };
  }
}
