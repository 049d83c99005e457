import type { EnumValue, KeySchema, ValueSchema } from '../core/schema.ts';

/** Returns what the format says about a key, as Markdown: its meaning, its values, an example. */
export function keyMarkdown(key: KeySchema): string {
  const example = key.example === undefined ? [] : [`\`\`\`yaml\n${key.key}: ${key.example}\n\`\`\``];
  return [...aboutKey(key), ...example].join('\n\n');
}

/** Returns the same as {@link keyMarkdown} for a client that shows plain text. */
export function keyText(key: KeySchema): string {
  const about = aboutKey(key).map((part) => part.replaceAll('`', ''));
  const example = key.example === undefined ? [] : [`Example:\n${key.key}: ${key.example}`];
  return [...about, ...example].join('\n\n');
}

function aboutKey({ description, value, default: byDefault }: KeySchema): string[] {
  const values = valueText(value);
  return [
    description,
    ...(values === undefined ? [] : [values]),
    ...(byDefault === undefined ? [] : [`Default: ${byDefault}`]),
  ];
}

function valueText(value: ValueSchema): string | undefined {
  switch (value.type) {
    case 'enum':
      return wordsText(value.values);
    case 'reference':
      return value.words && wordsText(value.words);
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `A whole number from ${value.min} to ${value.max}${value.each === undefined ? '' : `, or one for each ${value.each} by its id`}.`;
    case 'duration':
      return 'A length of time such as `30s`, `4m`, `1h 30m` or `2d`.';
    case 'date':
      return 'A day such as `2026-11-01`.';
    case 'language':
      return 'The tag of a language such as `en`, `de`, `de-CH` or `pt-BR`.';
    case 'list':
    case 'one-or-list':
      return value.of.type === 'element' ? undefined : valueText(value.of);
    default:
      return undefined;
  }
}

function wordsText(words: readonly EnumValue[]): string {
  return words.map((one) => `- \`${one.value}\`: ${one.description}`).join('\n');
}
