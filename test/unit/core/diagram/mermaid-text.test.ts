import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMermaid, toMermaid } from '../../../../core/diagram/mermaid-text.ts';
import { runs } from '../../../support/runs.ts';
import { anyPicture, cellOf, linkOf, pictureOf } from './pictures.ts';

describe('toMermaid', () => {
  it('writes a lane as a subgraph, a cell as a node, an arrow as an edge', () => {
    const cells = [
      cellOf(0, 1, 0),
      cellOf(1, 1, 0, { name: 'Sleeps', moment: true }),
      cellOf(1, 4, 0, { name: 'Desk' }),
    ];
    const links = [
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path', label: 'key' }),
      linkOf('c1_1_0', 'c1_4_0', { kind: 'agreement' }),
      linkOf('c1_4_0', 'c0_1_0', { kind: 'feedback' }),
    ];
    const text = toMermaid(pictureOf(2, cells, links));
    const expected = [
      'flowchart LR',
      '  subgraph lane_1["customer"]',
      '    c0_1_0("Checks in")',
      '    c1_4_0(["Desk"])',
      '  c0_1_0 ==>|"key"| c1_1_0',
      '  c1_1_0 <--> c1_4_0',
      '  c1_4_0 -.-> c0_1_0',
      '  class c1_1_0 moment',
    ];
    for (const line of expected) assert.ok(text.split('\n').includes(line), line);
  });

  it('leaves out arrows without both ends', () => {
    assert.ok(!toMermaid(pictureOf(1, [cellOf(0, 1, 0)], [linkOf('c0_1_0', 'c9_9_9')])).includes('c9_9_9'));
  });

  it('has nothing of the author outside quotes', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const bare = toMermaid(picture).replace(/"[^"\n]*"/g, '""');
        assert.match(bare, /^[\x20-\x7e\n]*$/);
        for (const line of bare.split('\n')) {
          assert.match(
            line,
            /^$|^flowchart LR$|^ {2}subgraph lane_\d+\[""\]$|^ {2}end$|^ {4}c\w+(\(""\)|\[""\]|\(\[""\]\))$|^ {2}c\w+ (==>|-->|<-->|-\.->)(\|""\|)? c\w+$|^ {2}class[D ]/,
          );
        }
      }),
      runs(30),
    );
  });

  it('is the same for the same picture', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => assert.equal(toMermaid(picture), toMermaid(picture))),
      runs(10),
    );
  });
});

describe('escapeMermaid', () => {
  const cases: [string, string][] = [
    ['say "hi"', 'say #quot;hi#quot;'],
    ['#1 <b>', '#35;1 #60;b#62;'],
    ['`code`', '#96;code#96;'],
    ['two\nlines\u2028', 'two lines'],
    ['1. first', '1#46; first'],
    ['- item', '#45; item'],
    ['%%{init}%%', '#37;#37;#123;init#125;#37;#37;'],
    ['', ' '],
    ['🎉 מפתח', '🎉 מפתח'],
    ['\ud800', '\ufffd'],
  ];
  for (const [text, expected] of cases) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(escapeMermaid(text), expected);
    });
  }
});
