import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Parser } from 'yaml';
import { applyChanges } from '../../../core/apply-changes.ts';
import { readToFormat } from '../../../core/blueprint-file.ts';
import { sameMeaning } from '../../../core/format/same-meaning.ts';
import { format, formatLine } from '../../../core/format.ts';
import { parseSource } from '../../../core/source.ts';
import { root } from '../../../tooling/root.ts';
import { runs } from '../../support/runs.ts';

function formatted(text: string): string {
  return applyChanges(text, format(parseSource(text)));
}

const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.yaml'));
const fixtures = readdirSync(join(root, 'test', 'fixtures', 'rules')).filter((name) =>
  name.endsWith('.blueprint.yaml'),
);
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

describe('format', () => {
  const cases: Record<string, [string, string]> = {
    'indents by two, lists under their key': [
      'a:\n- b\n-    c: d\n     e:\n         f: g\n',
      'a:\n  - b\n  - c: d\n    e:\n      f: g\n',
    ],
    'indents lists in lists': ['a:\n-   - b\n    - c\n', 'a:\n  - - b\n    - c\n'],
    'puts spaces in braces and none in brackets': [
      'a: {b: c,d:  [ e ,f ],g: {  }, h: [ ]}\n',
      'a: { b: c, d: [e, f], g: {}, h: [] }\n',
    ],
    'goes on inside brackets on several lines': [
      'a: [b,\n  c, {d: e,\n f: g}\n ]\n',
      'a: [b,\n  c, { d: e,\n    f: g }\n  ]\n',
    ],
    'keeps comments with what they stand over': [
      '# a\na:   # b\n    # c\n    - d    # e\n\n    # f\n# g\nh: i\n',
      '# a\na: # b\n  # c\n  - d # e\n\n  # f\n# g\nh: i\n',
    ],
    'keeps one empty line of several': ['\n\na: b\n\n\n\nc: d\n\n\n', 'a: b\n\nc: d\n'],
    'takes spaces from the ends of lines': ['a:   \n   b: c \n', 'a:\n  b: c\n'],
    'ends with one line break': ['a: b', 'a: b\n'],
    'keeps anchors, aliases, tags and merges': [
      'a:   &x   {b: c}\nd:  *x\ne: !!str   f\ng:\n    <<:   *x\n',
      'a: &x { b: c }\nd: *x\ne: !!str f\ng:\n  <<: *x\n',
    ],
    'keeps the text of blocks': [
      'a:\n    - b: |\n           c\n\n             d  \n      e: >-\n       f\n       g\n\n\n      h: |+\n         i\n\n\n      j: k\n',
      'a:\n  - b: |\n      c\n\n        d  \n    e: >-\n      f\n      g\n\n    h: |+\n      i\n\n\n    j: k\n',
    ],
    'keeps an indentation that a block states': [
      'a:\n    b: |2\n        c\n      d\n',
      'a:\n  b: |2\n      c\n    d\n',
    ],
    'keeps quotes and what is in them': [
      'a:\n    - "b  { c }"\n    - \'d: # e\'\n    - "f\n      g\\\n       h"\n',
      'a:\n  - "b  { c }"\n  - \'d: # e\'\n  - "f\n    g\\\n    h"\n',
    ],
    'keeps plain texts on several lines': ['a: b\n c\n\n     d\ne: f\n', 'a: b\n  c\n\n  d\ne: f\n'],
    'keeps explicit keys': ['?   a\n:   b\n', '? a\n: b\n'],
    'keeps the line breaks of Windows': ['a:\r\n- b  \r\n\r\n\r\n- c', 'a:\r\n  - b\r\n\r\n  - c\r\n'],
    'moves the blocks of Windows: |': [
      'a:   b\r\nc:\r\n- d: |\r\n    two\r\n    lines\r\n\r\n  e:   f\r\n',
      'a: b\r\nc:\r\n  - d: |\r\n      two\r\n      lines\r\n\r\n    e: f\r\n',
    ],
    'moves the blocks of Windows: > on one line': ['a: >\r\n   b\r\nc:   d\r\n', 'a: >\r\n  b\r\nc: d\r\n'],
    'moves the blocks of Windows: |- at the end': ['c:   d\r\na: |-\r\n   b\r\n', 'c: d\r\na: |-\r\n  b\r\n'],
    'moves the blocks of Windows: |+': ['a: |+\r\n   b\r\n\r\nc:   d\r\n', 'a: |+\r\n  b\r\n\r\nc: d\r\n'],
    'leaves what is in order': ['a: b\n', 'a: b\n'],
    'leaves an empty text empty': ['', ''],
    'leaves comments alone': ['# a\n\n  # b', '# a\n\n# b\n'],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    it(name, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after, 'once more');
    });
  }

  it('leaves a text alone that cannot be read', () => {
    for (const text of ['a:  b\n---\nc:   "\n  ...\n  "\n', 'a:  b\n...\n  c: d\n', 'a:   b\n:   c\n']) {
      assert.deepEqual(format(parseSource(text)), [], text);
    }
    for (const text of ['a: [b\n c:  d\n', 'a:\n\t- b\n', 'a:   b\n   c: d\n', 'a: *b\n']) {
      assert.deepEqual(format(parseSource(text)), []);
    }
  });

  it('finds nothing to do in the examples', () => {
    for (const name of examples) assert.deepEqual(format(parseSource(read('examples', name))), [], name);
  });

  it('keeps what the fixtures of the rules say', () => {
    for (const name of fixtures) keepsMeaning(read('test', 'fixtures', 'rules', name));
  });

  it('changes only lines of a range', () => {
    const text = 'a:   b\nc: {d: e}\nf:   g\n';
    const start = text.indexOf('c');
    const changes = format(parseSource(text), { start, end: start + 3 });
    assert.equal(applyChanges(text, changes), 'a:   b\nc: { d: e }\nf:   g\n');
  });

  it('does not move lines of a range away from those around them', () => {
    const text = 'a:\n    b: c\n    d: {e: f}\n    g: h\n';
    const start = text.indexOf('d');
    const changes = format(parseSource(text), { start, end: start });
    assert.equal(applyChanges(text, changes), 'a:\n    b: c\n    d: { e: f }\n    g: h\n');
  });
});

