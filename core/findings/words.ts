import type { FindingKind } from '../analysis/findings.ts';

/** What each kind of finding is called, alone and in a heading. */
export const findingWords: Readonly<
  Record<FindingKind, { readonly title: string; readonly plural: string }>
> = {
  pain: { title: 'Pain point', plural: 'Pain points' },
  opportunity: { title: 'Opportunity', plural: 'Opportunities' },
  idea: { title: 'Idea', plural: 'Ideas' },
  question: { title: 'Open question', plural: 'Open questions' },
  fail: { title: 'Fail point', plural: 'Fail points' },
};
