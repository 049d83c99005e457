import assert from 'node:assert/strict';
import { contentFrom, PreviewPage } from '../../tooling/preview-page.ts';
import { browserOf } from '../support/one-browser.ts';

// A small one, for it is drawn a thousand times.
const coffee = `blueprint: A coffee to take away
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: -1
        pains: [The queue reaches the door]
        evidence: Menu board
        customer: { name: Orders a coffee, wait: 4m }
        frontstage: { name: Takes the order, to: brews }
        backstage: { id: brews, name: Makes the coffee }
        support: Deliveries of beans and milk
`;
const another = coffee.replace(
  'stages:\n',
  'stages:\n  - stage: New\n    steps:\n      - step: First\n        customer: Comes\n',
);

describe('the memory of the preview', () => {
  it('is flat after a thousand edits, structural ones among them', async function () {
    this.timeout(600_000);
    const preview = await PreviewPage.open(browserOf(this));
    const session = await preview.page.context().newCDPSession(preview.page);
    const used = async () => {
      for (let run = 0; run < 3; run++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes } = await session.send('Memory.getDOMCounters');
      return { kilobytes: usedSize / 1024, nodes };
    };
    let version = 1;
    const edit = async (count: number) => {
      const models = [contentFrom(coffee), contentFrom(another)];
      await preview.page.evaluate(
        async ({ models, version, count }) => {
          for (let edit = 0; edit < count; edit++) {
            const model = models[edit % 4 === 0 ? 1 : 0];
            const picture = structuredClone(model?.picture);
            Object.assign(picture?.cells[3] ?? {}, { name: `Edit ${edit}` });
            window.postMessage(
              { type: 'show', preview: { ...model, picture, version: version + edit } },
              '*',
            );
            // Each edit is drawn before the next one comes.
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        { models, version, count },
      );
      version += count;
      await preview.told('shown', (message) => message.version === version - 1);
    };
    await edit(200);
    const before = await used();
    await edit(1000);
    const after = await used();
    assert.ok(Math.abs(after.nodes - before.nodes) < 200, `${before.nodes} nodes became ${after.nodes}`);
    assert.ok(
      after.kilobytes < before.kilobytes * 1.15,
      `${before.kilobytes} kB became ${after.kilobytes} kB`,
    );
    assert.deepEqual(preview.errors, []);
    await preview.close();
  });
});
