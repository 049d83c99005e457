import assert from 'node:assert/strict';
import { fixedText } from '../../../../core/fix-all.ts';

const stages =
  'stages:\n  - stage: S\n    steps:\n      - step: T\n        customer: Does\n        frontstage: Helps\n';

describe('a key by another name', () => {
  it('is not renamed where the step above it can have it', () => {
    const text = `blueprint: A\n${stages}customer: Pays\n`;
    assert.equal(fixedText(text, new Map()), text);
  });

  it('is not renamed where the persona above it can have it', () => {
    const text = `blueprint: A\npersona:\n  name: Ann\ngoal: Sleep\n${stages}`;
    assert.equal(fixedText(text, new Map()), text);
  });

  it('is not renamed to a lane of the file that only has the same role', () => {
    const lanes =
      'lanes:\n  - { id: guest, role: customer }\n  - { id: desk, role: frontstage }\n  - Proof\n   - Back\n';
    const text = `blueprint: A\n${lanes}${stages.replace('customer', 'guest')}`;
    assert.equal(fixedText(text, new Map()), text);
  });

  it('is renamed where nothing around it can have it', () => {
    assert.equal(
      fixedText(`blueprint: A\ncustomer: Ann\n${stages}`, new Map()),
      `blueprint: A\npersona: Ann\n${stages}`,
    );
  });
});
