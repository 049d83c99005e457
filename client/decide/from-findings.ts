import type { EditedField, FromFindings, ListFormat } from '../../webview/decide/protocol.ts';

const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isOneOf = (all: Readonly<Record<string, true>>) => (value: unknown) =>
  isString(value) && Object.hasOwn(all, value);
const fields: Readonly<Record<EditedField, true>> = {
  ...{ name: true, severity: true, effort: true, status: true, owner: true, due: true },
};
const formats: Readonly<Record<ListFormat, true>> = { csv: true, xlsx: true, md: true };
const isPlace = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  isString(Reflect.get(value, 'uri')) &&
  isString(Reflect.get(value, 'key'));
const place = { uri: isString, key: isString };

/** Checks of the properties of each message, by its type. */
const shapes: Readonly<Record<FromFindings['type'], Readonly<Record<string, (value: unknown) => boolean>>>> =
  {
    ready: {},
    open: { ...place, focus: isBoolean },
    picture: place,
    set: {
      ...{ ...place, field: isOneOf(fields) },
      value: (value) => isString(value) || Number.isSafeInteger(value),
    },
    undo: { uri: isString },
    redo: { uri: isString },
    export: {
      format: isOneOf(formats),
      listed: (value) => Array.isArray(value) && value.every(isPlace),
    },
  };

/** Parses a message from the page of the view of findings; `undefined` when it is none that the protocol knows. */
export function fromFindings(message: unknown): FromFindings | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const type: unknown = Reflect.get(message, 'type');
  if (!isString(type) || !Object.hasOwn(shapes, type)) return undefined;
  const shape = shapes[type as FromFindings['type']];
  const fits = Object.entries(shape).every(([name, test]) => test(Reflect.get(message, name)));
  return fits ? (message as FromFindings) : undefined;
}
