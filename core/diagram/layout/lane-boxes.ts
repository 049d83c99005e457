import type { LaneBox, TextLine } from '../geometry.ts';
import type { Picture, PictureLane } from '../picture.ts';
import { roleType } from '../roles.ts';
import { type LevelRoom, levelRoom, type Routing } from '../routes/routing.ts';
import { channelSizes, headMargin, headSizes, snap } from '../sizes.ts';
import { lineSizes, stackLines } from '../text/stack-lines.ts';
import { withoutSoftHyphens } from '../text/syllables.ts';
import { type Wrapped, wrapText } from '../text/wrap-text.ts';
import { laneFacts } from './lane-facts.ts';

/** A lane in its place, with the top of its cards. */
export interface LanePlace {
  readonly box: LaneBox;
  readonly contentTop: number;
  /** y of the first arrow above the cards, and of the first beneath them. */
  readonly upper: number;
  readonly lower: number;
}

/** The texts of the head of a lane, broken into lines. */
export interface LaneHead {
  readonly name: Wrapped;
  readonly role: Wrapped;
}

/** Breaks the names of the lanes, and what their roles mean, into lines. */
export function laneHeads(picture: Picture): LaneHead[] {
  const room = headSizes.width - headSizes.text - headSizes.aside;
  return picture.lanes.map((lane) => ({
    name: wrapText(lane.name === '' ? lane.id : lane.name, room, headSizes.name, true),
    role: wrapText(roleText(lane), room, headSizes.role),
  }));
}

/** Stacks the lanes from `top` down, each as high as its cards, its arrows and its name need, and by `more` px higher. */
export function laneBoxes(
  picture: Picture,
  heads: readonly LaneHead[],
  contents: readonly number[],
  routing: Routing,
  top: number,
  frame: { left: number; right: number },
  more = 0,
): LanePlace[] {
  const facts = laneFacts(picture.lanes);
  const places: LanePlace[] = [];
  let y = top;
  for (const [index, lane] of facts.entries()) {
    const content = contents[index] ?? 0;
    const above = heightOf(levelRoom(routing, index, 'above'));
    const arrowsBeneath = levelRoom(routing, index, 'beneath');
    const beneath = heightOf(arrowsBeneath);
    const head = heads[index];
    const headHeight = head
      ? head.name.lines.length * headSizes.nameLine + head.role.lines.length * headSizes.roleLine
      : 0;
    const least = headHeight + 2 * headMargin(14, lane);
    const spare = Math.max(0, least - above - content - beneath) + more;
    const height = snap(above + content + beneath + spare);
    const contentTop = y + above + Math.floor(spare / 2);
    const box: LaneBox = {
      ...lane,
      x: frame.left,
      y,
      width: frame.right - frame.left,
      height,
      empty: content === 0,
      icon: { x: frame.left + headSizes.icon, y: y + height / 2 },
      texts: head ? headTexts(head, frame.left, y, height, headHeight) : [],
    };
    places.push({
      box,
      contentTop,
      // Near the cards, also in a lane that is higher than they need.
      upper: contentTop - above + channelSizes.edge,
      lower: contentTop + content + Math.max(channelSizes.arrow, arrowsBeneath.beside),
    });
    y += height;
  }
  return places;
}

/** Height of the room above or beneath the cards of a lane. */
function heightOf({ count, width, beside }: LevelRoom): number {
  return count > 0
    ? channelSizes.edge + width + Math.max(channelSizes.arrow, beside)
    : Math.max(channelSizes.lane, beside);
}

function headTexts(head: LaneHead, left: number, y: number, height: number, content: number): TextLine[] {
  const x = left + headSizes.text;
  const top = y + (height - content) / 2;
  const roleTop = top + head.name.lines.length * headSizes.nameLine;
  return [
    ...stackLines(head.name.lines, x, top, lineSizes.laneName),
    ...stackLines(head.role.lines, x, roleTop, lineSizes.laneRole),
  ];
}

function roleText(lane: PictureLane): string {
  const role = roleType(lane.role);
  const named = withoutSoftHyphens(lane.name).toLowerCase().includes(role.name.toLowerCase());
  return named ? role.hint : `${role.name.toLowerCase()} · ${role.hint}`;
}
