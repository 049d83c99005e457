import assert from 'node:assert/strict';
import { readBlueprint } from '../../core/blueprint-file.ts';
import type { PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders coffee # the usual
      - step: Wait
        frontstage: Makes coffee
`;

describe('bad input while editing in the picture', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  eachPreview(async (opened) => {
    preview = opened;
    edited = await new EditedPage(preview, text).open();
  });

  const page = () => preview.page;
  const middle = async (key: string) => {
    const { x, y, width, height } = (await preview.part(key).boundingBox()) ?? assert.fail();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const notice = (words: string) => page().locator('.notice', { hasText: words }).waitFor();
  /** Nothing was asked for, and nothing is left over. */
  const nothing = async () => {
    await preview.heard();
    assert.equal(edited.unanswered, 0);
    assert.equal(edited.text, text);
    assert.equal(await page().locator('.ghost, .drop-line, .dragged, .new-arrow').count(), 0);
  };
  const hold = async (key: string) => {
    const { x, y } = await middle(key);
    await page().mouse.move(x, y);
    await page().mouse.down();
    await page().mouse.move(x + 8, y + 8);
    return { x, y };
  };

  it('says that nothing has changed when a card is let go outside the grid', async () => {
    await hold('c0_1_0');
    await page().mouse.move(20, 60, { steps: 3 });
    await page().mouse.up();
    await notice('outside the grid');
    await nothing();
  });

  it('leaves a card that is let go on itself, and one at which Escape is pressed', async () => {
    const { x, y } = await hold('c0_1_0');
    await page().mouse.move(x + 2, y + 2);
    await page().mouse.up();
    await nothing();
    await hold('c0_1_0');
    await page().keyboard.press('Escape');
    await page().mouse.move(x + 200, y);
    await page().mouse.up();
    await nothing();
  });

  it('says that an arrow leads to a card when it is let go beside one, and draws none to itself', async () => {
    for (const to of ['c0_1_0', undefined]) {
      await preview.part('c0_1_0').hover();
      const { x, y } = (await page().locator('.arrow-handle').boundingBox()) ?? assert.fail();
      const end = to === undefined ? { x: x + 40, y: y + 120 } : await middle(to);
      await page().mouse.move(x, y);
      await page().mouse.down();
      await page().mouse.move(x + 8, y + 8);
      await page().mouse.move(end.x, end.y);
      await page().mouse.up();
    }
    await notice('An arrow leads to a card');
    await nothing();
  });

  it('drops a drag under which the text changes, and goes on with the new one', async () => {
    const { x, y } = await hold('c0_1_0');
    edited.text = text.replace('Orders coffee', 'Orders tea');
    await preview.show(edited.text, 7);
    await page().mouse.move(x + 200, y);
    await page().mouse.up();
    await preview.heard();
    assert.equal(edited.unanswered, 0);
    assert.equal(await page().locator('.ghost, .dragged').count(), 0);
  });

  it('keeps what is being written when the text changes, is broken, or the server ends', async () => {
    await preview.part('c0_1_0').dblclick();
    await page().keyboard.type('Orders te');
    await preview.show(text.replace('Wait', 'Waits'), 7);
    await preview.show(`${text}  - broken: "\n`, 8);
    await preview.post({ type: 'server', stopped: true, uri: 'file:///hotel.blueprint.yaml' });
    await page().keyboard.type('a');
    assert.equal(await page().locator('textarea.writing').inputValue(), 'Orders tea');
    await page().keyboard.press('Enter');
    await edited.gesture({ refused: 'The language server has stopped.' });
    await notice('The language server has stopped');
    assert.equal(await page().locator('textarea.writing').inputValue(), 'Orders tea');
    assert.equal(edited.text, text);
  });

  for (const name of [
    `"Now", she said: it's # 1`,
    'a: b: - c',
    '- not a list, [x] {y}',
    '👩‍👩‍👧 pays 💶',
    'تدفع بالبطاقة',
    'null',
    '2024-01-01',
    '& anchor *alias !tag |',
    '  with spaces  around ',
  ]) {
    it(`writes the name ${name} as it is`, async () => {
      await preview.part('c0_1_0').dblclick();
      await page().keyboard.insertText(name);
      await page().keyboard.press('Enter');
      await edited.gesture();
      assert.equal(readBlueprint(edited.text).drawn.picture.cells[0]?.name, name.trim().replace(/\s+/g, ' '));
      assert.match(edited.text, /# the usual\n/);
      assert.equal(await page().locator('.notice:not([hidden])').count(), 0);
    });
  }

  it('takes line breaks that are pasted into a name as spaces', async () => {
    await preview.part('c0_1_0').dblclick();
    await page().keyboard.insertText('Orders\ncoffee\r\nand cake');
    await page().keyboard.press('Enter');
    await edited.gesture();
    assert.equal(readBlueprint(edited.text).drawn.picture.cells[0]?.name, 'Orders coffee and cake');
  });

  it('says how many cards are pasted at once when there are too many', async () => {
    await preview.part('c0_1_0').click();
    await page().evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/plain',
        Array.from({ length: 1001 }, (_, index) => `Card ${index}`).join('\n'),
      );
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    });
    await edited.gesture();
    await notice('These are 1001 cards.');
    assert.equal(edited.text, text);
  });
});
