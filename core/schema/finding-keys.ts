import { findingStatuses } from './choices.ts';
import { idKey, oneToFive } from './shared-keys.ts';
import type { ElementSchema, KeySchema } from './types.ts';

/** The name of a finding, which a plain text stands for. */
const nameKey: KeySchema = {
  key: 'name',
  value: { type: 'text' },
  description: 'What was found, in a few words.',
  example: 'Queues for ten minutes after 18:00',
  required: true,
};

/** The keys by which a finding is followed up: how much it matters, who looks after it, until when. */
const followedUp: readonly KeySchema[] = [
  {
    key: 'severity',
    value: oneToFive,
    description: 'How much it hurts, or how much it would help, from 1 (little) to 5 (much).',
    example: '5',
  },
  {
    key: 'effort',
    value: oneToFive,
    description: 'What it takes to do something about it, from 1 (little) to 5 (much).',
    example: '2',
  },
  {
    key: 'owner',
    value: { type: 'text' },
    description: 'Who looks after it: the id of an actor, a department, or an owner of something here.',
    example: 'duty',
    words: ['responsible', 'assignee'],
  },
  {
    key: 'status',
    value: { type: 'enum', values: findingStatuses },
    description: 'How far it is.',
    example: 'planned',
    default: 'open',
  },
  {
    key: 'due',
    value: { type: 'date' },
    description: 'The day by which it is to be done, as year, month and day.',
    example: '2027-03-01',
    words: ['deadline'],
  },
  {
    key: 'evidence',
    value: { type: 'text' },
    description: 'What shows that it is so, or that it is done.',
    example: 'Lobby study 2026-10',
  },
  {
    key: 'url',
    value: { type: 'url' },
    description: 'A page that shows more, such as its ticket.',
    example: 'https://example.org/tickets/12',
  },
];

const answersKey: KeySchema = {
  key: 'answers',
  value: { type: 'one-or-list', of: { type: 'reference', to: 'finding' } },
  description: 'The findings that it does something about, by their ids: an opportunity answers a pain.',
  example: '[queue]',
};

const findingId: KeySchema = {
  ...idKey,
  description: 'A short name by which `answers` names it.',
  example: 'queue',
};

/** The keys of a pain, an opportunity, an idea or a question. */
export const findingElement: ElementSchema = {
  name: 'finding',
  title: 'a finding',
  description:
    'A pain, an opportunity, an idea or a question. A plain text is the name; written with keys it can be followed up.',
  short: 'name',
  keys: [nameKey, findingId, ...followedUp, answersKey],
};

/** Something that can go wrong, under `fail`. */
export const failElement: ElementSchema = {
  name: 'fail',
  title: 'a fail point',
  description: 'Something that can go wrong. A plain text is the name.',
  short: 'name',
  keys: [
    { ...nameKey, description: 'What goes wrong.', example: 'Room not ready' },
    {
      key: 'recovery',
      value: { type: 'text' },
      description: 'What is done to make up for it.',
      example: 'Offers a drink in the bar',
    },
    findingId,
    {
      key: 'occurrence',
      value: oneToFive,
      description: 'How often it goes wrong, from 1 (hardly ever) to 5 (all the time).',
      example: '3',
    },
    {
      key: 'detection',
      value: oneToFive,
      description: 'How late it is noticed, from 1 (at once) to 5 (only by the customer).',
      example: '2',
    },
    ...followedUp,
  ],
};

/** A key whose value is one finding or a list of them. */
function findings(key: string, description: string, example: string): KeySchema {
  return {
    key,
    value: { type: 'one-or-list', of: { type: 'element', element: 'finding' } },
    description,
    example,
  };
}

/** The findings of a step. */
export const stepFindingKeys: readonly KeySchema[] = [
  findings('pains', 'What goes wrong or annoys: the pain points.', '[Queues for ten minutes after 18:00]'),
  findings('opportunities', 'What could be made better here.', '[Check in on the phone]'),
  findings('ideas', 'Ideas that are not yet more than that.', '[Greet guests by name]'),
  findings('questions', 'What the team still has to find out.', '[Can housekeeping release rooms earlier?]'),
];

/** The findings of a cell: staff have pains, too. */
export const cellFindingKeys: readonly KeySchema[] = [
  findings('pains', 'What makes it hard for those who do it: their pain points.', '[Types the name again]'),
  findings(
    'opportunities',
    'What could be made better in how it is done.',
    '[Take the name from the booking]',
  ),
  findings('ideas', 'Ideas that are not yet more than that.', '[Scan the passport]'),
  findings('questions', 'What the team still has to find out about it.', '[Who does it at night?]'),
];
