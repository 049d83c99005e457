import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { lint } from '../../../core/lint.ts';
import type { Problem } from '../../../core/problem.ts';
import { keysOf } from '../../../core/schema.ts';
import { parseSource } from '../../../core/source.ts';
import { roleOf } from '../../../core/vocabulary.ts';
import { root } from '../../../tooling/root.ts';

const inDocs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = [
  ...inDocs.filter((file) => file.endsWith('.md')).map((file) => join('docs', file)),
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'examples/README.md', 'bench/README.md'],
]
  .map((path) => ({ path, file: join(root, path) }))
  .filter(({ file }) => existsSync(file))
  .map(({ path, file }) => ({ path, file, text: readFileSync(file, 'utf8') }));

/** Every block of YAML, indented ones and those inside longer fences too. */
const blocks = pages.flatMap(({ path, text }) =>
  [...text.matchAll(/^( *)```(?:yaml|service-blueprint)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', block = '']) => ({
      path,
      block: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      ofRule: path.startsWith(join('docs', 'rules')),
    }),
  ),
);

describe('the handbook', () => {
  it('has no link to a page or heading that is not there', () => {
    const broken = pages.flatMap(({ path, file, text }) =>
      linksOf(text)
        .filter((link) => !leadsSomewhere(file, link))
        .map((link) => `${path}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('shows whole blueprints without errors and warnings', () => {
    // The page of a rule shows what the rule finds.
    const whole = blocks.filter(({ block, ofRule }) => isWhole(block) && !ofRule);
    assert.ok(whole.length > 0);
    const found = whole.flatMap(({ path, block }) =>
      lint(readBlueprint(block))
        .filter(isSerious)
        .map(({ message }) => `${path}: ${message}`),
    );
    assert.deepEqual(found, []);
  });

  it('shows no YAML that cannot be read', () => {
    const mistake = join('docs', 'rules', 'yaml-syntax.md');
    const found = blocks.flatMap(({ path, block }) =>
      parseSource(block).problems.map(({ message }) => ({ path, message })),
    );
    assert.deepEqual(
      found.filter(({ path }) => path !== mistake),
      [],
    );
    assert.equal(found.length, 1, 'the page about YAML that cannot be read shows one mistake');
  });

  it('shows parts of a blueprint with keys and values that belong there', () => {
    const parts = blocks
      .filter(({ block, ofRule }) => !isWhole(block) && !ofRule)
      .flatMap(({ path, block }) => completed(block).map((text) => ({ path, text })));
    assert.ok(parts.length > 0);
    const found = parts.flatMap(({ path, text }) =>
      readBlueprint(text)
        .problems.filter(isSerious)
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

function isWhole(block: string): boolean {
  return /^blueprint:/m.test(block);
}

function isSerious({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

/** A part made whole around it: what belongs to the document or to a step. `[]` for YAML of other programs. */
function completed(part: string): string[] {
  const keys = [...part.matchAll(/^([\w-]+):/gm)].map(([, key = '']) => key);
  const ofStep = (key: string) => keysOf('step').has(key) || roleOf(key) !== undefined;
  const inStep = part.replaceAll(/^(?=.)/gm, ' '.repeat(8));
  if (keys.includes('stages')) return [`blueprint: Part\n${part}`];
  if (keys.some(ofStep))
    return [`blueprint: Part\nstages:\n  - stage: Part\n    steps:\n      - step: Part\n${inStep}`];
  if (keys.some((key) => keysOf('document').has(key)))
    return [
      `blueprint: Part\n${part}stages:\n  - stage: Part\n    steps: [{ step: Part, customer: Acts }]\n`,
    ];
  return [];
}

/** Returns the targets of Markdown links, code left out. */
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
