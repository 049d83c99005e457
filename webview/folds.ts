import type { Geometry } from '../core/diagram/geometry.ts';
import type { View } from '../core/diagram/look.ts';
import { laneColours, type Palette } from '../core/diagram/palette.ts';
import type { Key, Picture } from '../core/diagram/picture.ts';
import type { ScreenPart } from './parts.ts';

const size = 18;
/** The least width in px of a stage that has an arrowhead. */
const leastStage = 90;
const prefix = 'fold_';

/**
 * Draws the arrowheads on lane heads and stages that collapse them. They are for the pointer: the keyboard and a screen
 * reader do the same on the heads themselves.
 */
export function foldParts(
  geometry: Geometry,
  picture: Picture,
  view: View,
  palette: Palette,
): readonly ScreenPart[] {
  const parts: ScreenPart[] = [];
  const add = (key: Key, x: number, y: number, colour: string, closed: boolean) => {
    const turn = closed ? ' transform="rotate(-90)"' : '';
    parts.push({
      key: foldKey(key),
      group: 'fold',
      svg:
        `<g aria-hidden="true" transform="translate(${x} ${y})"><title>${closed ? 'Expand' : 'Collapse'}</title>` +
        `<rect x="${-size / 2}" y="${-size / 2}" width="${size}" height="${size}" rx="4" fill="${colour}" fill-opacity="0"/>` +
        `<path d="M-4 -2L0 2L4 -2"${turn} fill="none" stroke="${colour}" stroke-width="1.75" stroke-linecap="round"/></g>`,
    });
  };
  for (const lane of geometry.lanes) {
    const id = picture.lanes.find(({ key }) => key === lane.key)?.id ?? '';
    const { ink } = laneColours(palette, lane.role, lane.hue);
    add(lane.key, geometry.frame.headRight - 11, lane.y + 20, ink, view.collapsedLanes.includes(id));
  }
  for (const stage of geometry.stages) {
    // There would be no room left for its name.
    if (stage.width < leastStage) continue;
    const x = stage.x + (stage.first ? 14 : 22);
    const closed = view.collapsedStages.includes(stage.name);
    add(stage.key, x, stage.y + stage.height / 2, palette.stage.ink, closed);
  }
  return parts;
}

/** Returns the key of the arrowhead that collapses the lane or stage with this key. */
export function foldKey(key: Key): string {
  return `${prefix}${key}`;
}

/** Returns the key of the lane or stage that the arrowhead with this key collapses. */
export function foldedKey(key: string): Key | undefined {
  return key.startsWith(prefix) ? key.slice(prefix.length) : undefined;
}