describe('how often a text is read to be formatted', () => {
  const readings = (act: () => unknown): number => {
    const { parse } = Parser.prototype;
    let count = 0;
    Parser.prototype.parse = function (...args) {
      count++;
      return parse.apply(this, args);
    };
    try {
      act();
    } finally {
      Parser.prototype.parse = parse;
    }
    return count;
  };

  it('is once when it is in order, and once more as it then is when it is not', () => {
    const inOrder = 'blueprint: A\nstages:\n  - stage: B\n';
    assert.equal(
      readings(() => assert.deepEqual(format(readToFormat(inOrder).source), [])),
      1,
    );
    assert.equal(
      readings(() => assert.notDeepEqual(format(readToFormat(inOrder.replaceAll(': ', ':   ')).source), [])),
      2,
    );
  });
});

describe('formatLine', () => {
  it('puts one line in order where it stands', () => {
    const line = '    a:  {b: c}   # d  ';
    assert.equal(applyChanges(line, formatLine(line, 0)), '    a: { b: c } # d');
  });
  it('counts from the beginning of the text', () => {
    assert.deepEqual(formatLine('a:  b', 100), [{ span: { start: 102, end: 104 }, text: ' ' }]);
  });
  it('leaves a line alone that goes on', () => {
    assert.deepEqual(formatLine('  a:  [b,', 0), []);
  });
});

/**
 * Formats, and checks that nothing but white space is different.
 * @returns whether anything is; `undefined` for a text that cannot be read
 */
function keepsMeaning(text: string): boolean | undefined {
  const before = parseSource(text);
  if (before.problems.length > 0) return undefined;
  const changes = format(before);
  const formattedText = applyChanges(text, changes);
  const after = parseSource(formattedText);
  assert.ok(sameMeaning(before.document, after.document), formattedText);
  assert.deepEqual(format(after), [], `once more: ${formattedText}`);
  assert.equal(formattedText.replace(/\s+/g, ''), text.replace(/\s+/g, ''));
  return changes.length > 0;
}

