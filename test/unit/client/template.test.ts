import assert from 'node:assert/strict';
import { template } from '../../../client/template.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';

describe('the template', () => {
  it('earns no remark, not even a hint', () => {
    assert.deepEqual(lint(readBlueprint(template)), []);
  });
});
