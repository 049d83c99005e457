import type { FromComparison } from '../../webview/protocol.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isPart = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  isText(value.path) &&
  'said' in value &&
  isText(value.said);
const isParts = (value: unknown): boolean => Array.isArray(value) && value.every(isPart);
const isSide = (value: unknown): boolean => value === 'before' || value === 'after';

/** Checks of the properties of each message, by its type. */
const shapes: Readonly<
  Record<FromComparison['type'], Readonly<Record<string, (value: unknown) => boolean>>>
> = {
  apart: { after: isCount, before: isText, other: isText },
  join: { after: isCount, of: isSide, part: isPart, others: isParts },
  forget: {},
  exchange: {},
};

/** Parses a message from the page of a comparison; `undefined` when it is none that the protocol knows. */
export function fromComparison(message: unknown): FromComparison | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  const { type } = message;
  if (!isText(type) || !Object.hasOwn(shapes, type)) return undefined;
  const fields = message as Readonly<Record<string, unknown>>;
  const shape = shapes[type as FromComparison['type']];
  return Object.entries(shape).every(([name, test]) => test(fields[name]))
    ? (message as FromComparison)
    : undefined;
}
