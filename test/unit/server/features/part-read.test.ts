import assert from 'node:assert/strict';
import { ResponseError } from 'vscode-languageserver';
import type { Range } from 'vscode-languageserver-types';
import { fixAll } from '../../../../core/fix-all.ts';
import { limits } from '../../../../core/limits.ts';
import { lint } from '../../../../core/lint.ts';
import { adaptCodeActions } from '../../../../server/adapt-to-client.ts';
import { Client } from '../../../../server/client.ts';
import { formatting } from '../../../../server/features/formatting.ts';
import { linkedEditingRanges } from '../../../../server/features/linked-editing-range.ts';
import { refactor } from '../../../../server/features/refactor.ts';
import { prepareRename, rename } from '../../../../server/features/rename.ts';
import { openDocument } from '../open-document.ts';

const beginning = `blueprint:  A
actors: { clerk: Clerk }
date: 2026/11/1
stages:
  - stage: S
    steps:
      - step: T
        frontstage: { name: Asks, by: clerk }
        support: Prepares
`;

function refusal(answer: unknown): string {
  assert.ok(answer instanceof ResponseError, 'refused');
  return answer.message;
}

describe('a file of which only a part is read', () => {
  const document = openDocument(`${beginning}${'\n'.repeat(limits.pieces)}owner:  clerk\n`);
  const whole = openDocument(`${beginning}owner:  clerk\n`);
  const reason = /only a part of it is read.*Split it/;
  const id = { line: 1, character: 12 };
  const cell: Range = { start: { line: 8, character: 20 }, end: { line: 8, character: 20 } };

  it('is not renamed in, since the rest may name it too', () => {
    assert.ok(!(prepareRename(whole, id) instanceof ResponseError));
    assert.match(refusal(prepareRename(document, id)), reason);
    assert.match(refusal(rename(document, id, 'agent')), reason);
    assert.notEqual(linkedEditingRanges(whole, id), null);
    assert.equal(linkedEditingRanges(document, id), null);
  });
  it('is not formatted, whole or by lines', () => {
    assert.ok(!(formatting(whole) instanceof ResponseError));
    assert.match(refusal(formatting(document)), reason);
    assert.match(refusal(formatting(document, cell)), reason);
  });
  it('offers no refactoring, and says why to who asks for one', () => {
    assert.notDeepEqual(refactor(whole, cell, undefined), []);
    assert.deepEqual(refactor(document, cell, undefined), []);
    const asked = refactor(document, cell, ['refactor']);
    assert.equal(asked.length, 1);
    assert.match(asked[0]?.disabled?.reason ?? '', reason);
    const codeActionLiteralSupport = { codeActionKind: { valueSet: [] } };
    const shown = (codeAction: object) =>
      adaptCodeActions(asked, document, new Client({ capabilities: { textDocument: { codeAction } } }))
        .length;
    assert.equal(shown({ codeActionLiteralSupport, disabledSupport: true }), 1);
    assert.equal(shown({ codeActionLiteralSupport }), 0);
  });
  it('has nothing fixed in it without being asked', () => {
    assert.notDeepEqual(fixAll(whole.file, lint(whole.file)), []);
    assert.deepEqual(fixAll(document.file, lint(document.file)), []);
  });
});
