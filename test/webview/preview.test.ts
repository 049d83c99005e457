import assert from 'node:assert/strict';
import { cellKey, contentFrom, example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

/** The hotel with one more stage of so many steps. */
function withStage(count: number, text = hotel): string {
  const steps = Array.from(
    { length: count },
    (_, index) => `      - step: Return ${index + 1}\n        customer: Returns\n`,
  );
  return text.replace('\nx-reviewed-by', `\n  - stage: Later\n    steps:\n${steps.join('')}\nx-reviewed-by`);
}

describe('the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const texts = () => preview.page.locator('.canvas svg text').allTextContents();

  const corner = async () => (await preview.page.locator('.canvas svg').boundingBox()) ?? assert.fail();

  it('shows every cell of the blueprint, whole, in its window', async () => {
    const model = await preview.show(hotel);
    for (const { key } of model.picture.cells) assert.equal(await preview.part(key).count(), 1);
    const box = await preview.page.locator('.canvas svg').boundingBox();
    assert.ok(
      box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720,
    );
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-hotel.png' });
  });

  it('begins at a size that can be read where the whole would be too small', async () => {
    await preview.page.setViewportSize({ width: 600, height: 720 });
    await preview.show(hotel);
    const box = await preview.page.locator('.canvas svg').boundingBox();
    const model = await preview.page.locator('.canvas svg').getAttribute('width');
    assert.ok(box !== null && box.x >= 0 && box.y >= 0 && box.x < 40);
    assert.ok(box.width >= 0.6 * Number(model), `${box.width} px of ${model}`);
  });

  it('leaves nothing of its workshop in the page', async () => {
    await preview.show(hotel);
    assert.equal(await preview.page.locator('svg:not(.sticky svg, .edit-layer svg)').count(), 1);
    assert.equal(await preview.page.locator('svg style, svg foreignObject, svg marker').count(), 0);
  });

  it('replaces only what an edit changed', async () => {
    const model = await preview.show(hotel);
    await preview.page.evaluate(() => {
      for (const part of document.querySelectorAll('[data-part] > g')) Object.assign(part, { old: true });
    });
    await preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2);
    const replaced = await preview.page.evaluate(() =>
      [...document.querySelectorAll('[data-part] > g')]
        .filter((part) => !('old' in part))
        .map((part) => part.parentElement?.getAttribute('data-part') ?? ''),
    );
    assert.ok(replaced.includes(cellKey(model, 'Goes to the room')));
    assert.ok(replaced.length < 6, `${replaced.length} parts were replaced`);
  });

  it('patches a structural edit to what a new preview shows', async () => {
    await preview.show(hotel);
    const texts = [
      withStage(3),
      hotel.replace(/ {2}- stage: Arrive[\s\S]*?(?= {2}- stage: )/, ''),
      withStage(1, hotel.replace('Goes to the room', 'Goes')),
    ];
    for (const [index, text] of texts.entries()) {
      await preview.show(text, index + 2);
      const fresh = await preview.another();
      await fresh.show(text);
      const shape = (page: PreviewPage) =>
        page.page.locator('.canvas svg').evaluate((svg) => {
          const copy = svg.cloneNode(true) as Element;
          // Where the author last was is no part of the picture.
          for (const part of copy.querySelectorAll('[tabindex]')) part.removeAttribute('tabindex');
          return copy.innerHTML;
        });
      assert.equal(await shape(preview), await shape(fresh));
      await fresh.close();
    }
  });

  it('keeps the elements of what a structural edit leaves as it is', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Makes a reservation');
    await preview.part(key).evaluate((part) => Object.assign(part.firstElementChild ?? part, { old: true }));
    await preview.part(key).focus();
    await preview.show(withStage(2), 2);
    assert.ok(await preview.part(key).evaluate((part) => 'old' in (part.firstElementChild ?? part)));
    assert.equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-part')), key);
  });

  it('keeps zoom and place over an edit, a structural one too', async () => {
    await preview.show(hotel);
    await preview.page.mouse.move(400, 300);
    await preview.page.keyboard.down('Control');
    await preview.wheel(0, -400);
    await preview.page.keyboard.up('Control');
    await preview.wheel(80, 40);
    const place = await preview.transform();
    await preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2);
    assert.equal(await preview.transform(), place);
    await preview.show(withStage(1), 3);
    assert.ok((await texts()).includes('Returns'));
    assert.equal(await preview.transform(), place);
  });

  it('shows the whole after an edit to who saw the whole', async () => {
    await preview.show(hotel);
    const frame = (await preview.page.locator('.frame').boundingBox()) ?? assert.fail();
    await preview.show(withStage(3), 2);
    const { x, y, width, height } = await corner();
    assert.ok(x >= frame.x && y >= frame.y, 'its beginning is in the window');
    assert.ok(x + width <= frame.x + frame.width && y + height <= frame.y + frame.height, 'and its end');
    assert.ok(Math.abs(x - frame.x - (frame.x + frame.width - x - width)) < 2, 'in the middle');
    const place = await preview.transform();
    await preview.show(hotel.replace('Goes to the room', 'Goes'), 3);
    assert.equal(await preview.transform(), place, 'what has room stays where it is');
  });

  it('goes from the whole to the actual size, and by its buttons, at what is in the middle of the picture', async () => {
    // High and narrow: fitted, it leaves most of the window empty at its sides; wide: beneath it.
    const wide = `blueprint: Wide\nstages:\n  - stage: A\n    steps:\n${Array.from({ length: 18 }, (_, at) => `      - step: S${at}\n        customer: Does ${at}\n`).join('')}`;
    for (const text of [hotel, wide]) {
      const again = await preview.another();
      await again.show(text);
      const frame = (await again.page.locator('.frame').boundingBox()) ?? assert.fail();
      const picture = async () => (await again.page.locator('.canvas > svg').boundingBox()) ?? assert.fail();
      /** The middle of the part in sight, as a place in the window. */
      const middle = async () => {
        const box = await picture();
        const of = (start: number, length: number, from: number, room: number) =>
          (Math.max(start, from) + Math.min(start + length, from + room)) / 2;
        return [
          of(box.x, box.width, frame.x, frame.width),
          of(box.y, box.height, frame.y, frame.height),
        ] as const;
      };
      /** Returns what is at a place of the window, as parts of the picture. */
      const at = async ([x, y]: readonly [number, number]) => {
        const box = await picture();
        return [(x - box.x) / box.width, (y - box.y) / box.height] as const;
      };
      // The key brings it into the middle of what is in sight then; the button leaves it where it is.
      for (const [act, isMoved] of [
        [() => again.page.keyboard.press('0'), true],
        [() => again.page.locator('[label="Zoom in (+)"]').click(), false],
      ] as const) {
        await again.page.keyboard.press('1');
        const place = await middle();
        const [x, y] = await at(place);
        await act();
        const now = await at(isMoved ? await middle() : place);
        assert.ok(Math.abs(now[0] - x) < 0.01 && Math.abs(now[1] - y) < 0.01, `${x}, ${y}; then ${now}`);
      }
      await again.close();
    }
  });

  it('offers Cut, Copy and Paste of the browser only where something is typed', async () => {
    await preview.show(hotel);
    await preview.page.keyboard.press('Control+f');
    /** As VS Code reads it: the innermost element that says something of it counts. */
    const prevented = (selector: string) =>
      preview.page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const from = element.closest<HTMLElement>('[data-vscode-context]');
          return JSON.parse(from?.dataset.vscodeContext ?? '{}').preventDefaultContextMenuItems;
        });
    assert.equal(await prevented('.canvas .cell > g'), true);
    assert.equal(await prevented('.toolbar'), true);
    assert.equal(await prevented('.find vscode-textfield'), false);
  });

  it('zooms at the pointer, and by its keys', async () => {
    await preview.show(hotel);
    const before = await corner();
    await preview.page.mouse.move(Math.round(before.x), Math.round(before.y));
    await preview.page.keyboard.down('Control');
    await preview.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    const zoomed = await corner();
    assert.ok(zoomed.width > before.width);
    // It stands on whole pixels.
    assert.ok(Math.abs(zoomed.x - before.x) <= 1 && Math.abs(zoomed.y - before.y) <= 1);
    await preview.page.keyboard.press('0');
    assert.match(await preview.transform(), /scale\(1\)/);
    await preview.page.keyboard.press('1');
    assert.deepEqual(await corner(), before);
    await preview.page.keyboard.press('+');
    assert.ok((await corner()).width > before.width);
  });

  it('moves with a drag, which is not a click', async () => {
    const model = await preview.show(hotel);
    const cell = (await preview.part(cellKey(model, 'Checks in')).boundingBox()) ?? assert.fail();
    await preview.page.mouse.move(cell.x + 10, cell.y + 10);
    await preview.page.mouse.down();
    await preview.page.mouse.move(cell.x + 60, cell.y + 40, { steps: 4 });
    await preview.page.mouse.up();
    const moved = (await preview.part(cellKey(model, 'Checks in')).boundingBox()) ?? assert.fail();
    assert.ok(Math.abs(moved.x - cell.x - 50) < 1 && Math.abs(moved.y - cell.y - 30) < 1);
    await preview.heard();
    assert.ok(!preview.messages.some(({ type }) => type === 'select'));
  });

  it('moves with the space bar held, wherever it is taken, and chooses nothing', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    const { page } = preview;
    await preview.part(key).focus();
    const before = (await preview.part(key).boundingBox()) ?? assert.fail();
    await page.mouse.move(before.x + 10, before.y + 10);
    await page.keyboard.down(' ');
    assert.equal(
      await preview
        .part(key)
        .locator('g')
        .first()
        .evaluate((card) => getComputedStyle(card).cursor),
      'grab',
    );
    await page.mouse.click(before.x + 10, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 40, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up(' ');
    const after = (await preview.part(key).boundingBox()) ?? assert.fail();
    assert.ok(Math.abs(after.x - before.x - 50) < 1 && Math.abs(after.y - before.y - 30) < 1);
    await preview.heard();
    assert.ok(!preview.messages.some(({ type }) => type === 'select'));
    assert.equal(await page.locator('.canvas svg.has-selection').count(), 0);
  });

  /** Waits until the picture is so wide, with what the browser still has to tell of the wheel or the fingers. */
  const widened = async ({ page }: PreviewPage, width: number) => {
    await page.waitForFunction((wanted) => {
      const picture = document.querySelector('.canvas svg')?.getBoundingClientRect();
      return picture !== undefined && Math.abs(picture.width / wanted - 1) < 0.02;
    }, width);
    return (await page.locator('.canvas svg').boundingBox()) ?? assert.fail();
  };

  it('zooms with a pinch on the touchpad at the pointer, in small steps', async () => {
    await preview.show(hotel);
    const { page } = preview;
    const before = await corner();
    const [x, y] = [Math.round(before.x), Math.round(before.y + 100)];
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    for (let step = 0; step < 10; step++) await preview.wheel(0, -4);
    const scale = 2 ** 0.4;
    const pinched = await widened(preview, before.width * scale);
    await page.keyboard.up('Control');
    assert.ok(Math.abs(x + (before.x - x) * scale - pinched.x) < 2);
    assert.ok(Math.abs(y + (before.y - y) * scale - pinched.y) < 2);
  });

  it('zooms with two fingers between them, and moves with one', async () => {
    const touched = await preview.another({ touch: true });
    await touched.show(hotel);
    const box = async () => (await touched.page.locator('.canvas svg').boundingBox()) ?? assert.fail();
    const session = await touched.page.context().newCDPSession(touched.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: readonly number[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: places.map((x, id) => ({ x, y: 400, id })),
      });
    const before = await box();
    await touch('touchStart', 590, 690);
    for (const apart of [60, 80, 100]) await touch('touchMove', 640 - apart, 640 + apart);
    await touch('touchEnd');
    const spread = await widened(touched, before.width * 2);
    assert.ok(Math.abs(640 + (before.x - 640) * 2 - spread.x) < 2);
    await touch('touchStart', 640);
    for (const x of [620, 590, 540]) await touch('touchMove', x);
    await touch('touchEnd');
    await touched.page.waitForFunction((wanted) => {
      const picture = document.querySelector('.canvas svg')?.getBoundingClientRect();
      return picture !== undefined && Math.abs(picture.x - wanted) < 2;
    }, spread.x - 100);
    await touched.close();
  });

  it('scrolls with the wheel, with Shift across, and by the arrow keys', async () => {
    await preview.show(hotel);
    const { page } = preview;
    await page.keyboard.press('0');
    const scrolled = async (act: () => Promise<void>, across: number, down: number) => {
      const before = await corner();
      await act();
      await page.waitForFunction(
        ({ x, y }) => {
          const picture = document.querySelector('.canvas svg')?.getBoundingClientRect();
          return picture !== undefined && Math.hypot(picture.x - x, picture.y - y) < 1;
        },
        { x: before.x - across, y: before.y - down },
      );
      assert.equal((await corner()).width, before.width);
    };
    await page.mouse.move(640, 400);
    await scrolled(() => preview.wheel(0, 50), 0, 50);
    await scrolled(() => preview.wheel(30, 0), 30, 0);
    await page.keyboard.down('Shift');
    await scrolled(() => preview.wheel(0, 50), 50, 0);
    await page.keyboard.up('Shift');
    await scrolled(() => page.keyboard.press('ArrowRight'), 60, 0);
    await scrolled(() => page.keyboard.press('ArrowLeft'), -60, 0);
    await scrolled(() => page.keyboard.press('ArrowDown'), 0, 60);
    await scrolled(() => page.keyboard.press('ArrowUp'), 0, -60);
    const before = await corner();
    await page.keyboard.press('-');
    assert.ok((await corner()).width < before.width);
  });

  it('keeps the last good picture while the file cannot be read, says where, and recovers', async () => {
    await preview.show(hotel);
    const good = await texts();
    const place = await preview.transform();
    const broken = await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 2);
    assert.ok(broken.broken !== undefined);
    assert.deepEqual(await texts(), good);
    assert.equal(await preview.transform(), place);
    const notice = preview.page.locator('.notice');
    assert.match((await notice.textContent()) ?? '', /Line \d+/);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-broken.png' });
    await notice.locator('a').click();
    const open = await preview.told('open');
    assert.deepEqual({ line: open.line, character: open.character }, broken.broken.range.start);
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 3);
    assert.ok(await notice.isHidden());
    assert.ok((await texts()).includes('A night'));
  });

  it('shows what could be understood of a file that was never good', async () => {
    await preview.show(`${hotel}\n  - stage: [`);
    assert.ok((await texts()).some((text) => text.includes('Check in')));
    assert.ok(await preview.page.locator('.notice').isVisible());
  });

  it('never lets an older version win', async () => {
    const versions = [3, 5, 4, 2];
    for (const version of versions) {
      const text = withStage(version, hotel.replace('Overnight hotel stay', `Version ${version}`));
      await preview.post({ type: 'show', preview: contentFrom(text, version) });
    }
    await preview.told('shown', ({ version }) => version === 5);
    await preview.exportSvg();
    await preview.heard();
    assert.ok((await texts()).includes('Version 5'));
    assert.ok(!preview.messages.some((message) => message.type === 'shown' && message.version === 4));
  });

  it('draws a version once, however often it is told', async () => {
    await preview.show(hotel, 3);
    await preview.post({ type: 'show', preview: contentFrom(hotel, 3) });
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 4);
    assert.deepEqual(
      preview.messages.flatMap((message) => (message.type === 'shown' ? [message.version] : [])),
      [3, 4],
    );
  });

  it('starts to count again when the document was opened anew', async () => {
    await preview.show(hotel, 9);
    const model = contentFrom(hotel.replace('Overnight hotel stay', 'A night'), 1);
    await preview.post({ type: 'show', preview: model, reopened: true });
    await preview.told('shown', ({ version }) => version === 1);
    assert.ok((await texts()).includes('A night'));
  });

  it('shows how to begin when there is nothing, and writes a template', async () => {
    await preview.show('');
    const button = preview.page.getByText('New Blueprint from a Template');
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-empty.png' });
    await button.click();
    assert.equal((await preview.told('command')).command, 'new-blueprint');
    await preview.show(hotel, 2);
    assert.ok(await button.isHidden());
  });

  it('comes back to the place it had before the window was reloaded', async () => {
    await preview.show(hotel);
    await preview.page.keyboard.press('0');
    const place = await preview.transform();
    const again = await preview.another({ state: await preview.kept() });
    await again.show(hotel);
    assert.equal(await again.transform(), place);
    await again.close();
  });

  it('follows the theme without losing its place', async () => {
    await preview.show(hotel);
    await preview.page.keyboard.press('+');
    const place = await preview.transform();
    const looks = new Set<string>();
    for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
      await preview.setTheme(theme);
      looks.add(await preview.page.locator('.canvas svg').innerHTML());
      assert.equal(await preview.transform(), place);
      await preview.page.screenshot({ path: `.vscode-test/screenshots/webview-${theme}.png` });
    }
    assert.equal(looks.size, 4);
  });
});
