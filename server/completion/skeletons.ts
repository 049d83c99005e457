import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Blueprint } from '../../core/model.ts';
import { type ElementName, keysOf, schema, type ValueSchema } from '../../core/schema.ts';
import type { Place } from '../cursor/place.ts';
import type { Proposal } from './proposal.ts';

/** The text of an element that is written whole; in angle brackets what the author fills in. */
const skeletons: Partial<Record<ElementName, string>> = {
  document: `blueprint: <Name of the service>
persona: <Who the customer is>
scenario: <The situation that is looked at>

actors:
  <clerk>: <Desk clerk>

stages:
  - stage: <First stage>
    steps:
      - step: <First step>
        evidence: <What the customer sees and touches>
        customer: <What the customer does>
        frontstage: { name: <What is done in front of the customer>, by: <clerk> }
        backstage: { name: <What is done out of sight>, by: <clerk> }
        support: <What this relies on>
`,
  stage:
    '- stage: <Name of the stage>\n  steps:\n    - step: <Name of the step>\n      customer: <What the customer does>',
  step: '- step: <Name of the step>\n  customer: <What the customer does>\n  frontstage: <What the customer meets>',
  cell: '- name: <What happens>\n  by: <who>',
  lane: '- id: <id>\n  name: <Name of the lane>\n  role: <frontstage>',
  actor: '<id>: { name: <What the role is called>, department: <Its department> }',
  channel: '<id>: { name: <What the channel is called>, kind: <offline> }',
  system: '<id>: { name: <What the system is called>, owner: <Who keeps it running> }',
  process: '<id>: { name: <What is done>, owner: <Who answers for it> }',
};

/** Returns the element written whole, under this label; `undefined` for one that is written with a single key. */
export function wholeElement(element: ElementName, label: string): Proposal | undefined {
  const skeleton = skeletons[element];
  if (skeleton === undefined) return undefined;
  const { title, description } = schema[element];
  return {
    label,
    kind: CompletionItemKind.Struct,
    detail: `Add ${title} with its parts`,
    documentation: { sentence: description },
    text: asPlainText(skeleton),
    snippet: asSnippet(skeleton),
  };
}

/** The text of a key that is written whole, in the same form. */
const wholes: Partial<Record<ElementName, Readonly<Record<string, string>>>> = {
  step: {
    pains: 'pains: [<What hurts>]\nopportunities: [<What could be better>]',
    metrics:
      'metrics:\n  - { name: <Time to key>, value: <14m>, target: <2m>, source: <Where it comes from> }',
  },
  cell: {
    to: 'to:\n  - { id: <cell>, label: <asks>, kind: <dependency> }',
    fail: 'fail: { name: <What goes wrong>, recovery: <What is done then> }',
    metrics:
      'metrics:\n  - { name: <Time to key>, value: <14m>, target: <2m>, source: <Where it comes from> }',
  },
};

/** Keys with all that is best said behind them, where the element does not have them yet. */
export function wholeKeys(element: ElementName, place: Place): Proposal[] {
  if (place.flow || place.hasColon || place.column === 0) return [];
  return Object.entries(wholes[element] ?? {})
    .filter(([key]) => !place.siblings.has(key))
    .map(([key, skeleton]) => ({
      label: `${key} …`,
      kind: CompletionItemKind.Struct,
      detail: 'Add it with its parts',
      documentation: { sentence: keysOf(element).get(key)?.description ?? '' },
      text: asPlainText(skeleton),
      snippet: asSnippet(skeleton),
    }));
}

/** Returns a whole blueprint, in a file that says nothing yet. */
export function wholeBlueprint(place: Place): Proposal[] {
  const isEmpty = place.path.length === 0 && place.siblings.size === 0 && !place.flow && !place.hasColon;
  const whole = isEmpty && place.column === 0 ? wholeElement('document', 'blueprint …') : undefined;
  return whole === undefined ? [] : [{ ...whole, detail: 'Begin a whole blueprint' }];
}

/** Returns the personas that a number can be said for, each by its id, without those that have one. */
export function personaProposals(value: ValueSchema, place: Place, { personas }: Blueprint): Proposal[] {
  if (value.type !== 'integer' || value.each === undefined) return [];
  return personas
    .filter(({ id }) => id !== '' && !place.siblings.has(id))
    .map(({ id, name }) => ({
      label: id,
      kind: CompletionItemKind.Variable,
      detail: name.value,
      text: place.hasColon ? id : `${id}: `,
    }));
}

/** Returns one more element of a map whose keys are ids, under an id that the map does not have yet. */
export function mapEntryProposals(value: ValueSchema, place: Place): Proposal[] {
  if (value.type !== 'map' || value.keys !== 'id' || value.of.type !== 'element' || place.hasColon) return [];
  const { element } = value.of;
  const whole = wholeElement(element, `${element} …`);
  if (whole === undefined) return [];
  let id: string = element;
  for (let count = 2; place.siblings.has(id); count += 1) id = `${element}-${count}`;
  const named = (text: string): string => text.replace('id', id);
  return [{ ...whole, text: named(whole.text), snippet: named(whole.snippet ?? whole.text) }];
}

const blank = /<([^>]*)>/g;

function asPlainText(skeleton: string): string {
  return skeleton.replace(blank, '$1');
}

/** Blanks with the same words are filled in together. */
function asSnippet(skeleton: string): string {
  const stops: string[] = [];
  return skeleton.replace(blank, (_, words: string) => {
    if (!stops.includes(words)) stops.push(words);
    return `$\{${stops.indexOf(words) + 1}:${words}}`;
  });
}
