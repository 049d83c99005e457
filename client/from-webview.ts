import { isActionName } from '../core/actions.ts';
import { type PictureCommandName, pictureCommands } from '../core/export-formats.ts';
import type { FromWebview, PreviewCommand } from '../webview/protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Every command that is not of a picture, so that none can be missing here. */
const others: Readonly<Record<Exclude<PreviewCommand, PictureCommandName>, true>> = {
  'leave-out-of-exports': true,
  'new-blueprint': true,
  'restart-server': true,
  'save-view': true,
  'toggle-lock': true,
};
const commands = new Set<string>([...pictureCommands.map(({ name }) => name), ...Object.keys(others)]);

const isString = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
const isScale = (value: unknown) => typeof value === 'number' && value > 0 && value < 2;
const maybe = (test: (value: unknown) => boolean) => (value: unknown) => value === undefined || test(value);
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
const isVersion = (value: unknown): boolean => Number.isSafeInteger(value);
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);
const isGesture = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && isString(value.kind);
const isNames = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every(isString);
const isCommand = (value: unknown): boolean => isString(value) && commands.has(value);

/** Checks of the properties of each message, by its type. */
const shapes: Readonly<Record<FromWebview['type'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  ready: {},
  shown: { uri: isString, version: isVersion },
  select: { key: isString, focus: maybe(isBoolean) },
  open: { line: isCount, character: isCount },
  'open-offset': { offset: isCount },
  command: { command: isCommand },
  // What a gesture says is checked by the server that makes it.
  gesture: {
    id: isCount,
    uri: isString,
    version: isVersion,
    gesture: isGesture,
    seen: maybe(isNames),
  },
  copy: { id: isCount, uri: isString, version: isVersion, keys: isStrings },
  ask: { uri: isString, version: isVersion, action: isActionName, keys: isStrings, seen: isNames },
  form: { id: isCount, uri: isString, key: isString },
  'switched-on': {},
  undo: {},
  redo: {},
  image: { uri: isString, path: isString, stamp: isString },
  exported: {
    id: isCount,
    text: isString,
    missing: maybe(isStrings),
    note: maybe(isString),
    scale: maybe(isScale),
  },
  failed: { id: isCount, message: isString },
  'not-drawn': { message: isString },
};

/** Parses a message from the page of a preview; `undefined` when it is none that the protocol knows. */
export function fromWebview(message: unknown): FromWebview | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const fields = message as Fields;
  const { type } = fields;
  if (!isString(type) || !Object.hasOwn(shapes, type)) return undefined;
  const shape = shapes[type as FromWebview['type']];
  const fits = Object.entries(shape).every(([name, test]) => test(fields[name]));
  return fits ? (message as FromWebview) : undefined;
}
