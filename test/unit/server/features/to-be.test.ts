import assert from 'node:assert/strict';
import { toBe } from '../../../../server/features/to-be.ts';

describe('a to-be that the editor asks for', () => {
  it('is based on the path that it is given', () => {
    assert.deepEqual(toBe({ text: 'blueprint: A\n', basedOn: 'a.blueprint.yaml' }), {
      text: 'blueprint: A (to-be)\nstate: to-be\nbased-on: a.blueprint.yaml\n',
    });
  });
});
