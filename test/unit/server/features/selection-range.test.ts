import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../../server/features/selection-range.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn } from './hotel-text.ts';

/** The first line of what is selected, each time the selection grows. */
function grown(textWithMark: string): string[] {
  const { document, position } = openMarked(textWithMark);
  const found: string[] = [];
  let next: SelectionRange | undefined = selectionRanges(document, [position])[0];
  for (; next !== undefined; next = next.parent) {
    found.push(document.text.getText(next.range).split('\n')[0] ?? '');
  }
  return found;
}

describe('selection ranges', () => {
  it('grow from the word to the document', () => {
    assert.deepEqual(grown(cursorIn('room, by')), [
      'room',
      'Releases the room',
      'name: Releases the room',
      '{ id: release, name: Releases the room, by: [clerk] }',
      'backstage: { id: release, name: Releases the room, by: [clerk] }',
      'step: Check in',
      '- step: Check in',
      'steps:',
      'stage: Arrive',
      '- stage: Arrive',
      'stages:',
      'blueprint: Hotel',
    ]);
  });
  it('begin with the key on a key', () => {
    assert.deepEqual(grown('a: { be|ta: c }').slice(0, 3), ['beta', 'beta: c', '{ beta: c }']);
  });
  it('are the document where nothing else is', () => {
    assert.deepEqual(grown('a: b\n\n|\n'), ['a: b']);
    assert.deepEqual(grown('|'), ['']);
  });
});
