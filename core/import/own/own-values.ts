import type { FieldRow, FieldValue } from '../../fields/field-value.ts';
import { metricDivider, recoveryDivider } from '../../office/fields.ts';
import { fromLines } from '../../office/lines.ts';
import { type ElementName, keysOf } from '../../schema.ts';
import type { DeclaredSection, ImportedBlueprint } from '../journey.ts';

const sections: Readonly<Record<string, DeclaredSection>> = {
  by: 'actors',
  system: 'systems',
  channel: 'channels',
  needs: 'processes',
};

/** Returns the value of a key from the text that our own sheets have for it; `undefined` when it is none. */
export function ownValue(
  { declared }: Pick<ImportedBlueprint, 'declared'>,
  element: ElementName,
  key: string,
  text: string,
): FieldValue | undefined {
  const section = sections[key];
  if (section !== undefined) return fromLines(text).map((name) => idOf(declared[section], name));
  if (key === 'metrics') return fromLines(text).map(metricOf);
  if (key === 'fail') return fromLines(text).map(failOf);
  if (key === 'emotion' && element === 'step' && text.includes(':')) return emotionsOf(text);
  const type = keysOf(element).get(key)?.value;
  if (type?.type === 'integer') {
    const number = Number(text);
    return Number.isInteger(number) ? number : text;
  }
  if (type?.type === 'boolean') return /^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text;
  return type?.type === 'list' || type?.type === 'one-or-list' ? fromLines(text) : text;
}

/** Sheets show names where these are clear, else ids. A name that nothing has stays as it is, and is said as a problem. */
function idOf(declared: ReadonlyMap<string, { readonly name?: FieldValue }>, name: string): string {
  if (declared.has(name)) return name;
  for (const [id, one] of declared) if (one.name === name) return id;
  return name;
}

function metricOf(line: string): string | FieldRow {
  const [name = '', value, target, source] = line.split(metricDivider.trimEnd()).map((part) => part.trim());
  return value === undefined
    ? name
    : { name, value: value || null, target: target || null, source: source || null };
}

function failOf(line: string): string | FieldRow {
  const at = line.indexOf(recoveryDivider);
  return at === -1 ? line : { name: line.slice(0, at), recovery: line.slice(at + recoveryDivider.length) };
}

function emotionsOf(text: string): FieldRow {
  return Object.fromEntries(
    fromLines(text).map((line) => {
      const at = line.lastIndexOf(':');
      const value = Number(line.slice(at + 1));
      return [line.slice(0, at).trim(), Number.isInteger(value) ? value : line.slice(at + 1).trim()];
    }),
  );
}
