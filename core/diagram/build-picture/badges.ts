import type { Analysis } from '../../analysis.ts';
import type { Cell, Step } from '../../model.ts';
import type { BadgeSource, SourceValue } from '../badges/badge.ts';
import { badgeTypes } from '../badges.ts';
import type { Badge } from '../picture.ts';

/** Returns the cell that carries the badges of a step: its first customer action, else its first action, else its first cell. */
export function badgeHost(step: Step, analysis: Analysis): Cell | undefined {
  const role = (cell: Cell) => analysis.laneOf(cell).role;
  return (
    step.cells.find((cell) => role(cell) === 'customer') ??
    step.cells.find((cell) => role(cell) !== 'evidence') ??
    step.cells[0]
  );
}

/** Returns the badges of a step in the order in which they are drawn, which is that of the legend from its end. */
export function stepBadges(step: Step): Badge[] {
  return badgesWith((source) => (source.of === 'step' ? textsOf(step[source.key], step.name) : [])).reverse();
}

/** Returns the badges of a cell itself, in the order in which they are drawn. */
export function cellBadges(cell: Cell): Badge[] {
  return badgesWith((source) => (source.of === 'cell' ? textsOf(cell[source.key], cell.name) : []));
}

function badgesWith(textsFrom: (source: BadgeSource) => readonly string[]): Badge[] {
  return badgeTypes.flatMap(({ kind, sources }) => {
    const texts = sources.flatMap(textsFrom);
    return texts.length === 0 ? [] : [{ kind, texts }];
  });
}

/** Returns the texts that a badge stands for; where the author said no more than `true` the name of the element. */
function textsOf(value: SourceValue, name: string): readonly string[] {
  if (value === undefined) return [];
  if ('value' in value) return value.value ? [name] : [];
  return value.flatMap((one) => ('value' in one ? (one.value === '' ? [] : [one.value]) : [one.name.value]));
}
