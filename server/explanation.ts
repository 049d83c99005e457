import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { DetailsCard } from '../core/describe/details-card.ts';
import type { KeySchema } from '../core/schema.ts';
import { cardMarkdown } from './card-markdown.ts';
import { cardText } from './card-text.ts';
import { keyMarkdown, keyText } from './describe-key.ts';

/** The content of a hover, before it is known in which form the client shows it. */
export type Explanation =
  | { readonly card: DetailsCard }
  | { readonly key: KeySchema }
  /** A sentence of ours, in which words to be typed stand in backticks. */
  | { readonly sentence: string };

/**
 * Returns the explanation in a form that the client shows.
 * @param addressOf where an offset of the source is, as an address that an editor opens; without it nothing jumps
 */
export function toMarkup(
  explanation: Explanation,
  kind: MarkupKind,
  addressOf?: (offset: number) => string,
): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  return { kind, value: isMarkdown ? markdown(explanation, addressOf) : plainText(explanation) };
}

function markdown(explanation: Explanation, addressOf?: (offset: number) => string): string {
  if ('card' in explanation) return cardMarkdown(explanation.card, addressOf);
  return 'key' in explanation ? keyMarkdown(explanation.key) : explanation.sentence;
}

function plainText(explanation: Explanation): string {
  if ('card' in explanation) return cardText(explanation.card);
  return 'key' in explanation ? keyText(explanation.key) : explanation.sentence.replaceAll('`', '');
}
