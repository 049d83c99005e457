import type { KeySchema, ValueSchema } from '../core/schema.ts';

/** What the format says about a key, as Markdown: its meaning, its values, an example. */
export function describeKey(key: KeySchema): string {
  const parts = [key.description];
  const values = valueText(key.value);
  if (values !== undefined) parts.push(values);
  if (key.default !== undefined) parts.push(`Default: ${key.default}`);
  if (key.example !== undefined) parts.push(`\`\`\`yaml\n${key.key}: ${key.example}\n\`\`\``);
  return parts.join('\n\n');
}

function valueText(value: ValueSchema): string | undefined {
  switch (value.type) {
    case 'enum':
      return value.values.map((one) => `- \`${one.value}\`: ${one.description}`).join('\n');
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `A whole number from ${value.min} to ${value.max}.`;
    case 'duration':
      return 'A length of time such as `30s`, `4m`, `1h 30m` or `2d`.';
    case 'date':
      return 'A day such as `2026-11-01`.';
    case 'list':
    case 'one-or-list':
      return value.of.type === 'element' ? undefined : valueText(value.of);
    default:
      return undefined;
  }
}
