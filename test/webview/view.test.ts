import assert from 'node:assert/strict';
import { example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('filters and views of the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const choice = (id: string) => preview.page.locator(`[data-choice="${id}"]`);
  const open = () => preview.page.locator('[label^="What to show"]').click();
  /** The keys of the cells that do not fade. */
  const clear = () =>
    preview.page
      .locator('.canvas .cell > g')
      .evaluateAll((cells) =>
        cells
          .filter((cell) => getComputedStyle(cell).opacity === '1')
          .map((cell) => cell.getAttribute('data-part')),
      );
  const lanes = () => preview.page.locator('.canvas .lane-head [data-key^="lane_"]').count();

  it('fades what does not have the chosen actor, department, channel, system or lane', async () => {
    const { picture } = await preview.show(hotel);
    await open();
    const cell =
      picture.cells.find(
        ({ by, systems, departments = [] }) => by.length * systems.length * departments.length > 0,
      ) ?? assert.fail();
    const step = picture.steps.find(({ channels }) => channels.length > 0) ?? assert.fail();
    const names = {
      actors: cell.by[0],
      departments: cell.departments?.[0],
      systems: cell.systems[0],
      lanes: picture.lanes[cell.lane]?.name,
      channels: step.channels[0],
    };
    for (const [dimension, name] of Object.entries(names)) {
      const has = (one: (typeof picture.cells)[number]) => {
        if (dimension === 'actors') return one.by.includes(name ?? '');
        if (dimension === 'departments') return one.departments?.includes(name ?? '') === true;
        if (dimension === 'systems')
          return one.systems.includes(name ?? '') || (one.isSystem === true && one.name === name);
        if (dimension === 'lanes') return picture.lanes[one.lane]?.name === name;
        return picture.steps
          .slice(one.column, one.column + one.columns)
          .some(({ channels }) => channels.includes(name ?? ''));
      };
      await choice(`${dimension} ${name}`).click();
      assert.deepEqual(
        await clear(),
        picture.cells.filter(has).map(({ key }) => key),
        dimension,
      );
      await choice(`${dimension} ${name}`).click();
    }
    await choice(`actors ${names.actors}`).click();
    const shown = new Set(await clear());
    const arrows = await preview.page
      .locator('.canvas .link > g')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link).opacity === '1')
          .map((link) => link.getAttribute('data-part')),
      );
    assert.deepEqual(
      arrows,
      picture.links.filter(({ from, to }) => shown.has(from) && shown.has(to)).map(({ key }) => key),
    );
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-filter.png' });
    await preview.page.keyboard.press('Escape');
    assert.ok(await preview.page.locator('.panel').isHidden());
  });

  it('shows only the journey, and no details, and everything again', async () => {
    const { picture } = await preview.show(hotel);
    const facing = picture.lanes.filter(({ role }) => role !== 'backstage' && role !== 'support');
    const seen = picture.cells.find(
      ({ lane, by }) => by.length > 0 && facing.includes(picture.lanes[lane] ?? assert.fail()),
    );
    const who = seen?.by[0] ?? assert.fail();
    const texts = async () => (await preview.page.locator('.canvas .cell text').allTextContents()).join('\n');
    assert.ok((await texts()).includes(who));
    await open();
    await choice('journey').click();
    assert.equal(await lanes(), facing.length);
    assert.ok((await texts()).includes(who));
    await choice('details').click();
    assert.ok(!(await texts()).includes(who));
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-journey.png' });
    await preview.page.getByText('Show Everything').click();
    assert.equal(await lanes(), picture.lanes.length);
    assert.ok((await texts()).includes(who));
  });

  it('shows the whole of what is chosen to who saw the whole, and leaves the place to others', async () => {
    const { picture } = await preview.show(hotel);
    await preview.page.keyboard.press('1');
    const frame = (await preview.page.locator('.frame').boundingBox()) ?? assert.fail();
    const margins = async () => {
      const { x, y, width, height } =
        (await preview.page.locator('.canvas > svg').boundingBox()) ?? assert.fail();
      return [x - frame.x, frame.x + frame.width - x - width, frame.y + frame.height - y - height];
    };
    const whole = await margins();
    const facing = picture.lanes.filter(({ role }) => role !== 'backstage' && role !== 'support');
    await open();
    await choice('journey').click();
    assert.equal(await lanes(), facing.length);
    const [left = 0, right = 0, bottom = 0] = await margins();
    assert.ok(
      Math.min(left, right, bottom) > 15 && Math.abs(left - right) < 2,
      `${left}, ${right}, ${bottom}`,
    );
    await choice('journey').click();
    assert.deepEqual(await margins(), whole);
    await preview.page.locator('[label="Zoom in (+)"]').click();
    const place = await preview.transform();
    await choice('journey').click();
    assert.equal(await preview.transform(), place);
  });

  it('keeps the focus when everything is shown again, so that Escape closes it', async () => {
    await preview.show(hotel);
    await open();
    await choice('journey').click();
    await preview.page.getByText('Show Everything').click();
    await preview.page.keyboard.press('Escape');
    assert.ok(await preview.page.locator('.panel').isHidden());
  });

  it('collapses a lane and a stage by a click and by the keyboard, over edits and reloads', async () => {
    const { picture } = await preview.show(hotel);
    const lane = picture.lanes[1] ?? assert.fail();
    const stage = picture.stages[1] ?? assert.fail();
    const inLane = picture.cells.filter((cell) => cell.lane === 1);
    await preview.page.locator(`.canvas [data-part="fold_${lane.key}"]`).click();
    assert.equal(await preview.part(inLane[0]?.key ?? '').count(), 0);
    assert.equal(await preview.part(lane.key).getAttribute('aria-expanded'), 'false');
    await preview.part(stage.key).focus();
    await preview.page.keyboard.press(' ');
    assert.equal(await preview.part(`step_${stage.column}`).count(), 0);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-collapsed.png' });
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 2);
    assert.equal(await preview.part(`step_${stage.column}`).count(), 0);

    const again = await preview.another({ state: await preview.kept() });
    await again.show(hotel);
    assert.equal(await again.part(`step_${stage.column}`).count(), 0);
    assert.equal(await again.part(lane.key).getAttribute('aria-expanded'), 'false');
    await again.part(lane.key).focus();
    await again.page.keyboard.press(' ');
    assert.equal(await again.part(inLane.at(-1)?.key ?? '').count(), 1);
    await again.close();
  });

  it('says whether it follows the editor, asks to change it, and keeps it', async () => {
    await preview.show(hotel);
    await preview.page.locator('[label="Lock Preview"]').click();
    await preview.told('command', ({ command }) => command === 'toggle-lock');
    await preview.post({ type: 'following', following: false });
    await preview.page.locator('[label="Unlock Preview"][icon="lock"]').waitFor();
    await preview.post({ type: 'following', following: true });
    await preview.page.locator('[label="Lock Preview"][icon="unlock"]').waitFor();
    const kept = await preview.kept();
    assert.ok('following' in kept && kept.following === true);
  });
});
