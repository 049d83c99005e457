import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Blueprint } from '../../core/model.ts';
import { rules } from '../../core/rules/index.ts';
import { type ElementName, type KeySchema, schema, type ValueSchema } from '../../core/schema.ts';
import { laneRoles } from '../../core/vocabulary.ts';
import { shortFormOf } from '../cursor/expected.ts';
import type { Place } from '../cursor/place.ts';
import type { Proposal } from './proposal.ts';
import { wholeBlueprint, wholeElement } from './skeletons.ts';

/** The key that an element is mostly written for: it comes right after its name. */
const inner: Partial<Record<ElementName, string>> = { document: 'stages', stage: 'steps' };

/**
 * Returns the keys that an element can still take: what it needs, what it holds, the rest as they are best written, and
 * its id last. For a step the lanes come right after its name.
 */
export function keyProposals(element: ElementName, place: Place, model: Blueprint): Proposal[] {
  const rank = ({ key, required }: KeySchema): number => {
    if (required === true) return 0;
    if (key === inner[element]) return 1;
    return key === 'id' && schema[element].keys[0]?.key !== 'id' ? 3 : 2;
  };
  const keys = schema[element].keys
    .filter(({ key }) => !place.siblings.has(key))
    .toSorted((a, b) => rank(a) - rank(b));
  const proposals = keys.map((key) => keyProposal(key, place));
  if (element === 'document') return [...wholeBlueprint(place), ...proposals];
  if (schema[element].lanes !== true) return proposals;
  const lanes = model.lanes
    .filter(({ id }) => !place.siblings.has(id))
    .map((lane): Proposal => {
      const words = laneRoles.find(({ role }) => role === lane.role);
      return {
        label: lane.id,
        kind: CompletionItemKind.Field,
        detail: `Lane: ${lane.name}`,
        ...(words === undefined ? {} : { documentation: { sentence: words.description } }),
        text: place.hasColon ? lane.id : `${lane.id}: `,
      };
    });
  const named = keys[0]?.required === true ? 1 : 0;
  return [...proposals.slice(0, named), ...lanes, ...proposals.slice(named)];
}

/** Returns one more item of a list: a dash with the first key of the element, and the element written whole. */
export function listItemProposals(element: ElementName): Proposal[] {
  const { title, description } = schema[element];
  const named = nameKey(element);
  const more = { kind: CompletionItemKind.Struct, documentation: { sentence: description } };
  const label = named === undefined ? '- ' : `- ${named}`;
  const short: Proposal = {
    ...more,
    label,
    detail: `Add ${title}`,
    text: named === undefined ? '- ' : `- ${named}: `,
    leadsOn: hasProposals(named, { type: 'element', element }),
  };
  const whole = wholeElement(element, `- ${element} …`);
  return whole === undefined ? [short] : [short, whole];
}

function nameKey(element: ElementName): string | undefined {
  const first = schema[element].keys[0];
  return first?.required === true ? first.key : undefined;
}

function keyProposal(key: KeySchema, place: Place): Proposal {
  return {
    label: key.key,
    kind: CompletionItemKind.Property,
    ...(key.required === true ? { detail: 'required' } : {}),
    documentation: { key },
    ...(key.words === undefined ? {} : { filter: [key.key, ...key.words].join(' ') }),
    leadsOn: !place.hasColon && hasProposals(key.key, key.value),
    ...(place.hasColon ? { text: key.key } : beginning(key.key, key.value, place.flow)),
  };
}

/** Returns whether something is offered where the author goes on after the key. */
function hasProposals(key: string | undefined, value: ValueSchema): boolean {
  if (key === 'stage') return true;
  if (value.type === 'map') return value.keys === 'rule';
  if (value.type === 'list')
    return value.of.type === 'element' && ['stage', 'lane'].includes(value.of.element);
  const { type } = shortFormOf(value) ?? {};
  return (
    type === 'enum' || type === 'boolean' || type === 'integer' || type === 'language' || type === 'reference'
  );
}

/** The key and what has to follow it before the author goes on. */
function beginning(key: string, value: ValueSchema, flow: boolean): Pick<Proposal, 'text' | 'snippet'> {
  if (value.type === 'list') {
    if (flow) return { text: `${key}: `, snippet: `${key}: [$0]` };
    const named = value.of.type === 'element' ? nameKey(value.of.element) : undefined;
    return { text: `${key}:\n  - ${named === undefined ? '' : `${named}: `}` };
  }
  if (value.type === 'map') {
    return flow ? { text: `${key}: `, snippet: `${key}: { $0 }` } : { text: `${key}:\n  ` };
  }
  return { text: `${key}: ` };
}

/** Codes of rules, where their levels are set. */
export function ruleProposals(value: ValueSchema, place: Place): Proposal[] {
  if (value.type !== 'map' || value.keys !== 'rule') return [];
  return rules
    .filter(({ code }) => !place.siblings.has(code))
    .map(({ code, severity, summary }) => ({
      label: code,
      kind: CompletionItemKind.Constant,
      detail: severity,
      documentation: { sentence: summary },
      text: place.hasColon ? code : `${code}: `,
    }));
}
