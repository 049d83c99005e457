import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSource, tokensOf } from '../../../core/source.ts';
import { runs } from '../../support/runs.ts';
import { brokenFile } from './broken-texts.ts';
import { treeOf } from './source/tree-of.ts';

function marked(text: string): string[] {
  return parseSource(text).problems.map(({ span }) => text.slice(span.start, span.end));
}

describe('parseSource', () => {
  it('finds the starts of lines, also behind carriage returns', () => {
    assert.deepEqual(parseSource('a: b\r\nc: d\n').lineStarts, [0, 6, 11]);
    assert.deepEqual(parseSource('').lineStarts, [0]);
  });

  it('reads every plain value as a text', () => {
    const { document } = parseSource('a: 1.20\nb: no\nc: 2026-11-01');
    assert.deepEqual(document.toJS(), { a: '1.20', b: 'no', c: '2026-11-01' });
  });

  it('marks what is wrong and not more than its line', () => {
    assert.deepEqual(marked('a: b: c # d\ne: f'), ['b: c']);
    assert.deepEqual(marked('a: @b c\n'), ['@b c']);
    assert.deepEqual(marked('a: b\nc\nd: e'), ['c']);
    assert.deepEqual(marked('a: b\n  c: d\n'), ['c']);
    assert.deepEqual(marked('a: "b\nc: d'), ['"b']);
    assert.deepEqual(marked('a:\n\tb: c'), ['\t']);
  });

  it('marks where a second document begins, and only that', () => {
    assert.deepEqual(marked('a: b\n---\nc: [d\n'), ['---']);
    assert.deepEqual(marked('---\na: b\r\n--- # more\r\nc: d\r\n---\n'), ['---']);
    assert.deepEqual(marked('a: b\n...\n# c\n%YAML 1.2\n---\nc: d\n'), ['---']);
    assert.deepEqual(marked('a: b\n...\n emotion: 0\n'), ['emotion: 0']);
    assert.deepEqual(marked('%YAML 1.2\n--- # first\na: b\n...\n# c\n'), []);
    assert.match(parseSource('a: b\n---\nc: d').problems[0]?.message ?? '', /only the first is read/);
  });

  it('says in plain words what to do', () => {
    const [problem] = parseSource('a: b: c').problems;
    assert.equal(problem?.code, 'yaml-syntax');
    assert.match(problem?.message ?? '', /one colon too many.*quotes/);
    assert.match(parseSource('a: [b\nc: d').problems[0]?.message ?? '', /bracket .* Add \] where/);
    assert.match(parseSource('a: [b\n  c\nd: e').problems[0]?.message ?? '', /bracket \] is missing/);
    assert.match(parseSource("a: 'b").problems[0]?.message ?? '', /quote .* not closed.*apostrophe/);
  });

  it('says of a text that begins as the head of a long one that it wants quotes', () => {
    for (const text of ['|Orders', '>Orders a tea', '|+x', '> 5 minutes']) {
      const [problem] = parseSource(`a: ${text}\nb: c\n`).problems;
      assert.match(problem?.message ?? '', /begins with \| or > .* quotes/);
      assert.equal(problem?.replacement, JSON.stringify(text));
    }
  });

  it('reads the same when the signs of the text are kept, and these are all of it', () => {
    const same = (text: string): void => {
      const [plain, keeping] = [parseSource(text), parseSource(text, undefined, true)];
      assert.equal(treeOf(keeping), treeOf(plain));
      assert.deepEqual(keeping.problems, plain.problems);
      assert.deepEqual(tokensOf(keeping), tokensOf(plain));
    };
    for (const text of [
      '',
      '\n',
      '# a',
      'a: b\n---\nc: [d\n---\n',
      '%YAML 1.2\n---\na: &b c\n...\n',
      'a: @b',
    ])
      same(text);
    fc.assert(
      fc.property(brokenFile, ({ text }) => same(text)),
      runs(10),
    );
  });
});
