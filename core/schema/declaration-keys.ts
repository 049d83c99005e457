import { channelKinds } from './choices.ts';
import { byKey, metricsKey, noteKey, policyKey, systemKey } from './shared-keys.ts';
import type { ElementSchema } from './types.ts';

/** The keys of an actor, under `actors`. */
export const actorElement: ElementSchema = {
  name: 'actor',
  title: 'an actor',
  description: 'A person or role of the organisation. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What the role is called.',
      example: 'Desk clerk',
      default: 'the id',
    },
    {
      key: 'department',
      value: { type: 'text' },
      description: 'The department or partner that the actor belongs to.',
      example: 'Front office',
    },
    noteKey,
  ],
};

/** The keys of a channel, under `channels`. */
export const channelElement: ElementSchema = {
  name: 'channel',
  title: 'a channel',
  description: 'A place where the customer meets the service. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What the channel is called.',
      example: 'Front desk',
      default: 'the id',
    },
    {
      key: 'kind',
      value: { type: 'enum', values: channelKinds },
      description: 'Whether the customer is there in person or on a screen.',
      example: 'offline',
    },
    noteKey,
  ],
};

/** The keys of a system, under `systems`. */
export const systemElement: ElementSchema = {
  name: 'system',
  title: 'a system',
  description: 'Software or a machine that the service runs on. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What the system is called.',
      example: 'Registration system',
      default: 'the id',
    },
    {
      key: 'owner',
      value: { type: 'text' },
      description: 'Who keeps it running.',
      example: 'IT',
    },
    {
      key: 'url',
      value: { type: 'url' },
      description: 'Where to find it, or its description.',
      example: 'https://example.org/pms',
    },
    noteKey,
  ],
};

/** The keys of a support process, under `processes`. */
export const processElement: ElementSchema = {
  name: 'process',
  title: 'a support process',
  description:
    'Work out of sight that several steps rely on. It appears in the support lane of every step with a cell that `needs` it. A plain text is the name.',
  short: 'name',
  keys: [
    {
      key: 'name',
      value: { type: 'text' },
      description: 'What is done.',
      example: 'Prepares the food',
      default: 'the id',
    },
    {
      key: 'owner',
      value: { type: 'text' },
      description: 'The department or partner that answers for it.',
      example: 'Kitchen',
    },
    byKey,
    systemKey,
    {
      key: 'duration',
      value: { type: 'duration' },
      description: 'How long it takes.',
      example: '25m',
    },
    { ...policyKey, value: { type: 'text' } },
    metricsKey,
    noteKey,
    {
      key: 'url',
      value: { type: 'url' },
      description: 'Where it is described.',
      example: 'https://example.org/kitchen',
    },
  ],
};