describe('formatting what is written anyhow', () => {
  type Written = (indent: number) => fc.Arbitrary<string>;
  const gap = fc.constantFrom('', ' ', '   ');
  const space = fc.constantFrom(' ', '  ', '    ');
  const word = fc.constantFrom(
    'a',
    'Checks in',
    "'q # r'",
    '"s: \\" t"',
    '5',
    '~',
    'x-y',
    'http://e.org/#f',
    '*k',
  );
  const comment = fc.constantFrom('', '', '', ' # c', '    #d', '   ');
  const empty = fc.constantFrom('', '', '', '\n', '\n\n\n', ' \n', '# own\n', '      # far\n');
  const anchor = fc.constantFrom('', '', '', '&n ', '!!str ');

  const inBrackets: fc.Arbitrary<string> = fc.letrec<{ node: string; list: string; map: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 3 }, word, tie('list'), tie('map')),
    list: fc
      .tuple(gap, fc.array(fc.tuple(tie('node'), gap, gap), { maxLength: 3 }))
      .map(
        ([before, items]) => `[${before}${items.map(([item, a, b]) => `${item}${a}`.concat(b)).join(',')}]`,
      ),
    map: fc
      .tuple(gap, fc.array(fc.tuple(tie('node'), gap, space), { maxLength: 3 }))
      .map(
        ([before, items]) =>
          `{${before}${items.map(([item, a, b], at) => `k${at}${a}:${b}${item}${a}`).join(',')}}`,
      ),
  })).node;

  const multiLine: Written = (indent) => {
    const own = ' '.repeat(indent);
    return fc.constantFrom(
      `|\n${own}one\n${own}  two \n\n${own}three`,
      `>-\n${own}one\n\n${own}two`,
      `|+\n${own}one\n\n`,
      `|2-\n${own}  one\n${own}two`,
      `"one\n${own}two \\\n${own} three"`,
      `one\n${own}two\n\n${own}three`,
    );
  };

  const scalarLine: Written = (indent) =>
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.tuple(anchor, word, comment).map(([a, b, c]) => (b.startsWith('*') ? '' : a) + b + c),
      },
      { weight: 2, arbitrary: fc.tuple(inBrackets, comment).map(([a, b]) => a + b) },
      { weight: 1, arbitrary: multiLine(indent) },
    );

  const block = (indent: number, depth: number): fc.Arbitrary<string> => {
    const own = ' '.repeat(indent);
    const more = fc.constantFrom(1, 2, 3, 4);
    const below = (extra: number): fc.Arbitrary<string> =>
      depth === 0 ? fc.constant('') : block(indent + extra, depth - 1);
    const value = more.chain((extra) =>
      depth === 0
        ? fc.tuple(space, scalarLine(indent + extra)).map(([a, b]) => a + b)
        : fc.oneof(
            fc.tuple(space, scalarLine(indent + extra)).map(([a, b]) => a + b),
            fc.tuple(comment, empty, below(extra)).map(([a, b, c]) => `${a}\n${b}${c}`),
          ),
    );
    const map = fc
      .array(fc.tuple(empty, gap, value), { minLength: 1, maxLength: 3 })
      .map((pairs) => pairs.map(([before, a, one], at) => `${before}${own}key${at}${a}:${one}`).join('\n'));
    const item = fc.constantFrom(1, 2, 3).chain((extra) =>
      fc.oneof(
        scalarLine(indent + extra + 1).map((one) => `-${' '.repeat(extra)}${one}`),
        depth === 0 ? fc.constant('-') : block(indent + extra + 1, depth - 1).map((one) => `-\n${one}`),
      ),
    );
    const list = fc
      .array(fc.tuple(empty, item), { minLength: 1, maxLength: 3 })
      .map((items) => items.map(([before, one]) => `${before}${own}${one}`).join('\n'));
    return fc.oneof(map, list);
  };

  it('never changes what it says, and does nothing more the second time', () => {
    let read = 0;
    let changed = 0;
    fc.assert(
      fc.property(fc.tuple(block(0, 3), fc.constantFrom('', '\n', '\n\n\n')), ([body, end]) => {
        const text = `k: &k v\nall:\n${body.replace(/^/gm, '  ')}${end}`;
        const isChanged = keepsMeaning(text);
        if (isChanged !== undefined) read++;
        if (isChanged === true) changed++;
      }),
      runs(40),
    );
    assert.ok(read > 10 && changed > read / 2, `${changed} of ${read} readable texts were changed`);
  });

  it('puts examples with other indentation back in order', () => {
    const hotel = read('examples', 'hotel.blueprint.yaml');
    const wide = hotel.replace(/^( *)(- )?/gm, (_, indent: string, dash?: string) => {
      return indent.repeat(2) + (dash === undefined ? '' : '-   ');
    });
    assert.equal(formatted(wide), hotel);
  });
});
