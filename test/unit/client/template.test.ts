import assert from 'node:assert/strict';
import { template } from '../../../client/template.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';

describe('the template', () => {
  it('earns no remark that a reviewer would stop at', () => {
    const problems = lint(readBlueprint(template)).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(problems, []);
  });
});
