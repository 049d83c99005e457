import type { LaneBox } from '../../geometry.ts';
import type { Picture } from '../../picture.ts';
import { headMargin, overviewSizes as sizes } from '../../sizes.ts';
import { lineSizes, stackLines } from '../../text/stack-lines.ts';
import { wrapText } from '../../text/wrap-text.ts';
import { laneFacts } from '../lane-facts.ts';

/** Places the lanes beneath each other, from a top down. */
export function laneBoxes(
  picture: Picture,
  top: number,
  { left, right }: { left: number; right: number },
): LaneBox[] {
  const facts = laneFacts(picture.lanes);
  const stacks = stackHeights(picture);
  let y = top;
  return facts.map((lane, index) => {
    const name = lane.name === '' ? (picture.lanes[index]?.id ?? '') : lane.name;
    const lines = wrapText(name, sizes.head - sizes.headText - sizes.gap, sizes.lane, true, 2).lines;
    const height = Math.max(
      sizes.leastLane,
      (stacks[index] ?? 0) * sizes.stack + 2 * sizes.gap,
      lines.length * sizes.laneLine + 2 * headMargin(sizes.gap, lane),
    );
    const box: LaneBox = {
      ...lane,
      x: left,
      y,
      width: right - left,
      height,
      empty: (stacks[index] ?? 0) === 0,
      icon: { x: left + sizes.headIcon, y: y + height / 2 },
      texts: stackLines(lines, left + sizes.headText, y + (height - lines.length * sizes.laneLine) / 2, {
        ...lineSizes.laneName,
        size: sizes.lane,
        line: sizes.laneLine,
        baseline: sizes.lane,
      }),
    };
    y += height;
    return box;
  });
}

/** The most cells of each lane that stand one beneath the other. */
function stackHeights({ lanes, cells }: Picture): number[] {
  const counts = new Map<string, number>();
  const most = lanes.map(() => 0);
  for (const { lane, column, columns } of cells) {
    for (let at = column; at < column + columns; at++) {
      const count = (counts.get(`${lane} ${at}`) ?? 0) + 1;
      counts.set(`${lane} ${at}`, count);
      most[lane] = Math.max(most[lane] ?? 0, count);
    }
  }
  return most;
}
