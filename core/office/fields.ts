import type { Cell, FailPoint, Finding, Metric, Reference, Step } from '../model.ts';
import type { Located } from '../span.ts';
import { toLines } from './lines.ts';
import type { Section } from './reference-names.ts';
import type { SheetValue } from './sheet.ts';

/** Gives the names of what references mean. */
type NamesOf = (section: Section, references: readonly Reference[]) => readonly string[];

/** A key of a step or a cell that has a column of its own. */
export interface SheetField<E> {
  /** Its name in the format. */
  readonly key: string;
  readonly head: string;
  readonly width: number;
  /** Returns what stands in the column; `undefined` when the element does not say it. */
  value(element: E, names: NamesOf): SheetValue | undefined;
}

/** The keys of a step that sheets hold, in the order of their columns. */
export const stepFields: readonly SheetField<Step>[] = [
  {
    key: 'channel',
    head: 'Channel',
    width: 18,
    value: ({ channels }, names) => several(names('channels', channels)),
  },
  { key: 'importance', head: 'Importance', width: 11, value: ({ importance }) => importance?.value },
  { key: 'rating', head: 'Rating', width: 9, value: ({ rating }) => rating?.value },
  { key: 'target', head: 'Target', width: 9, value: ({ target }) => target?.value },
  { key: 'emotion', head: 'Emotion', width: 14, value: emotionOf },
  { key: 'moment', head: 'Moment of truth', width: 10, value: ({ moment }) => moment?.value },
  { key: 'thinks', head: 'Thinks', width: 28, value: ({ thinks }) => texts(thinks) },
  { key: 'expects', head: 'Expects', width: 28, value: ({ expects }) => texts(expects) },
  { key: 'pains', head: 'Pains', width: 32, value: ({ pains }) => several(namesIn(pains)) },
  {
    key: 'opportunities',
    head: 'Opportunities',
    width: 32,
    value: ({ opportunities }) => several(namesIn(opportunities)),
  },
  { key: 'ideas', head: 'Ideas', width: 28, value: ({ ideas }) => several(namesIn(ideas)) },
  { key: 'questions', head: 'Questions', width: 28, value: ({ questions }) => several(namesIn(questions)) },
  { key: 'feedback', head: 'Feedback', width: 22, value: ({ feedback }) => texts(feedback) },
  { key: 'metrics', head: 'Metrics', width: 32, value: ({ metrics }) => several(metrics.map(metricText)) },
  { key: 'cost', head: 'Cost', width: 12, value: ({ cost }) => cost?.value },
  { key: 'volume', head: 'Volume', width: 12, value: ({ volume }) => volume?.value },
  { key: 'drop-off', head: 'Drop-off', width: 10, value: ({ dropOff }) => dropOff?.value },
  { key: 'note', head: 'Note', width: 36, value: ({ note }) => note?.value },
  { key: 'image', head: 'Image', width: 18, value: ({ image }) => image?.value },
];

/** The keys of a cell that sheets hold besides its name, in the order of their columns. */
export const cellFields: readonly SheetField<Cell>[] = [
  { key: 'by', head: 'Who', width: 20, value: ({ by }, names) => several(names('actors', by)) },
  {
    key: 'system',
    head: 'System',
    width: 20,
    value: (cell, names) => several(names('systems', cell.systems)),
  },
  {
    key: 'channel',
    head: 'Channel',
    width: 16,
    value: ({ channels }, names) => several(names('channels', channels)),
  },
  { key: 'needs', head: 'Needs', width: 22, value: ({ needs }, names) => several(names('processes', needs)) },
  { key: 'duration', head: 'Duration', width: 10, value: ({ duration }) => duration?.value.text },
  { key: 'wait', head: 'Wait', width: 10, value: ({ wait }) => wait?.value.text },
  { key: 'status', head: 'Status', width: 10, value: ({ status }) => status?.value },
  { key: 'fail', head: 'Fail points', width: 32, value: ({ fail }) => several(fail.map(failText)) },
  { key: 'pains', head: 'Pains', width: 28, value: ({ pains }) => several(namesIn(pains)) },
  {
    key: 'opportunities',
    head: 'Opportunities',
    width: 28,
    value: ({ opportunities }) => several(namesIn(opportunities)),
  },
  { key: 'ideas', head: 'Ideas', width: 24, value: ({ ideas }) => several(namesIn(ideas)) },
  { key: 'questions', head: 'Questions', width: 24, value: ({ questions }) => several(namesIn(questions)) },
  { key: 'emotion', head: 'Emotion', width: 9, value: ({ emotion }) => emotion?.value },
  { key: 'policy', head: 'Policy', width: 28, value: ({ policy }) => texts(policy) },
  { key: 'metrics', head: 'Metrics', width: 32, value: ({ metrics }) => several(metrics.map(metricText)) },
  { key: 'cost', head: 'Cost', width: 12, value: ({ cost }) => cost?.value },
  { key: 'volume', head: 'Volume', width: 12, value: ({ volume }) => volume?.value },
  { key: 'drop-off', head: 'Drop-off', width: 10, value: ({ dropOff }) => dropOff?.value },
  { key: 'note', head: 'Note', width: 36, value: ({ note }) => note?.value },
  { key: 'source', head: 'Source', width: 24, value: ({ source }) => source?.value },
  { key: 'url', head: 'Link', width: 24, value: ({ url }) => url?.value },
  { key: 'image', head: 'Image', width: 18, value: ({ image }) => image?.value },
];

/** The divider between the parts of a metric: name, value, target and source. */
export const metricDivider = ' | ';
/** The divider between a fail point and how it is made good. */
export const recoveryDivider = ' → ';

/** Returns a metric as one text: `Time to key | 14m | 2m | Lobby study`, as far as it goes. */
export function metricText({ name, value, target, source }: Metric): string {
  const parts = [name, value, target, source].map((part) => part?.value ?? '');
  return parts.join(metricDivider).replace(/(?: \| ?)+$/, '');
}

function failText({ name, recovery }: FailPoint): string {
  return recovery === undefined ? name : `${name}${recoveryDivider}${recovery.value}`;
}

function emotionOf({ emotion, emotions }: Step): SheetValue | undefined {
  if (emotions.length === 0) return emotion?.value;
  return toLines(emotions.map(({ persona, value }) => `${persona.value}: ${value.value}`));
}

function namesIn(all: readonly Finding[]): readonly string[] {
  return all.map(({ name }) => name);
}

function texts(all: readonly Located<string>[]): string | undefined {
  return several(all.map(({ value }) => value));
}

function several(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : toLines(all);
}
