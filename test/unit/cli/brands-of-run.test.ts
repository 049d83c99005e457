import assert from 'node:assert/strict';
import { BrandsOfRun } from '../../../cli/brands-of-run.ts';

describe('the brands of one run', () => {
  it('are read once for each folder, whatever comes of it', async () => {
    const read: string[] = [];
    const brands = new BrandsOfRun(async ({ path = '' }) => {
      read.push(path);
      if (path.startsWith('/none/')) throw new Error('There is no brand file.');
      return { name: path, text: '', given: { brand: { colours: {} } }, problems: [], files: [] };
    });
    const of = (path: string | undefined) => brands.of({ path, folder: '/here' });
    const names = await Promise.all(['/a/1.yaml', '/a/2.yaml', '/b/1.yaml', '/a/3.yaml'].map(of));
    assert.deepEqual(
      names.map((one) => one?.name),
      ['/a/1.yaml', '/a/1.yaml', '/b/1.yaml', '/a/1.yaml'],
    );
    for (const path of ['/none/1.yaml', '/none/2.yaml']) await assert.rejects(of(path), /no brand file/);
    assert.equal(
      await of(undefined),
      await of('/here/1.yaml'),
      'standard input lies where the command is called',
    );
    assert.deepEqual(read, ['/a/1.yaml', '/b/1.yaml', '/none/1.yaml', '']);
  });
});
