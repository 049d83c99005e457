import type { Choice, FieldRow, FieldValue } from '../../../server/protocol.ts';
import { element } from '../../element.ts';
import type { ShownField } from '../common-form.ts';
import type { MakeControl } from './control.ts';
import { Scale } from './scale.ts';

/** A whole number as dots or as faces; where several feel it, one for all or one for each of them. */
export const numberControl: MakeControl = (field, tools) => {
  const { control } = field;
  if (control.type !== 'dots' && control.type !== 'faces') throw new Error(`No number: ${control.type}`);
  const { min, max, each } = control;
  const face = control.type === 'faces' ? tools.face : undefined;
  let value: FieldValue | undefined;
  const write = (next: FieldValue | null) => {
    const before = value;
    value = next ?? undefined;
    void tools.set(next).then((isWritten) => {
      if (isWritten) return;
      value = before;
      showAll();
    });
  };
  const scaleOf = (choice: Choice | undefined, index: number) =>
    new Scale(
      {
        ...{ id: `${tools.id}-${index}`, min, max },
        name: choice === undefined ? field.label : `${field.label}, ${choice.label}`,
        attributes:
          choice === undefined && each === undefined
            ? tools.named
            : { 'aria-label': `${field.label}, ${choice?.label ?? 'everybody'}` },
      },
      face,
      (number) => write(choice === undefined ? (number ?? null) : withOne(choice, number)),
    );
  const whole = scaleOf(undefined, 0);
  const rows = (each ?? []).map((choice, index) => ({ choice, scale: scaleOf(choice, index + 1) }));
  /** A number for all becomes one for each. */
  const withOne = ({ value: id }: Choice, number: number | undefined): FieldRow | null => {
    const before = isRow(value)
      ? value
      : Object.fromEntries(
          typeof value === 'number' ? rows.map(({ choice }) => [choice.value, value as number]) : [],
        );
    const { [id]: _, ...others } = before;
    const row = number === undefined ? others : { ...before, [id]: number };
    return Object.keys(row).length === 0 ? null : row;
  };
  const showAll = () => {
    whole.show(numberIn(value));
    for (const { choice, scale } of rows)
      scale.show(isRow(value) ? numberIn(value[choice.value]) : undefined);
  };
  const show = (now: ShownField) => {
    value = now.value;
    showAll();
  };
  show(field);
  const root =
    each === undefined
      ? whole.root
      : element(
          'div',
          { class: 'scales', role: 'group', ...tools.named },
          ...[
            { name: 'Everybody', scale: whole },
            ...rows.map(({ choice, scale }) => ({ name: choice.label, scale })),
          ].map(({ name, scale }) =>
            element('div', {}, element('span', { 'aria-hidden': 'true' }, name), scale.root),
          ),
        );
  return { root, isBusy: false, show, restore: () => undefined };
};

function isRow(value: FieldValue | undefined): value is FieldRow {
  return typeof value === 'object' && !Array.isArray(value);
}

function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isInteger(number) ? number : undefined;
}
