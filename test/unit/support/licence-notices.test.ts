import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licenceNotices } from '../../../scripts/licence-notices.ts';

describe('the notices of bundled packages', () => {
  let root: string;
  const addPackage = (name: string, files: Record<string, string>) => {
    const folder = join(root, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'notices-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('have the text of the licence, once for each package, whichever of its files are used', () => {
    addPackage('b', {
      'package.json': '{"name":"b","version":"1.0.0","license":"ISC"}',
      LICENSE: 'Do as you like.',
    });
    addPackage('@a/c', {
      'package.json': '{"name":"@a/c","version":"2.0.0","license":"MIT"}',
      'licence.md': 'So be it.',
    });
    const inputs = [
      'core/model.ts',
      'node_modules/b/one.js',
      'node_modules/b/two.js',
      'node_modules/@a/c/x.js',
    ];
    const text = licenceNotices(inputs, root);
    assert.deepEqual(text.match(/^\S+ \d\.\d\.\d.*$/gm), ['@a/c 2.0.0 (MIT)', 'b 1.0.0 (ISC)']);
    assert.match(text, /So be it\.[\s\S]*Do as you like\./);
  });

  it('say so where a package names its licence and has no text of it', () => {
    addPackage('b', { 'package.json': '{"name":"b","version":"1.0.0","license":"MIT","author":"Ada"}' });
    assert.match(
      licenceNotices(['node_modules/b/one.js'], root),
      /its licence, MIT, and comes without.* by Ada/,
    );
  });

  it('cannot be made of a package without any licence', () => {
    addPackage('b', { 'package.json': '{"name":"b","version":"1.0.0"}' });
    assert.throws(
      () => licenceNotices(['node_modules/b/one.js'], root),
      /b does not say under which licence/,
    );
  });
});
