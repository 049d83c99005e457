import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { lint } from '../../core/lint.ts';
import type { BlueprintDocument } from '../../server/documents.ts';
import { codeActions } from '../../server/features/code-action.ts';
import { disableActions } from '../../server/features/disable-rule.ts';
import { toRange } from '../../server/position.ts';
import { runs } from '../support/runs.ts';
import { brokenFile } from '../unit/core/broken-texts.ts';
import { openDocument } from '../unit/server/open-document.ts';

describe('what one keystroke applies', function () {
  this.timeout(600_000);

  const parameters = runs(8);

  it(`leaves no more errors than there were in ${parameters.numRuns} broken files`, () => {
    console.log(`      seed ${parameters.seed}`);
    let tried = 0;
    fc.assert(
      fc.property(brokenFile, ({ text }) => {
        const document = openDocument(text);
        const before = errorsIn(text);
        for (const { title, after } of applied(document)) {
          tried++;
          assert.ok(errorsIn(after) <= before, `${title}\n${after}\n--- from\n${text}`);
        }
      }),
      parameters,
    );
    console.log(`      ${tried} actions`);
    assert.ok(tried > Number(parameters.numRuns), `${tried}`);
  });
});

/** Applies the first action at each problem, and those that are preferred; each once. */
function applied(document: BlueprintDocument) {
  const problems = document.problems(new Map());
  const found = new Map<string, string>();
  // Of what only asks for more, a few are enough.
  const serious = problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const others = problems.filter((one) => !serious.includes(one)).slice(0, 3);
  for (const { span } of [...serious.slice(0, 12), ...others]) {
    const range = toRange(document.text, { start: span.start, end: span.start });
    const menu = [
      ...codeActions(document, range, { only: ['quickfix'] }, problems),
      ...disableActions(document, range, {}, problems, false),
    ];
    for (const [index, { title, isPreferred, edit }] of menu.entries()) {
      if (index > 0 && !isPreferred) continue;
      found.set(edited(document, edit), title);
    }
  }
  return [...found].map(([after, title]) => ({ after, title }));
}

function edited({ text, uri }: BlueprintDocument, edit: CodeAction['edit']): string {
  return TextDocument.applyEdits(text, edit?.changes?.[uri] ?? []);
}

function errorsIn(text: string): number {
  return lint(readBlueprint(text)).filter(({ severity }) => severity === 'error').length;
}
