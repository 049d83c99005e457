import { linkKinds, statuses } from './choices.ts';
import { cellFindingKeys } from './finding-keys.ts';
import {
  byKey,
  caseKeys,
  idKey,
  imageKey,
  metricsKey,
  noteKey,
  policyKey,
  systemKey,
} from './shared-keys.ts';
import type { ElementSchema } from './types.ts';

/** The keys of a cell, which is the content of one lane at one step. */
export const cellElement: ElementSchema = {
  name: 'cell',
  title: 'a cell',
  description: 'What one lane holds at one step. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What happens, or what is there, in a few words.',
      example: 'Processes the registration',
      required: true,
    },
    { ...idKey, example: 'register' },
    byKey,
    {
      key: 'channel',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'channel' } },
      description: 'Where it happens, when it differs from the step; ids under `channels`.',
      example: 'desk',
    },
    systemKey,
    {
      key: 'needs',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'process' } },
      description: 'The shared support processes that it calls on, by their ids under `processes`.',
      example: '[food]',
    },
    {
      key: 'to',
      value: { type: 'one-or-list', of: { type: 'element', element: 'link', refers: 'cell' } },
      description:
        "The cells that its arrows go to, instead of the arrow that goes deep by itself. From a customer cell to another one it is a branch or a loop: it adds to the customer's path and replaces nothing. `[]` takes away every arrow that leaves it by itself, and so ends the customer's path.",
      example: '[{ id: release-room, label: asks, kind: wait }]',
      default: 'the nearest lane below in the same step',
      words: ['branch', 'loop', 'arrow'],
    },
    {
      key: 'duration',
      value: { type: 'duration' },
      description:
        'How long it takes. Lanes work at the same time, so a step takes as long as its longest lane.',
      example: '4m',
    },
    {
      key: 'wait',
      value: { type: 'duration' },
      description: 'How long the customer, or whoever comes next, waits here.',
      example: '10m',
    },
    {
      key: 'fail',
      value: { type: 'one-or-list', of: { type: 'element', element: 'fail' } },
      description: 'What can go wrong here: a fail point, and how you recover from it.',
      example: '{ name: Room not ready, recovery: Offers a drink in the bar }',
    },
    ...cellFindingKeys,
    {
      key: 'emotion',
      value: { type: 'integer', min: -2, max: 2 },
      description:
        'How those who do it feel about it, from -2 (bad) to 2 (good). The customer has `emotion` on the step.',
      example: '-1',
    },
    policyKey,
    metricsKey,
    ...caseKeys,
    noteKey,
    imageKey,
    {
      key: 'status',
      value: { type: 'enum', values: statuses },
      description: 'Whether this is known or only believed.',
      example: 'observed',
    },
    {
      key: 'source',
      value: { type: 'text' },
      description: 'Where it is known from.',
      example: 'Shadowing, 12 October',
    },
    {
      key: 'url',
      value: { type: 'url' },
      description: 'A page or file that shows more.',
      example: 'https://example.org/screens/check-in',
    },
  ],
};

/** An arrow, under `to` and `next`. */
export const linkElement: ElementSchema = {
  name: 'link',
  title: 'an arrow',
  description: 'An arrow to another cell or step. A plain text is the id it goes to.',
  short: 'id',
  keys: [
    {
      key: 'id',
      value: { type: 'reference', to: 'cell' },
      description: 'Where the arrow goes: the id of a cell or shared process in `to`, of a step in `next`.',
      example: 'release-room',
      required: true,
    },
    {
      key: 'label',
      value: { type: 'text' },
      description: 'A word or two on the arrow.',
      example: 'asks',
    },
    {
      key: 'kind',
      value: { type: 'enum', values: linkKinds },
      description: 'What kind of arrow it is.',
      example: 'wait',
      default: 'dependency',
    },
  ],
};

/** Something that is measured, under `metrics`. */
export const metricElement: ElementSchema = {
  name: 'metric',
  title: 'a metric',
  description: 'Something that is measured. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What is measured.',
      example: 'Time to key',
      required: true,
    },
    {
      key: 'value',
      value: { type: 'text' },
      description: 'What it is today, with its unit.',
      example: '14m',
    },
    {
      key: 'target',
      value: { type: 'text' },
      description: 'What it should be, with its unit.',
      example: '2m',
    },
    {
      key: 'source',
      value: { type: 'text' },
      description: 'Where the figure comes from.',
      example: 'Lobby study 2026-10',
    },
  ],
};
