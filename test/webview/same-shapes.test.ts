import assert from 'node:assert/strict';
import { drawnExamples } from '../../tooling/drawn-examples.ts';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

/**
 * Parts that only the screen has, and those that only a file has: the preview's names and tools; title, description and
 * ground.
 */
const apart = {
  screen: '[data-part^="fold_"] *, [data-overlay], [data-overlay] *',
  file: 'svg > title, svg > desc, svg > rect',
};

describe('the picture that goes through Mermaid, and the one that is written into a file', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  for (const name of drawnExamples) {
    it(`are the same, shape by shape: ${name}`, async () => {
      await preview.show(example(name));
      await preview.post({ type: 'export', id: 1, format: 'svg', theme: 'current' });
      const { text } = await preview.told('exported', ({ id }) => id === 1);
      const { screen, file } = await preview.page.evaluate(
        ({ svg, apart }) => {
          const shapesOf = (root: Element, others: string) =>
            [...root.querySelectorAll('rect, circle, path, text, title')]
              .filter((shape) => !shape.matches(others))
              .map((shape) => {
                const attributes = [...shape.attributes]
                  .filter(({ name }) => !/^(data-|class$|style$)/.test(name))
                  .map(({ name, value }) => `${name}="${value}"`)
                  .sort();
                return [shape.localName, ...attributes, shape.textContent].join(' ');
              });
          const shown = document.querySelector('.canvas > svg');
          const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
          return {
            screen: shown === null ? [] : shapesOf(shown, apart.screen),
            file: shapesOf(parsed, apart.file),
          };
        },
        { svg: text, apart },
      );
      assert.ok(screen.length > 200, `${screen.length} shapes`);
      assert.deepEqual(screen, file);
    });
  }
});
