import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { insightTexts } from '../../client/decide/insight-texts.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { declaredIn } from '../../core/impact/switchables.ts';
import { BlueprintDocument } from '../../server/documents.ts';
import { insights } from '../../server/features/insights.ts';
import { workspaceImpact } from '../../server/features/workspace-impact.ts';
import { DecidePage, english } from '../../tooling/decide-page.ts';
import { example } from '../../tooling/preview-page.ts';
import type { Theme } from '../../tooling/themes.ts';
import { violationsIn } from '../support/axe.ts';
import { browserOf } from '../support/one-browser.ts';

const words = insightTexts(english);
const hotel = example('hotel');
const figures = (text: string) =>
  insights(new BlueprintDocument(TextDocument.create('file:///a', 'service-blueprint', 1, text)));

async function across(off?: string) {
  const files = ['hotel', 'hotel-to-be', 'clinic'].map((name) => {
    const file = readBlueprint(example(name));
    return { uri: `file:///${name}`, switchables: declaredIn(file.model), read: async () => file };
  });
  const impact = await workspaceImpact(files, off === undefined ? {} : { off });
  const names = Object.fromEntries(files.map(({ uri }) => [uri, `${uri.slice(8)}.blueprint.yaml`]));
  return { type: 'impact', impact, names, ...(off !== undefined && { off }) };
}

describe('the view of insights', () => {
  let view: DecidePage;
  const open = async (context: Mocha.Context, theme: Theme = 'light') => {
    view = await DecidePage.open(browserOf(context), { view: 'insights', words, theme });
  };
  afterEach(async () => {
    const { errors } = view;
    await view.close();
    assert.deepEqual(errors, []);
  });

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
    it(`leaves axe nothing to find in ${theme}`, async function () {
      await open(this, theme);
      await view.post({ type: 'insights', name: 'hotel', insights: figures(hotel) });
      await view.post(await across('system:registration'));
      assert.deepEqual(await violationsIn(view.page), []);
      await view.page.screenshot({ path: `.vscode-test/screenshots/insights-${theme}.png`, fullPage: true });
      await view.post({ type: 'insights', name: 'empty', insights: figures('blueprint: B') });
      assert.deepEqual(await violationsIn(view.page), []);
    });
  }

  it('leads from each figure to what it comes from', async function () {
    await open(this);
    const { page } = view;
    const all = figures(hotel);
    await view.post({ type: 'insights', name: 'hotel', insights: all });
    const rows = all.tables.flatMap((table) => table.rows);
    assert.equal(await page.locator('.tables tbody tr').count(), rows.length);
    assert.equal(
      await page.locator('.tables .places button').count(),
      rows.reduce((sum, { at }) => sum + at.length, 0),
    );
    await page.locator('.tables').getByRole('button', { name: 'Check in', exact: true }).first().click();
    const wanted = all.gaps[0]?.at[0]?.range;
    assert.deepEqual(await view.told('open'), { type: 'open', range: wanted });
  });

  it('has a bar for each stage that says a time, and a dot for each step with a gap', async function () {
    await open(this);
    const { page } = view;
    await view.post({ type: 'insights', name: 'hotel', insights: figures(hotel) });
    assert.deepEqual(await page.locator('.bars .value').allTextContents(), [
      '0, 0 %',
      '10 min, 63 %',
      '12 min, 80 %',
      '30 min, 81 %',
      '5 min, 63 %',
    ]);
    const stay = page.getByRole('button', { name: 'Stay: waits 30 min, work 7 min, waiting 81 %' });
    await stay.press('Enter');
    assert.ok((await view.told('open')).range);
    assert.equal(await page.locator('.gaps .dot').count(), 2);
    await page.getByRole('button', { name: 'Check in: importance 5, gap 2' }).click();
    assert.ok((await view.told('open')).range);
  });

  it('switches something off in all blueprints, and leads to the picture of each', async function () {
    await open(this);
    const { page } = view;
    await view.post({ type: 'insights', name: 'hotel', insights: figures(hotel) });
    await view.post(await across());
    await page.getByRole('button', { name: 'Switch off Registration system' }).click();
    assert.deepEqual(await view.told('off'), { type: 'off', off: 'system:registration' });
    await view.post(await across('system:registration'));
    const rows = page.locator('.across tbody tr');
    assert.ok((await rows.count()) >= 1);
    await page.locator('.across').getByRole('button', { name: 'Overnight hotel stay' }).first().click();
    const dark = await view.told('dark');
    assert.equal(dark.off, 'system:registration');
    await page.getByLabel('Switch off', { exact: true }).selectOption('');
    assert.deepEqual(await view.told('off'), { type: 'off' });
  });
});
