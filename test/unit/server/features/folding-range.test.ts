import assert from 'node:assert/strict';
import { foldingRanges } from '../../../../server/features/folding-range.ts';
import { openDocument } from '../open-document.ts';
import { hotelText } from './hotel-text.ts';

function folded(text: string, limit?: number): string[] {
  const lines = text.split('\n');
  return foldingRanges(openDocument(text), limit).map(
    ({ startLine, endLine, kind }) =>
      `${lines[startLine]?.trim()} … ${lines[endLine]?.trim()}${kind === undefined ? '' : ` (${kind})`}`,
  );
}

describe('folding ranges', () => {
  it('are sections, stages, steps, cells and long values', () => {
    const found = folded(hotelText);
    for (const expected of [
      'actors: … clerk: { name: Desk clerk, department: Front office }',
      'rooms: … system: pms',
      'lanes: … - support',
      'stages: … next: check-in',
      '- stage: Arrive … customer: Walks',
      'steps: … customer: Walks',
      '- step: Check in … backstage: { id: release, name: Releases the room, by: [clerk] }',
      'frontstage: … to: [encodes-the-key, { id: release, label: asks }]',
    ]) {
      assert.ok(found.includes(expected), `${expected}\n${found.join('\n')}`);
    }
  });
  it('are blocks of text and brackets on several lines', () => {
    assert.deepEqual(folded('a: |\n  b\n  c\n\nd: [\n  e,\n  f]\n'), ['a: | … c', 'd: [ … f]']);
  });
  it('are comments on several lines, not one', () => {
    assert.deepEqual(folded('# a\n# b\n#\nc: d\n# e\n'), ['# a … # (comment)']);
  });
  it('begin on different lines', () => {
    const starts = foldingRanges(openDocument(hotelText)).map(({ startLine }) => startLine);
    assert.equal(new Set(starts).size, starts.length);
  });
  it('are the outer ones when there may be only a few', () => {
    assert.equal(folded(hotelText, 4).length, 4);
    assert.ok(folded(hotelText, 7).some((one) => one.startsWith('stages:')));
  });
});
