import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { reparse } from '../../../../core/source/reparse.ts';
import { parseSource, type Source } from '../../../../core/source.ts';
import { root } from '../../../support/root.ts';
import { runs } from '../../../support/runs.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8').replaceAll('\r\n', '\n');

/** Everything that YAML allows between, in and around the items of lists. */
const dense = `# top
blueprint: "A: b" # c
x-y: &k { name: K, by: [a] }
stages:
- stage: S
  # before
  steps:
    - step: T
      pains: [x, 'y']
      note: |
        # not a comment
        text

    - step: U # here
      customer: { <<: *k, wait: 1h }
      frontstage:
        - name: V
          to:
          - a
          - b

        # trailing
      # less
    # lesser
  # least
- stage: R
  steps:
  - step: W
    support: >-
      folded
      text
  - step: X
    note: plain
      goes on
# end
- stage: Q
  steps: [{ step: f }]
  description: last
lint:
  a: off
# bye
`;

const pieces =
  'a|\n|  |- |- x\n|: |key: v\n|#|"|[|]|{|}|,|>\n|&a |*a|\t|---\n|...\n|? |\r\n|\n- stage: Z\n|\n      - step: N\n';

const texts = new Map(
  [dense, hotel, dense.replaceAll('\n', '\r\n')].map((text) => [text, parseSource(text)]),
);

describe('reading anew around a change', () => {
  it('gives what reading the whole text gives', function () {
    this.timeout(20_000);
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
        assert.equal(tree(quick), tree(whole));
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
      assert.equal(tree(source), tree(parseSource(source.text)));
    }
  });

  it('reads only a small part of the text', () => {
    const edits = [
      ['name: Checks in', 'name: Checks in early'],
      ['- Spells a name', '- Says and spells a name'],
      ['- step: Eat\n', '- step: Eat\n        rating: 4\n'],
      ['- stage: Leave', '- stage: Leave the house'],
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
    const tree1 = tree(before);
    parseSource(hotel.replace('Makes a reservation', 'Makes a call'), before);
    assert.equal(tree(before), tree1);
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

/** Everything that was read of a text but its comments, as a text that is quick to compare. */
function tree({ document }: Source): string {
  return JSON.stringify(plain(document.contents), undefined, 1);
}

function plain(node: unknown): unknown {
  if (isPair(node)) return { key: plain(node.key), value: plain(node.value) };
  if (isMap(node) || isSeq(node)) {
    const { range, tag, anchor, flow } = node;
    const items = (node.items as unknown[]).map(plain);
    return { kind: isMap(node) ? 'map' : 'list', range, tag, anchor, flow: flow === true, items };
  }
  if (isScalar(node)) {
    const { range, tag, anchor, value, type, source } = node;
    return { range, tag, anchor, value, type, source };
  }
  return isAlias(node) ? { range: node.range, alias: node.source } : node;
}
