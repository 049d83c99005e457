import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import { cyclicGroups } from '../analysis/strongly-connected.ts';
import { columnOf, type WrittenLink } from '../analysis/written-links.ts';
import type { Analysis, ResolvedLink } from '../analysis.ts';
import { returnFixes } from '../fixes/link-edits.ts';
import type { Cell, Link } from '../model.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

/** The number of cells of a cycle that a message names at most. */
const maxNamed = 5;

/** Arrows that go round in a circle. */
export const cycle: Rule = {
  code: 'cycle',
  severity: 'information',
  summary: 'Arrows do not go round in a circle, unless one is marked as feedback or rework.',
  rationale: `Along a circle nobody can say how long the whole takes: durations cannot be summed, and it has no end. Where something is reported back or done again, mark the arrow that closes the circle with \`kind: feedback\` or \`kind: rework\`; it then does not count as the path things go on. Arrows of the kind \`agreement\` do not count either.

It is reported once for each circle, at the arrow that goes back.`,
  bad: `frontstage: { name: Asks for a room, id: ask, to: release }
backstage: { name: Releases the room, id: release, to: ask }
`,
  good: `frontstage: { name: Asks for a room, id: ask, to: release }
backstage: { name: Releases the room, id: release, to: { id: ask, kind: feedback } }
`,
  fixable: true,
  check(context) {
    return circles(context).map(({ link, path }): Finding => {
      const names = path.slice(0, maxNamed).map(({ name }) => `"${name}"`);
      const rest = path.length > maxNamed ? ' → …' : '';
      return {
        message: `The arrows go round in a circle: ${names.join(' → ')}${rest} → ${names[0]}. Its durations cannot be summed. Mark the arrow that closes it with kind: feedback or kind: rework, or lead it elsewhere.`,
        span: link.to.span,
        related: path
          .slice(0, maxNamed)
          .map(({ name, nameSpan }) => ({ message: `"${name}" is in the circle.`, span: nameSpan })),
        fix: () => returnFixes(context.file, link),
      };
    });
  },
};

interface Circle {
  /** The arrow that closes it. */
  readonly link: Link;
  /** From where the arrow leads, on to where it comes from. */
  readonly path: readonly Cell[];
}

function circles({ file: { analysis }, writtenLinks }: RuleContext): readonly Circle[] {
  if (writtenLinks.length === 0) return [];
  const order = new Map(analysis.cells.map((cell, index) => [cell, index]));
  // What is derived leads on to the right or down, so without a written arrow back nothing goes round.
  if (!writtenLinks.some((one) => leadsBack(analysis, order, one))) return [];
  const placeOf = (element: ResolvedLink['to']): number =>
    (element.kind === 'cell' ? order.get(element) : undefined) ?? Number.POSITIVE_INFINITY;
  const isBackward = ({ from, to, link }: ResolvedLink): boolean =>
    link !== undefined && placeOf(to) < placeOf(from);

  const found: Circle[] = [];
  for (const group of cyclicGroups(analysis.cells, (cell) => targets(analysis, cell))) {
    const members = new Set(group);
    const closing = group
      .flatMap((cell) => analysis.linksFrom(cell))
      .filter((one) => counts(one) && isBackward(one) && one.to.kind === 'cell' && members.has(one.to))
      .sort((a, b) => placeOf(b.from) - placeOf(b.to) - (placeOf(a.from) - placeOf(a.to)))[0];
    if (closing?.link === undefined || closing.to.kind !== 'cell') continue;
    found.push({ link: closing.link, path: pathWithin(members, analysis, closing.to, closing.from) });
  }
  return found;
}

function counts({ kind }: { readonly kind: ResolvedLink['kind'] }): boolean {
  return kind !== 'feedback' && kind !== 'rework' && kind !== 'agreement';
}

/** Returns whether an arrow leads neither to a later step nor further down in its own. */
function leadsBack(
  analysis: Analysis,
  order: ReadonlyMap<Cell, number>,
  { from, link, to }: WrittenLink,
): boolean {
  if (to === undefined || to === from || !counts({ kind: link.linkKind?.value ?? 'dependency' }))
    return false;
  const [start, end] = [columnOf(analysis, from), columnOf(analysis, to)];
  if (start === undefined || end === undefined || end > start) return false;
  if (end < start || from.kind !== 'cell' || to.kind !== 'cell') return true;
  return (order.get(to) ?? 0) < (order.get(from) ?? 0);
}

function targets(analysis: Analysis, cell: Cell): Cell[] {
  return analysis
    .linksFrom(cell)
    .flatMap((link): Cell[] =>
      link.to.kind === 'cell' && counts(link) && !isDerivedHandoff(link) ? [link.to] : [],
    );
}

/** The shortest path between two cells over others of the same group. */
function pathWithin(members: ReadonlySet<Cell>, analysis: Analysis, from: Cell, to: Cell): readonly Cell[] {
  const before = new Map<Cell, Cell | undefined>([[from, undefined]]);
  const reached = [from];
  for (const cell of reached) {
    if (cell === to) break;
    for (const next of targets(analysis, cell)) {
      if (!members.has(next) || before.has(next)) continue;
      before.set(next, cell);
      reached.push(next);
    }
  }
  const path: Cell[] = [];
  for (let cell: Cell | undefined = to; cell !== undefined; cell = before.get(cell)) path.push(cell);
  return path.reverse();
}
