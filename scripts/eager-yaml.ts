import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The parser of YAML gives its tokens one at a time, through several generators each, and most of the time to read a text
 * goes into passing them on. A text is always read whole here, so in the bundle the same functions put them into a list.
 */
export const eagerYaml: Plugin = {
  name: 'eager-yaml',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]yaml[\\/](?:browser[\\/])?dist[\\/]parse[\\/](?:lexer|parser)\.js$/ },
      async ({ path }) => ({ contents: withoutGenerators(await readFile(path, 'utf8'), path) }),
    );
  },
};

/** Returns the source of the lexer or the parser with functions that fill a list in place of generators. */
function withoutGenerators(source: string, path: string): string {
  const eager = source
    .replaceAll(/^ {4}\*(?=\w+\()/gm, '    ')
    .replaceAll(/\byield\* /g, '')
    .replaceAll(/\byield ([^;]+);/g, 'this.given.push($1);')
    .replace(
      /^( {4}(?:lex|parse)\(source, incomplete = false\) \{\n)([\s\S]*?)(^ {4}\}\n)/m,
      '$1        this.given = [];\n$2        return this.given;\n$3',
    );
  const isWhole = eager.includes('this.given = [];') && eager.includes('this.given.push(');
  if (!isWhole || /\byield\b(?!ed)/.test(eager))
    throw new Error(`Not the YAML that this was written for: ${path}`);
  return eager;
}
