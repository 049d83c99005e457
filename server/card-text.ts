import type { DetailsCard } from '../core/describe/details-card.ts';

/** Writes a card for a client that shows plain text. Markdown of the author is shown as it is written. */
export function cardText(card: DetailsCard): string {
  const parts = [`${card.title}\n${card.context}`];
  const body = card.body?.trim() ?? '';
  if (body !== '') parts.push(body);
  const facts = card.facts.map(({ label, values }) => {
    const [only] = values;
    if (values.length === 1) return `${label}: ${only?.text}`;
    return [`${label}:`, ...values.map(({ text }) => `- ${text}`)].join('\n');
  });
  if (facts.length > 0) parts.push(facts.join('\n'));
  return parts.join('\n\n');
}
