import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { declaredIn } from '../../../../core/impact/switchables.ts';
import { workspaceImpact } from '../../../../server/features/workspace-impact.ts';

const blueprint = (title: string, systems: string, ...cells: string[]) =>
  `blueprint: ${title}\nsystems: { ${systems} }\nstages: [{ stage: S, steps: [{ step: T, customer: Pays, frontstage: [${cells}] }] }]`;

const texts: Readonly<Record<string, string>> = {
  a: blueprint('A', 'till: Till', '{ name: One, system: till }'),
  // The same system by another id, used twice.
  b: blueprint('B', 'kasse: till', '{ name: One, system: kasse }', '{ name: Two, system: kasse }'),
  // Another name for the same id.
  c: blueprint('C', 'till: Cash desk', '{ name: One, system: till }'),
  d: blueprint('D', 'other: Other', '{ name: One, system: other }'),
};

describe('switching something off in all blueprints', () => {
  const read: string[] = [];
  const files = Object.entries(texts).map(([uri, text]) => ({
    uri,
    switchables: declaredIn(readBlueprint(text).model),
    async read() {
      read.push(uri);
      return readBlueprint(text);
    },
  }));
  beforeEach(() => {
    read.length = 0;
  });

  it('offers each thing once, those of most blueprints first, without reading any', async () => {
    const { choices, files: dark } = await workspaceImpact(files, {});
    assert.deepEqual(
      choices.map(({ id, name, files: count }) => [id, name, count]),
      [
        ['system:till', 'Till', 2],
        ['system:till', 'Cash desk', 1],
        ['system:other', 'Other', 1],
      ],
    );
    assert.deepEqual([dark, read], [[], []]);
  });

  it('says what goes dark in each that knows it by its name or its id, and reads no other', async () => {
    const { files: dark } = await workspaceImpact(files, { off: 'system:till' });
    assert.deepEqual(
      dark.map(({ uri, title, id, counts }) => [uri, title, id, counts.cells, counts.touchpoints]),
      [
        // With what the customer does, which leads to them.
        ['b', 'B', 'system:kasse', 3, 1],
        ['a', 'A', 'system:till', 2, 1],
        ['c', 'C', 'system:till', 2, 1],
      ],
    );
    assert.deepEqual(read.sort(), ['a', 'b', 'c']);
  });

  it('finds nothing for what nobody declares', async () => {
    assert.deepEqual((await workspaceImpact(files, { off: 'Tresor' })).files, []);
  });

  it('leaves out what cannot be read any more', async () => {
    const gone = files.map((file) => (file.uri === 'a' ? { ...file, read: async () => undefined } : file));
    const { files: dark } = await workspaceImpact(gone, { off: 'Till' });
    assert.deepEqual(
      dark.map(({ uri }) => uri),
      ['b', 'c'],
    );
  });
});
