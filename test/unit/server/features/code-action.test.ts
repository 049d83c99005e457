import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../../../server/features/code-action.ts';
import { openMarked } from '../open-document.ts';

function actions(
  textWithMark: string,
  only?: string[],
): { list: CodeAction[]; apply: (title: RegExp) => string } {
  const { document, position } = openMarked(textWithMark);
  const range = { start: position, end: position };
  const list = codeActions(document, range, only === undefined ? {} : { only }, new Map());
  const apply = (title: RegExp): string => {
    const edits = list.find((action) => title.test(action.title))?.edit?.changes?.[document.uri];
    assert.ok(edits !== undefined, `no action ${title}`);
    return TextDocument.applyEdits(document.text, edits);
  };
  return { list, apply };
}

describe('code actions', () => {
  const misspelt = 'blueprint: A\nsta|tes: as-is\nowner: B\n';

  it('mend the problem at the cursor', () => {
    assert.equal(
      actions(misspelt)
        .apply(/state|stages/)
        .startsWith('blueprint: A\nsta'),
      true,
    );
  });
  it('name the problem, and one of them is preferred', () => {
    const { list } = actions(misspelt);
    assert.equal(list[0]?.diagnostics?.[0]?.code, 'unknown-key');
    assert.equal(list.filter(({ isPreferred }) => isPreferred).length <= 1, true);
  });
  it('leave problems elsewhere alone', () => {
    assert.deepEqual(
      actions('blueprint: A\nstates: as-is\now|ner: B\n').list.filter(
        ({ diagnostics }) => diagnostics?.[0]?.code === 'unknown-key',
      ),
      [],
    );
  });
  it('are given to who asks for quick fixes alone', () => {
    assert.ok(actions(misspelt, ['quickfix']).list.length > 0);
    assert.ok(actions(misspelt, ['']).list.length > 0);
    assert.deepEqual(actions(misspelt, ['refactor']).list, []);
  });
});
