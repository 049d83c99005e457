import assert from 'node:assert/strict';
import { importsOf } from '../../../scripts/folder-cycles.ts';
import { layerProblems } from '../../../scripts/layers.ts';

const problems = (path: string, text: string) => layerProblems(importsOf(path, text));

describe('layers that may import types alone', () => {
  it('do so in every way of writing', () => {
    for (const text of [
      "import type { A } from '../server/protocol.ts';",
      "import type {\n  A,\n  B,\n} from '../server/protocol.ts';",
      "import type A from '../server/protocol.ts';",
      "import type * as A from '../server/protocol.ts';",
      "export type { A } from '../server/protocol.ts';",
      "import { a } from '../core/diagram/view.ts';",
    ]) {
      assert.deepEqual(problems('webview/page.ts', text), [], text);
    }
  });
  it('are told of what runs, with the file and what to do', () => {
    for (const text of [
      "import { a } from '../server/protocol.ts';",
      "import { type A, b } from '../server/protocol.ts';",
      "import { type A } from '../server/protocol.ts';",
      "import '../server/protocol.ts';",
      "export * from '../server/protocol.ts';",
      "const a = await import('../server/protocol.ts');",
      "import type { A } from './a.ts';\nimport { b } from '../server/protocol.ts';",
    ]) {
      const [found, ...others] = problems('webview/page.ts', text);
      assert.match(
        found ?? '',
        /^webview\/page\.ts imports server\/protocol\.ts .*Write "import type"/,
        text,
      );
      assert.deepEqual(others, []);
    }
  });
});
