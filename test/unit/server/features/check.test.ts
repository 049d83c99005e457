import assert from 'node:assert/strict';
import { check } from '../../../../server/features/check.ts';

const text = `blueprint: Coffee
stages:
  - stage: Buy
    steps:
      - step: Order
        chanel: counter
        customer: Orders
`;

describe('checking a text', () => {
  it('says what is wrong by the name that the text has, with places that count from 1', () => {
    const { files, counts } = check({ name: 'coffee', text }, new Map());
    assert.deepEqual(
      files.map(({ file }) => file),
      ['coffee'],
    );
    const found = files[0]?.findings.find(({ code }) => code === 'unknown-key');
    assert.deepEqual([found?.line, found?.column, found?.endColumn], [6, 9, 15]);
    assert.ok(counts.warning > 0);
  });

  it('follows the settings of the rules', () => {
    const { files } = check({ name: 'coffee', text }, new Map([['unknown-key', 'off']]));
    assert.ok(files[0]?.findings.every(({ code }) => code !== 'unknown-key'));
  });
});
