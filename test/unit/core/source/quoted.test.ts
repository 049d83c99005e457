import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asValue } from '../../../../core/source/as-value.ts';
import { quoted } from '../../../../core/source/quoted.ts';
import { parseSource } from '../../../../core/source.ts';
import { anyCharacter } from '../../../support/any-character.ts';

/** Returns what is read of a value where it stands behind a key, in a list, in braces and in brackets. */
function readIn(value: string): unknown[] {
  const source = parseSource(`a: ${value}\nb:\n  - ${value}\nc: { d: ${value}, e: f }\ng: [${value}, h]\n`);
  assert.deepEqual(source.problems, [], value);
  const { a, b, c, g } = source.document.toJS();
  assert.equal(c.e, 'f');
  assert.equal(g[1], 'h');
  return [a, b[0], c.d, g[0]];
}

/** Lines of the signs that mean something in YAML, and of any others. */
const line = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`ab 5"'\\#:,[]{}*&!%@\`|>?-~\tü\r\n\u2028\u{1f600}`) }),
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: 'grapheme' }),
);

describe('a text in quotes', () => {
  it('is read as it was typed, wherever it stands', () => {
    fc.assert(
      fc.property(line, (text) => {
        assert.deepEqual(readIn(quoted(text)), [text, text, text, text]);
        assert.doesNotMatch(quoted(text), /[\r\n]/);
      }),
    );
  });

  it('has no escapes where it can do without', () => {
    assert.equal(quoted('Takes ticket # 5'), '"Takes ticket # 5"');
    assert.equal(quoted(`Can't decide`), `"Can't decide"`);
    assert.equal(quoted(`Says "don't": then`), `'Says "don''t": then'`);
    assert.equal(quoted('C:\\desk'), `'C:\\desk'`);
  });

  it('is what any text becomes that would be read as something else', () => {
    fc.assert(fc.property(line, (text) => assert.deepEqual(readIn(asValue(text, true)).at(-1), text)));
  });
});
