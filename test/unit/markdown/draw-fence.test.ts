import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { buildPicture } from '../../../core/diagram/build-picture.ts';
import { palettes } from '../../../core/diagram/palette.ts';
import { svgFile } from '../../../core/diagram/svg-file.ts';
import { drawFence } from '../../../markdown/draw-fence.ts';

const coffee = `blueprint: Coffee <b>
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders a coffee
`;

describe('drawFence', () => {
  it('draws a blueprint', () => {
    const { svg = '', title, errors } = drawFence(coffee, 'light');
    assert.match(svg, />Orders a coffee</);
    assert.equal(title, 'Coffee <b>');
    assert.deepEqual(errors, []);
  });

  it('is described as a file is, and lets the page show through', () => {
    const { svg = '' } = drawFence(coffee, 'light');
    const { picture } = buildPicture(readBlueprint(coffee));
    const file = svgFile(picture, palettes.light);
    const ground = /<rect [^>]*\/>\n/;
    assert.equal(svg, file.replace(ground, ''));
    assert.match(svg, /<desc [^>]*>Service blueprint with 1 stage/);
  });

  it('takes the colours of the theme', () => {
    assert.notEqual(drawFence(coffee, 'light').svg, drawFence(coffee, 'dark').svg);
  });

  it('says what is wrong and where, and draws what could be read', () => {
    const { svg, errors } = drawFence(`${coffee}        importance: 9\n`, 'light');
    assert.ok(svg);
    assert.equal(errors[0]?.line, 7);
    assert.match(errors[0]?.message ?? '', /5/);
  });

  it('says what is missing where there is nothing to draw', () => {
    for (const text of ['', 'blueprint: X\n', '{]}', '- 1\n- 2']) {
      const { svg, errors } = drawFence(text, 'dark');
      assert.equal(svg, undefined, text);
      assert.ok(errors.length > 0, text);
    }
  });
});
