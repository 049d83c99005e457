import assert from 'node:assert/strict';
import type { PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';

const text = `blueprint: Café
objective: Warm drinks for everybody
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: 1
        customer: Orders coffee
        frontstage: Takes the order
      - step: Wait
        customer: Waits
  - stage: Drink
    steps:
      - step: Sit
        customer: Sits down
`;
/** Nothing changes, as far as the page knows. */
const made = { changes: [] };

describe('editing in the picture', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  eachPreview(async (opened) => {
    preview = opened;
    edited = await new EditedPage(preview, text).open();
  });

  const page = () => preview.page;
  const field = () => page().locator('textarea.writing');
  const boxOf = async (key: string) => (await preview.part(key).boundingBox()) ?? assert.fail();
  const middle = async (key: string) => {
    const { x, y, width, height } = await boxOf(key);
    return { x: x + width / 2, y: y + height / 2 };
  };
  /** Drags with the mouse from a point to another, by way of a third. */
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    const { mouse } = page();
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 6, from.y + 6);
    await mouse.move(to.x, to.y);
    await mouse.up();
  };
  const shot = (name: string) => page().screenshot({ path: `.vscode-test/screenshots/edit-${name}.png` });

  it('writes a name in its place by double click and by F2; Escape drops it, Tab goes on', async () => {
    await preview.part('c0_1_0').dblclick();
    await assert.doesNotReject(field().waitFor());
    assert.equal(await field().inputValue(), 'Orders coffee');
    await shot('writing');
    await page().keyboard.type('Orders tea');
    await page().keyboard.press('Tab');
    assert.equal((await edited.gesture()).kind, 'rename');
    assert.ok(edited.text.includes('customer: Orders tea\n'));
    assert.equal(await field().inputValue(), 'Takes the order');
    await page().keyboard.press('Escape');
    assert.ok(await field().isHidden());
    assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('data-part')), 'c0_2_0');
    await page().keyboard.press('F2');
    await page().keyboard.type('Listens');
    await page().keyboard.press('Enter');
    await edited.gesture();
    assert.ok(edited.text.includes('frontstage: Listens\n'));
    assert.equal(edited.unanswered, 0);
  });

  it('says why a gesture is not made, and keeps what was written', async () => {
    const { x, y } = await middle('step_0');
    await page().mouse.dblclick(x, y);
    await page().keyboard.type('Ask');
    await page().keyboard.press('Enter');
    await edited.gesture({ refused: 'The text changes just now.' });
    await page().locator('.notice', { hasText: 'The text changes just now.' }).waitFor();
    await page()
      .locator('.announcer', { hasText: 'The text changes just now.' })
      .waitFor({ state: 'attached' });
    assert.equal(await field().inputValue(), 'Ask');
  });

  it('makes a gesture on what was pointed at, when the text has changed meanwhile', async () => {
    edited.type(
      edited.text.replace('    steps:\n', '    steps:\n      - { step: Come, customer: Comes in }\n'),
    );
    await preview.part('c1_1_0').focus();
    await page().keyboard.press('Delete');
    assert.deepEqual(await edited.gesture(), { kind: 'remove', keys: ['c1_1_0'] });
    assert.ok(edited.text.includes('customer: Orders coffee\n'));
    assert.ok(!edited.text.includes('Waits'));
  });

  it('writes in what was meant when another text is shown meanwhile, and nothing in what has come there', async () => {
    await preview.part('c0_1_0').dblclick();
    await page().keyboard.type('Orders');
    const come = '    steps:\n      - { step: Come, customer: Comes in }\n';
    edited.type(edited.text.replace('    steps:\n', come));
    await preview.show(edited.text, 2);
    await page().keyboard.type(' tea');
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture(), { kind: 'rename', key: 'c1_1_0', name: 'Orders tea' });
    assert.ok(edited.text.includes(come) && edited.text.includes('customer: Orders tea\n'));
  });

  it('writes a text of the header in its place', async () => {
    const title = page().locator('.canvas text', { hasText: 'Warm drinks' });
    await title.dblclick();
    await page().keyboard.type('Coffee for all');
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture(made), {
      kind: 'set',
      keys: ['document'],
      field: 'objective',
      value: 'Coffee for all',
    });
  });

  it('adds a card where nothing is, by the + under the pointer and by keys', async () => {
    const [step, lane] = [await middle('step_1'), await middle('lane_2')];
    await page().mouse.move(step.x, lane.y);
    await page().locator('.plus').waitFor();
    await shot('plus');
    await page().locator('.plus').click();
    await page().keyboard.type('Calls');
    await page().keyboard.press('Enter');
    const card = { kind: 'add-card', step: 'step_1', lane: 'lane_2', at: 0, name: 'Calls' };
    assert.deepEqual(await edited.gesture(made), card);
    await preview.part('c1_1_0').focus();
    await page().keyboard.press('Control+ArrowDown');
    assert.equal(
      await page().evaluate(() => document.activeElement?.getAttribute('aria-label')),
      'Add a card: Frontstage, step 2 Wait',
    );
    await page().keyboard.press('Insert');
    await page().keyboard.type('Calls');
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture(made), card);
  });

  it('adds steps, stages and lanes, by the + in their strips and by Insert', async () => {
    const { x, y, width } = await boxOf('step_1');
    await page().mouse.move(x + width - 4, y + 10);
    const step = await boxOf('step_0');
    await page().mouse.move(step.x + step.width + 30, step.y + 12);
    for (const [key, expected] of [
      ['step_1', { kind: 'add-step', stage: 'stage_0', at: 2, name: 'New' }],
      ['stage_0', { kind: 'add-stage', at: 1, name: 'New' }],
      ['lane_0', { kind: 'add-lane', at: 1, name: 'New' }],
    ] as const) {
      await preview.part(key).focus();
      await page().keyboard.press('Insert');
      await page().keyboard.type('New');
      await page().keyboard.press('Enter');
      assert.deepEqual(await edited.gesture(made), expected);
    }
    const band = await boxOf('stage_1');
    await page().mouse.move(band.x + band.width - 6, band.y + band.height / 2);
    await page().locator('.plus').click();
    await page().keyboard.type('Leave');
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture(made), { kind: 'add-stage', at: 2, name: 'Leave' });
  });

  it('chooses several by Shift+click, with a band and with Ctrl+A, and deletes them', async () => {
    await preview.part('c0_1_0').click();
    await preview.part('c1_1_0').click({ modifiers: ['Shift'] });
    await page().keyboard.press('Delete');
    assert.deepEqual(await edited.gesture(made), { kind: 'remove', keys: ['c0_1_0', 'c1_1_0'] });
    const [first, last] = [await boxOf('c0_1_0'), await boxOf('c0_2_0')];
    await page().keyboard.down('Shift');
    await page().mouse.move(first.x - 8, first.y - 8);
    await page().mouse.down();
    await page().mouse.move(last.x + 30, last.y + 10, { steps: 3 });
    await shot('band');
    await page().mouse.up();
    await page().keyboard.up('Shift');
    await page().keyboard.press('Delete');
    assert.deepEqual(await edited.gesture(made), { kind: 'remove', keys: ['c0_1_0', 'c0_2_0'] });
    await preview.part('c1_1_0').focus();
    await page().keyboard.press('Control+a');
    await page().keyboard.press('Delete');
    assert.deepEqual(await edited.gesture(made), { kind: 'remove', keys: ['c0_1_0', 'c1_1_0', 'c2_1_0'] });
    await page().keyboard.press('Delete');
    const note = 'Two references to it were removed as well.';
    await edited.gesture({ changes: [], note });
    await page().locator('.announcer', { hasText: note }).waitFor({ state: 'attached' });
    await page().locator(':not(.announcer)', { hasText: note }).last().waitFor();
  });

  it('moves a card by dragging and by Alt and arrow keys; Escape in the middle moves nothing', async () => {
    const from = await middle('c0_1_0');
    const to = { x: (await middle('step_2')).x, y: (await middle('lane_3')).y };
    await page().mouse.move(from.x, from.y);
    await page().mouse.down();
    await page().mouse.move(to.x, to.y, { steps: 4 });
    await page().locator('.drop-line:not([hidden])').waitFor();
    await shot('dragging');
    await page().keyboard.press('Escape');
    await page().mouse.up();
    assert.equal(await page().locator('.ghost').count(), 0);
    await drag(from, to);
    const moved = { kind: 'move-cards', keys: ['c0_1_0'], step: 'step_2', lane: 'lane_3', at: 0 };
    assert.deepEqual(await edited.gesture(made), moved);
    await page().keyboard.down('Alt');
    await drag(from, to);
    await page().keyboard.up('Alt');
    assert.deepEqual(await edited.gesture(made), { ...moved, copy: true });
    await preview.part('c0_1_0').focus();
    await page().keyboard.press('Alt+ArrowRight');
    assert.deepEqual(await edited.gesture(made), { ...moved, step: 'step_1', lane: 'lane_1' });
    assert.equal(edited.unanswered, 0);
  });

  it('moves steps, stages and lanes along their strips', async () => {
    const [first, last] = [await middle('step_0'), await boxOf('step_2')];
    await drag(first, { x: last.x + last.width + 20, y: first.y });
    assert.deepEqual(await edited.gesture(made), {
      kind: 'move-steps',
      keys: ['step_0'],
      stage: 'stage_1',
      at: 1,
    });
    await preview.part('stage_0').focus();
    await page().keyboard.press('Alt+ArrowRight');
    assert.deepEqual(await edited.gesture(made), { kind: 'move-stages', keys: ['stage_0'], at: 2 });
    await preview.part('lane_0').focus();
    await page().keyboard.press('Alt+ArrowDown');
    assert.deepEqual(await edited.gesture(made), { kind: 'move-lanes', keys: ['lane_0'], at: 2 });
  });

  it('draws an arrow from the dot at a card and by keys, and leads one to another card', async () => {
    await preview.part('c0_2_0').hover();
    const handle = (await page().locator('.arrow-handle').boundingBox()) ?? assert.fail();
    await drag(handle, await middle('c2_1_0'));
    const arrow = { kind: 'connect', from: 'c0_2_0', to: 'c2_1_0' };
    assert.deepEqual(await edited.gesture(made), arrow);
    await preview.part('c0_2_0').focus();
    await page().keyboard.press('l');
    await preview.part('c2_1_0').focus();
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture(made), arrow);
    await preview.part('c0_1_0').focus();
    await page().keyboard.press('Control+l');
    const end = (await page().locator('.arrow-end[data-end="to"]').boundingBox()) ?? assert.fail();
    await drag(end, await middle('c2_1_0'));
    const led = await edited.gesture(made);
    assert.ok('link' in led);
    assert.deepEqual(led, { kind: 'reconnect', link: led.link, to: 'c2_1_0' });
  });

  it('says how a step feels by dragging its face, by a click where there is none, and by keys', async () => {
    const feels = (step: string, value: number) => ({ kind: 'set', keys: [step], field: 'emotion', value });
    const emotion = (await preview.part('emotion').boundingBox()) ?? assert.fail();
    const k = Number((await preview.transform()).match(/scale\((.*)\)/)?.[1]);
    // One level above the middle of the row.
    const [x, y] = [(await middle('c0_1_0')).x, emotion.y + emotion.height / 2 - 18 * k];
    await drag({ x, y }, { x, y: y + 36 * k });
    assert.deepEqual(await edited.gesture(made), feels('step_0', -1));
    await page().mouse.click((await middle('step_1')).x, y);
    assert.deepEqual(await edited.gesture(made), feels('step_1', 1));
    await preview.part('step_0').focus();
    await page().keyboard.press('Shift+ArrowUp');
    assert.deepEqual(await edited.gesture(made), feels('step_0', 2));
  });

  it('cuts, copies, pastes and duplicates what is chosen', async () => {
    await preview.part('c0_1_0').click();
    await page().evaluate(() => document.dispatchEvent(new ClipboardEvent('cut', { cancelable: true })));
    const { id, keys } = await preview.told('copy');
    assert.deepEqual(keys, ['c0_1_0']);
    await preview.post({ type: 'copied', id });
    assert.deepEqual(await edited.gesture(made), { kind: 'remove', keys });
    const paste = (text: string) =>
      page().evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      }, text);
    await paste('Pays\nGoes');
    const place = { step: 'step_0', lane: 'lane_1', at: 1 };
    assert.deepEqual(await edited.gesture(made), { kind: 'paste', ...place, text: 'Pays\nGoes' });
    await preview.part('step_1').focus();
    await paste('- step: Pay\n');
    assert.deepEqual(await edited.gesture(made), { kind: 'paste', step: 'step_1', text: '- step: Pay\n' });
    await preview.part('c0_1_0').focus();
    await page().keyboard.press('Control+d');
    assert.deepEqual(await edited.gesture(made), { kind: 'move-cards', keys, ...place, copy: true });
  });

  it('takes what spreadsheets put on the clipboard, also where they give no more than a page', async () => {
    const paste = (types: Readonly<Record<string, string>>) =>
      page().evaluate((given) => {
        const clipboardData = new DataTransfer();
        for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data);
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
      }, types);
    const table = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><!--StartFragment--><table>
      <tr><td class=xl65>Asks<br style="mso-data-placement:same-cell">for "tea"</td><td>Pays</td></tr>
      <tr><td colspan=2>Thanks</td></tr></table><!--EndFragment--></body></html>`;
    await preview.part('c0_1_0').focus();
    await paste({ 'text/html': table });
    const asked = await edited.gesture();
    assert.equal('text' in asked && asked.text, '"Asks\nfor ""tea"""\tPays\nThanks\t');
    assert.match(edited.text, /- Orders coffee\n +- Asks for "tea"\n +- Thanks\n/);
    assert.match(edited.text, /- Waits\n +- Pays\n/);
    await paste({ 'text/plain': 'A\tB\r\n', 'text/html': table });
    const plain = await edited.gesture();
    assert.equal('text' in plain && plain.text, 'A\tB\r\n');
  });

  it('makes a blueprint of the cells of a spreadsheet in an empty file, with the steps that they need', async () => {
    edited.type('');
    await preview.show('', 2);
    await field().waitFor();
    await page().keyboard.press('Escape');
    await page().evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Asks\tWaits\r\nPays\tDrinks\r\n');
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    });
    await edited.gesture();
    assert.equal(
      edited.text,
      `stages:
  - stage: Stage 1
    steps:
      - step: Step 1
        customer:
          - Asks
          - Pays
      - step: Step 2
        customer:
          - Waits
          - Drinks
`,
    );
  });

  it('does what the menu of the editor asks for, on what it was opened on, and shows all keys', async () => {
    await preview.part('c0_1_0').click({ button: 'right' });
    const context = await page().locator('.frame').getAttribute('data-vscode-context');
    assert.deepEqual(JSON.parse(context ?? ''), {
      preventDefaultContextMenuItems: true,
      webviewSection: 'card',
      key: 'c0_1_0',
      several: false,
      readOnly: false,
    });
    await preview.post({ type: 'act', action: 'assumed', key: 'c0_1_0' });
    assert.deepEqual(await edited.gesture(made), {
      kind: 'set',
      keys: ['c0_1_0'],
      field: 'status',
      value: 'assumed',
    });
    await preview.post({ type: 'act', action: 'by', key: 'c0_1_0' });
    const asked = await preview.told('ask');
    assert.deepEqual(asked.keys, ['c0_1_0']);
    assert.deepEqual(asked.seen, { c0_1_0: 'Orders coffee' });
    await page().keyboard.press('?');
    await page().locator('dialog.keys[open]').waitFor();
    await shot('keys');
    await page().keyboard.press('Escape');
  });

  it('goes on by Tab to a new step behind the last place, and from its name to its first card', async () => {
    await preview.part('c2_1_0').focus();
    await page().keyboard.press('Control+ArrowDown');
    await page().keyboard.press('Insert');
    for (const lane of ['lane_2', 'lane_3', 'lane_4']) {
      await page().keyboard.type('New');
      await page().keyboard.press('Tab');
      const gesture = await edited.gesture();
      assert.ok('lane' in gesture);
      assert.equal(gesture.lane, lane);
    }
    assert.equal(await field().getAttribute('aria-label'), 'Name of the new step');
    await page().keyboard.type('Leave');
    await page().keyboard.press('Tab');
    assert.equal((await edited.gesture()).kind, 'add-step');
    await page().locator('textarea[aria-label="Name of the new card"]').waitFor();
    await page().keyboard.type('Goes home');
    await page().keyboard.press('Enter');
    await edited.gesture();
    assert.ok(edited.text.endsWith('      - step: Leave\n        customer: Goes home\n'));
  });

  it('adds a stage, a step and a lane at the ends, by the + that is always there', async () => {
    for (const [kind, expected] of [
      ['stage', { kind: 'add-stage', at: 2, name: 'New' }],
      ['step', { kind: 'add-step', stage: 'stage_1', at: 1, name: 'New' }],
      ['lane', { kind: 'add-lane', at: 5, name: 'New' }],
    ] as const) {
      await page().getByLabel(`Add a ${kind} at the end`).click();
      await page().keyboard.type('New');
      await page().keyboard.press('Enter');
      assert.deepEqual(await edited.gesture(made), expected);
    }
  });

  it('writes the texts at the top by keys, from the stages upwards', async () => {
    const label = () => page().evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await preview.part('stage_0').focus();
    await page().keyboard.press('ArrowUp');
    assert.equal(await label(), 'Title: Café');
    await page().keyboard.press('ArrowRight');
    assert.equal(await label(), 'Objective: Warm drinks for everybody');
    await page().keyboard.press('ArrowLeft');
    await page().keyboard.press('Enter');
    await page().keyboard.type('Tea room');
    await page().keyboard.press('Tab');
    assert.deepEqual(await edited.gesture(made), {
      kind: 'set',
      keys: ['document'],
      field: 'blueprint',
      value: 'Tea room',
    });
    assert.equal(await field().getAttribute('aria-label'), 'Objective');
    await page().keyboard.press('Tab');
    assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('data-part')), 'stage_0');
  });

  it('writes in the place of the name, as large as its lines, and not above its card', async () => {
    const card = await boxOf('c0_1_0');
    await preview.part('c0_1_0').dblclick();
    const middleOf = (box: { y: number; height: number }) => box.y + box.height / 2;
    const one = (await field().boundingBox()) ?? assert.fail();
    assert.ok(Math.abs(middleOf(one) - middleOf(card)) < 3);
    assert.ok(one.height < card.height);
    await page().keyboard.type(
      'Orders a large coffee with milk and sugar for a friend who comes later. '.repeat(4),
    );
    const many = (await field().boundingBox()) ?? assert.fail();
    assert.ok(many.height > card.height);
    assert.ok(many.y >= card.y);
  });

  it('chooses by a click and gives the keyboard there, without a card of details over the picture', async () => {
    await preview.part('c0_1_0').click();
    await page().keyboard.press('ArrowRight');
    assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('data-part')), 'c1_1_0');
    await page().keyboard.press('F2');
    await page().keyboard.type('Sits');
    await page().keyboard.press('Enter');
    await edited.gesture();
    assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('data-part')), 'c1_1_0');
    assert.ok(await page().locator('#card').isHidden());
  });

  it('is for reading alone where the file is, and says so', async () => {
    await preview.post({ type: 'editable', readOnly: 'This file is read-only.' });
    await preview.part('c0_1_0').dblclick();
    await page().locator('.notice', { hasText: 'read-only' }).waitFor();
    assert.ok(await field().isHidden());
    const [step, lane] = [await middle('step_1'), await middle('lane_2')];
    await page().mouse.move(step.x, lane.y);
    assert.ok(await page().locator('.plus').isHidden());
    await preview.heard();
    assert.equal(edited.unanswered, 0);
  });

  it('begins an empty file with the cursor in its first card', async () => {
    await preview.show('', 9);
    await field().waitFor();
    await shot('beginning');
    await page().keyboard.type('Orders coffee');
    await page().keyboard.press('Enter');
    assert.deepEqual(await edited.gesture({ refused: 'No.' }), {
      kind: 'add-card',
      step: null,
      lane: 'lane_1',
      at: 0,
      name: 'Orders coffee',
    });
  });
});
