import assert from 'node:assert/strict';
import { references } from '../../../../server/features/references.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn } from './hotel-text.ts';

/** The lines, from 0, on which something is named. */
function lines(textWithMark: string, includeDeclaration = true): number[] {
  const { document, position } = openMarked(textWithMark);
  return references(document, position, includeDeclaration).map(({ range }) => range.start.line);
}

describe('references', () => {
  it('are found from the declaration and from each of them', () => {
    assert.deepEqual(lines(cursorIn('clerk')), [3, 29, 34]);
    assert.deepEqual(lines(cursorIn('clerk', 3)), [3, 29, 34]);
  });
  it('come without the declaration when it is not wanted', () => {
    assert.deepEqual(lines(cursorIn('clerk'), false), [29, 34]);
  });
  it('are found from the name of a step and of a cell', () => {
    assert.deepEqual(lines(cursorIn('Check in')), [22, 41]);
    assert.deepEqual(lines(cursorIn('Encodes')), [33, 32]);
  });
  it('of a lane are the keys of steps', () => {
    assert.deepEqual(lines(cursorIn('customer')), [14, 26, 36, 40]);
  });
  it('are said once for an alias of the step they are in, however many they are', () => {
    const text = [
      ...['actors:', '  cl|erk: Desk clerk', 'stages:', '  - stage: A', '    steps:'],
      ...['      - &first', '        step: One', '        frontstage: { name: Greets, by: clerk }'],
      '        backstage: { name: Writes, by: clerk }',
      ...['      - *first', ''],
    ].join('\n');
    assert.deepEqual(lines(text), [1, 7, 8, 9]);
  });
  it('are none for other words', () => {
    assert.deepEqual(lines(cursorIn('Queues')), []);
  });
});
