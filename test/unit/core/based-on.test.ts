import assert from 'node:assert/strict';
import { baseFault, besideFile } from '../../../core/based-on.ts';

/** Files by their names, with what each is based on. */
function faultOf(
  own: string,
  path: string,
  files: Readonly<Record<string, string | undefined>>,
): string | undefined {
  return baseFault(`file:///plans/${own}`, path, (uri) => {
    const name = uri.replace('file:///plans/', '');
    return Object.hasOwn(files, name) ? { path: files[name] } : 'missing';
  });
}

describe('what a blueprint is based on', () => {
  it('is there', () => {
    assert.equal(faultOf('b', 'a', { a: undefined }), undefined);
    assert.equal(faultOf('new/c', '../b', { b: 'old/a', 'old/a': undefined }), undefined);
  });

  it('is missed where there is no such file', () => {
    assert.match(faultOf('b', 'old/a', {}) ?? '', /no file "old\/a"/);
    assert.equal(faultOf('c', 'b', { b: 'gone' }), undefined);
  });

  it('is not itself, and goes round in no circle', () => {
    assert.match(faultOf('b', './b', { b: 'b' }) ?? '', /cannot be based on itself/);
    assert.equal(
      faultOf('c', 'b', { b: 'a', a: 'c' }),
      'This goes round in a circle: c is based on b is based on a, which is based on c.',
    );
    // A circle that others make is said with them.
    assert.equal(faultOf('c', 'b', { b: 'a', a: 'b' }), undefined);
  });

  it('is found by its path whatever signs are in it', () => {
    assert.equal(
      besideFile('file:///my%20plans/b.yaml', 'über uns/a.yaml'),
      'file:///my%20plans/%C3%BCber%20uns/a.yaml',
    );
  });
});
