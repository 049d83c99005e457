import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { outputPaths, type Target } from '../../../../cli/export/target.ts';
import type { Input } from '../../../../cli/inputs.ts';

const folder = resolve('/work');
const input = (name: string, within = name.replace(/^.*\//, '')): Input => ({
  name,
  path: join(folder, name),
  within,
});
const paths = (target: Target, ...inputs: Input[]) => [...outputPaths(target, inputs, folder).values()];

describe('where exports go', () => {
  it('is beside the blueprint under its name, as in the editor', () => {
    const target = { to: 'beside', format: 'svg' } as const;
    assert.deepEqual(paths(target, input('docs/hotel.blueprint.yml')), [
      join(folder, 'docs', 'hotel.blueprint.svg'),
    ]);
    assert.deepEqual(paths(target, { name: 'standard input', within: 'blueprint' }), [undefined]);
  });

  it('is in a folder, with the folders within', () => {
    const target = { to: 'folder', format: 'mermaid', path: join(folder, 'out') } as const;
    const inputs = [input('docs/a/hotel.blueprint.yaml', 'a/hotel.blueprint.yaml'), input('x.yaml')];
    assert.deepEqual(paths(target, ...inputs), [
      join(folder, 'out', 'a', 'hotel.blueprint.mmd'),
      join(folder, 'out', 'x.mmd'),
    ]);
  });

  it('is never one place for two', () => {
    const inputs = [input('a/hotel.blueprint.yaml'), input('b/hotel.blueprint.yaml')];
    const into = { to: 'folder', format: 'svg', path: join(folder, 'out') } as const;
    assert.throws(() => paths(into, ...inputs), /would both be written/);
    assert.throws(
      () => paths({ to: 'output', format: 'svg' }, ...inputs),
      /cannot all go to standard output/,
    );
    const one = { to: 'file', format: 'svg', path: join(folder, 'one.svg') } as const;
    assert.throws(() => paths(one, ...inputs), /cannot all go to "one\.svg"/);
  });
});
