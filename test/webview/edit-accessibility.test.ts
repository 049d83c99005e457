import assert from 'node:assert/strict';
import type { PreviewPage } from '../../tooling/preview-page.ts';
import type { Theme } from '../../tooling/themes.ts';
import { violationsIn } from '../support/axe.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';

const text = `blueprint: Café
objective: Warm drinks
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: 1
        customer: Orders coffee
        frontstage: Takes the order
      - step: Wait
        customer: Waits
`;

describe('accessibility of editing in the picture', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const satisfies readonly Theme[]) {
    it(`leaves axe nothing to find in ${theme}`, async () => {
      const { page } = preview;
      await preview.setTheme(theme);
      await new EditedPage(preview, text).open();
      const look = async (at: string) => {
        assert.deepEqual(await violationsIn(page), [], at);
        await page.screenshot({ path: `.vscode-test/screenshots/edit-${at}-${theme}.png` });
      };
      const middle = async (key: string) => {
        const { x, y, width, height } = (await preview.part(key).boundingBox()) ?? assert.fail();
        return { x: x + width / 2, y: y + height / 2 };
      };
      await preview.part('c0_1_0').click();
      await look('chosen');
      await preview.part('c1_1_0').click({ modifiers: ['Shift'] });
      await look('several');
      await preview.part('c0_2_0').focus();
      await page.keyboard.press('Control+ArrowRight');
      await look('plus');
      await page.keyboard.press('Insert');
      await look('new-card');
      await page.keyboard.press('Escape');
      await preview.part('c0_2_0').dblclick();
      await look('renaming');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+l');
      await look('arrow');
      await page.keyboard.press('?');
      await look('keys');
      await page.keyboard.press('Escape');
      await preview.part('stage_0').focus();
      await page.keyboard.press('ArrowUp');
      await look('header');
      const [from, step, lane] = [await middle('c0_1_0'), await middle('step_1'), await middle('lane_3')];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(step.x, lane.y, { steps: 3 });
      await page.locator('.drop-line:not([hidden])').waitFor();
      await look('dragging');
      await page.keyboard.press('Escape');
      await page.mouse.up();
    });
  }
});
