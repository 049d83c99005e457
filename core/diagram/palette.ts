import type { BadgeKind, PictureLinkKind, PictureRole } from './picture.ts';

/** The themes of the editor, and print. */
export type PaletteName = 'light' | 'dark' | 'hc-light' | 'hc-dark' | 'print';

/** The colours of one lane. */
export interface LaneColours {
  /** The bar at its left edge. */
  readonly bar: string;
  /** Behind its name. */
  readonly head: string;
  /** Behind its cards. */
  readonly tint: string;
  /** Around its cards. */
  readonly border: string;
  /** Its name. */
  readonly ink: string;
}

/** A sign and what it stands on. */
export interface SignColours {
  readonly fill: string;
  readonly sign: string;
}

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
  readonly stage: SignColours;
  readonly step: SignColours & { readonly rail: string };
  readonly state: Readonly<Record<'as-is' | 'to-be', SignColours>>;
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
  readonly badges: Readonly<Record<BadgeKind, SignColours>>;
  readonly links: Readonly<Record<PictureLinkKind, string>>;
  readonly line: string;
  readonly moment: string;
  /** Width of the borders of cards in px. */
  readonly stroke: number;
  /** Under cards; none in high contrast. */
  readonly shadow?: { readonly fill: string; readonly opacity: number };
}

const LIGHT: Palette = {
  name: 'light',
  page: '#ffffff',
  ink: '#1b2434',
  quiet: '#566173',
  warning: '#b3261e',
  rule: '#e3e7ee',
  stage: { fill: '#22314e', sign: '#ffffff' },
  step: { fill: '#ffffff', sign: '#22314e', rail: '#c3cbd9' },
  state: { 'as-is': { fill: '#e8ecf5', sign: '#33435f' }, 'to-be': { fill: '#dcf3e6', sign: '#14583a' } },
  card: '#ffffff',
  cardInk: '#1b2434',
  cardQuiet: '#566173',
  lanes: {
    evidence: [
      { bar: '#977c20', head: '#f3eccd', tint: '#fbf8ea', border: '#d3bd6a', ink: '#63500d' },
      { bar: '#c2703a', head: '#f8e3d4', tint: '#fdf5ef', border: '#e0ac88', ink: '#7d3d12' },
    ],
    customer: [
      { bar: '#1b5198', head: '#d6e4fb', tint: '#eff5fe', border: '#8db4ee', ink: '#174a9c' },
      { bar: '#0e7fa8', head: '#d0ebf5', tint: '#edf8fc', border: '#84c5dd', ink: '#0b5876' },
    ],
    frontstage: [
      { bar: '#0f9583', head: '#cdefe8', tint: '#ecf9f6', border: '#7fcfc1', ink: '#0a5d52' },
      { bar: '#4c9a3f', head: '#dcf0d7', tint: '#f2faf0', border: '#9fd095', ink: '#2d6423' },
    ],
    backstage: [
      { bar: '#7029c2', head: '#e8daf8', tint: '#f7f1fd', border: '#c3a0e8', ink: '#5a2396' },
      { bar: '#a3307f', head: '#f6d9ec', tint: '#fdf1f8', border: '#e09cca', ink: '#822163' },
    ],
    support: [
      { bar: '#29323d', head: '#dfe3e8', tint: '#f3f5f7', border: '#9aa6b4', ink: '#39444f' },
      { bar: '#6d5d52', head: '#e8e1dc', tint: '#f7f4f2', border: '#b8a99d', ink: '#54463c' },
    ],
  },
  emotion: {
    bar: '#c27c00',
    head: '#fff0cf',
    tint: '#fffaee',
    border: '#eccb85',
    ink: '#7a4e00',
    curve: '#c98200',
    scale: '#f0dfb8',
    high: '#1c7c4c',
    even: '#8a6100',
    low: '#b3261e',
  },
  badges: {
    moment: { fill: '#b97a00', sign: '#ffffff' },
    pain: { fill: '#c62f26', sign: '#ffffff' },
    opportunity: { fill: '#1c7c4c', sign: '#ffffff' },
    fail: { fill: '#8f1d4f', sign: '#ffffff' },
    wait: { fill: '#b3261e', sign: '#ffffff' },
    question: { fill: '#3d55a5', sign: '#ffffff' },
  },
  links: {
    path: '#1f5fc4',
    dependency: '#4d5969',
    agreement: '#4d5969',
    wait: '#b3261e',
    feedback: '#1c7c4c',
    rework: '#8f1d4f',
  },
  line: '#22314e',
  moment: '#b97a00',
  stroke: 1.25,
  shadow: { fill: '#1b2434', opacity: 0.08 },
};

