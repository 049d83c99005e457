import type { Control, Form, FormField } from '../../server/protocol.ts';

/** A form of one element, or of what several have in common. */
export interface ShownForm extends Omit<Form, 'fields'> {
  readonly fields: readonly ShownField[];
}

/** A field of a form. */
export interface ShownField extends FormField {
  /** Present when the elements differ in it: none of their values is shown, and what is set is set for all of them. */
  readonly differs?: true;
}

/** The controls that say one thing of all. What is a list of its own for each of them, such as its arrows, is left out. */
const simple: ReadonlySet<Control['type']> = new Set([
  ...(['text', 'markdown', 'duration', 'date', 'boolean', 'dots', 'faces', 'choice', 'references'] as const),
]);

/** Returns the form of what several elements have in common: the keys that all of them take, and that need not differ. */
export function commonForm(forms: readonly Form[]): ShownForm | undefined {
  const [first, ...others] = forms;
  if (first === undefined) return undefined;
  if (others.length === 0) return first;
  const kinds = new Set(forms.map(({ kind }) => kind));
  const locked = forms.find((form) => form.locked !== undefined)?.locked;
  const fields = locked === undefined ? first.fields.flatMap((field) => common(field, others) ?? []) : [];
  return {
    key: first.key,
    title: `${forms.length} chosen`,
    kind: kinds.size === 1 ? `${first.kind}s` : 'Different kinds',
    help:
      fields.length === 0
        ? 'These have nothing in common that could be set at once.'
        : 'What is changed here is changed in all of them.',
    fields,
    problems: [],
    ...(locked !== undefined && { locked }),
  };
}

function common(field: FormField, others: readonly Form[]): ShownField | undefined {
  const { key, control, value, required } = field;
  if (required || key === 'id' || key === 'name' || !simple.has(control.type)) return undefined;
  const twins = others.map(({ fields }) => fields.find((one) => one.key === key));
  const isKnown = twins.every((one) => one !== undefined && one.control.type === control.type);
  if (!isKnown) return undefined;
  if (twins.every((one) => JSON.stringify(one?.value) === JSON.stringify(value)))
    return { ...field, problems: [] };
  const { value: _, ...rest } = field;
  return { ...rest, problems: [], differs: true };
}
