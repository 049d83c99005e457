import { element } from '../element.ts';
import { scale, statuses } from './finding-words.ts';
import type { ListedFinding } from './listed.ts';
import type { EditedField } from './protocol.ts';

/** The words of an editor, and what it offers. */
interface EditorContext {
  readonly owners: readonly string[];
  readonly label: string;
  say(name: string): string;
}

/**
 * Returns the control in which a field of a finding is changed, in its cell. Enter, and leaving it, make the change; Escape
 * does not.
 *
 * @param done called once, with the value when it is another one
 */
export function editorOfCell(
  field: EditedField,
  one: ListedFinding,
  { owners, label, say }: EditorContext,
  done: (value: string | number | undefined) => void,
): HTMLElement {
  const written = String(one[field] ?? '');
  const control = field === 'severity' || field === 'effort' || field === 'status' ? select() : input();
  let isDone = false;
  const end = (value: string | undefined) => {
    if (isDone) return;
    isDone = true;
    const now = value?.trim();
    const isSame = now === undefined || now === written || (field === 'name' && now === '');
    done(
      isSame ? undefined : field === 'severity' || field === 'effort' ? (now === '' ? '' : Number(now)) : now,
    );
  };
  control.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return;
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    end(event.key === 'Enter' ? writtenValue() : undefined);
  });
  control.addEventListener('blur', () => end(writtenValue()));
  return element('span', { class: 'editor' }, control, ...listOf());

  /** A date that is written in part takes none away. */
  function writtenValue(): string | undefined {
    return control instanceof HTMLInputElement && control.validity.badInput ? undefined : control.value;
  }

  function select(): HTMLSelectElement {
    const options: readonly (readonly [string, string])[] =
      field === 'status'
        ? statuses.map((status) => [status, say(status)])
        : [['', '–'], ...scale.map((figure) => [figure, figure] as const)];
    const made = element(
      'select',
      { 'aria-label': label },
      ...options.map(([value, text]) => element('option', { value }, text)),
    );
    made.value = written;
    return made;
  }

  function input(): HTMLInputElement {
    const made = element('input', {
      ...{ type: field === 'due' ? 'date' : 'text', value: written, 'aria-label': label },
      ...(field === 'owner' && { list: 'owners', autocomplete: 'off' }),
    });
    // A date that is none would be lost in a field for dates.
    if (field === 'due' && made.value !== written) made.type = 'text';
    made.value = written;
    return made;
  }

  function listOf(): readonly HTMLElement[] {
    if (field !== 'owner') return [];
    const options = owners.map((value) => element('option', { value }));
    return [element('datalist', { id: 'owners' }, ...options)];
  }
}
