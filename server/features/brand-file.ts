import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type Hover,
  type MarkupKind,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { type BrandKey, brandKeysAt } from '../../core/brand/brand-keys.ts';
import { fixesOf, type Problem } from '../../core/problem.ts';
import { asValue } from '../../core/source/as-value.ts';
import { type CompletionSupport, toCompletionItem } from '../completion/proposal.ts';
import { type Place, placeAt } from '../cursor/place.ts';
import { toMarkup } from '../explanation.ts';
import { toOffset, toRange, toSpan, toTextEdit } from '../position.ts';
import { severities, source } from './diagnostics.ts';

/** The page about brand files and their problems. */
const page = 'https://github.com/service-blueprint/service-blueprint/blob/main/docs/brand.md';

/** Returns whether the path of the logo can be written at a position of a brand file. */
export function expectsLogo(text: TextDocument, position: Position): boolean {
  const place = placeAt(text.getText(), toOffset(text, position));
  return place?.kind === 'value' && keysTo(place).join() === 'logo';
}

/**
 * Returns what can be written at a position of a brand file: keys that do not stand there yet, or a logo.
 *
 * @param imagePaths the images that there are, the likeliest first
 */
export function brandCompletion(
  text: TextDocument,
  position: Position,
  support: CompletionSupport,
  imagePaths: readonly string[] = [],
): CompletionItem[] {
  const place = placeAt(text.getText(), toOffset(text, position));
  if (place === undefined) return [];
  if (place.kind === 'value') {
    if (!expectsLogo(text, position)) return [];
    return imagePaths.map((path, order) => {
      const proposal = { label: path, kind: CompletionItemKind.File, text: asValue(path) };
      return toCompletionItem(proposal, order, place, text, support);
    });
  }
  return brandKeysAt(keysTo(place))
    .filter(({ key }) => key === place.typed || !place.siblings.has(key))
    .map((key, order) => toCompletionItem(proposalOf(key, place), order, place, text, support));
}

function proposalOf({ key, description, example }: BrandKey, { hasColon, flow }: Place) {
  const isMap = key === 'colours';
  const written = hasColon ? key : isMap && !flow ? `${key}:\n  ` : `${key}: `;
  return {
    label: key,
    kind: CompletionItemKind.Property,
    documentation: { sentence: example === undefined ? description : `${description} \`${example}\`` },
    text: written,
  };
}

/** Returns what the key at a position of a brand file means; `null` elsewhere. */
export function brandHover(text: TextDocument, position: Position, kind: MarkupKind): Hover | null {
  const place = placeAt(text.getText(), toOffset(text, position));
  if (place?.hasColon !== true) return null;
  const word = text.getText().slice(place.span.start, place.span.end);
  const found = brandKeysAt(keysTo(place)).find(({ key }) => key === word);
  if (found === undefined) return null;
  return { contents: toMarkup({ sentence: found.description }, kind), range: toRange(text, place.span) };
}

/** Converts what is wrong with a brand file to diagnostics of the protocol. */
export function brandDiagnostics(text: TextDocument, problems: readonly Problem[]): Diagnostic[] {
  return problems.map(({ code, message, severity, span }) => ({
    range: toRange(text, span),
    severity: severities[severity],
    code,
    codeDescription: { href: page },
    source,
    message,
  }));
}

/** Returns the quick fixes of the problems of a brand file that touch the range. */
export function brandActions(text: TextDocument, range: Range, problems: readonly Problem[]): CodeAction[] {
  const { start, end } = toSpan(text, range);
  return problems
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((problem) =>
      fixesOf(problem).map(({ title, changes, preferred = false }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        isPreferred: preferred,
        diagnostics: brandDiagnostics(text, [problem]),
        edit: { changes: { [text.uri]: changes.map((change) => toTextEdit(text, change)) } },
      })),
    );
}

function keysTo({ path }: Place): readonly string[] {
  return path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : []));
}
