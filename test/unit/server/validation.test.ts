import assert from 'node:assert/strict';
import { Validation } from '../../../server/validation.ts';
import { openDocument } from './open-document.ts';

const uri = 'file:///test.blueprint.yaml';

describe('Validation', () => {
  it('checks the newest version once, however often it changed meanwhile', async () => {
    let text = 'blueprint: A';
    const checked: string[] = [];
    const validation = new Validation(
      () => Promise.resolve(),
      () => openDocument(text),
      (document) => checked.push(document.text.getText()),
    );
    const first = validation.schedule(uri);
    text = 'blueprint: B';
    await Promise.all([first, validation.schedule(uri)]);
    assert.deepEqual(checked, ['blueprint: B']);
    await validation.schedule(uri);
    assert.equal(checked.length, 2);
  });
  it('checks nothing that was closed', async () => {
    const validation = new Validation(
      () => Promise.resolve(),
      () => undefined,
      () => assert.fail('checked'),
    );
    await validation.schedule(uri);
  });
  it('gives requests a moment before a long text is read', async () => {
    const waits: number[] = [];
    const lengths = [100, 400_000, 2_000_000];
    for (const length of lengths) {
      const validation = new Validation(
        async (milliseconds) => void waits.push(milliseconds),
        () => openDocument('x'.repeat(length)),
        () => undefined,
      );
      await validation.schedule(uri);
    }
    assert.deepEqual(waits.map(Math.round), [0, 20, 25]);
  });
});
