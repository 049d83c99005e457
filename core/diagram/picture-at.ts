import type { BadgeKind } from './badges.ts';
import type { Density } from './density.ts';
import type { Picture } from './picture.ts';

/** Badges that a card has even where rows say the rest. */
const keptBadges: readonly BadgeKind[] = ['moment', 'fail'];

/**
 * Returns what of a picture is drawn at a density. In full, what rows say is not said once more on cards and at the heads of
 * steps; else there are only
 * those that are chosen.
 */
export function pictureAt(whole: Picture, density: Density): Picture {
  const { chosenRows } = whole;
  const picture = chosenRows?.includes('emotion') === false ? withoutCurve(whole) : whole;
  if (density !== 'full') {
    const stages = picture.stages.map(({ time: _, ...stage }) => stage);
    return { ...picture, stages, rows: chosenRows === undefined ? [] : picture.rows, remarks: [] };
  }
  return {
    ...picture,
    steps: picture.steps.map(({ duration: _, reach: __, ...step }) => ({ ...step, channels: [] })),
    cells: picture.cells.map(({ wait: _, ...cell }) => ({
      ...cell,
      badges: cell.badges.filter(({ kind }) => keptBadges.includes(kind)),
    })),
  };
}

function withoutCurve({ curves: _, ...picture }: Picture): Picture {
  return {
    ...picture,
    steps: picture.steps.map(({ emotion: __, emotions: ___, ...step }) => step),
  };
}
