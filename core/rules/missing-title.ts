import type { Node } from 'yaml';
import { insertAt } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { isEmpty } from '../source/nodes.ts';
import { pairOf, placeOf } from '../source/places.ts';

/** A blueprint without a title. */
export const missingTitle: Rule = {
  code: 'missing-title',
  severity: 'error',
  summary: 'A blueprint has a title, under the key `blueprint`.',
  rationale: `The title says which service the blueprint shows. It heads the picture, and the key \`blueprint\` is what makes the file a blueprint.`,
  bad: `state: as-is
stages: []
`,
  good: `blueprint: Overnight hotel stay
state: as-is
stages: []
`,
  fixable: true,
  check({ file }) {
    const { source, model } = file;
    if (model.title !== undefined && model.title.value.trim() !== '') return [];
    const pair = pairOf(source.document.contents, 'blueprint');
    // A title that is there and is no text has been reported.
    if (model.title === undefined && pair !== undefined && !isEmpty(pair.value as Node | null)) return [];
    const { start } = model.span;
    const firstWord = /^[^\s:]*/.exec(source.text.slice(start, start + 100))?.[0] ?? '';
    const message =
      'This blueprint has no title. Write blueprint: and the name of the service at the top of the file.';
    const span = placeOf(source, 'blueprint') ?? { start, end: start + firstWord.length };
    if (pair !== undefined) return [{ message, span }];
    const title = 'Add the title "Untitled service"';
    const changes = [insertAt(start, 'blueprint: Untitled service\n')];
    return [{ message, span, fix: () => [{ title, changes, preferred: true }] }];
  },
};
