import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlights } from '../../../../server/features/document-highlight.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn } from './hotel-text.ts';

describe('document highlights', () => {
  it('mark the declaration as written and the references as read', () => {
    const { document, position } = openMarked(cursorIn('clerk', 3));
    const found = documentHighlights(document, position);
    assert.deepEqual(
      found.map(({ range, kind }) => [document.text.getText(range), kind]),
      [
        ['clerk', DocumentHighlightKind.Write],
        ['clerk', DocumentHighlightKind.Read],
        ['clerk', DocumentHighlightKind.Read],
      ],
    );
  });
  it('mark nothing on other words', () => {
    const { document, position } = openMarked('description: So|me text');
    assert.deepEqual(documentHighlights(document, position), []);
  });
});
