/** The kinds of findings, in the order in which they are listed when they are sorted by kind. */
export const findingKinds = ['pain', 'fail', 'opportunity', 'idea', 'question'] as const;

/** The words for how far findings are, from the first to the last. */
export const statuses = ['open', 'planned', 'doing', 'done', 'dropped'] as const;

/** The figures of severity and effort. */
export const scale = ['1', '2', '3', '4', '5'] as const;
