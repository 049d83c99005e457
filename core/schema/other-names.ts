import { kebabCase } from '../names/kebab-case.ts';
import type { ElementName } from './types.ts';

/**
 * Words that people write for keys, from other tools and from the terms of the trade, by element: in kebab-case, with
 * the key that is meant. The lanes of a step have their own synonyms in `vocabulary.ts`.
 */
const otherNames: Readonly<Partial<Record<ElementName, Readonly<Record<string, string>>>>> = {
  document: {
    title: 'blueprint',
    name: 'blueprint',
    service: 'blueprint',
    language: 'lang',
    locale: 'lang',
    status: 'state',
    goal: 'objective',
    purpose: 'objective',
    personas: 'persona',
    customer: 'persona',
    customers: 'persona',
    user: 'persona',
    context: 'scenario',
    situation: 'scenario',
    roles: 'actors',
    people: 'actors',
    staff: 'actors',
    tools: 'systems',
    'support-processes': 'processes',
    swimlanes: 'lanes',
    rows: 'lanes',
    phases: 'stages',
    journey: 'stages',
  },
  persona: {
    title: 'name',
    persona: 'name',
    goals: 'goal',
    needs: 'goal',
    photo: 'image',
    picture: 'image',
    portrait: 'image',
  },
  view: {
    name: 'view',
    title: 'view',
    notes: 'say',
    note: 'say',
    text: 'say',
    details: 'density',
    lane: 'lanes',
    stage: 'stages',
    row: 'rows',
  },
  filter: {
    actors: 'actor',
    by: 'actor',
    departments: 'department',
    channels: 'channel',
    systems: 'system',
    lanes: 'lane',
  },
  actor: { title: 'name', label: 'name', team: 'department' },
  channel: { title: 'name', label: 'name', type: 'kind' },
  system: { title: 'name', label: 'name', link: 'url' },
  process: { title: 'name', label: 'name', actor: 'by', who: 'by', link: 'url' },
  lane: { lane: 'name', title: 'name', label: 'name', kind: 'role', type: 'role' },
  stage: { name: 'stage', title: 'stage', phase: 'stage', touchpoints: 'steps' },
  step: {
    name: 'step',
    title: 'step',
    touchpoint: 'step',
    feeling: 'emotion',
    mood: 'emotion',
    'moment-of-truth': 'moment',
    'pain-points': 'pains',
    painpoints: 'pains',
    pain: 'pains',
    opportunity: 'opportunities',
    idea: 'ideas',
    question: 'questions',
    'open-questions': 'questions',
    photo: 'image',
    picture: 'image',
    sketch: 'image',
    storyboard: 'image',
    links: 'next',
    arrows: 'next',
  },
  cell: {
    text: 'name',
    title: 'name',
    label: 'name',
    action: 'name',
    actor: 'by',
    actors: 'by',
    who: 'by',
    role: 'by',
    systems: 'system',
    tool: 'system',
    'depends-on': 'needs',
    requires: 'needs',
    links: 'to',
    arrows: 'to',
    time: 'duration',
    waits: 'wait',
    'waiting-time': 'wait',
    'fail-point': 'fail',
    'pain-points': 'pains',
    pain: 'pains',
    opportunity: 'opportunities',
    idea: 'ideas',
    question: 'questions',
    failure: 'fail',
    photo: 'image',
    picture: 'image',
    screenshot: 'image',
    link: 'url',
  },
  finding: {
    text: 'name',
    title: 'name',
    pain: 'name',
    impact: 'severity',
    cost: 'effort',
    responsible: 'owner',
    assignee: 'owner',
    who: 'owner',
    state: 'status',
    deadline: 'due',
    source: 'evidence',
    link: 'url',
    solves: 'answers',
  },
  fail: {
    text: 'name',
    title: 'name',
    fail: 'name',
    fallback: 'recovery',
    recover: 'recovery',
    frequency: 'occurrence',
    probability: 'occurrence',
    impact: 'severity',
    responsible: 'owner',
    state: 'status',
    deadline: 'due',
  },
  link: { to: 'id', target: 'id', text: 'label', name: 'label', type: 'kind' },
  metric: { metric: 'name', title: 'name', kpi: 'name', goal: 'target' },
};

/**
 * Returns the key of an element that is meant by another word for it, however that is spelt; `undefined` for any other.
 */
export function meantKey(element: ElementName, written: string): string | undefined {
  const names = otherNames[element];
  const name = kebabCase(written);
  return names !== undefined && Object.hasOwn(names, name) ? names[name] : undefined;
}

/** Yields every other name with the key that it stands for, for tests. */
export function* eachOtherName(): Generator<{ element: ElementName; name: string; key: string }> {
  for (const [element, names] of Object.entries(otherNames))
    for (const [name, key] of Object.entries(names)) yield { element: element as ElementName, name, key };
}
