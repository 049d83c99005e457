import { isMap, type Node } from 'yaml';
import type { FailPoint, Finding } from '../model.ts';
import { kebabCase } from '../names/kebab-case.ts';
import { findingStatuses } from '../schema/choices.ts';
import type { Located } from '../span.ts';
import type { Fields } from './fields.ts';
import { identify } from './identify.ts';
import { readFields } from './read-fields.ts';
import type { Reader } from './reader.ts';
import { shortText } from './short-text.ts';
import { withoutUndefined } from './without-undefined.ts';

/** The findings that a step and a cell have alike, by their keys. */
interface Findings {
  readonly pains: readonly Finding[];
  readonly opportunities: readonly Finding[];
  readonly ideas: readonly Finding[];
  readonly questions: readonly Finding[];
}

const nothing: readonly never[] = [];

/** The findings of what is written short. */
export const noFindings: Findings = {
  pains: nothing,
  opportunities: nothing,
  ideas: nothing,
  questions: nothing,
};

/** Reads the findings of a step or a cell. */
export function readFindings(reader: Reader, fields: Fields): Findings {
  const read = (key: keyof Findings): readonly Finding[] =>
    fields.oneOrList(key, (node) => readFinding(reader, node));
  return {
    pains: read('pains'),
    opportunities: read('opportunities'),
    ideas: read('ideas'),
    questions: read('questions'),
  };
}

/** Reads the fail points of a cell. */
export function readFailPoints(reader: Reader, cell: Fields): readonly FailPoint[] {
  return cell.oneOrList('fail', (node) => {
    const short = shortText(reader, node, 'fail');
    if (short !== undefined) return shortFinding(short);
    if (!isMap(node)) return undefined;
    const fields = readFields(reader, node, 'fail');
    const found = findingOf(reader, fields, 'fail', node);
    return withoutUndefined<FailPoint>({
      ...found,
      ...{ recovery: fields.text('recovery'), occurrence: fields.integer('occurrence') },
      detection: fields.integer('detection'),
    });
  });
}

function readFinding(reader: Reader, node: Node | null): Finding | undefined {
  const short = shortText(reader, node, 'finding');
  if (short !== undefined) return shortFinding(short);
  if (!isMap(node)) return undefined;
  return findingOf(reader, readFields(reader, node, 'finding'), 'finding', node);
}

function findingOf(reader: Reader, fields: Fields, element: 'finding' | 'fail', node: Node): Finding {
  const span = reader.spanOf(node);
  return withoutUndefined<Finding>({
    kind: 'finding',
    span,
    ...identify(reader, fields, element, 'name', span, element),
    severity: fields.integer('severity'),
    effort: fields.integer('effort'),
    owner: fields.text('owner'),
    status: fields.choice('status', findingStatuses),
    due: fields.date('due'),
    evidence: fields.text('evidence'),
    url: fields.text('url'),
    answers: element === 'fail' ? nothing : fields.texts('answers'),
  });
}

function shortFinding({ value, span }: Located<string>): Finding {
  return {
    kind: 'finding',
    id: kebabCase(value) || 'finding',
    name: value,
    nameSpan: span,
    span,
    answers: nothing,
  };
}
