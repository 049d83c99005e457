import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { fixesFor, lint } from '../../../../core/lint.ts';
import type { Problem } from '../../../../core/problem.ts';
import { rules } from '../../../../core/rules/index.ts';
import { root } from '../../../support/root.ts';
import { applyFix } from '../apply-fix.ts';
import { duplicatesIn, expectedProblems, fixtureCodes, foundProblems, readFixture } from './fixtures.ts';

const codes = rules.map(({ code }) => code);

describe('the rules', () => {
  it('have codes in kebab-case, each once', () => {
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  });

  it('each have a file of the same name, a fixture and a page, and nothing else has', () => {
    const files = readdirSync(join(root, 'core', 'rules')).filter((name) => name !== 'index.ts');
    assert.deepEqual(files.sort(), codes.map((code) => `${code}.ts`).sort());
    assert.deepEqual(fixtureCodes().sort(), codes.toSorted());
    const pages = readdirSync(join(root, 'docs', 'rules')).filter((name) => name !== 'README.md');
    assert.deepEqual(pages.sort(), codes.map((code) => `${code}.md`).sort());
  });

  for (const { code, fix } of rules) {
    const text = readFixture(`${code}.blueprint.yaml`);

    it(`find what the fixture marks: ${code}`, () => {
      const expected = expectedProblems(text);
      const problems = lint(readBlueprint(text), new Map(), duplicatesIn(code));
      const serious = problems.filter(
        (problem) => isSerious(problem) || expected.some((one) => one.endsWith(` ${problem.code}`)),
      );
      assert.ok(
        expected.some((one) => one.endsWith(` ${code}`)),
        'The fixture marks a problem of its rule.',
      );
      assert.deepEqual(foundProblems(text, serious), expected);
    });

    if (fix === undefined) continue;

    it(`mend without breaking anything: ${code}`, () => {
      const file = readBlueprint(text);
      const before = lint(file);
      for (const problem of before.filter((one) => one.code === code)) {
        for (const one of fixesFor(file, problem)) {
          const mended = applyFix(text, one);
          const after = lint(readBlueprint(mended));
          assert.ok(
            count(after, problem) < count(before, problem),
            `${one.title} leaves: ${problem.message}`,
          );
          const broken = syntax(after).filter((message) => !syntax(before).includes(message));
          assert.deepEqual(broken, [], `${one.title} breaks the file:\n${mended}`);
          if (!one.title.startsWith('Remove')) assert.deepEqual(comments(mended), comments(text), one.title);
        }
      }
    });

    it(`mend as written down: ${code}`, () => {
      assert.equal(mendAll(text, code), readFixture(`${code}.fixed.yaml`));
    });
  }
});

/** Applies the first fix of the first problem of the rule until none has any. */
function mendAll(text: string, code: string): string {
  let mended = text.replaceAll(/^#\s*\^+ [a-z-]+\n/gm, '');
  for (let round = 0; round < 30; round++) {
    const file = readBlueprint(mended);
    const [first] = lint(file)
      .filter((problem) => problem.code === code)
      .flatMap((problem) => fixesFor(file, problem).slice(0, 1));
    if (first === undefined) break;
    mended = applyFix(mended, first);
  }
  return mended;
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
