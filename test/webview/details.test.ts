import assert from 'node:assert/strict';
import { cellKey, example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

describe('details and selection in the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const card = () => preview.page.locator('.card');

  it('shows the card of what the pointer is on, inside the window', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).hover();
    await card().waitFor({ state: 'visible' });
    const text = (await card().textContent()) ?? '';
    assert.ok(text.startsWith('Checks in'));
    for (const { label, values } of model.cards[key]?.facts ?? []) {
      assert.ok(text.includes(label));
      for (const value of values) assert.ok(text.includes(value.text), value.text);
    }
    const box = (await card().boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= 1280 && box.y + box.height <= 720);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-card.png' });
    await preview.page.keyboard.press('Escape');
    await card().waitFor({ state: 'hidden' });
  });

  it('answers a pointer that moves, and not a picture that moves under it', async () => {
    const { page } = preview;
    const model = await preview.show(hotel);
    await page.keyboard.press('0');
    const cell = preview.part(cellKey(model, 'Checks in'));
    const box = (await cell.boundingBox()) ?? assert.fail();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.clock.install();
    await page.mouse.move(x, y + 60);
    await preview.wheel(0, -60);
    await page.waitForFunction((part) => part?.matches(':hover'), await cell.elementHandle());
    await page.clock.runFor(1000);
    assert.ok(await card().isHidden());
    await page.mouse.move(x + 2, y + 60);
    await page.clock.runFor(1000);
    assert.ok(((await card().textContent()) ?? '').startsWith('Checks in'));
    await preview.wheel(0, 4);
    assert.ok(await card().isHidden());
  });

  it('says on the card everything that is known', async () => {
    const model = await preview.show(hotel);
    const facts = async (name: string) => {
      await preview.part(cellKey(model, name)).focus();
      await preview.page.keyboard.press('ArrowRight');
      await preview.page.keyboard.press('ArrowLeft');
      await card().waitFor({ state: 'visible' });
      return await card().evaluate((root) => {
        const said: Record<string, string> = {};
        let label = '';
        for (const { localName, textContent } of root.querySelectorAll('dt, dd')) {
          if (localName === 'dt') label = textContent ?? '';
          else said[label] = [said[label], textContent].filter((text) => text !== undefined).join('; ');
        }
        return {
          title: root.querySelector('.title')?.textContent,
          context: root.querySelector('.context')?.textContent,
          said,
        };
      });
    };
    assert.deepEqual(await facts('Processes the registration'), {
      title: 'Processes the registration',
      context: 'Frontstage · 4 Check in · Arrive',
      said: {
        'Done by': 'Desk clerk (Front office)',
        Channel: 'Front desk (offline)',
        System: 'Registration system (IT)',
        Duration: '4 min',
        'Fail points':
          'The room is not ready; recovery: Offers a drink in the bar and brings the key there; severity 4',
        Policy: 'A copy of the passport is kept for 30 days.',
        Evidence: 'observed',
        Source: 'Shadowing, two evenings',
        'Emotion of those who do it': '−1, bad',
        'Hands over to': 'Encodes the key card',
        'Depends on': 'Housekeeping releases the room (asks, wait); Cleans and releases rooms',
        'Needed by': 'Greets the guest and takes the bags (room number, agreement); Checks in',
      },
    });
    assert.deepEqual(await facts('Checks in'), {
      title: 'Checks in',
      context: 'Customer actions · 4 Check in · Arrive',
      said: {
        Channel: 'Front desk (offline)',
        Wait: '10 min',
        'Moment of truth': 'yes',
        Importance: '5 of 5',
        'Rating today': '2 of 5',
        'Rating to reach': '4 of 5',
        Emotion: '−2, very bad',
        Thinks: 'Why does this take so long?',
        Expects: 'The key is ready',
        'Pain points':
          'Queues for ten minutes after 18:00; severity 5; Spells a name that was spelled on the telephone already; severity 3',
        Opportunities:
          'Check in on the phone, on the way from the station; severity 5, planned, IT; Print the registration form from the reservation; severity 3, doing',
        Ideas: 'A host with a tablet in the lobby; dropped',
        'Open questions': 'Can housekeeping release rooms earlier?; open, Housekeeper',
        Feedback: 'Card in the room',
        Metrics: 'Time to key: 14m, target 2m (Lobby study 2026-10)',
        Source: 'Lobby study 2026-10',
        'Comes after': 'Gives the bags to the bellperson',
        'Depends on': 'Processes the registration',
        'Goes on to': 'Goes to the room',
      },
    });
    const { said } = await facts('Takes the bags to the room');
    assert.equal(said.Evidence, 'assumed, not yet checked');
    assert.equal(said.Source, 'Told by the concierge, not yet timed');
  });

  it('is described by its card for as long as that is shown', async () => {
    const model = await preview.show(hotel);
    const { page } = preview;
    const cell = preview.part(cellKey(model, 'Checks in'));
    await cell.focus();
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('.canvas [data-part]:focus');
    const described = await focused.getAttribute('aria-describedby');
    assert.equal(await page.locator(`#${described}`).getAttribute('role'), 'dialog');
    await page.keyboard.press('ArrowUp');
    assert.equal(await page.locator('.canvas [aria-describedby]').count(), 1);
    await page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
  });

  it('goes to what a value of the card names', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Processes the registration');
    await preview.part(key).hover();
    await card().waitFor({ state: 'visible' });
    const link = card().locator('a').first();
    await link.click();
    const { offset } = await preview.told('open-offset');
    const targets = model.cards[key]?.facts.flatMap(({ values }) => values.map(({ target }) => target));
    assert.ok(targets?.includes(offset));
  });

  it('has names that the keyboard reaches from the cell, and leads back to it', async () => {
    const { page } = preview;
    const model = await preview.show(hotel);
    const cell = preview.part(cellKey(model, 'Processes the registration'));
    await cell.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'Tab']) await page.keyboard.press(key);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const names = await card().locator('a').allTextContents();
    assert.equal(await focused(), names[0]);
    await page.keyboard.press('Tab');
    assert.equal(await focused(), names[1]);
    const place = await preview.transform();
    await page.keyboard.press('ArrowDown');
    assert.equal(await preview.transform(), place, 'its arrow keys do not move the picture');
    await page.keyboard.press('Enter');
    const { offset } = await preview.told('open-offset');
    assert.equal(
      model.cards[cellKey(model, 'Processes the registration')]?.facts.flatMap(({ values }) =>
        values.flatMap(({ target }) => target ?? []),
      )[1],
      offset,
    );
    await page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
    assert.ok(await cell.evaluate((part) => part === document.activeElement));
    for (const key of ['ArrowRight', 'ArrowLeft', 'Tab', 'Shift+Tab']) await page.keyboard.press(key);
    assert.ok(await cell.evaluate((part) => part === document.activeElement));
    assert.ok(await card().isVisible());
  });

  it('is walked through by keyboard, with the card of each cell', async () => {
    const model = await preview.show(hotel);
    const first = model.picture.cells[0] ?? assert.fail();
    await preview.part(first.key).focus();
    const focused = () => preview.page.evaluate(() => document.activeElement?.getAttribute('data-part'));
    await preview.page.keyboard.press('ArrowRight');
    const second = await focused();
    const cell = model.picture.cells.find(({ key }) => key === second) ?? assert.fail();
    assert.equal(cell.lane, first.lane);
    assert.notEqual(cell.key, first.key);
    assert.ok(((await card().textContent()) ?? '').startsWith(cell.name));
    const label = await preview.part(cell.key).getAttribute('aria-label');
    assert.ok(label?.includes(`: ${cell.name}`), label ?? '');
    await preview.page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
    await preview.page.keyboard.press('Enter');
    const { key, focus } = await preview.told('select');
    assert.deepEqual({ key, focus }, { key: cell.key, focus: true });
  });

  it('keeps the focus on a cell while it is edited', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).focus();
    await preview.show(hotel.replace('name: Checks in', 'name: Checks in at last'), 2);
    assert.equal(await preview.page.evaluate(() => document.activeElement?.getAttribute('data-part')), key);
  });

  it('keeps the card open over an edit, with what is true now, and the focus in it', async () => {
    const model = await preview.show(hotel);
    const { page } = preview;
    await preview.part(cellKey(model, 'Checks in')).focus();
    for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    assert.match((await card().textContent()) ?? '', /^Checks in/);
    await preview.show(hotel.replace('name: Checks in', 'name: Registers'), 2);
    assert.match((await card().textContent()) ?? '', /^Registers/);
    assert.ok(await card().isVisible());
    await page.keyboard.press('Tab');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const name = await focused();
    assert.equal(name, await card().locator('a').first().textContent());
    await preview.show(hotel.replace('name: Checks in', 'name: Signs in'), 3);
    assert.match((await card().textContent()) ?? '', /^Signs in/);
    assert.equal(await focused(), name);
    await page.keyboard.press('Escape');
    assert.ok(await card().isHidden());
  });

  it('takes a step wherever it is pointed at, also between its number and its name', async () => {
    await preview.show(hotel);
    const missed = await preview.page.locator('.canvas [data-part^="step_"]').evaluateAll((steps) =>
      steps.flatMap((step) => {
        const { left, top, width, height } = step.getBoundingClientRect();
        return Array.from({ length: Math.floor(height) }, (_, down) => {
          const found = document.elementFromPoint(left + width / 2, top + 0.5 + down);
          return found?.closest('[data-part]') === step
            ? ''
            : `${step.getAttribute('aria-label')} at ${down}`;
        }).filter((miss) => miss !== '');
      }),
    );
    assert.deepEqual(missed, []);
  });

  it('selects on a click, and lets the neighbours along the arrows stand out', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).click();
    assert.equal((await preview.told('select')).key, key);
    const opacity = (part: string) =>
      preview.part(part).evaluate((element) => getComputedStyle(element).opacity);
    const near = model.picture.links.find(({ from }) => from === key)?.to ?? assert.fail();
    const far = model.picture.cells.at(-1)?.key ?? assert.fail();
    assert.equal(await opacity(key), '1');
    assert.equal(await opacity(near), '1');
    assert.ok(Number(await opacity(far)) < 1);
    assert.equal(await preview.page.locator('.canvas .outline').count(), 1);
    await preview.page.screenshot({ path: '.vscode-test/screenshots/webview-selected.png' });
    await preview.page.keyboard.press('Escape');
    await preview.page.keyboard.press('Escape');
    assert.equal(await opacity(far), '1');
  });

  it('keeps the selection over an edit, a structural one and a change of theme too', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).click();
    const related = () =>
      preview.page
        .locator('.canvas .related')
        .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part')).sort());
    const before = await related();
    assert.ok(before.length > 2);
    await preview.show(hotel.replace('name: Checks in', 'name: Checks in at last'), 2);
    assert.deepEqual(await related(), before);
    await preview.show(
      hotel.replace(
        '      - step: Eat\n',
        '      - step: Wait\n        customer: Waits\n\n      - step: Eat\n',
      ),
      3,
    );
    assert.deepEqual(await related(), before);
    await preview.setTheme('dark');
    assert.deepEqual(await related(), before);
    assert.equal(await preview.page.locator('.canvas svg.has-selection .outline').count(), 1);
  });

  it('leaves the focus where it is, whatever comes from the editor', async () => {
    const model = await preview.show(hotel);
    const { page } = preview;
    await page.evaluate(() => {
      const outside = document.createElement('input');
      outside.id = 'outside';
      document.body.append(outside);
      outside.focus();
      const scope = window as unknown as { moves: number };
      scope.moves = 0;
      document.addEventListener('focusin', () => scope.moves++);
      document.addEventListener('focusout', () => scope.moves++);
    });
    await preview.show(hotel.replace('Goes to the room', 'Goes to a room'), 2);
    await preview.post({ type: 'reveal', key: cellKey(model, 'Eats') });
    await preview.show(hotel.replace('stages:\n', 'stages: [\n'), 3);
    await preview.exportSvg();
    await preview.post({ type: 'following', following: true });
    await preview.show('', 4);
    await preview.show(hotel, 5);
    await preview.setTheme('hc-dark');
    assert.equal(await page.evaluate(() => (window as unknown as { moves: number }).moves), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'outside');
  });

  it('chooses with the space bar when it is let go', async () => {
    const model = await preview.show(hotel);
    const key = cellKey(model, 'Checks in');
    await preview.part(key).focus();
    await preview.page.keyboard.down(' ');
    await preview.page.keyboard.down(' ');
    await preview.heard();
    assert.ok(!preview.messages.some(({ type }) => type === 'select'));
    await preview.page.keyboard.up(' ');
    assert.deepEqual(await preview.told('select'), { type: 'select', key, focus: false });
    assert.equal(preview.messages.filter(({ type }) => type === 'select').length, 1);
  });

  it('outlines what the text cursor is in, and brings it into sight', async () => {
    const model = await preview.show(hotel);
    await preview.page.keyboard.press('0');
    const key = model.picture.cells.at(-1)?.key ?? assert.fail();
    await preview.post({ type: 'reveal', key });
    const outline = preview.page.locator('.canvas .outline');
    await outline.waitFor({ state: 'attached' });
    const box = (await outline.boundingBox()) ?? assert.fail();
    assert.ok(box.x >= 0 && box.x + box.width <= 1280 && box.y >= 0 && box.y + box.height <= 720);
    await preview.show(hotel.replace('Overnight hotel stay', 'A night'), 2);
    assert.equal(await outline.count(), 1);
    await preview.post({ type: 'reveal', key: null });
    await outline.waitFor({ state: 'detached' });
  });
});
