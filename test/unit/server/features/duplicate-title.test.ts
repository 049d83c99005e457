import assert from 'node:assert/strict';
import { duplicateTitles } from '../../../../server/features/duplicate-title.ts';
import { openDocument } from '../open-document.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
const others = [
  { uri: 'file:///a.blueprint.yaml', title: 'Hotel  Stay', titleRange: range, stages: [] },
  { uri: 'file:///b.blueprint.yaml', title: '', titleRange: undefined, stages: [] },
];

describe('a title that another blueprint has', () => {
  it('is marked, with the place of the other', () => {
    const document = openDocument('blueprint: hotel stay\n');
    const [found, ...more] = duplicateTitles(document, others, new Map());
    assert.deepEqual(more, []);
    assert.equal(document.text.getText(found?.range), 'hotel stay');
    assert.equal(found?.code, 'duplicate-title');
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => location.uri),
      ['file:///a.blueprint.yaml'],
    );
  });
  it('is fine when it is its own, another, or not written', () => {
    for (const text of ['blueprint: Hotel\n', 'blueprint:\n', 'owner: A\n']) {
      assert.deepEqual(duplicateTitles(openDocument(text), others, new Map()), []);
    }
    const own = openDocument('blueprint: Hotel Stay\n', 'file:///a.blueprint.yaml');
    assert.deepEqual(duplicateTitles(own, others, new Map()), []);
  });
  it('can be silenced in the file', () => {
    const document = openDocument('blueprint: Hotel Stay\nlint: { duplicate-title: off }\n');
    assert.deepEqual(duplicateTitles(document, others, new Map()), []);
  });
});
