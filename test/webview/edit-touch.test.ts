import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import { PreviewPage } from '../../tooling/preview-page.ts';
import { EditedPage } from '../support/edited-page.ts';
import { browserOf } from '../support/one-browser.ts';

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders coffee
      - step: Wait
        frontstage: Makes coffee
`;

describe('editing with fingers', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  let session: CDPSession;
  beforeEach(async function () {
    preview = await PreviewPage.open(browserOf(this), { touch: true });
    edited = await new EditedPage(preview, text).open();
    session = await preview.page.context().newCDPSession(preview.page);
  });
  afterEach(() => preview.close());

  const touch = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    ...touchPoints: readonly { readonly x: number; readonly y: number; readonly id?: number }[]
  ) => session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  const middle = async (key: string) => {
    const { x, y, width, height } = (await preview.part(key).boundingBox()) ?? assert.fail();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const tap = async (at: { readonly x: number; readonly y: number }) => {
    await touch('touchStart', at);
    await touch('touchEnd');
  };
  const drag = async (
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ) => {
    await touch('touchStart', from);
    for (const share of [0.2, 0.6, 1]) {
      await touch('touchMove', {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      });
    }
    await touch('touchEnd');
  };

  it('moves a card that was chosen by a tap, and the picture stays; on what is not chosen a finger moves the picture', async () => {
    const from = await middle('c0_1_0');
    const to = { x: (await middle('step_1')).x, y: (await middle('lane_1')).y };
    const place = await preview.transform();
    await tap(from);
    await preview.page.locator('.canvas .outline').waitFor();
    await drag(from, to);
    assert.deepEqual(await edited.gesture(), {
      kind: 'move-cards',
      keys: ['c0_1_0'],
      step: 'step_1',
      lane: 'lane_1',
      at: 0,
    });
    assert.equal(await preview.transform(), place);
    const other = await middle('c1_2_0');
    await drag(other, { x: other.x - 80, y: other.y + 30 });
    await preview.page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('.canvas')?.style.transform !== before,
      place,
    );
    await preview.heard();
    assert.equal(edited.unanswered, 0);
  });

  it('adds a card by a tap on an empty place and one on its +', async () => {
    await tap({ x: (await middle('step_1')).x, y: (await middle('lane_3')).y });
    const plus = preview.page.locator('.plus');
    await plus.waitFor();
    const { x, y, width, height } = (await plus.boundingBox()) ?? assert.fail();
    assert.ok(width >= 24 && height >= 24);
    await tap({ x: x + width / 2, y: y + height / 2 });
    await preview.page.locator('textarea.writing').waitFor();
    await preview.page.keyboard.type('Heats milk');
    await preview.page.keyboard.press('Enter');
    const made = await edited.gesture();
    assert.deepEqual(made, { kind: 'add-card', step: 'step_1', lane: 'lane_3', at: 0, name: 'Heats milk' });
  });

  it('opens the menu on what a finger stays on, which is no tap then, and not while it moves', async () => {
    const at = await middle('c1_2_0');
    await preview.page.evaluate(() => {
      window.addEventListener('contextmenu', ({ clientX, clientY }) => {
        document.body.dataset.menus = `${document.body.dataset.menus ?? ''}${Math.round(clientX)} ${Math.round(clientY)};`;
      });
    });
    const menus = () => preview.page.evaluate(() => document.body.dataset.menus);
    await touch('touchStart', at);
    await preview.page.waitForFunction(() => document.body.dataset.menus !== undefined);
    assert.equal(await menus(), `${Math.round(at.x)} ${Math.round(at.y)};`);
    const context = await preview.page.locator('.frame').getAttribute('data-vscode-context');
    assert.match(context ?? '', /"webviewSection":"card","key":"c1_2_0"/);
    await touch('touchEnd');
    await drag(at, { x: at.x - 60, y: at.y });
    await tap(await middle('c0_1_0'));
    await preview.page.locator('.canvas .outline').waitFor();
    assert.equal((await menus())?.split(';').length, 2);
  });

  it('zooms with two fingers, also when the first is on a chosen card', async () => {
    const first = await middle('c0_1_0');
    await tap(first);
    const width = async () =>
      ((await preview.page.locator('.canvas svg').boundingBox()) ?? assert.fail()).width;
    const before = await width();
    const second = { x: first.x + 60, y: first.y, id: 1 };
    await touch('touchStart', { ...first, id: 0 });
    await touch('touchStart', { ...first, id: 0 }, second);
    for (const by of [20, 60, 120]) {
      await touch('touchMove', { ...first, x: first.x - by, id: 0 }, { ...second, x: second.x + by });
    }
    await touch('touchEnd');
    await preview.page.waitForFunction(
      (was) => (document.querySelector('.canvas svg')?.getBoundingClientRect().width ?? 0) > was * 1.3,
      before,
    );
    await preview.heard();
    assert.equal(edited.unanswered, 0);
  });
});
