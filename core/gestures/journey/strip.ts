import { isMap, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { BlueprintFile } from '../../blueprint-file.ts';
import { linesWithComments } from '../../refactor/lines.ts';
import { hasGaps } from '../../refactor/places.ts';
import { columnOf, lineEnd, lineStart } from '../../source/lines.ts';
import { isEmpty, nodeSpan } from '../../source/nodes.ts';
import { mapAt, pairOf } from '../../source/places.ts';
import type { Span } from '../../span.ts';
import type { Refused } from '../gesture.ts';
import { whyNotHere } from '../why-not-here.ts';

/** A strip of the picture: the stages, the lanes, or the steps of the stage of a number. */
export type StripOf = 'stages' | 'lanes' | { readonly stage: number };

/** A strip as it is written. */
export interface Strip {
  /** The map that holds it. */
  readonly map: YAMLMap;
  readonly key: 'stages' | 'lanes' | 'steps';
  /** Absent where the key is not written. */
  readonly pair?: Pair;
  /** Absent where nothing is written behind the key; never empty. */
  readonly list?: YAMLSeq;
}

/** Finds a strip in the text; refused where it is not written as a list of as many things as the picture shows. */
export function stripIn(file: BlueprintFile, of: StripOf): Strip | Refused {
  const { source, model } = file;
  const stage = typeof of === 'string' ? undefined : model.stages[of.stage];
  if (typeof of !== 'string' && stage === undefined)
    return { refused: 'The stage is not in the text any more.' };
  const count =
    of === 'lanes'
      ? model.lanesSpan === undefined
        ? 0
        : model.lanes.length
      : (stage?.steps ?? model.stages).length;
  const map = stage === undefined ? source.document.contents : mapAt(source, stage.span);
  const refused = whyNotHere(
    file,
    stage?.name ?? `${typeof of === 'string' ? of : ''}:`,
    stage?.span ?? model.span,
  );
  if (!isMap(map)) return refused;
  const key = typeof of === 'string' ? of : 'steps';
  const pair = pairOf(map, key);
  const value = pair?.value as Node | null | undefined;
  if (pair === undefined) return count > 0 || map.flow ? refused : { map, key };
  if (value === null || value === undefined || isEmpty(value))
    return count > 0 ? refused : { map, key, pair };
  if (!isSeq(value) || value.items.length !== count) return refused;
  return value.items.length === 0 ? { map, key, pair } : { map, key, pair, list: value };
}

/** Returns the lines of an item of a list in lines: from the comments right above it to those that are part of it. */
export function linesOfItem(text: string, list: YAMLSeq, index: number): Span | undefined {
  const dash = dashOf(text, list, index);
  if (dash === undefined) return undefined;
  const column = columnOf(text, dash);
  const { start, end } = linesWithComments(text, {
    start: dash,
    end: nodeSpan(list.items[index] as Node, text).end,
  });
  return { start, end: Math.max(end, endWithComments(text, end, column)) };
}

/** Returns the offset of the dash of an item; `undefined` when it does not begin a line. */
export function dashOf(text: string, list: YAMLSeq, index: number): number | undefined {
  const nodes = list.items as Node[];
  const node = nodes[index];
  if (node === undefined) return undefined;
  const start = list.range?.[0] ?? 0;
  const column = columnOf(text, start);
  const before = nodes[index - 1];
  let at = before === undefined ? lineStart(text, start) : nextLine(text, nodeSpan(before, text).end);
  const end = node.range?.[0] ?? 0;
  while (at <= end) {
    const next = nextLine(text, at);
    const line = text.slice(at, next);
    if (/^ *$/.test(line.slice(0, column)) && /^-(?:\s|$)/.test(line.slice(column))) return at + column;
    at = next;
  }
  return undefined;
}

/** Returns the offset behind the line of an offset; beyond the text for the last one. */
function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return (end === -1 ? text.length : end) + 1;
}

/** The end of the comments below something that stand deeper than its dash, and so belong to it. */
function endWithComments(text: string, end: number, column: number): number {
  let last = end;
  for (let at = text.indexOf('\n', end); at !== -1; at = text.indexOf('\n', at + 1)) {
    const line = text.slice(at + 1, lineEnd(text, at + 1));
    const [, indent = '', mark] = /^( *)(#?)/.exec(line) ?? [];
    if (line.trim() !== '' && (mark !== '#' || indent.length <= column)) break;
    if (mark === '#') last = lineEnd(text, at + 1);
  }
  return last;
}

/** Returns whether a list has empty lines between its items; that of the others of its kind when it has one item. */
export function isSpaced(file: BlueprintFile, list: YAMLSeq | undefined, key: Strip['key']): boolean {
  const { text } = file.source;
  if (list !== undefined && list.items.length > 1) return hasGaps(text, list);
  if (key !== 'steps')
    return key === 'stages' && list !== undefined && stepsIn(file).some((one) => hasGaps(text, one));
  return stepsIn(file).some((one) => hasGaps(text, one));
}

function stepsIn(file: BlueprintFile): readonly YAMLSeq[] {
  return file.model.stages.flatMap((_, stage) => {
    const strip = stripIn(file, { stage });
    return 'refused' in strip || strip.list === undefined || strip.list.flow ? [] : [strip.list];
  });
}
