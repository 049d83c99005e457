import assert from 'node:assert/strict';
import { palettes } from '../../../core/diagram/palette.ts';
import { svgFile } from '../../../core/diagram/svg-file.ts';
import { svgTree, textsIn } from '../../../pdf/svg-tree.ts';
import { cellOf, pictureOf } from '../core/diagram/pictures.ts';

describe('svgTree', () => {
  it('gives elements, attributes and texts as the author wrote them', () => {
    const { name, attributes, children } = svgTree(
      '<svg a="1 &amp; 2"><g><text>a &lt; b</text></g><text>c</text></svg>',
    );
    assert.deepEqual({ name, attributes }, { name: 'svg', attributes: { a: '1 & 2' } });
    assert.deepEqual(
      children.map((child) => child.name),
      ['g', 'text'],
    );
    assert.deepEqual(textsIn(svgTree('<svg><g><text>a &lt; b</text></g><text>c</text></svg>')), [
      'a < b',
      'c',
    ]);
  });

  it('reads what the writer of SVG writes, whatever is in a text', () => {
    const awkward = ']]> &amp; "<b>" \u0007 \u2028 \u{1F600}';
    const picture = pictureOf(1, [cellOf(0, 1, 0)], [], { header: { title: awkward, personas: [] } });
    const { children } = svgTree(svgFile(picture, palettes.print));
    assert.equal(children.find(({ name }) => name === 'title')?.text, awkward.replace('\u0007', ''));
  });

  it('refuses what is no XML', () => {
    for (const text of ['', '<svg>', '<svg a=1/>', 'svg']) assert.throws(() => svgTree(text), text);
  });
});
