import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Command,
  type CompletionItem,
  type CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
  MarkupKind,
} from 'vscode-languageserver-types';
import type { Place } from '../cursor/place.ts';
import { type Explanation, toMarkup } from '../explanation.ts';
import { toRange } from '../position.ts';

/** The capabilities of a client for completions. */
export interface CompletionSupport {
  /** Inserted text may hold places to fill in. */
  readonly snippets: boolean;
  /** Inserted lines can be kept as they are; other clients indent them like the line they are inserted on. */
  readonly linesAsIs: boolean;
  /** True when it runs the command of VS Code that asks for completions again. */
  readonly suggestsAgain: boolean;
  /** The kind of text in which it shows what is told about an item. */
  readonly documentation: MarkupKind;
}

/** Something that can be written at a place, before it is known how the client wants it. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** The text it stands for, on the same line. */
  readonly detail?: string;
  readonly documentation?: Explanation;
  /** The text to insert; later lines are indented from the column of the first. */
  readonly text: string;
  /** The same with places to fill in, for clients that can. */
  readonly snippet?: string;
  /** The text that is compared with what was typed, when it is more than the label. */
  readonly filter?: string;
  /** Present when it goes away as soon as anything is typed. */
  readonly onlyWhenBlank?: boolean;
  /** Present when what is written next has proposals too, which then come by themselves. */
  readonly leadsOn?: boolean;
}

/** Nobody types it, so an editor leaves such an item out once it compares it with anything that was typed. */
const matchesNothing = '\u200b';

const suggestAgain: Command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };

/** @param order its rank among the proposals of the place, from 0 */
export function toCompletionItem(
  proposal: Proposal,
  order: number,
  place: Place,
  text: TextDocument,
  support: CompletionSupport,
): CompletionItem {
  const asSnippet = support.snippets && proposal.snippet !== undefined;
  const written = asSnippet && proposal.snippet !== undefined ? proposal.snippet : proposal.text;
  const keepsLines = support.linesAsIs || !support.snippets;
  const column = keepsLines ? place.column : place.column - place.indent;
  const newText =
    (place.needsSpace ? ' ' : '') + written.replaceAll('\n', `\n${' '.repeat(Math.max(0, column))}`);
  return {
    label: proposal.label,
    kind: proposal.kind,
    sortText: String(order).padStart(5, '0'),
    filterText: proposal.onlyWhenBlank
      ? matchesNothing
      : (place.needsSpace ? ' ' : '') + (proposal.filter ?? proposal.label),
    textEdit: { range: toRange(text, place.span), newText },
    ...(proposal.detail === undefined ? {} : { detail: proposal.detail }),
    ...(proposal.documentation === undefined
      ? {}
      : { documentation: toDocumentation(proposal.documentation, support) }),
    ...(proposal.leadsOn && support.suggestsAgain ? { command: suggestAgain } : {}),
    ...(asSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(support.linesAsIs && newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
  };
}

/** Returns the documentation of a completion. A plain text goes as a string, which is what every client knows. */
export function toDocumentation(
  explanation: Explanation,
  support: CompletionSupport,
): MarkupContent | string {
  const markup = toMarkup(explanation, support.documentation);
  return markup.kind === MarkupKind.PlainText ? markup.value : markup;
}
