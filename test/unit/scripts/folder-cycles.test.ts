import assert from 'node:assert/strict';
import { folderCycles, importsOf } from '../../../scripts/folder-cycles.ts';

const from = (files: Readonly<Record<string, string>>) =>
  folderCycles(Object.entries(files).flatMap(([path, text]) => importsOf(path, text)));

describe('circles of folders', () => {
  it('are found where no two files import each other', () => {
    const found = from({
      'core/lint.ts': "import { rules } from './rules/index.ts';",
      'core/lint/level.ts': '',
      'core/rules/index.ts': '',
      'core/rules/cycle.ts': "import type { Level } from '../lint/level.ts';",
    });
    assert.deepEqual(
      found.map(({ folder, members }) => [folder, members]),
      [['core', ['lint', 'rules']]],
    );
    assert.deepEqual(
      found[0]?.imports.map(({ from }) => from),
      ['core/lint.ts', 'core/rules/cycle.ts'],
    );
  });
  it('are found over several folders, and at the top', () => {
    const found = from({
      'a/one.ts': "export * from '../b/one.ts';",
      'b/one.ts': "const load = () => import('../c/one.ts');",
      'c/two.ts': "import {\n  type One,\n} from '../a/two.ts';",
    });
    assert.deepEqual(
      found.map(({ folder, members }) => [folder, members]),
      [['', ['a', 'b', 'c']]],
    );
  });
  it('are not found where a file and the folder of its name share their work', () => {
    const found = from({
      'core/lint.ts': "import './lint/level.ts';",
      'core/lint/level.ts': "import type { Lint } from '../lint.ts';",
      'core/rules/one.ts': "import '../lint/level.ts';",
    });
    assert.deepEqual(found, []);
  });
});
