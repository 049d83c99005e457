import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { lint } from '../../core/lint.ts';
import type { ElementName } from '../../core/schema.ts';
import type { Beside } from '../completion/beside.ts';
import { disabledCodeItems } from '../completion/disable-comment.ts';
import { keyProposals, listItemProposals, ruleProposals } from '../completion/keys.ts';
import { type CompletionSupport, type Proposal, toCompletionItem } from '../completion/proposal.ts';
import { mapEntryProposals, personaProposals, wholeKeys } from '../completion/skeletons.ts';
import { valueProposals } from '../completion/values.ts';
import { type Expected, elementOf, expectedAt, takesFreeText } from '../cursor/expected.ts';
import { type Place, placeAt } from '../cursor/place.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toOffset } from '../position.ts';

/** Returns whether the path of an image can be written at a position. */
export function expectsImage(document: BlueprintDocument, position: Position): boolean {
  const place = placeAt(document.text.getText(), toOffset(document.text, position));
  return place !== undefined && expectedAt(place.path)?.value.type === 'image';
}

/** No colon: behind `to:` as many go on with a list below as with a value beside, and Enter must stay a line break. */
export const completionTriggers: string[] = [' ', '-', ',', '[', '{'];

/**
 * Returns everything that can be written at the position, the likeliest first.
 * @param trigger the character that was typed, when that is why it is asked for
 * @param beside what else there is in the workspace
 */
export function completion(
  document: BlueprintDocument,
  position: Position,
  trigger: string | undefined,
  support: CompletionSupport,
  beside: Beside,
): CompletionItem[] {
  const offset = toOffset(document.text, position);
  const codes = disabledCodeItems(document.text, offset, (text) => lint(readBlueprint(text)), support);
  if (codes !== undefined) return codes;
  const place = placeAt(document.text.getText(), offset);
  const expected = place && expectedAt(place.path);
  if (place === undefined || expected === undefined) return [];
  if (trigger === ' ' && isIndenting(place)) return [];
  return offered(document, place, expected, beside).map((proposal, order) =>
    toCompletionItem(proposal, order, place, document.text, support),
  );
}

/**
 * The proposals that cannot get in the way of what is typed, since many editors take the first one on Enter: none
 * that stands there already, and none for a word of the author's own once that has begun.
 */
function offered(document: BlueprintDocument, place: Place, expected: Expected, beside: Beside): Proposal[] {
  const found = proposals(document, place, expected, beside);
  if (place.kind === 'key' || place.hasColon) return found;
  const { typed, listed } = place;
  const isValue = ({ label, text }: Proposal): boolean => !text.startsWith(`${label}:`);
  if (typed !== '' && found.some((one) => one.label === typed && isValue(one))) return [];
  const open = found.filter((one) => !isValue(one) || !listed.has(one.label));
  if (place.siblings.size > 0 || !takesFreeText(expected)) return inOrder(open);
  // Below a key a line of its own most likely begins with a key, which is not capitalised as a text is.
  const isBelowKey = place.kind === 'node' && !place.flow && place.path.at(-1)?.kind === 'key';
  return isBelowKey && typed !== ''
    ? open.filter(({ label }) => label.startsWith(typed))
    : open.map((proposal) => ({ ...proposal, onlyWhenBlank: true }));
}

/**
 * The same with each label before those that have it as a word, or the beginning of one, in what is compared with
 * what was typed: of them an editor selects the first.
 */
function inOrder(found: readonly Proposal[]): Proposal[] {
  const rank = new Map(found.map(({ label }, index) => [label.toLowerCase(), index]));
  for (const [index, { label, filter = label, onlyWhenBlank }] of found.entries()) {
    if (onlyWhenBlank) continue;
    const compared = filter.toLowerCase();
    for (const { index: start } of compared.matchAll(/(?<![\p{L}\p{N}])./gsu)) {
      for (let end = start + 1; end <= compared.length; end += 1) {
        const shorter = compared.slice(start, end);
        const its = rank.get(shorter);
        if (its !== undefined && its > index) rank.set(shorter, index);
      }
    }
  }
  const rankOf = ({ label }: Proposal): number => rank.get(label.toLowerCase()) ?? 0;
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || a.label.length - b.label.length);
}

function proposals(
  document: BlueprintDocument,
  place: Place,
  expected: Expected,
  beside: Beside,
): Proposal[] {
  const { value } = expected;
  const element = elementOf(value);
  const keys = (): Proposal[] =>
    element === undefined
      ? [
          ...ruleProposals(value, place),
          ...mapEntryProposals(value, place),
          ...personaProposals(value, place, document.recentFile.model),
        ]
      : [...keyProposals(element, place, document.recentFile.model), ...wholeKeys(element, place)];
  const values = (): Proposal[] => valueProposals(expected, place, document.recentFile, beside);

  if (place.kind === 'value') return value.type === 'list' ? [] : values();
  if (place.kind === 'key' || place.hasColon) return value.type === 'list' ? [] : keys();
  if (place.siblings.size > 0) return keys();

  const takesList = value.type === 'list' || value.type === 'one-or-list';
  const items = takesList && !place.flow ? listItems(elementOf(value.of), values) : [];
  if (place.amongItems || value.type === 'list') return items;
  if (place.flow) return values();
  // A line of its own below a key begins a list or a map; after a dash, a plain value or a map.
  const isItem = place.path.at(-1)?.kind === 'item';
  return isItem ? [...values(), ...keys()] : [...items, ...keys()];
}

function listItems(element: ElementName | undefined, values: () => Proposal[]): Proposal[] {
  if (element !== undefined) return listItemProposals(element);
  return values().map((proposal) => ({ ...proposal, text: `- ${proposal.text}` }));
}

/** White space at the beginning of a line only moves the cursor: a list of keys would be in the way. */
function isIndenting(place: Place): boolean {
  return place.kind === 'node' && !place.flow && place.typed === '' && place.column === place.indent;
}
