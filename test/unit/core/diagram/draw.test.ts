import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assembleSvg } from '../../../../core/diagram/assemble-svg.ts';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { runs } from '../../../support/runs.ts';
import { anyPicture, cellOf, linkOf, pictureOf } from './pictures.ts';

const palette = palettes.light;
const draw = (picture: Picture) => drawPicture(layoutPicture(picture), palette);

/** Throws where a text is not well-formed XML of elements, attributes and text. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*)\s*(\/?)>/g,
    (_, end, name, __, empty) => {
      if (end !== '') assert.equal(open.pop(), name);
      else if (empty === '') open.push(name);
      return '';
    },
  );
  assert.deepEqual(open, []);
  assert.ok(!/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(rest), 'nothing but text between the tags');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
  assert.ok(!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml));
  assert.doesNotThrow(() => encodeURIComponent(xml), 'no half of a surrogate pair');
}

describe('drawPicture', () => {
  it('gives well-formed XML whatever the author writes', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom(...Object.values(palettes)), (picture, colours) => {
        const geometry = layoutPicture(picture);
        const parts = drawPicture(geometry, colours);
        for (const part of parts) assertWellFormed(part.svg);
        assertWellFormed(
          assembleSvg(parts, geometry, { title: 'a < b & "c"', desc: '\u0000', background: '#ffffff' }),
        );
      }),
      runs(8),
    );
  });

  it('has no script, style, reference or foreign object', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        for (const { svg } of draw(picture))
          assert.ok(!/<(script|style|foreignObject|image|use|a)\b|href=|\son\w+=|url\(/.test(svg));
      }),
      runs(4),
    );
  });

  it('gives every part a key of its own', () => {
    fc.assert(
      fc.property(anyPicture, (picture) => {
        const keys = draw(picture).map((part) => part.key);
        assert.equal(new Set(keys).size, keys.length);
      }),
      runs(6),
    );
  });

  it('changes only the part of a cell whose text changed without changing its size', () => {
    const cells = [
      cellOf(0, 1, 0, { name: 'Checks in' }),
      cellOf(1, 1, 0, { name: 'Goes up' }),
      cellOf(0, 2, 0),
    ];
    const links = [linkOf('c0_1_0', 'c1_1_0', { kind: 'path' }), linkOf('c0_1_0', 'c0_2_0')];
    const before = draw(pictureOf(2, cells, links));
    const after = draw(pictureOf(2, [cellOf(0, 1, 0, { name: 'Checks on' }), ...cells.slice(1)], links));
    const changed = after.filter((part, index) => part.svg !== before[index]?.svg).map((part) => part.key);
    assert.deepEqual(changed, ['c0_1_0']);
  });

  it('says for a screen reader what a cell is', () => {
    const cell = cellOf(0, 1, 0, {
      by: ['Clerk'],
      systems: ['Registration'],
      wait: '10m',
      badges: [{ kind: 'pain', texts: ['Long queue'] }],
    });
    const part = draw(pictureOf(1, [cell])).find(({ key }) => key === 'c0_1_0');
    assert.match(
      part?.svg ?? '',
      /aria-label="Checks in\. customer\. by Clerk\. in Registration\. waits 10 min\. Pain point: Long queue"/,
    );
  });

  it('says how many texts a badge stands for, when there are several', () => {
    const badges = [
      { kind: 'question', texts: ['Why?'] },
      { kind: 'pain', texts: ['Long queue', 'No seats'] },
      { kind: 'opportunity', texts: ['a', 'b', 'c'] },
    ] as const;
    const geometry = layoutPicture(pictureOf(1, [cellOf(0, 1, 0, { badges })]));
    assert.deepEqual(
      geometry.cells[0]?.badges.map(({ count }) => count),
      [undefined, 2, 3],
    );
    const svg = drawPicture(geometry, palettes.light).find(({ group }) => group === 'cell')?.svg ?? '';
    assert.deepEqual(
      [...svg.matchAll(/>(\d)</g)].map(([, digit]) => digit),
      ['2', '3'],
    );
  });

  it('sets right-to-left text from right to left', () => {
    const part = draw(pictureOf(1, [cellOf(0, 1, 0, { name: 'מקבל מפתח' })])).find(
      ({ key }) => key === 'c0_1_0',
    );
    assert.match(part?.svg ?? '', /direction="rtl"/);
  });
});

describe('assembleSvg', () => {
  it('makes a document of fixed size with a title and a description', () => {
    const svg = assembleSvg([], { width: 640, height: 480 }, { title: 'Stay', desc: 'A night' });
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640" height="480" viewBox="0 0 640 480"/,
    );
    assert.match(
      svg,
      /<title id="blueprint-title">Stay<\/title>\s*<desc id="blueprint-description">A night<\/desc>/,
    );
  });
});
