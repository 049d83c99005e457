import { isSeq, type Node } from 'yaml';
import type { BlueprintFile } from '../blueprint-file.ts';
import { removeItem } from '../edit.ts';
import type { Cell, Element, Link, Step } from '../model.ts';
import type { Fix, TextChange } from '../problem.ts';
import { removeLink } from '../refactor/references.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { mapAt, pairOf } from '../source/places.ts';
import type { Span } from '../span.ts';

/** The same arrow twice. */
export const duplicateLink: Rule = {
  code: 'duplicate-link',
  severity: 'warning',
  summary: 'An arrow is written once.',
  rationale: `Two arrows of the same kind between the same two things lie on top of each other in the picture. Keep one of them, and the label with it. Two arrows with different labels or of different kinds may both be meant, and are not reported.`,
  bad: `frontstage:
  name: Processes the registration
  to: [release-room, { id: release-room, label: asks }]
`,
  good: `frontstage:
  name: Processes the registration
  to: [{ id: release-room, label: asks }]
`,
  fixable: true,
  autoFixable: true,
  check(context) {
    return duplicates(context).map((duplicate) => {
      const { from, to, span, first } = duplicate;
      return {
        message: `"${from.name}" has two arrows to "${to.name}". Keep one of them.`,
        span,
        related: [{ message: `The first arrow to "${to.name}".`, span: first.span }],
        fix: () => keepOne(context.file, duplicate),
      };
    });
  },
};

function keepOne(file: BlueprintFile, duplicate: Duplicate): readonly Fix[] {
  const { from, first } = duplicate;
  // The one with the label says more.
  const keepsFirst = labelOf(duplicate) === undefined || labelOf(first) !== undefined;
  const change = removal(file, from, keepsFirst ? duplicate : first);
  if (change === undefined) return [];
  const title = `Remove the arrow that stands ${keepsFirst ? 'second' : 'first'}`;
  return [{ title, changes: [change], safe: true }];
}

interface Arrow {
  readonly to: Element;
  /** The span of its name. */
  readonly span: Span;
  /** Absent for an arrow that comes from `needs`. */
  readonly link?: Link;
}

interface Duplicate extends Arrow {
  readonly from: Cell | Step;
  readonly first: Arrow;
}

function duplicates({ file: { analysis } }: RuleContext): readonly Duplicate[] {
  const found: Duplicate[] = [];
  const compare = (from: Cell | Step, arrows: readonly Arrow[]): void => {
    // By what it leads to, by kind, by label. Two labels that differ may be two things to say.
    const seen = new Map<Element, Map<string, Map<string | undefined, Arrow>>>();
    for (const arrow of arrows) {
      const kinds = entry(seen, arrow.to, () => new Map<string, Map<string | undefined, Arrow>>());
      const known = entry(kinds, kindOf(arrow), () => new Map<string | undefined, Arrow>());
      const label = labelOf(arrow);
      const [any] = known.values();
      const first = known.get(undefined) ?? (label === undefined ? any : known.get(label));
      if (first === undefined) known.set(label, arrow);
      else found.push({ ...arrow, from, first });
    }
  };
  for (const { step } of analysis.columns) {
    if ((step.next?.length ?? 0) > 1) compare(step, arrowsOf(step.next, 'step', step));
    for (const cell of step.cells) {
      if ((cell.to?.length ?? 0) + cell.needs.length < 2) continue;
      const needs = cell.needs.flatMap((reference): Arrow[] => {
        const to = analysis.resolve(reference, 'process', cell);
        return to === undefined ? [] : [{ to, span: reference.span }];
      });
      compare(cell, [...arrowsOf(cell.to, 'cell', cell), ...needs]);
    }
  }
  return found;

  function arrowsOf(links: readonly Link[] | undefined, kind: 'step' | 'cell', from: Element): Arrow[] {
    return (links ?? []).flatMap((link): Arrow[] => {
      const to = analysis.resolve(link.to, kind, from);
      return to === undefined || to === from ? [] : [{ to, span: link.to.span, link }];
    });
  }
}

function kindOf({ link }: Arrow): string {
  return link?.linkKind?.value ?? 'dependency';
}

function labelOf({ link }: Arrow): string | undefined {
  return link?.label?.value;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

function removal(file: BlueprintFile, from: Cell | Step, { link, span }: Arrow): TextChange | undefined {
  if (link !== undefined) return removeLink(file, { from, link, to: undefined });
  const needs = pairOf(mapAt(file.source, from.span), 'needs')?.value;
  if (!isSeq(needs) || needs.items.length < 2) return undefined;
  const index = needs.items.findIndex((item) => (item as Node | null)?.range?.[0] === span.start);
  return index === -1 ? undefined : removeItem(file.source, needs, index);
}
