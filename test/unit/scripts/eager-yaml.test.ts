import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { Parser } from 'yaml';
import { eagerYaml } from '../../../scripts/eager-yaml.ts';
import { root } from '../../../tooling/root.ts';

/** A text with each sign of YAML put into it, and cut off, at places all over it. */
function brokenFrom(text: string): readonly string[] {
  const signs = ['{', ']', '"', ': ', '\t', '- ', '|\n', '&a ', '? ', '\n---\n', '%', '#', '\u{FEFF}'];
  return signs.flatMap((sign, index) => {
    const at = Math.floor((text.length * (index + 1)) / (signs.length + 2));
    return [text.slice(0, at) + sign + text.slice(at), text.slice(0, at) + sign];
  });
}

describe('YAML without generators', () => {
  it('gives the tokens that the parser of the package gives, of whole and of broken texts', async () => {
    const { outputFiles } = await build({
      stdin: { contents: `export { Parser } from 'yaml'`, resolveDir: root },
      ...{ bundle: true, write: false, format: 'iife', globalName: 'bundled' },
      alias: { yaml: join(root, 'node_modules', 'yaml', 'browser', 'index.js') },
      plugins: [eagerYaml],
    });
    const context: { bundled?: { Parser: typeof Parser } } = {};
    runInNewContext(outputFiles[0]?.text.replace(/^"use strict";\nvar /, 'var ') ?? '', context);
    const { bundled } = context;
    assert.ok(bundled);
    const examples = join(root, 'examples');
    const whole = readdirSync(examples)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(examples, name), 'utf8'));
    for (const text of [...whole, ...whole.flatMap(brokenFrom)]) {
      const ours: string = JSON.stringify(new bundled.Parser().parse(text));
      const theirs = JSON.stringify([...new Parser().parse(text)]);
      assert.equal(ours, theirs);
    }
  });
});
