import type { KeySchema } from './types.ts';

/** Free text on anything. */
export const noteKey: KeySchema = {
  key: 'note',
  value: { type: 'markdown' },
  description: 'Anything else worth knowing. It is shown on hover.',
  example: 'Seen on three of five evenings.',
};

/** The picture of a persona, a step or a cell. */
export const imageKey: KeySchema = {
  key: 'image',
  value: { type: 'image' },
  description: 'A picture of it: the path of a PNG, JPEG, WebP or SVG from the folder of this file.',
  example: 'images/lobby.jpg',
  words: ['photo', 'photograph', 'picture', 'sketch', 'storyboard', 'screenshot', 'portrait'],
};

/** The figures of a step, a cell or a process. */
export const metricsKey: KeySchema = {
  key: 'metrics',
  value: { type: 'one-or-list', of: { type: 'element', element: 'metric' } },
  description: 'What is measured here, with its value today and the value to reach.',
  example: '[{ name: Time to key, value: 14m, target: 2m, source: Lobby study 2026-10 }]',
};

/** The rules that apply to a cell or a process. */
export const policyKey: KeySchema = {
  key: 'policy',
  value: { type: 'one-or-list', of: { type: 'text' } },
  description: 'A rule of the house, a law or a regulation that applies here.',
  example: 'Passport copy is kept for 30 days',
};

/** The systems of a cell or a process. */
export const systemKey: KeySchema = {
  key: 'system',
  value: { type: 'one-or-list', of: { type: 'reference', to: 'system' } },
  description: 'The system it is done in, by its id under `systems`; one or a list.',
  example: 'registration',
};

/** The actors of a cell or a process. */
export const byKey: KeySchema = {
  key: 'by',
  value: { type: 'one-or-list', of: { type: 'reference', to: 'actor' } },
  description: 'Who does it, by the id under `actors`; one or a list.',
  example: 'clerk',
};

/** The `id` of something whose id otherwise follows from its name. */
export const idKey: KeySchema = {
  key: 'id',
  value: { type: 'id' },
  description: 'A short name to refer to it by. Write one when the name may change or occurs twice.',
  example: 'check-in',
  default: 'the name in small letters, joined by hyphens',
};

/** The figures that a step or a cell costs and how often it happens. */
export const caseKeys: readonly KeySchema[] = [
  {
    key: 'cost',
    value: { type: 'text' },
    description: 'What it costs for each case, as a number with its currency.',
    example: '4.20 EUR',
    words: ['price', 'expense'],
  },
  {
    key: 'volume',
    value: { type: 'text' },
    description: 'How often it happens in a period, as a number with what it is counted by.',
    example: '300 a week',
    words: ['frequency', 'cases'],
  },
  {
    key: 'drop-off',
    value: { type: 'text' },
    description: 'The share of cases that goes no further from here, in percent.',
    example: '12 %',
    words: ['abandonment', 'churn'],
  },
];

/** A figure from 1 (little) to 5 (much). */
export const oneToFive = { type: 'integer', min: 1, max: 5 } as const;
