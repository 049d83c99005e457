import assert from 'node:assert/strict';
import { mermaidFile, mermaidNotice } from '../../../../core/diagram/mermaid-file.ts';
import { toMermaid } from '../../../../core/diagram/mermaid-text.ts';
import { exportFormats } from '../../../../core/export-formats.ts';
import { pictureWithArrows } from './pictures.ts';

describe('Mermaid text that is handed out', () => {
  it('is as it is where stock Mermaid draws it, below the mark by which it is known', () => {
    const text = toMermaid(pictureWithArrows(500));
    assert.equal(mermaidNotice(text), undefined);
    assert.equal(mermaidFile(text), `%% Service Blueprint\n${text}`);
    assert.match(mermaidFile(text), exportFormats.mermaid.mark);
  });

  it('says on top that it has more arrows than stock Mermaid draws', () => {
    const text = toMermaid(pictureWithArrows(501));
    assert.equal(
      mermaidFile(text),
      `%% Service Blueprint\n%% The Mermaid text has 501 arrows, and Mermaid draws up to 500. Set maxEdges to 501 in mermaid.initialize() where it is shown, or export the picture as SVG.\n${text}`,
    );
  });

  it('says on top that it has more characters than stock Mermaid reads', () => {
    const text = toMermaid(pictureWithArrows(1, 'x'.repeat(50_000)));
    const [, first = '', ...rest] = mermaidFile(text).split('\n');
    assert.match(
      first,
      /^%% .* has 50,\d{3} characters, and Mermaid reads up to 50,000\. Set maxTextSize to /,
    );
    assert.equal(rest.join('\n'), text);
    assert.equal(Number(/maxTextSize to (\d+)/.exec(first)?.[1]), text.length);
  });

  it('takes no text of the author for an arrow', () => {
    const text = toMermaid(pictureWithArrows(500, '  a --> b\n  c ==> d'));
    assert.equal(mermaidNotice(text), undefined);
  });
});
