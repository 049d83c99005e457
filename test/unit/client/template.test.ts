import assert from 'node:assert/strict';
import { template, templateWith } from '../../../client/template.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';

describe('the template', () => {
  it('earns no remark, not even a hint', () => {
    assert.deepEqual(lint(readBlueprint(template)), []);
  });

  it('has lines that stand unbroken beside the preview in a window of 1280 pixels', () => {
    // A column of some 370 pixels for the text, at 8.4 pixels a character.
    const long = template.split('\n').filter((line) => line.length > 44);
    assert.deepEqual(long, []);
  });

  for (const title of [
    'Library',
    'Büro: 2 # neu',
    'yes',
    '2026',
    '"Quoted" \\ and on',
    "$& $1 'n",
    '図書館',
  ]) {
    it(`takes the title ${title}`, () => {
      const file = readBlueprint(templateWith(title));
      assert.equal(file.model.title?.value, title);
      assert.equal(file.model.stages.length, 2);
    });
  }
});
