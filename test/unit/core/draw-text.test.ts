import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { drawText } from '../../../core/draw-text.ts';

const text = `blueprint: Bed & breakfast
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
`;

describe('drawText', () => {
  type Given = Parameters<typeof drawText>;
  const picture = (given: string, format: Given[1], options?: Given[2]) => {
    const drawn = drawText(readBlueprint(given), format, options);
    return 'picture' in drawn ? drawn.picture : '';
  };
  const problem = (given: string) => {
    const drawn = drawText(readBlueprint(given), 'mermaid');
    return 'problem' in drawn ? drawn.problem : '';
  };

  it('draws Mermaid text', () => {
    assert.match(picture(text, 'mermaid'), /^%% Service Blueprint\nflowchart [\s\S]*Checks in/);
  });
  it('draws one SVG document, in the colours that are asked for', () => {
    assert.match(
      picture(text, 'svg'),
      /^<\?xml [^>]*>\n<svg [\s\S]*<title id="blueprint-title">Bed &amp; breakfast<[\s\S]*<\/svg>\n$/,
    );
    assert.notEqual(picture(text, 'svg', { theme: 'dark' }), picture(text, 'svg'));
  });
  it('says where a text cannot be read', () => {
    assert.match(problem(`${text}  - {`), /line [78], column \d+: /);
  });
  it('says that there is nothing to draw', () => {
    assert.match(problem('blueprint: Hotel\n'), /no step/);
    assert.match(problem(''), /no step/);
  });
});
