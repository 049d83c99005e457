import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../tooling/root.ts';

describe('docs/dependencies.md', () => {
  const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies: Record<string, string> = {
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  };

  it('names every dependency and no other', () => {
    const [ofManifest = ''] = page.split('## Installed when');
    const rows = [...ofManifest.matchAll(/^\| (`[^|]+`) +\| \S/gm)];
    const named = rows.flatMap(([, names = '']) => names.replaceAll('`', '').split(', '));
    assert.deepEqual(named.toSorted(), Object.keys(dependencies).toSorted());
  });

  it('is right that versions are exact', () => {
    for (const [name, version] of Object.entries(dependencies)) assert.match(version, /^\d/, name);
  });
});
