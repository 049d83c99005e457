import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import { root } from '../../support/root.ts';

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = [
  ...inDocs.filter((file) => file.endsWith('.md')).map((file) => join('docs', file)),
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', 'bench/README.md'],
]
  .map((path) => ({ path, file: join(root, path) }))
  .filter(({ file }) => existsSync(file))
  .map(({ path, file }) => ({ path, file, text: readFileSync(file, 'utf8') }));

describe('the handbook', () => {
  it('has no link to a page or heading that is not there', () => {
    const broken = pages.flatMap(({ path, file, text }) =>
      linksOf(text)
        .filter((link) => !leadsSomewhere(file, link))
        .map((link) => `${path}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('shows no whole blueprint with an error', () => {
    const blocks = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/^```(?:yaml|service-blueprint)\n([\s\S]*?)^```/gm)]
        .map(([, block = '']) => ({ path, block }))
        .filter(({ block }) => /^blueprint:/m.test(block) && /^stages:/m.test(block)),
    );
    assert.ok(blocks.length > 0);
    // The page of a rule shows what the rule finds.
    const shown = blocks.filter(({ path }) => !path.startsWith(join('docs', 'rules')));
    const found = shown.flatMap(({ path, block }) =>
      lint(readBlueprint(block))
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => `${path}: ${message}`),
    );
    assert.deepEqual(found, []);
  });

  it('names every page in its index', () => {
    const index = readFileSync(join(root, 'docs', 'README.md'), 'utf8');
    const named = linksOf(index).map((link) => resolve(root, 'docs', link.split('#')[0] ?? ''));
    const missing = pages
      .filter(({ path }) => /^docs.[^/\\]+\.md$/.test(path) && path !== join('docs', 'README.md'))
      .filter(({ file }) => !named.includes(file))
      .map(({ file }) => relative(root, file));
    assert.deepEqual(missing, []);
  });
});

/** Where Markdown links lead, code left out. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^(`{3,})[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

function leadsSomewhere(from: string, link: string): boolean {
  if (/^(https|mailto):/.test(link)) return true;
  const [path = '', heading] = link.split('#');
  const target = path === '' ? from : resolve(dirname(from), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  if (heading === undefined || !target.endsWith('.md')) return true;
  const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, words = '']) =>
    slug(words),
  );
  return headings.includes(heading) || readFileSync(target, 'utf8').includes(`id="${heading}"`);
}

/** The anchor that GitHub gives a heading. */
function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
