import { largest, smallest } from '../extremes.ts';
import { pitchSizes, snap } from '../sizes.ts';

/** The px by which a card becomes narrower at a time. */
const stride = 8;

/** Columns and the gutters around them, in px; there is one gutter more than there are columns. */
export interface ColumnSpacing {
  readonly widths: readonly number[];
  readonly gutters: readonly number[];
}

/**
 * Gives columns one pitch as far as their gutters allow, which are never less than they were. Cards beside a gutter that
 * is crowded become narrower as long as `fits` says that their texts do; what then lacks elsewhere, the other cards share,
 * and at last the gutters.
 */
export function sharePitch(
  { widths, gutters }: ColumnSpacing,
  fits: (column: number, width: number) => boolean,
): ColumnSpacing {
  const narrowed = narrowedWidths({ widths, gutters }, fits);
  const pitches = pitchesOf({ widths: narrowed, gutters });
  const least = snap(largest(pitches, 0) / pitchSizes.most);
  const shared = narrowed.map((width, column) => {
    const lacking = smallest(
      pitches.slice(Math.max(0, column - 1), column + 1).map((pitch) => least - pitch),
    );
    const most = 4 * Math.floor((width * pitchSizes.widest) / 4);
    return lacking > 0 && Number.isFinite(lacking)
      ? Math.min(most, width + 4 * Math.floor(lacking / 4))
      : width;
  });
  return {
    widths: shared,
    gutters: gutters.map((gutter, index) => {
      const [left, right] = [shared[index - 1], shared[index]];
      return left === undefined || right === undefined
        ? gutter
        : Math.max(gutter, least - (left + right) / 2);
    }),
  };
}

function narrowedWidths(
  { widths, gutters }: ColumnSpacing,
  fits: (column: number, width: number) => boolean,
): number[] {
  const pitches = pitchesOf({ widths, gutters });
  const most = smallest(pitches) * pitchSizes.most;
  const narrowed = [...widths];
  for (const [index, pitch] of pitches.entries()) {
    if (pitch <= most) continue;
    // Each of the two gives half of its own width to the pitch.
    for (const column of [index, index + 1]) {
      const least = (widths[column] ?? 0) - (pitch - most);
      let width = narrowed[column] ?? 0;
      while (width > least && fits(column, width - stride)) width -= stride;
      narrowed[column] = width;
    }
  }
  return narrowed;
}

/** The distances between the middles of neighbouring columns. */
function pitchesOf({ widths, gutters }: ColumnSpacing): number[] {
  return widths
    .slice(1)
    .map((width, index) => ((widths[index] ?? 0) + width) / 2 + (gutters[index + 1] ?? 0));
}
