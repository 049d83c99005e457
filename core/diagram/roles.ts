import type { Role } from '../model.ts';
import type { LaneColours, ThemeSlot } from './colours.ts';
import type { CardShape } from './shapes.ts';

/** Everything about the lanes and cells of one role: how they look and what is said of them. */
export interface RoleType {
  /** At the head of a lane that does not say it in its name. */
  readonly name: string;
  /** The relation of the lane to the customer, at its head and aloud. */
  readonly hint: string;
  /** Its usual lane and what the customer does with that, for the documentation. */
  readonly lane: string;
  readonly meeting: string;
  /** Its distance from the customer's world: what neighbours are divided by one of the three lines follows from it. */
  readonly depth: number;
  /** True when it belongs to the journey, which is what the customer meets. */
  readonly isJourney: boolean;
  /** Its cards. */
  readonly shape: CardShape;
  /** The brackets around the text of its cells in a Mermaid flowchart. */
  readonly mermaid: readonly [open: string, close: string];
  /** Its colour on slides. */
  readonly slide: ThemeSlot;
  /** The icon at the heads of its lanes, an SVG path around 0,0 in a box of 18 px. */
  readonly icon: string;
  /** Its lanes take these in turn. As many in each theme; in high contrast only the bars have colours. */
  readonly hues: { readonly light: readonly LaneColours[]; readonly dark: readonly LaneColours[] };
}

