import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { DetailsCard } from '../core/describe/details-card.ts';
import type { KeySchema } from '../core/schema.ts';
import { cardMarkdown } from './card-markdown.ts';
import { cardText } from './card-text.ts';
import { keyMarkdown, keyText } from './describe-key.ts';
import { linkTarget, plainAsMarkdown } from './safe-markdown.ts';

/** The content of a hover, before it is known in which form the client shows it. */
export type Explanation =
  | { readonly card: DetailsCard }
  | { readonly key: KeySchema }
  /** The path of an image, and what is known of it. */
  | { readonly image: string; readonly words: string }
  /** A sentence of ours, in which words to be typed stand in backticks. */
  | { readonly sentence: string };

/** The addresses that an editor opens or loads. */
export interface Addresses {
  /** Returns the address of an offset of the source; without it nothing jumps. */
  readonly addressOf?: (offset: number) => string;
  /** Returns the address of an image, by its path, when it can be shown; without it none is. */
  readonly imageAddress?: (path: string) => string | undefined;
}

/** Returns the explanation in a form that the client shows. */
export function toMarkup(
  explanation: Explanation,
  kind: MarkupKind,
  addresses: Addresses = {},
): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  return { kind, value: isMarkdown ? markdown(explanation, addresses) : plainText(explanation) };
}

function markdown(explanation: Explanation, { addressOf, imageAddress }: Addresses): string {
  if ('card' in explanation) {
    const { card } = explanation;
    return cardMarkdown(card, addressOf) + imageMarkdown(card.image, card.title, imageAddress);
  }
  if ('image' in explanation) {
    return (
      plainAsMarkdown(explanation.words) + imageMarkdown(explanation.image, explanation.image, imageAddress)
    );
  }
  return 'key' in explanation ? keyMarkdown(explanation.key) : explanation.sentence;
}

/** The picture in a paragraph of its own; nothing without one that can be shown. */
function imageMarkdown(
  path: string | undefined,
  name: string,
  imageAddress: Addresses['imageAddress'],
): string {
  const address = path === undefined ? undefined : imageAddress?.(path);
  return address === undefined ? '' : `\n\n![${plainAsMarkdown(name)}](${linkTarget(address)}|width=280)`;
}

function plainText(explanation: Explanation): string {
  if ('card' in explanation) return cardText(explanation.card);
  if ('image' in explanation) return explanation.words;
  return 'key' in explanation ? keyText(explanation.key) : explanation.sentence.replaceAll('`', '');
}
