import type { LinkKind } from '../model.ts';
import type { Themed, ThemeSlot } from './colours.ts';

/** Everything about one kind of arrow: how it looks and what is said of it. */
export interface ArrowType {
  /** In the legend and the documentation: `depends on`. */
  readonly name: string;
  /** Beside the name of the cell at its other end, where it says more than that there is an arrow. */
  readonly said?: string;
  /** The words of a screen reader for its two ends: `leads to` and `follows` when absent. */
  readonly spoken?: { readonly to: string; readonly from: string };
  /** So that none needs its colour: width in px, and dashes as SVG has them. `name` is for the documentation. */
  readonly stroke: {
    readonly name: string;
    readonly width: number;
    readonly dash?: string;
    /** Width off the main path, where that differs. */
    readonly asideWidth?: number;
  };
  /** One at its end, or one at each end: then it leads both ways. */
  readonly heads: 1 | 2;
  /** `ink` is the colour of texts. */
  readonly colours: Themed<string>;
  /** Its colour on slides, how far that covers its ground (all of it when absent), and its dashes as OOXML names them. */
  readonly slide: {
    readonly slot: ThemeSlot;
    readonly alpha?: number;
    readonly dash?: 'sysDot' | 'dash' | 'dashDot';
  };
  /** Its edge in a Mermaid flowchart. */
  readonly mermaid: string;
  /** Its meaning, for the documentation. */
  readonly meaning: string;
}

const grey = { light: '#647082', dark: '#8f9bac', contrastLight: 'ink', contrastDark: 'ink' } as const;

/** Every kind of arrow, in the order of the legend. */
export const arrowTypes = {
  path: {
    name: 'customer’s path',
    stroke: { name: 'thick, blue', width: 2.75, asideWidth: 1.75 },
    heads: 1,
    colours: { light: '#1f5fc4', dark: '#6fa8ff', contrastLight: '#0c3f94', contrastDark: '#9cc4ff' },
    slide: { slot: 'accent1' },
    mermaid: '==>',
    meaning: 'what the customer does next, also with `next`',
  },
  dependency: {
    name: 'depends on',
    stroke: { name: 'thin', width: 1.5 },
    heads: 1,
    colours: grey,
    slide: { slot: 'tx1', alpha: 0.6 },
    mermaid: '-->',
    meaning: 'from a card to what stands behind it',
  },
  handoff: {
    name: 'hands over to',
    spoken: { to: 'hands over to', from: 'takes over from' },
    stroke: { name: 'medium', width: 2.25 },
    heads: 1,
    colours: { light: '#45526a', dark: '#b4bfce', contrastLight: 'ink', contrastDark: 'ink' },
    slide: { slot: 'tx2' },
    mermaid: '-->',
    meaning: 'others carry on while the customer rests',
  },
  agreement: {
    name: 'agreement',
    said: 'agreement',
    stroke: { name: 'thin, two heads', width: 1.5 },
    heads: 2,
    colours: grey,
    slide: { slot: 'tx1', alpha: 0.6 },
    mermaid: '<-->',
    meaning: 'both sides have to agree',
  },
  wait: {
    name: 'waits for',
    said: 'wait',
    stroke: { name: 'dotted', width: 1.75, dash: '2 4' },
    heads: 1,
    colours: { light: '#b3261e', dark: '#ff9d94', contrastLight: '#8c0f08', contrastDark: '#ffb3ac' },
    slide: { slot: 'accent6', dash: 'sysDot' },
    mermaid: '-.->',
    meaning: 'one waits until the other is done',
  },
  feedback: {
    name: 'feedback',
    said: 'feedback',
    stroke: { name: 'dashed', width: 1.5, dash: '7 4' },
    heads: 1,
    colours: { light: '#1c7c4c', dark: '#5fd698', contrastLight: '#0a4d2b', contrastDark: '#8df0b8' },
    slide: { slot: 'accent2', dash: 'dash' },
    mermaid: '-.->',
    meaning: 'what is learned goes back',
  },
  rework: {
    name: 'rework',
    said: 'rework',
    stroke: { name: 'dash and dot', width: 1.5, dash: '9 3 2 3' },
    heads: 1,
    colours: { light: '#8f1d4f', dark: '#f58fbf', contrastLight: '#6d0f39', contrastDark: '#ffb8d9' },
    slide: { slot: 'accent3', dash: 'dashDot' },
    mermaid: '-.->',
    meaning: 'something has to be done again',
  },
} as const satisfies Readonly<Record<'path' | LinkKind, ArrowType>>;

/**
 * The kinds of arrows. `path` is the customer's path from step to step; `dependency` goes deep; the others are what the
 * author wrote.
 */
export type PictureLinkKind = keyof typeof arrowTypes;

/** Returns what is drawn and said of a kind of arrow. */
export function arrowType(kind: PictureLinkKind): ArrowType {
  return arrowTypes[kind];
}

/** Returns the words of a screen reader for the two ends of a kind of arrow. */
export function spokenEnds(kind: PictureLinkKind): { readonly to: string; readonly from: string } {
  return arrowType(kind).spoken ?? { to: 'leads to', from: 'follows' };
}

/** Every kind of arrow with what is drawn and said of it, in the order of the legend. */
export const arrowEntries = Object.entries(arrowTypes) as readonly (readonly [PictureLinkKind, ArrowType])[];

/** Returns a value for every kind of arrow. */
export function byArrow<Value>(
  valueFor: (type: ArrowType) => Value,
): Readonly<Record<PictureLinkKind, Value>> {
  return Object.fromEntries(arrowEntries.map(([kind, type]) => [kind, valueFor(type)])) as Record<
    PictureLinkKind,
    Value
  >;
}
