import assert from 'node:assert/strict';
import { textsOutOfCards } from '../../../../../bench/measures/texts-out-of-cards.ts';
import { drawCell } from '../../../../../core/diagram/draw/draw-cell.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import { palettes } from '../../../../../core/diagram/palette.ts';
import type { PictureCell, PictureLink } from '../../../../../core/diagram/picture.ts';
import { cellOf, linkOf, pictureOf } from '../pictures.ts';

/** Returns the number of entries on each card of the frontstage, from the top down. */
function cardsOf(cells: readonly PictureCell[], links: readonly PictureLink[] = []): number[] {
  const counts: number[] = [];
  for (const { lane, joins } of layoutPicture(pictureOf(1, cells, links)).cells) {
    if (lane !== 2) continue;
    if (joins?.above) counts.push((counts.pop() ?? 0) + 1);
    else counts.push(1);
  }
  return counts;
}

const [one, two, three] = [cellOf(0, 2, 0), cellOf(0, 2, 1), cellOf(0, 2, 2)];
const above = cellOf(0, 1, 0);
const beneath = cellOf(0, 3, 0);

describe('a stack of cells', () => {
  it('is a list on one card where no arrow joins two of them, with arrows that come to its first and leave its last', () => {
    assert.deepEqual(cardsOf([one, two, three]), [3]);
    const links = [linkOf('c0_1_0', 'c0_2_0'), linkOf('c0_2_2', 'c0_3_0')];
    assert.deepEqual(cardsOf([above, one, two, three, beneath], links), [3]);
  });

  it('is a sequence of cards where an arrow joins any two of them, whichever way', () => {
    assert.deepEqual(cardsOf([one, two, three], [linkOf('c0_2_0', 'c0_2_1')]), [1, 1, 1]);
    assert.deepEqual(cardsOf([one, two, three], [linkOf('c0_2_2', 'c0_2_0')]), [1, 1, 1]);
  });

  it('has cards of their own for what an arrow reaches or leaves in the middle', () => {
    assert.deepEqual(cardsOf([one, two, three, beneath], [linkOf('c0_2_0', 'c0_3_0')]), [1, 2]);
    assert.deepEqual(cardsOf([one, two, three, beneath], [linkOf('c0_3_0', 'c0_2_2')]), [2, 1]);
  });

  it('has cards of their own for what is assumed, or a moment of truth', () => {
    assert.deepEqual(cardsOf([one, { ...two, assumed: true }, three]), [1, 1, 1]);
    assert.deepEqual(cardsOf([{ ...one, moment: true }, two, three]), [1, 2]);
  });

  it('is lower as a list, also with badges, which stand clear of the entry above', () => {
    const badges = [{ kind: 'fail', texts: ['Breaks'] }] as const;
    const listed = layoutPicture(pictureOf(1, [one, { ...two, badges }, three]));
    const [first, second, third] = listed.cells;
    assert.ok(first && second && third && second.badges[0]);
    const textBottom = Math.max(...first.texts.map(({ y }) => y)) + 3;
    assert.ok(second.badges[0].y - 10 >= textBottom, `${second.badges[0].y} ${textBottom}`);
    assert.ok(first.y + first.height === second.y && second.y + second.height === third.y, 'they touch');
    assert.deepEqual(textsOutOfCards(listed), []);
    const apart = layoutPicture(pictureOf(1, [one, two, three], [linkOf('c0_2_0', 'c0_2_1')]));
    assert.ok(listed.height < apart.height, `${listed.height} ${apart.height}`);
  });

  it('begins at one height in all steps, also beside single cards', () => {
    const long = 'Writes the number of the room and of the lift on the paper';
    const cells = [one, two, cellOf(1, 2, 0, { name: long }), cellOf(1, 2, 1), cellOf(2, 2, 0)];
    const links = [linkOf('c2_1_0', 'c2_2_0')];
    const { cells: boxes } = layoutPicture(pictureOf(3, [...cells, cellOf(2, 1, 0)], links));
    assert.equal(boxes[0]?.y, boxes[2]?.y);
    const single = boxes[4];
    assert.ok(single && boxes[0] && single.y >= boxes[0].y, 'no card begins above a list');
  });

  it('has each entry as a part of its own, with its name', () => {
    const { cells } = layoutPicture(pictureOf(1, [one, two, three]));
    for (const cell of cells) {
      const svg = drawCell(cell, palettes.print);
      assert.match(svg, new RegExp(`data-key="${cell.key}" role="img" aria-label="Checks in`));
      assert.doesNotMatch(svg, /<rect[^>]* stroke=/, 'no entry has an outline of its own');
    }
  });
});
