import type { FromInsights } from '../../webview/decide/protocol.ts';

const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isString = (value: unknown): value is string => typeof value === 'string';

/** Parses a message from the page of the view of insights; `undefined` when it is none that the protocol knows. */
export function fromInsights(message: unknown): FromInsights | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const get = (name: string): unknown => Reflect.get(message, name);
  const fits: Readonly<Record<FromInsights['type'], () => boolean>> = {
    ready: () => true,
    open: () => isRange(get('range')),
    off: () => get('off') === undefined || isString(get('off')),
    dark: () => isString(get('uri')) && isString(get('off')),
  };
  const type = get('type');
  if (!isString(type) || !Object.hasOwn(fits, type)) return undefined;
  return fits[type as FromInsights['type']]() ? (message as FromInsights) : undefined;
}

function isRange(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return [Reflect.get(value, 'start'), Reflect.get(value, 'end')].every(
    (place: unknown) =>
      typeof place === 'object' &&
      place !== null &&
      isCount(Reflect.get(place, 'line')) &&
      isCount(Reflect.get(place, 'character')),
  );
}
