import type { CompletionItem, Position } from 'vscode-languageserver-types';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { lint } from '../../core/lint.ts';
import type { ElementName } from '../../core/schema.ts';
import { disabledCodeItems } from '../completion/disable-comment.ts';
import { keyProposals, listItemProposals, ruleProposals } from '../completion/keys.ts';
import { type CompletionSupport, type Proposal, toCompletionItem } from '../completion/proposal.ts';
import { mapEntryProposals } from '../completion/skeletons.ts';
import { valueProposals } from '../completion/values.ts';
import { type Expected, elementOf, expectedAt } from '../cursor/expected.ts';
import { type Place, placeAt } from '../cursor/place.ts';
import type { BlueprintDocument } from '../documents.ts';
import { toOffset } from '../position.ts';

export const completionTriggers: string[] = [':', ' ', '-', ',', '[', '{'];

/**
 * Everything that can be written at the position, the likeliest first.
 * @param trigger the character that was typed, when that is why it is asked for
 * @param stageNames names of stages in other blueprints
 */
export function completion(
  document: BlueprintDocument,
  position: Position,
  trigger: string | undefined,
  support: CompletionSupport,
  stageNames: readonly string[],
): CompletionItem[] {
  const offset = toOffset(document.text, position);
  const codes = disabledCodeItems(document.text, offset, (text) => lint(readBlueprint(text)), support);
  if (codes !== undefined) return codes;
  const place = placeAt(document.text.getText(), offset);
  const expected = place && expectedAt(place.path);
  if (place === undefined || expected === undefined) return [];
  if (trigger === ' ' && isIndenting(place)) return [];
  return proposals(document, place, expected, stageNames).map((proposal, order) =>
    toCompletionItem(proposal, order, place, document.text, support),
  );
}

function proposals(
  document: BlueprintDocument,
  place: Place,
  expected: Expected,
  stageNames: readonly string[],
): Proposal[] {
  const { value } = expected;
  const element = elementOf(value);
  const keys = (): Proposal[] =>
    element === undefined
      ? [...ruleProposals(value, place), ...mapEntryProposals(value, place)]
      : keyProposals(element, place, document.recentFile.model);
  const values = (): Proposal[] => valueProposals(expected, place, document.recentFile, stageNames);

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
