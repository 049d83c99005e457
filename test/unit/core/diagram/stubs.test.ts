import assert from 'node:assert/strict';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import type { PictureLink } from '../../../../core/diagram/picture.ts';
import { withStubs } from '../../../../core/diagram/stubs.ts';
import { cellOf, linkOf, pictureOf } from './pictures.ts';

const cells = Array.from({ length: 10 }, (_, column) => cellOf(column, 2, 0));
const keyAt = (column: number) => `c${column}_2_0`;
const between = (from: number, to: number, more: Partial<PictureLink> = {}) =>
  linkOf(keyAt(from), keyAt(to), more);

describe('stubs of long arrows', () => {
  it('stand for arrows over more than six columns, and say the step at the other end', () => {
    const picture = pictureOf(10, cells, [between(0, 6), between(1, 8), between(9, 2, { kind: 'rework' })]);
    const { links, cells: found } = withStubs(picture);
    assert.deepEqual(links, [between(0, 6)]);
    assert.deepEqual(
      found.flatMap(({ column, stubs = [] }) => stubs.map((stub) => ({ column, ...stub }))),
      [
        { column: 1, kind: 'dependency', way: 'to', text: '9' },
        { column: 2, kind: 'rework', way: 'from', text: '10' },
        { column: 8, kind: 'dependency', way: 'from', text: '2' },
        { column: 9, kind: 'rework', way: 'to', text: '3' },
      ],
    );
  });

  it('are never those of the customer’s path, and a picture without others stays what it is', () => {
    const picture = pictureOf(10, cells, [between(0, 9, { kind: 'path' }), between(0, 1)]);
    assert.equal(withStubs(picture), picture);
  });

  it('of one kind stand together, unless something is written on them, which is said where they begin', () => {
    const labelled = between(0, 9, { label: 'when it is full' });
    const { cells: found } = withStubs(pictureOf(10, cells, [between(0, 7), labelled, between(0, 8)]));
    assert.deepEqual(
      found[0]?.stubs?.map(({ text }) => text),
      ['8, 9', '10, when it is full'],
    );
    assert.deepEqual(
      found[9]?.stubs?.map(({ text }) => text),
      ['1'],
    );
  });

  it('count from the end of a process over several columns, and say its first and last step', () => {
    const wide = cellOf(0, 4, 0, { columns: 3 });
    const links = [linkOf(keyAt(9), wide.key), linkOf(keyAt(8), wide.key)];
    const { cells: found, links: drawn } = withStubs(pictureOf(10, [...cells, wide], links));
    assert.deepEqual(drawn, [links[1]]);
    assert.deepEqual(
      found[9]?.stubs?.map(({ text }) => text),
      ['1–3'],
    );
  });

  it('are drawn within their cards, said aloud and explained in the legend, and the arrows are not drawn', () => {
    const picture = pictureOf(10, cells, [between(0, 9, { kind: 'rework', label: 'broken' })]);
    const geometry = layoutPicture(picture, { stubs: true });
    assert.deepEqual(geometry.links, []);
    const [first, last] = [geometry.cells[0], geometry.cells[9]];
    for (const card of [first, last]) {
      assert.equal(card?.stubs?.length, 1);
      for (const { x, y } of card?.stubs?.[0]?.points ?? []) {
        assert.ok(card && x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height);
      }
    }
    assert.match(first?.label ?? '', /leads to step 10, broken/);
    assert.match(last?.label ?? '', /follows step 1/);
    assert.ok(geometry.legend.some(({ kind }) => kind.type === 'link' && kind.link === 'rework'));
    const svg = drawPicture(geometry, palettes.print).find(({ key }) => key === first?.key)?.svg ?? '';
    assert.ok(svg.includes('stroke-dasharray="9 3 2 3"') && svg.includes('10, broken'));
    assert.equal(layoutPicture(picture).links.length, 1);
  });
});
