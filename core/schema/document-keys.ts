import { levels, states } from './choices.ts';
import { idKey, imageKey } from './shared-keys.ts';
import type { ElementSchema } from './types.ts';

/** The top of the file. */
export const documentElement: ElementSchema = {
  name: 'document',
  title: 'a blueprint',
  description: 'The whole file: what the service is, who and what takes part, and the journey through it.',
  keys: [
    {
      key: 'blueprint',
      value: { type: 'text' },
      description: 'The title of the blueprint. This key makes the file a blueprint.',
      example: 'Overnight hotel stay',
      required: true,
    },
    {
      key: 'description',
      value: { type: 'markdown' },
      description: 'What the blueprint shows, in a sentence or two.',
      example: 'One night at a city hotel, from the reservation to the door.',
    },
    {
      key: 'state',
      value: { type: 'enum', values: states },
      description: 'Whether this is the service of today or the one you want.',
      example: 'as-is',
    },
    {
      key: 'based-on',
      value: { type: 'text' },
      description:
        'The blueprint that this one changes, as the path of its file from the folder of this one. A to-be names its as-is, so that the two are compared without asking.',
      example: 'hotel.blueprint.yaml',
      words: ['compare', 'as-is', 'original'],
    },
    {
      key: 'owner',
      value: { type: 'text' },
      description: 'Who looks after this blueprint: a person, a team or a department.',
      example: 'Guest Experience',
    },
    {
      key: 'version',
      value: { type: 'text' },
      description: 'The version of the blueprint, in your own counting.',
      example: '1.2.0',
    },
    {
      key: 'date',
      value: { type: 'date' },
      description: 'The day on which this version was made, as year, month and day.',
      example: '2026-11-01',
    },
    {
      key: 'lang',
      value: { type: 'language' },
      description:
        'The language that the blueprint is written in, as a tag (BCP 47). Words that do not fit into a line are broken at its syllables, and exports say it to browsers and screen readers.',
      example: 'en',
    },
    {
      key: 'persona',
      value: { type: 'one-or-list', of: { type: 'element', element: 'persona' } },
      description: 'Whose journey this is: one persona, or a list of them.',
      example: '{ name: Business traveller, goal: Sleep well and leave on time }',
    },
    {
      key: 'scenario',
      value: { type: 'text' },
      description: 'The situation in which the journey is looked at.',
      example: 'Arrives late, leaves early.',
    },
    {
      key: 'objective',
      value: { type: 'text' },
      description: 'What the service, or the work on it, has to reach.',
      example: 'Check-in takes less than two minutes.',
    },
    {
      key: 'why',
      value: { type: 'text' },
      description: 'Why this service is mapped, and why now.',
      example: 'Ratings of the arrival fell for two years.',
    },
    {
      key: 'method',
      value: { type: 'text' },
      description: 'How it was found out: observation, interviews, measurements.',
      example: 'Shadowing, eight interviews, lobby timing.',
    },
    {
      key: 'actors',
      value: { type: 'map', keys: 'id', of: { type: 'element', element: 'actor' } },
      description: 'Who does it: the people and roles of the organisation, each under an id of its own.',
      example: '{ clerk: { name: Desk clerk, department: Front office } }',
    },
    {
      key: 'channels',
      value: { type: 'map', keys: 'id', of: { type: 'element', element: 'channel' } },
      description: 'Where touchpoints happen, each under an id of its own.',
      example: '{ desk: { name: Front desk, kind: offline } }',
    },
    {
      key: 'systems',
      value: { type: 'map', keys: 'id', of: { type: 'element', element: 'system' } },
      description: 'The software and machines that are used, each under an id of its own.',
      example: '{ registration: { name: Registration system, owner: IT } }',
    },
    {
      key: 'processes',
      value: { type: 'map', keys: 'id', of: { type: 'element', element: 'process' } },
      description:
        'Support processes that several steps share, each under an id of its own. A process appears in the picture where a cell `needs` it.',
      example: '{ food: { name: Prepares the food, owner: Kitchen } }',
    },
    {
      key: 'lanes',
      value: { type: 'list', of: { type: 'element', element: 'lane' } },
      description: 'The rows of the blueprint, top to bottom.',
      example: '[evidence, customer, frontstage, backstage, support]',
      default: '[evidence, customer, frontstage, backstage, support]',
    },
    {
      key: 'stages',
      value: { type: 'list', of: { type: 'element', element: 'stage' } },
      description: 'The phases of the journey, left to right, each with its steps.',
      example: '[{ stage: Book, steps: [{ step: Make reservation, customer: Makes a reservation }] }]',
      required: true,
    },
    {
      key: 'views',
      value: { type: 'list', of: { type: 'element', element: 'view' } },
      description:
        'Looks at the picture with a name each, in the order in which they are presented: for the board, for one department.',
      example: '[{ view: Board, lanes: journey, density: overview }]',
      words: ['presentation', 'slides', 'story'],
    },
    {
      key: 'lint',
      value: { type: 'map', keys: 'rule', of: { type: 'enum', values: levels } },
      description: 'How serious a rule is in this file, by the code of the rule, or `off`.',
      example: '{ customer-action-without-evidence: off }',
    },
  ],
};

/** The keys of the persona whose journey it is, under `persona`. */
export const personaElement: ElementSchema = {
  name: 'persona',
  title: 'a persona',
  description: 'A typical customer whose journey the blueprint follows.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'Who this is, in a few words.',
      example: 'Business traveller',
      required: true,
    },
    {
      ...idKey,
      description: 'A short name by which `emotion` names this persona.',
      example: 'traveller',
    },
    {
      key: 'goal',
      value: { type: 'text' },
      description: 'What this customer wants to have done in the end.',
      example: 'Sleep well and leave on time',
    },
    {
      key: 'note',
      value: { type: 'markdown' },
      description: 'Anything else worth knowing about this customer.',
      example: 'Travels two nights a week, mostly alone.',
    },
    imageKey,
  ],
};
