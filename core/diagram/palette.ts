import { byArrow, type PictureLinkKind } from './arrow-kinds.ts';
import { type BadgeKind, byBadge } from './badges.ts';
import type { FilledColours, LaneColours, PaletteName, Themed } from './colours.ts';
import { byRole, type PictureRole } from './roles.ts';

export type { PaletteName } from './colours.ts';

/** All colours of a picture, as `#rrggbb`. Texts on their grounds meet WCAG 2.2 AA. */
export interface Palette {
  readonly name: PaletteName;
  readonly page: string;
  readonly ink: string;
  readonly quiet: string;
  readonly warning: string;
  readonly rule: string;
  /** Around everything that tint alone would show; absent when tint is enough. */
  readonly outline?: string;
  readonly stage: FilledColours;
  readonly step: FilledColours & { readonly rail: string };
  readonly state: Readonly<Record<'as-is' | 'to-be', FilledColours>>;
  readonly card: string;
  readonly cardInk: string;
  readonly cardQuiet: string;
  /** By role; the lanes of one role take them in turn. */
  readonly lanes: Readonly<Record<PictureRole, readonly LaneColours[]>>;
  readonly emotion: LaneColours & {
    readonly curve: string;
    readonly scale: string;
    readonly high: string;
    readonly even: string;
    readonly low: string;
  };
  readonly badges: Readonly<Record<BadgeKind, FilledColours>>;
  readonly links: Readonly<Record<PictureLinkKind, string>>;
  readonly line: string;
  readonly moment: string;
  /** Width of the borders of cards in px. */
  readonly stroke: number;
  /** The family that texts are drawn in where the machine has it; absent when it is the usual one. */
  readonly font?: string;
  /** Under cards; none in high contrast. */
  readonly shadow?: { readonly fill: string; readonly opacity: number };
}

/** The colours of badges and arrows in a theme; `ink` is that of its texts. */
function signs(theme: keyof Themed<unknown>, ink: string): Pick<Palette, 'badges' | 'links' | 'moment'> {
  const badges = byBadge(({ colours }) => colours[theme]);
  const links = byArrow(({ colours }) => (colours[theme] === 'ink' ? ink : colours[theme]));
  return { badges, links, moment: badges.moment.fill };
}

const lightPalette: Palette = {
  name: 'light',
  page: '#ffffff',
  ink: '#1b2434',
  quiet: '#566173',
  warning: '#b3261e',
  rule: '#e3e7ee',
  stage: { fill: '#22314e', ink: '#ffffff' },
  step: { fill: '#ffffff', ink: '#22314e', rail: '#c3cbd9' },
  state: { 'as-is': { fill: '#e8ecf5', ink: '#33435f' }, 'to-be': { fill: '#dcf3e6', ink: '#14583a' } },
  card: '#ffffff',
  cardInk: '#1b2434',
  cardQuiet: '#566173',
  lanes: byRole(({ hues }) => hues.light),
  emotion: {
    bar: '#c27c00',
    head: '#fff0cf',
    tint: '#fffaee',
    border: '#b7861d',
    ink: '#7a4e00',
    curve: '#c98200',
    scale: '#f0dfb8',
    high: '#1c7c4c',
    even: '#8a6100',
    low: '#b3261e',
  },
  ...signs('light', '#1b2434'),
  line: '#22314e',
  stroke: 1.25,
  shadow: { fill: '#1b2434', opacity: 0.08 },
};

const darkPalette: Palette = {
  ...lightPalette,
  name: 'dark',
  page: '#1a1d23',
  ink: '#eceff4',
  quiet: '#a9b3c2',
  warning: '#ff9d94',
  rule: '#343a45',
  stage: { fill: '#c3d0e8', ink: '#141b29' },
  step: { fill: '#1a1d23', ink: '#c3d0e8', rail: '#4a5465' },
  state: { 'as-is': { fill: '#323b4d', ink: '#dbe3f2' }, 'to-be': { fill: '#1f4534', ink: '#c2f0d6' } },
  card: '#262b34',
  cardInk: '#eceff4',
  cardQuiet: '#a9b3c2',
  lanes: byRole(({ hues }) => hues.dark),
  emotion: {
    bar: '#f2b134',
    head: '#40351d',
    tint: '#27241c',
    border: '#8f7333',
    ink: '#fbd489',
    curve: '#f2b134',
    scale: '#4a4230',
    high: '#5fd698',
    even: '#f2c766',
    low: '#ff8f85',
  },
  ...signs('dark', '#eceff4'),
  line: '#d3dcea',
  shadow: { fill: '#000000', opacity: 0.3 },
};

function contrast(dark: boolean): Palette {
  const page = dark ? '#000000' : '#ffffff';
  const ink = dark ? '#ffffff' : '#000000';
  const lane = (bar: string): LaneColours => ({ bar, head: page, tint: page, border: bar, ink });
  const { shadow: _, ...base } = dark ? darkPalette : lightPalette;
  return {
    ...base,
    name: dark ? 'hc-dark' : 'hc-light',
    page,
    ink,
    quiet: ink,
    warning: dark ? '#ffb3ac' : '#8c0f08',
    rule: ink,
    outline: ink,
    stage: { fill: ink, ink: page },
    step: { fill: page, ink, rail: ink },
    state: { 'as-is': { fill: page, ink }, 'to-be': { fill: page, ink } },
    card: page,
    cardInk: ink,
    cardQuiet: ink,
    lanes: byRole((_, role) => base.lanes[role].map(({ bar }) => lane(bar))),
    emotion: {
      ...lane(dark ? '#f2b134' : '#7a4e00'),
      curve: dark ? '#f2b134' : '#7a4e00',
      scale: dark ? '#8a8a8a' : '#6e6e6e',
      high: ink,
      even: ink,
      low: ink,
    },
    ...signs(dark ? 'contrastDark' : 'contrastLight', ink),
    line: ink,
    stroke: 2,
  };
}

/** The colours of the preview by theme, and of everything exported (`print`). */
export const palettes: Readonly<Record<PaletteName, Palette>> = {
  light: lightPalette,
  dark: darkPalette,
  'hc-light': contrast(false),
  'hc-dark': contrast(true),
  print: {
    ...lightPalette,
    name: 'print',
    ink: '#111827',
    cardInk: '#111827',
    quiet: '#4a5463',
    cardQuiet: '#4a5463',
  },
};

/** Returns the colours of a lane by its role and its place among the lanes of that role. */
export function laneColours(palette: Palette, role: PictureRole, hue: number): LaneColours {
  const colours = palette.lanes[role];
  const found = colours[hue % colours.length];
  return found ?? palette.emotion;
}
