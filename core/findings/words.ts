import type { FindingKind } from '../analysis/findings.ts';

/** The names of each kind of finding, alone and in a heading. */
export const findingWords: Readonly<
  Record<FindingKind, { readonly title: string; readonly plural: string }>
> = {
  pain: { title: 'Pain point', plural: 'Pain points' },
  opportunity: { title: 'Opportunity', plural: 'Opportunities' },
  idea: { title: 'Idea', plural: 'Ideas' },
  question: { title: 'Open question', plural: 'Open questions' },
  fail: { title: 'Fail point', plural: 'Fail points' },
};
