import { kebabCase } from './names/kebab-case.ts';

/** One of the five roles of lanes, with the names that it goes by. */
export interface RoleWords {
  /** The word that `role` takes. */
  readonly role: string;
  /** The name that a lane has when the author gives none. */
  readonly name: string;
  /** One sentence for somebody who picks it. */
  readonly description: string;
  /** Other names for it, as ids. */
  readonly synonyms: readonly string[];
}

/** The five canonical lanes, top to bottom, after Bitner, Ostrom and Morgan (2008). */
export const laneRoles = [
  {
    role: 'evidence',
    name: 'Physical evidence',
    description: 'What the customer sees, holds, hears or reads at this touchpoint.',
    synonyms: [
      'physical-evidence',
      'evidences',
      'tangibles',
      'digital-evidence',
      'props',
      'artefacts',
      'artifacts',
    ],
  },
  {
    role: 'customer',
    name: 'Customer actions',
    description: 'What the customer does. Everything else in the blueprint hangs on it.',
    synonyms: [
      'customer-actions',
      'customer-action',
      'customers',
      'customer-journey',
      'user',
      'users',
      'user-actions',
      'guest',
      'guest-actions',
      'client',
      'patient',
      'patient-actions',
      'visitor',
      'citizen',
      'journey',
    ],
  },
  {
    role: 'frontstage',
    name: 'Frontstage',
    description: 'What staff or technology do in front of the customer.',
    synonyms: [
      'front-stage',
      'front',
      'onstage',
      'on-stage',
      'frontstage-actions',
      'front-stage-actions',
      'onstage-actions',
      'onstage-contact',
      'visible-contact',
      'contact-person',
      'touchpoints',
      'front-office',
      'frontstage-technology',
      'onstage-technology',
    ],
  },
  {
    role: 'backstage',
    name: 'Backstage',
    description: 'What staff or technology do for the customer out of sight.',
    synonyms: [
      'back-stage',
      'back',
      'offstage',
      'off-stage',
      'backstage-actions',
      'back-stage-actions',
      'invisible-contact',
      'back-office',
      'backstage-technology',
    ],
  },
  {
    role: 'support',
    name: 'Support processes',
    description: 'Systems, partners and work inside the organisation that the others rely on.',
    synonyms: [
      'support-processes',
      'support-process',
      'supporting-processes',
      'supporting',
      'internal-support',
      'support-systems',
      'systems-support',
      'internal-processes',
      'support-actions',
    ],
  },
] as const satisfies readonly RoleWords[];

/** The five kinds of lanes, after Bitner, Ostrom and Morgan (2008). */
export type Role = (typeof laneRoles)[number]['role'];

const roleOfWord: ReadonlyMap<string, Role> = new Map(
  laneRoles.flatMap(({ role, synonyms }) => [role, ...synonyms].map((word) => [word, role] as const)),
);

/** Returns the role that a word stands for, in any spelling of capitals and spaces; `undefined` for other words. */
export function roleOf(word: string): Role | undefined {
  return roleOfWord.get(word) ?? roleOfWord.get(kebabCase(word));
}

/** Returns the canonical name of the lane of a role: `Support processes`. */
export function laneName(role: Role): string {
  return laneRoles.find((words) => words.role === role)?.name ?? role;
}

/** Names that stages often have, from becoming aware to recommending. */
export const commonStages: readonly string[] = [
  'Become aware',
  'Discover',
  'Research',
  'Consider',
  'Compare',
  'Decide',
  'Book',
  'Sign up',
  'Buy',
  'Order',
  'Prepare',
  'Arrive',
  'Check in',
  'Onboard',
  'Wait',
  'Receive',
  'Use',
  'Stay',
  'Get help',
  'Pay',
  'Check out',
  'Leave',
  'Follow up',
  'Give feedback',
  'Return',
  'Renew',
  'Recommend',
];
