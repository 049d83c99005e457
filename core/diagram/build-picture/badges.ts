import type { Analysis } from '../../analysis.ts';
import type { Cell, Step } from '../../model.ts';
import type { Located } from '../../span.ts';
import type { Badge, BadgeKind } from '../picture.ts';

/** Returns the cell that carries the badges of a step: its first customer action, else its first action, else its first cell. */
export function badgeHost(step: Step, analysis: Analysis): Cell | undefined {
  const role = (cell: Cell) => analysis.laneOf(cell).role;
  return (
    step.cells.find((cell) => role(cell) === 'customer') ??
    step.cells.find((cell) => role(cell) !== 'evidence') ??
    step.cells[0]
  );
}

/** Returns the badges of a step, in the order in which they are drawn. */
export function stepBadges(step: Step): Badge[] {
  const badges: Badge[] = [];
  const add = (kind: BadgeKind, texts: readonly Located<string>[]) => {
    const written = texts.map((text) => text.value).filter((text) => text !== '');
    if (written.length > 0) badges.push({ kind, texts: written });
  };
  add('question', step.questions);
  add('opportunity', [...step.opportunities, ...step.ideas]);
  add('pain', step.pains);
  if (step.moment?.value === true) badges.push({ kind: 'moment', texts: [step.name] });
  return badges;
}
