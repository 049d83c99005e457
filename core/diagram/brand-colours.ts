import { contrastOf, leastContrast, mixed, readableOn } from '../values/colour.ts';
import type { Brand, BrandColour, BrandTone } from './brand.ts';
import type { LaneColours } from './colours.ts';
import type { Palette } from './palette.ts';
import { byRole } from './roles.ts';

/**
 * Returns a palette with the colours of a brand, those changed as little as it takes that cannot be read or seen on
 * their grounds. High contrast keeps its own colours; the font is that of the brand in each.
 */
export function branded(palette: Palette, brand: Brand | undefined): Palette {
  if (brand === undefined) return palette;
  const { font, colours } = brand;
  const own = { ...palette, ...(font !== undefined && { font }) };
  if (palette.outline !== undefined) return own;
  const toneOf = (tone: BrandTone) => (palette.name === 'dark' ? (tone.dark ?? tone.light) : tone.light);
  const { band, curve } = colours;
  return {
    ...own,
    ...(band && bandColours(toneOf(band), palette)),
    ...(curve && { emotion: curveColours(toneOf(curve), palette) }),
    lanes: byRole((_, role) => {
      const tone = colours[role];
      return tone === undefined ? palette.lanes[role] : hues(toneOf(tone), palette);
    }),
  };
}

/** A contrast that a colour as the author wrote it lacks. */
export interface LowContrast {
  /** In the words of a message: `the name of the lane`. */
  readonly of: string;
  /** The contrast that it has on the ground, and the one that it needs. */
  readonly ratio: number;
  readonly least: number;
  readonly ground: string;
  /** The nearest colour that lacks nothing. */
  readonly nearest: string;
}

/** Returns where a colour has the least contrast of what it needs in a palette; `undefined` when it lacks none. */
export function lowContrastOf(key: BrandColour, colour: string, palette: Palette): LowContrast | undefined {
  const needs = needsOf(key, colour, palette);
  const lacking = needs
    .map((need) => ({ ...need, ratio: contrastOf(colour, need.ground) }))
    .filter(({ ratio, least }) => ratio < least)
    .sort((a, b) => a.ratio / a.least - b.ratio / b.least)[0];
  return lacking && { ...lacking, nearest: nearestOf(key, colour, palette) };
}

interface Need {
  readonly of: string;
  readonly ground: string;
  readonly least: number;
}

/** Returns the things that are drawn in a colour, and their grounds, which are mixed of it. */
function needsOf(key: BrandColour, colour: string, palette: Palette): readonly Need[] {
  const { text, graphics } = leastContrast;
  if (key === 'band') return [{ of: 'the numbers of the steps', ground: palette.page, least: text }];
  const { head, tint } = groundsOf(colour, palette);
  const of = key === 'curve' ? 'the name of the curve' : 'the name of the lane';
  const thing = key === 'curve' ? 'the curve' : 'the borders of its cards';
  return [
    { of, ground: head, least: text },
    { of: thing, ground: tint, least: graphics },
    { of: thing, ground: palette.card, least: graphics },
  ];
}

/** The grounds change with the colour: darker or lighter until it lacks nothing. */
function nearestOf(key: BrandColour, colour: string, palette: Palette): string {
  const passes = (one: string) =>
    needsOf(key, one, palette).every(({ ground, least }) => contrastOf(one, ground) >= least);
  for (let share = 1; share >= 0; share -= 0.02) {
    const found = [mixed(colour, '#000000', share), mixed(colour, '#ffffff', share)].find(passes);
    if (found !== undefined) return found;
  }
  return palette.ink;
}

function bandColours(colour: string, palette: Palette): Pick<Palette, 'stage' | 'step'> {
  const fill = readableOn(colour, [palette.page], leastContrast.graphics);
  const ink = contrastOf('#ffffff', fill) >= contrastOf('#000000', fill) ? '#ffffff' : '#000000';
  const number = readableOn(colour, [palette.page], leastContrast.text);
  return {
    stage: { fill, ink },
    step: { ...palette.step, ink: number },
  };
}

function curveColours(colour: string, palette: Palette): Palette['emotion'] {
  const lane = laneOf(colour, palette);
  return {
    ...palette.emotion,
    ...lane,
    curve: readableOn(colour, [lane.tint], leastContrast.graphics),
    scale: mixed(colour, palette.page, 0.3),
    even: readableOn(lane.ink, [palette.card, lane.tint], leastContrast.graphics),
  };
}

/** A lane in the colour, and for a second lane of the role a paler one. */
function hues(colour: string, palette: Palette): readonly LaneColours[] {
  return [laneOf(colour, palette), laneOf(mixed(colour, palette.quiet, 0.55), palette)];
}

function laneOf(colour: string, palette: Palette): LaneColours {
  const { head, tint } = groundsOf(colour, palette);
  const { text, graphics } = leastContrast;
  return {
    head,
    tint,
    bar: readableOn(colour, [palette.page], graphics),
    border: readableOn(colour, [palette.card, tint], graphics),
    ink: readableOn(colour, [head], text),
  };
}

/** Grounds with as much of a colour as leaves what stands upon them in sight. */
function groundsOf(colour: string, palette: Palette): Pick<LaneColours, 'head' | 'tint'> {
  const { page, quiet, line, moment, links, badges } = palette;
  const { text, graphics } = leastContrast;
  const signs = [line, moment, ...Object.values(links), ...Object.values(badges).map(({ fill }) => fill)];
  const isDark = palette.name === 'dark';
  return {
    head:
      groundOf(colour, page, isDark ? 0.26 : 0.17, [quiet, colour], text, 0.08) ??
      groundOf(colour, page, isDark ? 0.26 : 0.17, [quiet], text) ??
      page,
    tint: groundOf(colour, page, isDark ? 0.1 : 0.07, signs, graphics) ?? page,
  };
}

function groundOf(
  colour: string,
  page: string,
  most: number,
  signs: readonly string[],
  contrast: number,
  least = 0,
): string | undefined {
  for (let share = most; share > least; share -= 0.01) {
    const ground = mixed(colour, page, share);
    if (signs.every((sign) => contrastOf(sign, ground) >= contrast)) return ground;
  }
  return undefined;
}
