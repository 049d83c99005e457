import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Document, parseDocument } from 'yaml';
import { reparse } from '../../../../core/source/reparse.ts';
import { parseSource } from '../../../../core/source.ts';
import { root } from '../../../../tooling/root.ts';
import { runs } from '../../../support/runs.ts';
import { everyWay, treeOf } from './tree-of.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8').replaceAll('\r\n', '\n');

const pieces =
  'a|\n|  |- |- x\n|: |key: v\n|#|"|[|]|{|}|,|>\n|&a |*a|\t|---\n|...\n|? |\r\n|\n- stage: Z\n|\n      - step: N\n';

const texts = new Map(
  [everyWay, hotel, everyWay.replaceAll('\n', '\r\n')].map((text) => [text, parseSource(text)]),
);

describe('reading anew around a change', () => {
  it('gives what reading the whole text gives', () => {
    const edit = fc.record({
      text: fc.constantFrom(...texts.keys()),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(300) }),
      inserted: fc.constantFrom('', ...pieces.split('|'), '|\n'),
    });
    fc.assert(
      fc.property(edit, ({ text, at, removed, inserted }) => {
        const offset = Math.round(at * text.length);
        const changed = text.slice(0, offset) + inserted + text.slice(offset + removed);
        const quick = parseSource(changed, texts.get(text));
        const whole = parseSource(changed);
        assert.equal(treeOf(quick), treeOf(whole));
        assert.deepEqual(quick.problems, whole.problems);
      }),
      runs(15),
    );
  });

  it('goes on from what it gave', () => {
    let source = parseSource(hotel);
    for (const [from, to] of [
      ['Checks in', 'Checks in at the desk'],
      [
        '    steps:\n      - step: Go to room',
        '    steps:\n      - step: Look around\n      - step: Go to room',
      ],
      ['      - step: Eat\n', '      - step: Sleep again\n'],
      ['        feedback: Card on the tray\n', ''],
      ['\n\nx-reviewed-by', '\n      - step: Come back\n\nx-reviewed-by'],
    ] as const) {
      source = parseSource(source.text.replace(from, to), source);
      assert.equal(treeOf(source), treeOf(parseSource(source.text)));
    }
  });

  it('gives the same wherever feelings of several personas are typed', () => {
    const filler = '      - step: Rest\n        customer: Rests\n'.repeat(30);
    for (const emotion of [
      'emotion: { traveller: -2, couple: 1 }',
      'emotion:\n          traveller: -2\n          couple: 1',
    ]) {
      const before = `stages:\n  - stage: Stay\n    steps:\n${filler}      - step: Sleep\n        `;
      const text = `${before}${emotion}\n        customer: Sleeps\n${filler}`;
      const source = parseSource(text);
      for (let at = before.length; at <= before.length + emotion.length; at++) {
        for (const [removed, inserted] of [
          [0, '-'],
          [0, '\n'],
          [0, ':'],
          [0, '}'],
          [1, ''],
          [5, ' '],
        ] as const) {
          const changed = text.slice(0, at) + inserted + text.slice(at + removed);
          const [quick, whole] = [parseSource(changed, source), parseSource(changed)];
          assert.equal(treeOf(quick), treeOf(whole), JSON.stringify(changed.slice(before.length, at + 20)));
          assert.deepEqual(quick.problems, whole.problems);
        }
      }
    }
  }).timeout(60_000);

  // What stands under a long comment is a small part of the text, which may be read by itself.
  const above = `# ${'x'.repeat(1200)}\n`;
  const edits: Record<string, [string, string]> = {
    'before an empty key': [
      'stages:\n- stage: A\n\n  x:\n  - step: One\n: C\nlint:\n  n\n',
      'stages:\n- stage: A\n\n  x:\n: C\nlint:\n  n\n',
    ],
    'before a key in brackets': [
      'b: &x\nkey:\n  - k:\n[l]: |+\n  - *x\n',
      'b: &x\nkey:\n  - k:? \n[l]: |+\n  - *x\n',
    ],
    'before an item that is but a name': [
      '  - &x v\n# end\n  - - &x\n',
      '  - &x v\n# end\n  - &x\n  - - &x\n',
    ],
    'where a section comes twice': ['a: b\nstages:\n- c\nd: e\n', 'a: b\nd: f\nstages:\n- c\nd: e\n'],
    'where a section has no key': ['a: b\nd: e\n', 'a: b\n: x\nd: e\n'],
    'where an item is empty': ['  - - i\n # c\n\n  # c\n  - |2\n', '  - - i\n # c\n\n  # c\n  -  \n'],
    'where a tab stands': [
      '- a: |+\n  \t\n    - i\n    \t# c\n# c\r\n',
      '- a: |+\n  \t\n    - i\n    \t# c\n# c\n',
    ],
    'where a key is empty': [
      '- k:\n- ? - a: |+\n  - b: x\n  - : - !!map\n        b: |\n    \t\n  - [a, b]\n',
      '- k:\n- ? - a: |+\n  - b: x\n  - : - !!map\n        b: |\n    \t\n  - : \n  - [a, b]\n',
    ],
    'in a list that is the item of another list': [
      '- - - j\n  - k:\n  - k:\n        b: {}\n        key:\n',
      '- - - j\n  - k:\n  - k:\n        b: {}\n     a  key:\n',
    ],
  };
  for (const [where, [before, after]] of Object.entries(edits)) {
    it(`gives what reading the whole text gives ${where}`, () => {
      const quick = parseSource(above + after, parseSource(above + before));
      const whole = parseSource(above + after);
      assert.equal(treeOf(quick), treeOf(whole));
      assert.deepEqual(quick.problems, whole.problems);
    });
  }

  it('reads only a small part of the text', () => {
    const edits = [
      ['name: Checks in', 'name: Checks in early'],
      ['name: Spells a name', 'name: Says and spells a name'],
      ['- step: Eat\n', '- step: Eat\n        rating: 4\n'],
      ['- stage: Leave', '- stage: Leave the house'],
      ['\nstages:', '\nmetrics-of:\n  a: b\n\nstages:'],
    ] as const;
    for (const [from, to] of edits) {
      const { parse, lengths } = counting();
      const changed = hotel.replace(from, to);
      assert.notEqual(reparse({ text: hotel, document: parse(hotel) }, changed, parse), undefined, to);
      assert.ok((lengths[1] ?? 0) < hotel.length / 3, `${to}: ${lengths[1]} of ${hotel.length}`);
    }
  });

  it('leaves the document it starts from as it is', () => {
    const before = parseSource(hotel);
    const tree1 = treeOf(before);
    parseSource(hotel.replace('Makes a reservation', 'Makes a call'), before);
    assert.equal(treeOf(before), tree1);
  });
});

function counting(): { parse: (text: string) => Document; lengths: number[] } {
  const lengths: number[] = [];
  const parse = (text: string): Document => {
    lengths.push(text.length);
    return parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
  };
  return { parse, lengths };
}
