import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { sameExceptChanges } from '../../../../core/fix-check/same-except-changes.ts';
import { parseSource } from '../../../../core/source.ts';

/** Returns whether a text says the same without some parts, which follow each other in it. */
function sameWithout(text: string, parts: readonly string[]): boolean {
  let from = 0;
  const changes = parts.map((part) => {
    const start = text.indexOf(part, from);
    assert.notEqual(start, -1, part);
    from = start + part.length;
    return { span: { start, end: from }, text: '' };
  });
  return sameExceptChanges(parseSource(text), parseSource(applyChanges(text, changes)), changes);
}

const plain = 'a: 1\nb: 2\nc: 3\nd: 4\n';
const inner = 'k:\n  a: 1\n  b: 2\n  c: 3\nl: 4\n';
const flow = 'k: { a: 1, b: 2, c: 3, d: 4 }\n';
const list = 'k:\n  - a: 1\n    b: 2\n    c: 3\n  - d: 4\n';

describe('what a text says without some of its keys', () => {
  for (const [text, parts] of [
    [plain, ['b: 2\n']],
    [plain, ['b: 2\n', 'c: 3\n']],
    [plain, ['a: 1\n', 'b: 2\n']],
    [plain, ['c: 3\n', 'd: 4\n']],
    [plain, ['\nb: 2', '\nc: 3']],
    [inner, ['  a: 1\n', '  b: 2\n']],
    [inner, ['  b: 2\n', '  c: 3\n']],
    [flow, ['a: 1, ', 'b: 2, ']],
    [flow, ['b: 2, ', 'c: 3, ']],
    [flow, [', c: 3', ', d: 4']],
    [list, ['a: 1\n    ', 'b: 2\n    ']],
    [list, ['    b: 2\n', '    c: 3\n']],
  ] as const) {
    it(`is the same in the others: ${JSON.stringify(parts)} of ${JSON.stringify(text.slice(0, 8))}`, () =>
      assert.ok(sameWithout(text, parts)));
  }

  for (const [what, text, parts] of [
    ['a key goes over to another one', 'k:\n  a: 1\nl:\n  b: 2\n', ['l:\n']],
    ['a key comes out of another one', 'a: 1\nb:\n  c: 2\n', ['b:\n  ']],
    ['a key is left without its value', inner, ['  a: 1\n', '  b: 2\n', '  c: 3\n']],
    ['a value goes over to another key', 'a: 1\nb: 2\n', [' 1\nb:']],
  ] as const) {
    it(`is not when ${what}`, () => assert.ok(!sameWithout(text, parts)));
  }
});
