import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { template, templateWith } from '../../../core/template.ts';

describe('the template', () => {
  it('earns no remark, not even a hint', () => {
    assert.deepEqual(lint(readBlueprint(template)), []);
  });

  it('has lines that stand unbroken beside the preview in a window of 1280 pixels', () => {
    // Seen in the served editor without a monospaced font: 41 characters stand on a line, and 43 do not.
    const long = template.split('\n').filter((line) => line.length > 41);
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
