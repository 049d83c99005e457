import type { Card } from '../core/diagram/card.ts';
import { harmlessMarkdown, plainAsMarkdown } from './safe-markdown.ts';

/** A card as Markdown for the editor. No text of the author becomes HTML, an image or an active link in it. */
export function cardMarkdown(card: Card): string {
  const parts = [`**${plainAsMarkdown(card.title)}**  \n${plainAsMarkdown(card.context)}`];
  const body = card.body?.trim() ?? '';
  if (body !== '') parts.push(harmlessMarkdown(body));
  const facts = card.facts.map(({ label, values }) => {
    const texts = values.map(({ text }) => plainAsMarkdown(text));
    const [only] = texts;
    if (texts.length === 1) return `- ${plainAsMarkdown(label)}: ${only}`;
    return [`- ${plainAsMarkdown(label)}:`, ...texts.map((text) => `  - ${text}`)].join('\n');
  });
  if (facts.length > 0) parts.push(facts.join('\n'));
  return parts.join('\n\n');
}