/** Every role, from the customer inwards. */
export const roleTypes = {
  evidence: {
    name: 'Evidence',
    hint: 'what the customer sees',
    lane: 'Physical evidence',
    meeting: 'sees, hears or holds it',
    depth: 0,
    isJourney: true,
    shape: 'page',
    mermaid: ['[', ']'],
    slide: 'accent5',
    icon: 'M-5.5 -8H2L6 -4V8H-5.5ZM2 -8V-4H6M-2.5 0H3M-2.5 3.5H3',
    hues: {
      light: [
        { bar: '#977c20', head: '#f3eccd', tint: '#fbf8ea', border: '#a38b30', ink: '#63500d' },
        { bar: '#c2703a', head: '#f8e3d4', tint: '#fdf5ef', border: '#cc773c', ink: '#7d3d12' },
      ],
      dark: [
        { bar: '#d6be5c', head: '#3a3520', tint: '#24231d', border: '#867736', ink: '#ecd584' },
        { bar: '#e39a66', head: '#402e22', tint: '#28221e', border: '#9c6b48', ink: '#f5bd95' },
      ],
    },
  },
  customer: {
    name: 'Customer',
    hint: 'what the customer does',
    lane: 'Customer actions',
    meeting: 'does it',
    depth: 1,
    isJourney: true,
    shape: 'card',
    mermaid: ['(', ')'],
    slide: 'accent1',
    icon: 'M3.4 -4.2A3.4 3.4 0 1 1 -3.4 -4.2A3.4 3.4 0 1 1 3.4 -4.2ZM-7 8Q-7 1.8 0 1.8Q7 1.8 7 8',
    hues: {
      light: [
        { bar: '#1b5198', head: '#d6e4fb', tint: '#eff5fe', border: '#4f8be5', ink: '#174a9c' },
        { bar: '#0e7fa8', head: '#d0ebf5', tint: '#edf8fc', border: '#3395b9', ink: '#0b5876' },
      ],
      dark: [
        { bar: '#5e97ed', head: '#1f3254', tint: '#1c2430', border: '#4b77b5', ink: '#a9cbff' },
        { bar: '#39a9d4', head: '#173746', tint: '#1b262c', border: '#397e99', ink: '#93dcf8' },
      ],
    },
  },
  frontstage: {
    name: 'Frontstage',
    hint: 'in sight of the customer',
    lane: 'Frontstage',
    meeting: 'sees it being done',
    depth: 2,
    isJourney: true,
    shape: 'card',
    mermaid: ['(', ')'],
    slide: 'accent2',
    icon: 'M-8.5 0Q-4.5 -5.6 0 -5.6Q4.5 -5.6 8.5 0Q4.5 5.6 0 5.6Q-4.5 5.6 -8.5 0ZM2.4 0A2.4 2.4 0 1 1 -2.4 0A2.4 2.4 0 1 1 2.4 0Z',
    hues: {
      light: [
        { bar: '#0f9583', head: '#cdefe8', tint: '#ecf9f6', border: '#3a9b8a', ink: '#0a5d52' },
        { bar: '#4c9a3f', head: '#dcf0d7', tint: '#f2faf0', border: '#549d46', ink: '#2d6423' },
      ],
      dark: [
        { bar: '#61d1c0', head: '#153b37', tint: '#1a2827', border: '#388277', ink: '#86e6d6' },
        { bar: '#79c96a', head: '#26391f', tint: '#1f271d', border: '#538140', ink: '#b0e6a4' },
      ],
    },
  },
  backstage: {
    name: 'Backstage',
    hint: 'out of sight',
    lane: 'Backstage',
    meeting: 'does not see it',
    depth: 3,
    isJourney: false,
    shape: 'card',
    mermaid: ['(', ')'],
    slide: 'accent3',
    icon: 'M-8.5 0Q-4.5 -5.6 0 -5.6Q4.5 -5.6 8.5 0Q4.5 5.6 0 5.6Q-4.5 5.6 -8.5 0ZM-6 7L6 -7',
    hues: {
      light: [
        { bar: '#7029c2', head: '#e8daf8', tint: '#f7f1fd', border: '#a672dd', ink: '#5a2396' },
        { bar: '#a3307f', head: '#f6d9ec', tint: '#fdf1f8', border: '#cf66ad', ink: '#822163' },
      ],
      dark: [
        { bar: '#8f4ce6', head: '#35234d', tint: '#241f2d', border: '#8767b2', ink: '#d6b6ff' },
        { bar: '#d95fb1', head: '#44203a', tint: '#291e27', border: '#a85c8f', ink: '#f9b2e0' },
      ],
    },
  },
  support: {
    name: 'Support',
    hint: 'what it all rests on',
    lane: 'Support processes',
    meeting: 'never meets it',
    depth: 4,
    isJourney: false,
    shape: 'pill',
    mermaid: ['([', '])'],
    slide: 'accent4',
    icon: 'M0 -7.5L8 -3.4L0 0.7L-8 -3.4ZM-8 0.4L0 4.5L8 0.4M-8 4L0 8.1L8 4',
    hues: {
      light: [
        { bar: '#29323d', head: '#dfe3e8', tint: '#f3f5f7', border: '#7e8d9f', ink: '#39444f' },
        { bar: '#6d5d52', head: '#e8e1dc', tint: '#f7f4f2', border: '#9c8776', ink: '#54463c' },
      ],
      dark: [
        { bar: '#8598ad', head: '#2f343c', tint: '#202328', border: '#6b7786', ink: '#ced6df' },
        { bar: '#a8968a', head: '#38322e', tint: '#252220', border: '#81746b', ink: '#dfd0c5' },
      ],
    },
  },
} as const satisfies Readonly<Record<Role, RoleType>>;

/** The kinds of lanes. */
export type PictureRole = keyof typeof roleTypes;

/** Returns what is drawn and said of the lanes and cells of a role. */
export function roleType(role: PictureRole): RoleType {
  return roleTypes[role];
}

/** Returns a value for every role, from the customer inwards. */
export function byRole<Value>(
  valueFor: (type: RoleType, role: PictureRole) => Value,
): Readonly<Record<PictureRole, Value>> {
  const roles = Object.keys(roleTypes) as PictureRole[];
  return Object.fromEntries(roles.map((role) => [role, valueFor(roleType(role), role)])) as Record<
    PictureRole,
    Value
  >;
}
