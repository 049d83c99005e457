import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { lint } from '../../../../core/lint.ts';
import { fixesOf, type Problem } from '../../../../core/problem.ts';
import { rules } from '../../../../core/rules/index.ts';
import { root } from '../../../../tooling/root.ts';
import { applyFix } from '../apply-fix.ts';
import { duplicatesIn, expectedProblems, fixtureCodes, foundProblems, readFixture } from './fixtures.ts';

/** The day on which the fixtures are looked at. */
const today = '2026-11-28';

const codes = rules.map(({ code }) => code);

describe('the rules', () => {
  it('have codes in kebab-case, each once', () => {
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  });

  it('each have a file of the same name, a fixture and a page, and nothing else has', () => {
    const files = readdirSync(join(root, 'core', 'rules')).filter((name) => name !== 'index.ts');
    for (const file of files) {
      const code = file.replace(/\.ts$/, '');
      assert.ok(codes.includes(code), `core/rules/${file} is in no list: add it to core/rules/index.ts.`);
    }
    assert.deepEqual(files.sort(), codes.map((code) => `${code}.ts`).sort());
    for (const code of codes) readFixture(`${code}.blueprint.yaml`);
    assert.deepEqual(fixtureCodes().sort(), codes.toSorted());
    const pages = readdirSync(join(root, 'docs', 'rules')).filter((name) => name !== 'README.md');
    for (const code of codes)
      assert.ok(pages.includes(`${code}.md`), `docs/rules/${code}.md is missing: run npm run generate.`);
    assert.deepEqual(pages.sort(), codes.map((code) => `${code}.md`).sort());
  });

  for (const { code, fixable = false, autoFixable = false } of rules) {
    it(`find what the fixture marks: ${code}`, () => {
      const text = readFixture(`${code}.blueprint.yaml`);
      const expected = expectedProblems(text);
      const problems = lint(readBlueprint(text), new Map(), duplicatesIn(code), undefined, today);
      const serious = problems.filter(
        (problem) => isSerious(problem) || expected.some((one) => one.endsWith(` ${problem.code}`)),
      );
      assert.ok(
        expected.some((one) => one.endsWith(` ${code}`)),
        'The fixture marks a problem of its rule.',
      );
      assert.deepEqual(foundProblems(text, serious), expected);
    });

    it(`say whether they have quick fixes, and whether "fix all" applies some: ${code}`, () => {
      const problems = lint(readBlueprint(readFixture(`${code}.blueprint.yaml`)));
      const fixes = problems.filter((one) => one.code === code).flatMap(fixesOf);
      const isSafe = fixes.some(({ safe }) => safe === true);
      assert.equal(
        fixable,
        fixes.length > 0,
        `Set fixable in core/rules/${code}.ts to what its fixture shows.`,
      );
      assert.equal(
        autoFixable,
        isSafe,
        `Set autoFixable in core/rules/${code}.ts to what its fixture shows.`,
      );
    });

    if (!fixable) continue;

    it(`fix without breaking anything: ${code}`, () => {
      const text = readFixture(`${code}.blueprint.yaml`);
      const file = readBlueprint(text);
      const before = lint(file);
      for (const problem of before.filter((one) => one.code === code)) {
        for (const one of fixesOf(problem)) {
          const fixed = applyFix(text, one);
          const after = lint(readBlueprint(fixed));
          assert.ok(
            count(after, problem) < count(before, problem),
            `${one.title} leaves: ${problem.message}`,
          );
          const broken = syntax(after).filter((message) => !syntax(before).includes(message));
          assert.deepEqual(broken, [], `${one.title} breaks the file:\n${fixed}`);
          if (!one.title.startsWith('Remove')) assert.deepEqual(comments(fixed), comments(text), one.title);
        }
      }
    });

    it(`fix as written down: ${code}`, () => {
      const text = readFixture(`${code}.blueprint.yaml`);
      assert.equal(fixAll(text, code), readFixture(`${code}.fixed.yaml`));
    });
  }
});

/** Applies the first fix of the first problem of the rule until none has any. */
function fixAll(text: string, code: string): string {
  let fixed = text.replaceAll(/^#\s*\^+ [a-z-]+\n/gm, '');
  for (let round = 0; round < 30; round++) {
    const file = readBlueprint(fixed);
    const [first] = lint(file)
      .filter((problem) => problem.code === code)
      .flatMap((problem) => fixesOf(problem).slice(0, 1));
    if (first === undefined) break;
    fixed = applyFix(fixed, first);
  }
  return fixed;
}

function isSerious({ severity }: Problem): boolean {
  return severity === 'error' || severity === 'warning';
}

function count(problems: readonly Problem[], { code, message }: Problem): number {
  return problems.filter((one) => one.code === code && one.message === message).length;
}

function syntax(problems: readonly Problem[]): string[] {
  return problems.filter(({ code }) => code === 'yaml-syntax').map(({ message }) => message);
}

function comments(text: string): string[] {
  return (text.match(/#[^\n"]*/g) ?? []).toSorted();
}
