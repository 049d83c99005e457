import { densityWords, laneWords, rowWords } from './choices.ts';
import type { ElementSchema } from './types.ts';

/** The keys of a view, under `views`. */
export const viewElement: ElementSchema = {
  name: 'view',
  title: 'a view',
  description:
    'A look at the picture that is worth a name: what of it is shown, how much it says, and what is said about it. Views are presented in their order.',
  short: 'view',
  keys: [
    {
      key: 'view',
      value: { type: 'text' },
      description: 'What the view is called: for whom it is, or what it shows.',
      example: 'Board',
      required: true,
    },
    {
      key: 'lanes',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'lane', words: laneWords } },
      description: 'The lanes that are shown: `all`, `journey`, or the ids of some.',
      example: 'journey',
      default: 'all',
    },
    {
      key: 'stages',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'stage' } },
      description: 'The stages that are shown, by their ids.',
      example: '[arrive, leave]',
      default: 'all stages',
    },
    {
      key: 'rows',
      value: { type: 'one-or-list', of: { type: 'enum', values: rowWords } },
      description: 'The rows that are shown, at any density.',
      example: '[time, emotion, pains, opportunities]',
      default: 'those of the density',
    },
    {
      key: 'density',
      value: { type: 'enum', values: densityWords },
      description: 'How much the picture says.',
      example: 'overview',
      default: 'standard',
    },
    {
      key: 'focus',
      value: { type: 'reference', to: 'part' },
      description: 'What is looked at: the id of a step, a cell, a shared process or a stage.',
      example: 'check-in',
      default: 'all of it',
    },
    {
      key: 'filter',
      value: { type: 'element', element: 'filter' },
      description: 'What stays clear while the rest fades.',
      example: '{ department: Front office }',
    },
    {
      key: 'say',
      value: { type: 'markdown' },
      description: 'What is said about it when it is presented; it stands beside the picture.',
      example: 'Ten minutes at the desk cost us the rating.',
      words: ['notes', 'speaker', 'script', 'talk'],
    },
  ],
};

/** The keys of the filter of a view. */
export const filterElement: ElementSchema = {
  name: 'filter',
  title: 'a filter',
  description:
    'What stays clear in a view: the cells that have one of the names of each key. Everything else fades.',
  keys: [
    {
      key: 'actor',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'actor' } },
      description: 'Who does it, by the id under `actors`.',
      example: 'clerk',
    },
    {
      key: 'department',
      value: { type: 'one-or-list', of: { type: 'text' } },
      description: 'The department of those who do it, as it is called under `actors`.',
      example: 'Front office',
    },
    {
      key: 'channel',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'channel' } },
      description: 'Where it happens, by the id under `channels`.',
      example: 'desk',
    },
    {
      key: 'system',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'system' } },
      description: 'The system it is done in, by the id under `systems`.',
      example: 'registration',
    },
    {
      key: 'lane',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'lane' } },
      description: 'The lane it stands in, by its id.',
      example: 'frontstage',
    },
  ],
};
