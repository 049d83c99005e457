import { isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { removeEntry, replace } from '../edit.ts';
import type { Blueprint } from '../model.ts';
import { type Fix, shapeSeverity } from '../problem.ts';
import { mergeItems } from '../refactor/items.ts';
import type { ReadRule } from '../rule.ts';
import { elements, keysOf } from '../schema.ts';
import { closingOf } from '../source/broken-values.ts';
import { lineStart } from '../source/lines.ts';
import { missingColon, missingSpace } from '../source/missing-character.ts';
import { childAt } from '../source/nodes.ts';
import { pairOf } from '../source/places.ts';
import { quoted } from '../source/quoted.ts';
import { parseYaml, type Source } from '../source.ts';
import type { Span } from '../span.ts';
import { roleOf } from '../vocabulary.ts';

/** Reports the errors of the YAML parser. */
export const yamlSyntax: ReadRule = {
  code: 'yaml-syntax',
  severity: shapeSeverity['yaml-syntax'],
  summary: 'The file has to be written in YAML that can be read.',
  rationale: `A blueprint is a YAML file: keys with a colon and a space behind them, dashes for lists, and spaces at the beginning of a line to say what belongs to what. Where these do not fit together, the rest of the file is still read as well as it can be.

The most frequent reasons are a missing colon, a text that is not in quotes although it has a colon in it or begins with a quote, a bracket or one of the characters * & ! % @, a quote or bracket that is not closed, and lines that do not line up. Of a line that stands too far left or right, or lacks its colon or a space, it is said where it belongs, and the quick fix puts it there with what stands under it; what only follows from it is not said.`,
  bad: `blueprint: Hotel stay
scenario: Late arrival: the desk is closed
`,
  good: `blueprint: Hotel stay
scenario: "Late arrival: the desk is closed"
`,
  source: '[YAML 1.2](https://yaml.org/spec/1.2.2/)',
  fixable: true,
  autoFixable: true,
  fixRead({ file }, { span, replacement, understood }) {
    const { text } = file.source;
    if (replacement === undefined) {
      // Which side of a merge is right, nobody can tell: that is not looked for in each of thousands.
      const isMerge = file.source.conflicts.some(({ start }) => start === span.start);
      return isMerge ? [] : mergeOrKeepOne(file, span);
    }
    const changes = [replace(span, replacement)];
    const [, key = ''] = /^([\p{L}\p{N}_-]+):\s/u.exec(replacement) ?? [];
    if (key !== '') {
      const isClose = text.startsWith(`${key}:`, span.start);
      return [{ title: (isClose ? missingSpace(key) : missingColon(key)).title, changes, preferred: true }];
    }
    const safe = understood === true && !looksLikeStructure(text, span);
    const closed = closeIt(text, span, replacement);
    const quote: Fix = { title: 'Put the text in quotes', changes, preferred: closed.length === 0, safe };
    return [...closed, quote];
  },
};

/** A text that lacks but the quote or bracket at its end gets that. */
function closeIt(text: string, span: Span, replacement: string): readonly Fix[] {
  const written = text.slice(span.start, span.end);
  const closing = replacement === quoted(written) ? closingOf(written, parseYaml) : undefined;
  if (closing === undefined) return [];
  const title = `Add ${closing} at the end`;
  return [{ title, changes: [replace(span, written + closing)], preferred: true }];
}

/** Of a key that stands twice, both can be one list where the key takes that, and either can go. */
function mergeOrKeepOne({ source, model }: BlueprintFile, { start }: Span): readonly Fix[] {
  const found = twice(source, start);
  if (found === undefined) return [];
  const { map, first, second, key } = found;
  const merged = takesList(model, key) ? mergeItems(source, map, first, second.value) : undefined;
  const both: Fix[] = merged?.length
    ? [
        {
          title: `Make a list of both "${key}"`,
          changes: [...merged, removeEntry(source, map, second)],
          preferred: true,
        },
      ]
    : [];
  return [
    ...both,
    { title: `Keep the first "${key}"`, changes: [removeEntry(source, map, second)] },
    { title: `Keep the second "${key}"`, changes: [removeEntry(source, map, first)] },
  ];
}

/** Returns whether a list can stand behind a key, in whatever element it stands. */
function takesList({ lanes }: Blueprint, key: string): boolean {
  const types = elements.flatMap(({ name }) => keysOf(name).get(key)?.value.type ?? []);
  const isLane = lanes.some(({ id }) => id === key);
  return isLane || (types.length > 0 && types.every((type) => type === 'list' || type === 'one-or-list'));
}

function twice(
  { document }: Source,
  start: number,
): { map: YAMLMap; first: Pair; second: Pair; key: string } | undefined {
  let node: unknown = document.contents;
  while (isCollection(node)) {
    if (isMap(node)) {
      const second = node.items.find(({ key }) => isScalar(key) && key.range?.[0] === start);
      const key = second !== undefined && isScalar(second.key) ? String(second.key.value) : '';
      const first = second === undefined ? undefined : pairOf(node, key);
      if (second !== undefined && first !== undefined && first !== second) {
        return { map: node, first, second, key };
      }
    }
    node = childAt(node, start);
  }
  return undefined;
}

/**
 * Returns whether a text that would go into quotes holds what the format has as a dash or a key, or more than one line.
 */
function looksLikeStructure(text: string, { start, end }: Span): boolean {
  const written = text.slice(start, end);
  const line = text.slice(lineStart(text, start), start);
  if (!/[:-]\s+["']?$/.test(line) || /^-\s|[{}[\]]|\n/.test(written)) return true;
  const [, word = ''] = /^([\w-]+):(?:\s|$)/.exec(written) ?? [];
  return word !== '' && (roleOf(word) !== undefined || elements.some(({ name }) => keysOf(name).has(word)));
}
