import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawPicture } from '../../../../../core/diagram/draw.ts';
import type { Box, Geometry, TextLine } from '../../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../../core/diagram/layout.ts';
import { palettes } from '../../../../../core/diagram/palette.ts';
import type { Picture } from '../../../../../core/diagram/picture.ts';
import { measure } from '../../../../../core/diagram/text/text-metrics.ts';
import { pictureOf, stepOf } from '../pictures.ts';

const anyName = fc.oneof(
  fc.constantFrom('Couple', 'Business traveller with a suitcase', 'Reisende', '旅行者'),
  fc.lorem({ maxCount: 12 }),
  fc.constant('x'.repeat(300)),
);

const anyCurves: fc.Arbitrary<Picture> = fc
  .record({
    names: fc.array(anyName, { minLength: 1, maxLength: 9 }),
    columns: fc.integer({ min: 1, max: 40 }),
    values: fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 360, maxLength: 360 }),
  })
  .map(({ names, columns, values }) => {
    const steps = Array.from({ length: columns }, (_, column) => ({
      ...stepOf(column, {}),
      emotions: names.map((_, index) => values[column * names.length + index] ?? null),
    }));
    return { ...pictureOf(columns, [], [], { steps }), curves: names };
  });

function boxOf({ x, y, text, size }: TextLine): Box {
  return { x, y: y - size * 0.75, width: measure(text, size), height: size * 0.95 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function assertClear({ emotion, frame }: Geometry): void {
  assert.ok(emotion?.curves);
  const boxes: (readonly [string, Box])[] = [];
  for (const { name, points, radius, head, end } of emotion.curves) {
    for (const { x, y, name: step } of points) {
      assert.ok(x - radius >= frame.headRight && x + radius <= frame.right, `${name} at ${step}`);
      boxes.push([
        `${name} ${step}`,
        { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      ]);
    }
    const texts = [head.text, ...(end?.texts ?? [])];
    for (const text of texts) boxes.push([`${text.text} (text)`, boxOf(text)]);
    const headBox = boxOf(head.text);
    assert.ok(headBox.x + headBox.width <= frame.headRight, head.text.text);
    for (const text of end?.texts ?? [])
      assert.ok(boxOf(text).x + boxOf(text).width <= frame.right, text.text);
  }
  for (const text of emotion.texts) boxes.push([text.text, boxOf(text)]);
  for (const [index, [name, a]] of boxes.entries()) {
    assert.ok(a.y >= emotion.y && a.y + a.height <= emotion.y + emotion.height, `${name} is in the row`);
    for (const [other, b] of boxes.slice(index + 1)) assert.ok(!overlap(a, b), `${name} | ${other}`);
  }
}

describe('the emotion curves of several personas', () => {
  it('hide neither each other nor their names, however many, in each density', () => {
    fc.assert(
      fc.property(anyCurves, fc.constantFrom('overview', 'standard', 'full'), (picture, density) => {
        assertClear(layoutPicture(picture, { density }));
      }),
      { numRuns: 60 },
    );
  });

  it('have their names whole in the head or in a title, and at their ends', () => {
    const steps = [0, 1].map((column) => ({ ...stepOf(column, {}), emotions: [column, -column] }));
    const names = ['Couple', 'A business traveller with two suitcases and a dog'];
    const picture = { ...pictureOf(2, [], [], { steps }), curves: names };
    const geometry = layoutPicture(picture);
    const [first, second] = geometry.emotion?.curves ?? [];
    assert.equal(first?.head.text.text, 'Couple');
    assert.equal(first?.end?.texts[0]?.text, 'Couple');
    assert.equal(first?.end?.sign.y, first?.points.at(-1)?.y);
    assert.equal(second?.head.text.full, names[1]);
    const svg = drawPicture(geometry, palettes.print)
      .map((part) => part.svg)
      .join('');
    assert.ok(svg.includes(`<title>${names[1]}</title>`));
    assert.ok(svg.includes('aria-label="Step 2, Couple: good"'), 'each point is named');
  });

  it('differ in dashes and markers, not in their colour alone', () => {
    const count = 8;
    const steps = [0, 1].map((column) => ({ ...stepOf(column, {}), emotions: Array(count).fill(column) }));
    const curves = Array.from({ length: count }, (_, index) => `P${index}`);
    const geometry = layoutPicture({ ...pictureOf(2, [], [], { steps }), curves });
    const part = drawPicture(geometry, palettes.print).find(({ key }) => key === 'emotion')?.svg ?? '';
    const looks = curves.map((name) => {
      const [, shown = ''] = new RegExp(`aria-label="[^"]*, ${name}: good">(.*?)</g>`).exec(part) ?? [];
      const d = / d="([^"]*)"/.exec(shown)?.[1];
      const fill = / fill="([^"]*)"/.exec(shown)?.[1];
      return `${d} ${fill === palettes.print.emotion.tint ? 'hollow' : 'filled'}`;
    });
    assert.equal(new Set(looks).size, count, looks.join('\n'));
    const dashes = [...part.matchAll(/stroke-width="2"[^>]*/g)].length;
    assert.equal(dashes, count, 'a line for each');
    assert.ok(
      new Set([...part.matchAll(/stroke-dasharray="([^"]*)" stroke-width="2"/g)].map(([, d]) => d)).size >= 3,
    );
  });
});
