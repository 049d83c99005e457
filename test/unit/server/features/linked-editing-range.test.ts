import assert from 'node:assert/strict';
import { linkedEditingRanges } from '../../../../server/features/linked-editing-range.ts';
import { openMarked } from '../open-document.ts';
import { cursorIn } from './hotel-text.ts';

function linked(textWithMark: string): string[] | undefined {
  const { document, position } = openMarked(textWithMark);
  const found = linkedEditingRanges(document, position);
  return found?.ranges.map((range) => `${range.start.line} ${document.text.getText(range)}`);
}

describe('linked editing', () => {
  it('joins an id with its references', () => {
    assert.deepEqual(linked(cursorIn('clerk')), ['3 clerk', '29 clerk', '34 clerk']);
    assert.deepEqual(linked(cursorIn('release, name')), ['34 release', '32 release']);
  });
  it('joins a lane with the keys of steps', () => {
    assert.deepEqual(linked(cursorIn('machines, ')), ['16 machines', '33 machines']);
  });
  it('leaves quotes outside', () => {
    const text = 'actors: { "a|b": C }\nprocesses: { p: { name: P, by: "ab" } }\n';
    assert.deepEqual(linked(text), ['0 ab', '1 ab']);
  });
  it('leaves a reference alone: it may be made to mean something else', () => {
    assert.equal(linked(cursorIn('clerk', 3)), undefined);
  });
  it('leaves an id alone that stands twice', () => {
    assert.equal(linked('actors: { a|b: C, ab: D }\n'), undefined);
  });
  it('leaves names alone, and ids that follow from them', () => {
    assert.equal(linked(cursorIn('Desk clerk')), undefined);
    assert.equal(linked(cursorIn('check-in')), undefined);
  });
  it('leaves canonical lanes alone: their id is their role', () => {
    assert.equal(linked(cursorIn('backstage:')), undefined);
  });
});
