import type { DetailsCard, FactValue } from '../core/describe/details-card.ts';
import { harmlessMarkdown, linkTarget, plainAsMarkdown } from './safe-markdown.ts';

/**
 * Writes a card as Markdown for the editor. No text of the author becomes HTML, an image or a link in it, but for links
 * to pages and mail that it wrote as such.
 * @param addressOf where an offset of the source is, as an address that an editor opens; without it nothing jumps
 */
export function cardMarkdown(card: DetailsCard, addressOf?: (offset: number) => string): string {
  const parts = [`**${plainAsMarkdown(card.title)}**  \n${plainAsMarkdown(card.context)}`];
  const body = card.body?.trim() ?? '';
  if (body !== '') parts.push(harmlessMarkdown(body));
  const facts = card.facts.map(({ label, values }) => {
    const texts = values.map((value) => valueMarkdown(value, addressOf));
    const [only] = texts;
    if (texts.length === 1) return `- ${plainAsMarkdown(label)}: ${only}`;
    return [`- ${plainAsMarkdown(label)}:`, ...texts.map((text) => `  - ${text}`)].join('\n');
  });
  if (facts.length > 0) parts.push(facts.join('\n'));
  return parts.join('\n\n');
}

const page = /^https:\/\/\S+$/i;

/** A value that is nothing but the address of a page leads there; one that names an element leads to it. */
function valueMarkdown({ text, target }: FactValue, addressOf?: (offset: number) => string): string {
  const shown = plainAsMarkdown(text);
  if (target !== undefined && addressOf !== undefined) return `[${shown}](${linkTarget(addressOf(target))})`;
  const written = text.trim();
  return page.test(written) ? `[${shown}](${linkTarget(written)})` : shown;
}
