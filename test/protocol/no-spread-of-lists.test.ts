import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tooling/root.ts';

const shipped = [
  'cli',
  'client',
  'core',
  'disk',
  'hyphenation',
  'markdown',
  'office',
  'pdf',
  'server',
  'webview',
];

/** Each with whether the rule is against it. */
const calls = {
  'Math.max(...list)': true,
  'Math.min(0, ...list)': true,
  'Math.hypot(...list)': true,
  'String.fromCharCode(...list)': true,
  'String.fromCodePoint(...list)': true,
  'into.push(...list)': true,
  'into.unshift(...list)': true,
  'into.splice(0, 1, ...list)': true,
  '[...into, ...list]': false,
  'new Set([...list])': false,
  'Math.max(list.length, 3)': false,
  'into.push(list.length)': false,
} as const;

describe('the rule of the linter against lists spread into calls', function () {
  this.timeout(120_000);
  it('finds each of them, in every folder that is shipped, and nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-spread-of-lists-'));
    try {
      for (const part of ['biome.json', 'scripts/no-spread-of-lists.grit'])
        cpSync(join(root, part), join(folder, part));
      const lines = Object.keys(calls).map(
        (call, at) =>
          `export const call${at} = (into: number[], list: readonly number[]) => [into, list, ${call}];`,
      );
      for (const part of shipped) {
        mkdirSync(join(folder, part));
        writeFileSync(join(folder, part, 'calls.ts'), `${lines.join('\n')}\n`);
      }
      const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
      const words = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '.'];
      const { stdout } = spawnSync(process.execPath, [biome, ...words], { cwd: folder, encoding: 'utf8' });
      const found = [
        ...stdout.matchAll(/(\w+)[\\/]calls\.ts,line=(\d+).*::A call takes only so many arguments/g),
      ];
      const wanted = shipped.flatMap((part) =>
        Object.entries(calls).flatMap(([call, isFound]) => (isFound ? [`${part}: ${call}`] : [])),
      );
      const said = found.map(([, part, line]) => `${part}: ${Object.keys(calls)[Number(line) - 1]}`);
      assert.deepEqual(said.sort(), wanted.sort(), stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
