import { laneRoles } from '../vocabulary.ts';
import { stepFindingKeys } from './finding-keys.ts';
import { caseKeys, idKey, imageKey, metricsKey, noteKey, oneToFive } from './shared-keys.ts';
import type { ElementSchema, KeySchema } from './types.ts';

/** The keys of a lane, under `lanes`. */
export const laneElement: ElementSchema = {
  name: 'lane',
  title: 'a lane',
  description:
    'One row of the blueprint. A plain text is the id of a canonical lane, or the name of your own.',
  short: 'name',
  keys: [
    {
      ...idKey,
      description: 'The key under which a step holds the cells of this lane.',
      example: 'frontstage-technology',
    },
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What the lane is called in the picture.',
      example: 'Frontstage technology',
      default: 'the usual name of its role',
    },
    {
      key: 'role',
      value: {
        type: 'enum',
        values: laneRoles.map(({ role, description }) => ({ value: role, description })),
      },
      description:
        'What kind of lane it is. The lines of interaction, visibility and internal interaction follow from it.',
      example: 'frontstage',
      default: 'what the id or the name says',
    },
  ],
};

/** The keys of a stage, under `stages`. */
export const stageElement: ElementSchema = {
  name: 'stage',
  title: 'a stage',
  description: 'A phase of the journey, such as Book, Arrive or Leave.',
  keys: [
    {
      key: 'stage',
      value: { type: 'text' },
      description: 'The name of the stage.',
      example: 'Arrive',
      required: true,
    },
    idKey,
    {
      key: 'description',
      value: { type: 'markdown' },
      description: 'What this stage is about.',
      example: 'From the kerb to the room.',
    },
    {
      key: 'steps',
      value: { type: 'list', of: { type: 'element', element: 'step' } },
      description: 'The steps of this stage, left to right. Each is a column of the picture.',
      example: '[{ step: Check in, customer: Checks in }]',
    },
  ],
};

/** A key whose value is one remark, or a list of them. */
function remarks(key: string, description: string, example: string): KeySchema {
  return { key, value: { type: 'one-or-list', of: { type: 'text' } }, description, example };
}

/** The keys of a step, under `steps`. */
export const stepElement: ElementSchema = {
  name: 'step',
  title: 'a step',
  description:
    'One touchpoint, drawn as one column. Besides these keys it takes the id of each lane, with one cell or a list of cells.',
  lanes: true,
  keys: [
    {
      key: 'step',
      value: { type: 'text' },
      description: 'The name of the step.',
      example: 'Check in',
      required: true,
    },
    idKey,
    {
      key: 'channel',
      value: { type: 'one-or-list', of: { type: 'reference', to: 'channel' } },
      description: 'Where it happens, by the id under `channels`; one or a list.',
      example: 'desk',
    },
    {
      key: 'importance',
      value: oneToFive,
      description: 'What it weighs for the customer, from 1 (little) to 5 (much).',
      example: '5',
    },
    {
      key: 'rating',
      value: oneToFive,
      description: 'How customers rate it today, from 1 (poor) to 5 (excellent).',
      example: '2',
    },
    {
      key: 'target',
      value: oneToFive,
      description: 'The rating that the objective asks for, from 1 to 5.',
      example: '4',
    },
    {
      key: 'emotion',
      value: { type: 'integer', min: -2, max: 2, each: 'persona' },
      description:
        'How the customer feels, from -2 (bad) to 2 (good). Draws the emotion curve; with a number for each persona a curve for each.',
      example: '-2',
    },
    {
      key: 'moment',
      value: { type: 'boolean' },
      description: 'A moment of truth: here the customer decides what to think of the service.',
      example: 'true',
      default: 'false',
    },
    remarks('thinks', "What goes through the customer's mind.", '[Why does this take so long?]'),
    remarks('expects', 'What the customer needs or takes for granted here.', '[The key is ready]'),
    ...stepFindingKeys,
    remarks('feedback', 'How the customer can answer back here.', 'Card in the room'),
    metricsKey,
    ...caseKeys,
    noteKey,
    imageKey,
    {
      key: 'next',
      value: { type: 'one-or-list', of: { type: 'element', element: 'link', refers: 'step' } },
      description:
        'Where the customer goes from here, by the ids of steps: a branch, a loop or a jump. `[]` ends the path.',
      example: '[room, { id: wait-in-lobby, label: room not ready }]',
      default: 'the next step',
      words: ['branch', 'loop', 'jump', 'arrow'],
    },
  ],
};
