// Finds words that the glossary replaces, and doc comments that do not begin with what something is or does. Part of `npm run lint`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';
import { projectFiles } from './project-files.mjs';
import { docProblems, replacedWords, wordProblems } from './word-problems.ts';

/** Files that tell of the words themselves, or of the past. */
const exempt = /^(?:CHANGELOG\.md|docs\/glossary\.md|(?:test\/unit\/)?scripts\/word-problems[.\w]*)$/;

const words = replacedWords(readFileSync(join(root, 'docs', 'glossary.md'), 'utf8'));
if (words.length === 0) throw new Error('docs/glossary.md has no table under "Not used".');
for (const path of projectFiles(/\.(?:m?[jt]s|md|css|lua)$/)) {
  if (exempt.test(path)) continue;
  const text = readFileSync(join(root, path), 'utf8');
  const docs = path.endsWith('.md') ? [] : docProblems(text);
  for (const { line, message } of [...wordProblems(text, words), ...docs]) {
    console.error(`${path}:${line}: ${message}`);
    process.exitCode = 1;
  }
}
