import type { Analysis } from '../../analysis.ts';
import type { Cell, Step } from '../../model.ts';
import type { BadgeSource, SourceValue } from '../badges/badge.ts';
import { badgeTypes, type KnownBadge } from '../badges.ts';
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

/**
 * Returns the badges of a cell in the order in which they are drawn: those that steps have, which is that of the legend
 * from its end, then the others.
 *
 * @param carried the step whose badges the cell carries besides its own
 */
export function badgesOf(cell: Cell, carried: Step | undefined): readonly Badge[] {
  const found = (types: readonly KnownBadge[]): Badge[] =>
    types.flatMap(({ kind, sources }) => {
      const texts = sources.flatMap((source: BadgeSource) => {
        if (source.of === 'cell') return textsOf(cell[source.key], cell.name);
        return carried === undefined ? [] : textsOf(carried[source.key], carried.name);
      });
      return texts.length === 0 ? [] : [{ kind, texts }];
    });
  return [...found(ofSteps).reverse(), ...found(ofCells)];
}

const ofSteps = badgeTypes.filter(({ sources }) => sources.some(({ of }) => of === 'step'));
const ofCells = badgeTypes.filter((type) => !ofSteps.includes(type));

/** Returns the texts that a badge stands for; where the author said no more than `true` the name of the element. */
function textsOf(value: SourceValue, name: string): readonly string[] {
  if (value === undefined) return [];
  if ('value' in value) return value.value ? [name] : [];
  return value.flatMap((one) => {
    const text = 'value' in one ? one.value : one.name;
    return text === '' ? [] : [text];
  });
}
