// Writes every file that repeats what stands in core; with --check only says which are out of date.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { editingPage, setActions, withActionTitles } from './generate/actions.mjs';
import { brandPage, brandSchema } from './generate/brand-file.mjs';
import { languages, setExports, withTitles } from './generate/exports.mjs';
import { formatPage } from './generate/format-reference.mjs';
import { importPage } from './generate/import-page.mjs';
import { jsonSchema } from './generate/json-schema.mjs';
import { picturePage } from './generate/picture-page.mjs';
import { rulePages } from './generate/rule-pages.mjs';
import { ruleSettings } from './generate/settings.mjs';

const root = new URL('../', import.meta.url);

/** Returns the generated files: path from the root of the project, and the text that belongs there. */
export function generatedFiles() {
  return [
    ['schema/blueprint.schema.json', `${JSON.stringify(jsonSchema(), null, 2)}\n`],
    ['schema/brand.schema.json', `${JSON.stringify(brandSchema(), null, 2)}\n`],
    ['docs/brand.md', brandPage(read('docs/brand.md'))],
    ['docs/editing.md', editingPage(read('docs/editing.md'))],
    ['docs/format.md', formatPage(read('docs/format.md'))],
    ['docs/import.md', importPage(read('docs/import.md'))],
    ['docs/picture.md', picturePage(read('docs/picture.md'))],
    ...rulePages().map(([name, text]) => [`docs/rules/${name}`, text]),
    ['package.json', manifest(read('package.json'))],
    ...Object.keys(languages).map((language) => {
      const path = `package.nls${language}.json`;
      const titled = (texts) => (language === '' ? withActionTitles(texts) : texts);
      return [path, changed(read(path), (texts) => titled(withTitles(texts, language)))];
    }),
  ];
}

/** Pages in docs/rules of rules that are no longer there. */
export function strayPages() {
  const known = new Set(rulePages().map(([name]) => name));
  return readdirSync(new URL('docs/rules/', root))
    .filter((name) => !known.has(name))
    .map((name) => `docs/rules/${name}`);
}

function manifest(text) {
  return changed(text, (content) => {
    content.contributes.configuration.properties['serviceBlueprint.lint.rules'].properties = ruleSettings();
    setExports(content);
    setActions(content);
    return content;
  });
}

/** JSON with what a function makes of its content. Only a difference in content counts: the layout is the formatter's. */
function changed(text, change) {
  const content = change(JSON.parse(text));
  return JSON.stringify(content) === JSON.stringify(JSON.parse(text))
    ? text
    : `${JSON.stringify(content, null, 2)}\n`;
}

function read(path) {
  return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
}

function isCurrent([path, text]) {
  try {
    return read(path) === text;
  } catch {
    return false;
  }
}

function main(check) {
  mkdirSync(new URL('docs/rules/', root), { recursive: true });
  const outdated = generatedFiles().filter((file) => !isCurrent(file));
  const stray = strayPages();
  if (check) {
    const paths = [...outdated.map(([path]) => path), ...stray];
    if (paths.length === 0) return;
    console.error(`Out of date, run "npm run generate": ${paths.join(', ')}`);
    process.exitCode = 1;
    return;
  }
  for (const [path, text] of outdated) writeFileSync(new URL(path, root), text);
  for (const path of stray) rmSync(fileURLToPath(new URL(path, root)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.includes('--check'));
