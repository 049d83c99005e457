/** Something that not everybody is to see: its name in a sentence, and the keys of the format that say it. */
export interface LeavablePartRow {
  readonly title: string;
  readonly keys: readonly string[];
  /** Present when these keys are those of findings, and the same words elsewhere mean something else. */
  readonly ofFindings?: true;
}

/** Everything that can be left out of an export, by its name in options. */
export const leavableParts = {
  notes: { title: 'notes', keys: ['note'] },
  sources: { title: 'sources and evidence of findings', keys: ['source', 'evidence'] },
  questions: { title: 'open questions', keys: ['questions'] },
  ideas: { title: 'ideas', keys: ['ideas'] },
  pains: { title: 'pain points', keys: ['pains'] },
  opportunities: { title: 'opportunities', keys: ['opportunities'] },
  fails: { title: 'fail points', keys: ['fail'] },
  'follow-up': {
    title: 'who looks after findings, and how far they are',
    keys: ['owner', 'status', 'due', 'severity', 'effort', 'occurrence', 'detection', 'answers'],
    ofFindings: true,
  },
  metrics: { title: 'metrics', keys: ['metrics'] },
  policies: { title: 'policies', keys: ['policy'] },
  feedback: { title: 'what customers say', keys: ['feedback'] },
  images: { title: 'images', keys: ['image'] },
} as const satisfies Readonly<Record<string, LeavablePartRow>>;

/** The name of something that can be left out. */
export type LeavablePart = keyof typeof leavableParts;

/** Their names, in the order in which they are offered. */
export const leavablePartNames = Object.keys(leavableParts) as readonly LeavablePart[];

/** Returns whether a text names something that can be left out. */
export function isLeavablePart(name: string): name is LeavablePart {
  return Object.hasOwn(leavableParts, name);
}
