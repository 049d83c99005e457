import assert from 'node:assert/strict';
import { textsOutOfCards } from '../../../../../bench/measures/texts-out-of-cards.ts';
import { readBlueprint } from '../../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../../core/diagram/build-picture.ts';
import { densities } from '../../../../../core/diagram/density.ts';
import type { Geometry } from '../../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import { withSoftHyphens, withSyllables } from '../../../../../core/diagram/text/syllables.ts';
import { drawnExamples, exampleText } from '../../../../../tooling/drawn-examples.ts';
import { cellOf, linkOf, pictureOf, stepOf } from '../pictures.ts';

/** Breaks a word behind every third letter, which no other breaking does. */
const threes = (word: string): string => word.replace(/...(?=.)/gu, '$&\u00ad');

const long = 'Abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz';

describe('syllables', () => {
  const plain = pictureOf(
    1,
    [cellOf(0, 1, 0, { name: long, systems: [long] }), cellOf(0, 2, 0, { name: 'Short' })],
    [linkOf('c0_1_0', 'c0_2_0', { label: long })],
    { steps: [stepOf(0, { name: long })] },
  );
  const lines = ({ steps, cells, links }: Geometry): string[] =>
    [...steps, ...cells, ...links.flatMap(({ label }) => label ?? [])].flatMap(({ texts }) =>
      texts.map(({ text }) => text),
    );

  it('are where long words are broken, with a hyphen, in every text', () => {
    const geometry = layoutPicture(withSyllables(plain, threes));
    const broken = lines(geometry).filter((text) => /^[A-Za-z]+-$/.test(text));
    assert.ok(broken.length >= 4, lines(geometry).join(' '));
    for (const text of broken) assert.equal((text.length - 1) % 3, 0, text);
    assert.deepEqual(textsOutOfCards(geometry), []);
  });

  for (const name of drawnExamples) {
    it(`change where words of ${name} are broken, and nothing that is drawn or said of it`, () => {
      const { picture } = buildPicture(readBlueprint(exampleText(name)));
      for (const density of densities) {
        const [broken, whole] = [withSyllables(picture, threes), picture].map((one) => {
          const { legend, lanes, cells, steps } = layoutPicture(one, { density });
          const roles = lanes.map(({ texts }) =>
            texts.filter(({ size }) => size < 14).map(({ text }) => text),
          );
          return [
            legend.map(({ text }) => text.text),
            roles,
            [...lanes, ...cells].map(({ label }) => label),
            steps.map((step) => step.reach?.kind),
          ];
        });
        assert.deepEqual(broken, whole, density);
      }
    });
  }

  it('are chosen so that the parts of a word are alike', () => {
    const name = 'abcdefghijklmnopqrstuvwxyzabcdefgh';
    const picture = pictureOf(1, [cellOf(0, 1, 0, { name })]);
    const [first = '', last = '', more] = lines(layoutPicture(withSyllables(picture, threes))).filter(
      (text) => /^[a-z]+-?$/.test(text),
    );
    assert.equal(more, undefined);
    assert.ok(Math.abs(first.length - last.length) <= 4, `${first} ${last}`);
  });

  it('change nothing but where words are broken', () => {
    const geometry = layoutPicture(withSyllables(plain, threes));
    // The header is kept as it is broken, for sheets of another width.
    const { content: _, ...header } = geometry.header;
    assert.doesNotMatch(JSON.stringify({ ...geometry, header }), /\u00ad/);
    assert.equal(geometry.cells[0]?.name, long);
    assert.equal(geometry.cells[0]?.label, layoutPicture(plain).cells[0]?.label);
  });

  it('give way to the soft hyphens of the author', () => {
    const own = pictureOf(1, [cellOf(0, 1, 0, { name: 'Dienst\u00adleistungsgesellschaft' })]);
    assert.deepEqual(withSyllables(own, threes).syllables?.['Dienst\u00adleistungsgesellschaft'], undefined);
    assert.equal(withSoftHyphens(withSyllables(own, threes)).cells[0]?.name, own.cells[0]?.name);
  });

  it('are looked up for long words alone, and leave short texts the very same', () => {
    const short = pictureOf(1, [cellOf(0, 1, 0, { name: 'Pays' })], [], {
      header: { title: 'Stay', personas: [] },
      lanes: [{ key: 'lane_0', id: 'customer', name: 'Guest', role: 'customer' }],
    });
    const known = withSyllables(short, (word) => assert.fail(word));
    assert.equal(withSoftHyphens(known).cells[0], known.cells[0]);
    assert.equal(withSyllables(short, undefined), short);
  });
});