const DARK: Palette = {
  ...LIGHT,
  name: 'dark',
  page: '#1a1d23',
  ink: '#eceff4',
  quiet: '#a9b3c2',
  warning: '#ff9d94',
  rule: '#343a45',
  stage: { fill: '#c3d0e8', sign: '#141b29' },
  step: { fill: '#1a1d23', sign: '#c3d0e8', rail: '#4a5465' },
  state: { 'as-is': { fill: '#323b4d', sign: '#dbe3f2' }, 'to-be': { fill: '#1f4534', sign: '#c2f0d6' } },
  card: '#262b34',
  cardInk: '#eceff4',
  cardQuiet: '#a9b3c2',
  lanes: {
    evidence: [
      { bar: '#d6be5c', head: '#3a3520', tint: '#24231d', border: '#867736', ink: '#ecd584' },
      { bar: '#e39a66', head: '#402e22', tint: '#28221e', border: '#8f6242', ink: '#f5bd95' },
    ],
    customer: [
      { bar: '#5e97ed', head: '#1f3254', tint: '#1c2430', border: '#41689f', ink: '#a9cbff' },
      { bar: '#39a9d4', head: '#173746', tint: '#1b262c', border: '#367790', ink: '#93dcf8' },
    ],
    frontstage: [
      { bar: '#61d1c0', head: '#153b37', tint: '#1a2827', border: '#34796f', ink: '#86e6d6' },
      { bar: '#79c96a', head: '#26391f', tint: '#1f271d', border: '#52803f', ink: '#b0e6a4' },
    ],
    backstage: [
      { bar: '#8f4ce6', head: '#35234d', tint: '#241f2d', border: '#6c4c96', ink: '#d6b6ff' },
      { bar: '#d95fb1', head: '#44203a', tint: '#291e27', border: '#8b4a76', ink: '#f9b2e0' },
    ],
    support: [
      { bar: '#8598ad', head: '#2f343c', tint: '#202328', border: '#606b78', ink: '#ced6df' },
      { bar: '#a8968a', head: '#38322e', tint: '#252220', border: '#756961', ink: '#dfd0c5' },
    ],
  },
  emotion: {
    bar: '#f2b134',
    head: '#40351d',
    tint: '#27241c',
    border: '#8a6f31',
    ink: '#fbd489',
    curve: '#f2b134',
    scale: '#4a4230',
    high: '#5fd698',
    even: '#f2c766',
    low: '#ff8f85',
  },
  badges: {
    moment: { fill: '#f2b134', sign: '#241a02' },
    pain: { fill: '#ff8379', sign: '#2c0502' },
    opportunity: { fill: '#5fd698', sign: '#04220f' },
    fail: { fill: '#f58fbf', sign: '#2e0518' },
    wait: { fill: '#ff9d94', sign: '#2c0502' },
    question: { fill: '#a3b7ff', sign: '#0a1433' },
  },
  links: {
    path: '#6fa8ff',
    dependency: '#a4afbf',
    agreement: '#a4afbf',
    wait: '#ff9d94',
    feedback: '#5fd698',
    rework: '#f58fbf',
  },
  line: '#d3dcea',
  moment: '#f2b134',
  shadow: { fill: '#000000', opacity: 0.3 },
};

function contrast(dark: boolean): Palette {
  const page = dark ? '#000000' : '#ffffff';
  const ink = dark ? '#ffffff' : '#000000';
  const lane = (bar: string): LaneColours => ({ bar, head: page, tint: page, border: bar, ink });
  const { shadow: _, ...base } = dark ? DARK : LIGHT;
  const sign = (fill: string): SignColours => ({ fill, sign: page });
  const hues = (role: PictureRole) => base.lanes[role].map((colours) => lane(colours.bar));
  return {
    ...base,
    name: dark ? 'hc-dark' : 'hc-light',
    page,
    ink,
    quiet: ink,
    warning: dark ? '#ffb3ac' : '#8c0f08',
    rule: ink,
    outline: ink,
    stage: { fill: ink, sign: page },
    step: { fill: page, sign: ink, rail: ink },
    state: { 'as-is': { fill: page, sign: ink }, 'to-be': { fill: page, sign: ink } },
    card: page,
    cardInk: ink,
    cardQuiet: ink,
    lanes: {
      evidence: hues('evidence'),
      customer: hues('customer'),
      frontstage: hues('frontstage'),
      backstage: hues('backstage'),
      support: hues('support'),
    },
    emotion: {
      ...lane(dark ? '#f2b134' : '#7a4e00'),
      curve: dark ? '#f2b134' : '#7a4e00',
      scale: dark ? '#8a8a8a' : '#6e6e6e',
      high: ink,
      even: ink,
      low: ink,
    },
    badges: {
      moment: sign(dark ? '#ffd166' : '#6b4600'),
      pain: sign(dark ? '#ffb3ac' : '#8c0f08'),
      opportunity: sign(dark ? '#8df0b8' : '#0a4d2b'),
      fail: sign(dark ? '#ffb8d9' : '#6d0f39'),
      wait: sign(dark ? '#ffb3ac' : '#8c0f08'),
      question: sign(dark ? '#c5d2ff' : '#1c2f75'),
    },
    links: {
      path: dark ? '#9cc4ff' : '#0c3f94',
      dependency: ink,
      agreement: ink,
      wait: dark ? '#ffb3ac' : '#8c0f08',
      feedback: dark ? '#8df0b8' : '#0a4d2b',
      rework: dark ? '#ffb8d9' : '#6d0f39',
    },
    line: ink,
    moment: dark ? '#ffd166' : '#6b4600',
    stroke: 2,
  };
}

/** The colours of the preview by theme, and of everything exported (`print`). */
export const PALETTES: Readonly<Record<PaletteName, Palette>> = {
  light: LIGHT,
  dark: DARK,
  'hc-light': contrast(false),
  'hc-dark': contrast(true),
  print: {
    ...LIGHT,
    name: 'print',
    ink: '#111827',
    cardInk: '#111827',
    quiet: '#4a5463',
    cardQuiet: '#4a5463',
  },
};

/** The colours of a lane by its role and its place among the lanes of that role. */
export function laneColours(palette: Palette, role: PictureRole, hue: number): LaneColours {
  const colours = palette.lanes[role];
  const found = colours[hue % colours.length];
  return found ?? palette.emotion;
}
