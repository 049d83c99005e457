import type { EnumValue } from './types.ts';

/** The words of a table of choices, as a type. */
export type Choice<Values extends readonly EnumValue[]> = Values[number]['value'];

/** The words that `state` takes. */
export const states = [
  { value: 'as-is', description: 'The service as it runs today.' },
  { value: 'to-be', description: 'The service as it is meant to become.' },
] as const satisfies readonly EnumValue[];

/** The words that `kind` takes for a channel. */
export const channelKinds = [
  { value: 'offline', description: 'In person, on the telephone or on paper.' },
  { value: 'online', description: 'On a screen: website, app, message.' },
] as const satisfies readonly EnumValue[];

/** The words that `status` takes for a cell. */
export const statuses = [
  { value: 'observed', description: 'Somebody saw or measured it.' },
  { value: 'assumed', description: 'You believe it and have not checked.' },
] as const satisfies readonly EnumValue[];

/** The words that `status` takes for a finding. */
export const findingStatuses = [
  { value: 'open', description: 'Nobody has decided about it yet.' },
  { value: 'planned', description: 'It is decided, and not begun.' },
  { value: 'doing', description: 'Somebody works on it.' },
  { value: 'done', description: 'It is there, or it is gone.' },
  { value: 'dropped', description: 'It is not worth it, or not possible.' },
] as const satisfies readonly EnumValue[];

/** The words that `kind` takes for an arrow. */
export const linkKinds = [
  { value: 'dependency', description: 'One relies on the other.' },
  { value: 'handoff', description: 'Others carry on with it.' },
  { value: 'agreement', description: 'Both sides have to agree; two heads.' },
  { value: 'wait', description: 'One waits for the other.' },
  { value: 'feedback', description: 'An answer or a report that goes back.' },
  { value: 'rework', description: 'Something has to be done again: a loop.' },
] as const satisfies readonly EnumValue[];

/** The words that `density` takes for a view: the densities of the picture. */
export const densityWords = [
  { value: 'overview', description: 'Steps, the curve and a dot for each cell.' },
  { value: 'standard', description: 'The cells, with signs for what is known about them.' },
  { value: 'full', description: 'All words of the file.' },
] as const satisfies readonly EnumValue[];

/** The words that `lanes` of a view takes instead of the ids of lanes. */
export const laneWords = [
  { value: 'all', description: 'Every lane.' },
  { value: 'journey', description: 'What the customer meets: evidence, customer and frontstage.' },
] as const satisfies readonly EnumValue[];

/** The words that `rows` of a view takes: the emotion curve, and every kind of row of the picture. */
export const rowWords: readonly EnumValue[] = [
  { value: 'storyboard', description: 'The images of steps and cells.' },
  { value: 'time', description: 'How long it takes, and how long the customer waits.' },
  { value: 'scale', description: 'Importance, rating and target.' },
  { value: 'emotion', description: 'The emotion curve.' },
  { value: 'voice', description: 'What the customer thinks and expects.' },
  { value: 'pains', description: 'Pain points.' },
  { value: 'opportunities', description: 'Opportunities and ideas.' },
  { value: 'fails', description: 'Fail points, and how one recovers.' },
  { value: 'metrics', description: 'What is measured, against its target.' },
  { value: 'policy', description: 'Rules that apply.' },
  { value: 'questions', description: 'Open questions.' },
  { value: 'feedback', description: 'How customers can say what they think.' },
  { value: 'channels', description: 'Which channel is used where.' },
  { value: 'notes', description: 'Remarks and sources.' },
];

/** The levels that a rule takes under `lint`, the most serious first. */
export const levels = [
  { value: 'error', description: 'The file is wrong as long as this holds.' },
  { value: 'warning', description: 'A reviewer would stop here.' },
  { value: 'information', description: 'Worth knowing, often right as it is.' },
  { value: 'hint', description: 'A quiet suggestion.' },
  { value: 'off', description: 'The rule is not checked in this file.' },
] as const satisfies readonly EnumValue[];
