import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { mermaidFile, mermaidNotice } from '../../core/diagram/mermaid-file.ts';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import { example, previewOf } from '../../tooling/preview-page.ts';
import { browserOf } from '../support/one-browser.ts';
import { openStockMermaid } from '../support/stock-mermaid.ts';
import { pictureWithArrows } from '../unit/core/diagram/pictures.ts';

interface Stock {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

/** Reads what "Copy as Mermaid" gives by a Mermaid that knows nothing of us. */
describe('stock Mermaid', () => {
  let page: Page;

  before(async function () {
    page = await openStockMermaid(browserOf(this));
  });
  after(() => page.context().close());

  const drawn = (text: string) =>
    page.evaluate(async (source) => {
      const { mermaid } = globalThis as unknown as { mermaid: Stock };
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false });
      const { svg } = await mermaid.render(`stock-${Date.now()}`, source);
      const holder = document.createElement('div');
      holder.innerHTML = svg;
      return holder.textContent?.replace(/\s+/g, '') ?? '';
    }, text);

  for (const name of ['hotel', 'appliance', 'fast-food', 'clinic']) {
    const { mermaid, picture } = previewOf(example(name));

    it(`draws every cell and lane of ${name}`, async () => {
      const text = await drawn(mermaid);
      for (const { name: wanted } of [...picture.cells, ...picture.lanes]) {
        assert.ok(text.includes(wanted.replace(/\s+/g, '')), wanted);
      }
    });
  }

  it('refuses what is said to be beyond it, and nothing less', async () => {
    const withArrows = (count: number) => toMermaid(pictureWithArrows(count));
    assert.equal(mermaidNotice(withArrows(500)), undefined);
    assert.ok(mermaidFile(withArrows(501)).includes(mermaidNotice(withArrows(501)) ?? assert.fail()));
    assert.match(await drawn(mermaidFile(withArrows(500))), /Checksin/);
    await assert.rejects(drawn(mermaidFile(withArrows(501))), /Edge limit exceeded/);
    const withLength = (length: number) => {
      const line = '  class c0_1_0 customer\n';
      const text = withArrows(1);
      const lines = Math.floor((length - text.length) / line.length) - 1;
      return `${text}${line.repeat(lines)}  class c0_1_0 `.padEnd(length - 1, 'x').concat('\n');
    };
    assert.match(await drawn(withLength(50_000)), /Checksin/);
    assert.match(await drawn(withLength(50_001)), /Maximumtextsize/);
    assert.ok(mermaidNotice(withLength(50_001)) !== undefined);
    assert.ok(mermaidNotice(withLength(50_000)) === undefined);
  });

  it('draws it as swimlanes too', async () => {
    const { mermaid, picture } = previewOf(example('fast-food'));
    const text = await drawn(mermaid.replace(/^flowchart/, 'swimlane-beta'));
    for (const { name } of picture.cells) assert.ok(text.includes(name.replace(/\s+/g, '')), name);
  });
});
