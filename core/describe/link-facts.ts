import { isDerivedHandoff } from '../analysis/resolved-link.ts';
import type { ResolvedLink } from '../analysis.ts';
import type { BlueprintFile } from '../blueprint-file.ts';
import { type ArrowType, arrowType } from '../diagram/arrow-kinds.ts';
import type { Cell, Element, Process, Step } from '../model.ts';
import type { Fact } from './details-card.ts';
import { elementValue, fact, titleOf } from './facts.ts';

/** Lists where the arrows of a cell or process lead and where they come from. */
export function linkFacts(
  element: Cell | Process,
  from: readonly ResolvedLink[],
  to: readonly ResolvedLink[],
): readonly (Fact | undefined)[] {
  const ends = (links: readonly ResolvedLink[]) =>
    links.map((link) => {
      const other = link.from === element ? link.to : link.from;
      return elementValue(other, `${titleOf(other)}${linkDetail(link)}`);
    });
  return [
    fact('Comes after', ends(to.filter(isPath))),
    fact('Goes on to', ends(from.filter(isPath))),
    fact('Hands over to', ends(from.filter(isHandoff))),
    fact('Takes over from', ends(to.filter(isHandoff))),
    fact('Depends on', ends(from.filter(isDependency))),
    fact('Needed by', ends(to.filter(isDependency))),
  ];
}

/**
 * Lists what the customer's actions of a step and the work behind them depend on, in the step and elsewhere, and what
 * in other steps needs one of them: each once, in the order of the picture.
 */
export function dependencyFacts(step: Step, file: BlueprintFile): readonly (Fact | undefined)[] {
  const { analysis } = file;
  const needed = step.cells.flatMap((cell) => analysis.linksFrom(cell)).filter(isDependency);
  const needing = step.cells.flatMap((cell) => analysis.linksTo(cell)).filter(isDependency);
  const own = new Set<Element>(step.cells);
  const isCustomers = (one: Element): boolean =>
    one.kind === 'cell' && own.has(one) && analysis.laneOf(one).role === 'customer';
  return [
    fact(
      'Depends on',
      onceEach(step, file, needed, ({ to }) => (isCustomers(to) ? undefined : to)),
    ),
    fact(
      'Needed by',
      onceEach(step, file, needing, ({ from }) => (own.has(from) ? undefined : from)),
    ),
  ];
}

/** The ends of arrows, each once; shared processes stand beneath the cells of the step. */
function onceEach(
  step: Step,
  { model, analysis }: BlueprintFile,
  links: readonly ResolvedLink[],
  end: (link: ResolvedLink) => Cell | Process | undefined,
) {
  const details = new Map<Cell | Process, Set<string>>();
  for (const link of links) {
    const element = end(link);
    if (element === undefined) continue;
    const known = details.get(element) ?? new Set();
    details.set(element, known.add(linkDetail(link)));
  }
  // Counted, not looked for: a blueprint has as many steps to describe as it has columns.
  const rankOf = (element: Cell | Process): readonly [column: number, kind: number, index: number] => {
    if (element.kind !== 'cell') return [analysis.columnOf(step), 1, model.processes.indexOf(element)];
    const home = analysis.stepOf(element);
    return [analysis.columnOf(home), 0, home.cells.indexOf(element)];
  };
  return [...details]
    .map(([element, known]) => ({ element, known, rank: rankOf(element) }))
    .toSorted(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .map(({ element, known }) => elementValue(element, titleOf(element) + [...known].join('')));
}

function isPath({ kind }: ResolvedLink): boolean {
  return kind === 'path';
}

function isHandoff({ kind }: ResolvedLink): boolean {
  return kind === 'handoff';
}

function isDependency(link: ResolvedLink): boolean {
  return !isPath(link) && !isHandoff(link);
}

/** ` (asks, wait)`: the label and the kind where they say more than that there is an arrow. */
function linkDetail(link: ResolvedLink): string {
  const { said: ofKind }: ArrowType = arrowType(link.kind);
  const words = [link.label, ofKind, isDerivedHandoff(link) ? 'follows by itself' : undefined];
  const said = words.filter((word) => word !== undefined).join(', ');
  return said === '' ? '' : ` (${said})`;
}
