import assert from 'node:assert/strict';
import { WorkspaceIndex } from '../../../server/workspace-index.ts';

const folder = 'file:///plans';
const uri = (name: string): string => `${folder}/${name}.blueprint.yaml`;

/** A workspace in memory that counts what is read. */
function workspace(texts: Map<string, string>) {
  const read: string[] = [];
  let changes = 0;
  const index = new WorkspaceIndex(() => changes++);
  const files = {
    find: () => Promise.resolve([...texts.keys()]),
    read: (one: string) => {
      read.push(one);
      return Promise.resolve(texts.get(one));
    },
  };
  index.open(files, [folder]);
  const titles = (): string[] =>
    index
      .known()
      .flatMap(({ titled }) => titled?.title ?? [])
      .sort();
  return { index, read, titles, changes: () => changes };
}

describe('the index of the workspace', () => {
  it('reads nothing before it is asked', () => {
    assert.deepEqual(workspace(new Map([[uri('a'), 'blueprint: A']])).read, []);
  });
  it('reads every blueprint once', async () => {
    const texts = new Map([
      [uri('a'), 'blueprint: A\nstages: [{ stage: S }]'],
      [uri('b'), 'blueprint: B'],
    ]);
    const { index, titles, read, changes } = workspace(texts);
    assert.deepEqual(titles(), []);
    await Promise.all([index.ready(), index.ready()]);
    assert.deepEqual(titles(), ['A', 'B']);
    assert.deepEqual(index.known()[0]?.stages, ['S']);
    await index.ready();
    assert.equal(read.length, 2);
    assert.equal(changes(), 1);
  });
  it('leaves out what is no blueprint, what cannot be read, and packages', async () => {
    const texts = new Map([
      [`${folder}/a.yaml`, 'blueprint: A'],
      [`${folder}/node_modules/b/b.blueprint.yaml`, 'blueprint: B'],
    ]);
    const { index, titles } = workspace(texts);
    texts.set(uri('c'), 'blueprint: C');
    await index.ready();
    assert.deepEqual(titles(), ['C']);
  });
  it('follows files that change, appear and go', async () => {
    const texts = new Map([[uri('a'), 'blueprint: A']]);
    const { index, titles, changes } = workspace(texts);
    await index.ready();
    texts.set(uri('a'), 'blueprint: A2').set(uri('b'), 'blueprint: B');
    index.fileChanged(uri('a'));
    index.fileChanged(uri('b'));
    await index.ready();
    assert.deepEqual(titles(), ['A2', 'B']);
    texts.delete(uri('a'));
    index.fileChanged(uri('a'));
    index.fileChanged(`${folder}/values.yaml`);
    await index.ready();
    assert.deepEqual(titles(), ['B']);
    assert.ok(changes() >= 3);
  });
  it('begins anew with other folders', async () => {
    const { index, titles } = workspace(new Map([[uri('a'), 'blueprint: A']]));
    await index.ready();
    index.open({ find: () => Promise.resolve([]), read: () => Promise.resolve(undefined) }, [
      'file:///other',
    ]);
    await index.ready();
    assert.deepEqual(titles(), []);
  });
  it('forgets what had changed in the folders before', async () => {
    const texts = new Map([[uri('a'), 'blueprint: A']]);
    const { index, titles } = workspace(texts);
    await index.ready();
    index.fileChanged(uri('a'));
    const read = (one: string) => Promise.resolve(texts.get(one));
    index.open({ find: () => Promise.resolve([]), read }, ['file:///other']);
    await index.ready();
    assert.deepEqual(titles(), []);
  });
  it('takes in a file that appears while the folders are searched', async () => {
    const texts = new Map<string, string>();
    const index = new WorkspaceIndex(() => undefined);
    const found: ((uris: string[]) => void)[] = [];
    const find = () => new Promise<string[]>((resolve) => found.push(resolve));
    index.open({ find, read: (one) => Promise.resolve(texts.get(one)) }, [folder]);
    const ready = index.ready();
    while (found.length === 0) await Promise.resolve();
    texts.set(uri('late'), 'blueprint: Late');
    index.fileChanged(uri('late'));
    found[0]?.([]);
    await ready;
    assert.deepEqual(
      index.known().map(({ titled }) => titled?.title),
      ['Late'],
    );
  });
});
