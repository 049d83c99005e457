import assert from 'node:assert/strict';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('stages, steps and lanes that stay in sight', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const copy = (key: string) => preview.page.locator(`.sticky [data-part="${key}"]`);
  const box = async (locator: ReturnType<typeof copy>) => (await locator.boundingBox()) ?? assert.fail();

  for (const zooms of [0, 7]) {
    it(`are at the edges, in line with the picture, at ${zooms === 0 ? 'actual' : 'great'} size`, async () => {
      const model = await preview.show(hotel);
      await preview.page.keyboard.press('0');
      await preview.page.mouse.move(640, 360);
      for (let zoom = 0; zoom < zooms; zoom++) await preview.page.keyboard.press('+');
      await preview.wheel(400, 300);
      const step = model.picture.steps[7]?.key ?? assert.fail();
      const lane = model.picture.lanes[4]?.key ?? assert.fail();
      await preview.post({
        type: 'reveal',
        key: model.picture.cells.find(({ lane, column }) => lane === 4 && column === 7)?.key ?? '',
      });
      const [head, column] = [
        await box(copy(step).locator('circle').first()),
        await box(preview.part(step).locator('circle').first()),
      ];
      assert.ok(head.y >= 34 && head.y + head.height < 300, `${head.y}`);
      assert.ok(Math.abs(head.x + head.width / 2 - column.x - column.width / 2) < 2);
      const [name, row] = [await box(copy(lane)), await box(preview.part(lane))];
      assert.ok(name.x >= 0 && name.x + name.width < 500, `${name.x}`);
      assert.ok(Math.abs(name.y + name.height / 2 - row.y - row.height / 2) < 2);
      assert.ok(Math.abs(name.height - row.height) < 2, `${name.height} px of ${row.height}`);
      await preview.page.screenshot({ path: `.vscode-test/screenshots/webview-sticky-${zooms}.png` });
    });
  }

  it('are there wherever the picture goes at great size', async () => {
    const { picture } = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    for (let zoom = 0; zoom < 7; zoom++) await preview.page.keyboard.press('+');
    const customer = picture.lanes.findIndex(({ role }) => role === 'customer');
    for (const column of [0, 10, 5, 6, 1]) {
      const cell = picture.cells.find((one) => one.lane === customer && one.column === column);
      await preview.post({ type: 'reveal', key: cell?.key ?? assert.fail() });
      const step = picture.steps[column]?.key ?? assert.fail();
      // It is asked after the picture has moved.
      const seen = await box(preview.part(step).locator('circle').first());
      const pinned = await box(copy(step).locator('circle').first());
      assert.ok(Math.abs(pinned.x + pinned.width / 2 - seen.x - seen.width / 2) < 2, `of column ${column}`);
    }
  });

  it('are there in a window that has become larger', async () => {
    const { picture } = await preview.show(hotel);
    const { page } = preview;
    await page.setViewportSize({ width: 600, height: 500 });
    await page.keyboard.press('0');
    for (let zoom = 0; zoom < 6; zoom++) await page.keyboard.press('+');
    await preview.post({ type: 'reveal', key: picture.cells.at(-1)?.key ?? '' });
    await preview.post({ type: 'reveal', key: picture.cells[0]?.key ?? '' });
    await page.setViewportSize({ width: 1600, height: 900 });
    const third = picture.steps[2]?.key ?? assert.fail();
    const [seen, pinned] = [preview.part(third), copy(third)].map((part) => part.locator('circle').first());
    await pinned?.waitFor({ state: 'visible' });
    const [one, two] = [await box(seen ?? assert.fail()), await box(pinned ?? assert.fail())];
    assert.ok(Math.abs(one.x + one.width / 2 - two.x - two.width / 2) < 2);
  });

  it('have their names where they are seen', async () => {
    const model = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    await preview.page.mouse.move(640, 360);
    for (let zoom = 0; zoom < 4; zoom++) await preview.page.keyboard.press('+');
    const stage = model.picture.stages.find(({ name }) => name === 'Arrive') ?? assert.fail();
    const last = model.picture.cells.find(({ name }) => name === 'Checks in') ?? assert.fail();
    await preview.wheel(2000, 700);
    // It comes to the left edge, and most of its stage is behind the heads of the lanes.
    await preview.post({ type: 'reveal', key: last.key });
    const rows = preview.page.locator('.sticky .rows');
    const columns = preview.page.locator('.sticky .columns');
    const [name, heads] = [await box(copy(stage.key).locator('text')), await box(rows)];
    assert.ok(name.x >= heads.x + heads.width, `${name.x} px, behind ${heads.x + heads.width}`);
    const band = await box(columns);
    const lane = model.picture.lanes.find(({ role }) => role === 'customer') ?? assert.fail();
    const whole = await box(copy(lane.key));
    // The upper half of the lane goes behind the heads of the columns.
    await preview.wheel(0, whole.y + whole.height / 2 - band.y - band.height);
    const sign = await box(copy(lane.key).locator('> g > g'));
    assert.ok(sign.y >= band.y + band.height, `${sign.y} px, behind ${band.y + band.height}`);
  });

  it('are away while the heads themselves are in sight', async () => {
    await preview.show(hotel);
    assert.equal(await preview.page.locator('.sticky .columns:visible, .sticky .rows:visible').count(), 0);
  });

  it('answer to the pointer as the heads do', async () => {
    const model = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    await preview.page.mouse.move(640, 360);
    await preview.wheel(400, 300);
    const step = model.picture.steps[7]?.key ?? assert.fail();
    await copy(step).click();
    assert.equal((await preview.told('select')).key, step);
  });

  it('do not cover what the text cursor goes to', async () => {
    const model = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    await preview.page.mouse.move(640, 360);
    await preview.wheel(2000, 2000);
    const cell = model.picture.cells.find(({ column, lane }) => column === 1 && lane === 0) ?? assert.fail();
    await preview.post({ type: 'reveal', key: cell.key });
    const shown = await box(preview.part(cell.key));
    const bands = preview.page.locator('.sticky .columns:visible, .sticky .rows:visible');
    for (const band of await bands.all()) {
      const { x, y, width, height } = await box(band);
      const apart = shown.x >= x + width || shown.y >= y + height;
      assert.ok(apart, 'a head covers the cell');
    }
  });
});
