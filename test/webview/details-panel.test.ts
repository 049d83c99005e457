import assert from 'node:assert/strict';
import type { PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';

const text = `blueprint: Café
persona: [{ id: ann, name: Ann }, { id: bob, name: Bob }]
actors:
  barista: Barista # makes it
  cook: Cook
systems:
  till: &till { name: Till }
  press: *till
stages:
  - stage: Buy
    steps:
      - step: Order
        rating: 12
        thinks: [Queue, Noise]
        customer: Orders coffee
        frontstage: { name: Takes the order, by: barista }
      - step: Wait
        customer: Waits
        frontstage: Calls the name
`;

describe('the panel of details', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  eachPreview(async (opened) => {
    preview = opened;
    edited = await new EditedPage(preview, text).open();
  });

  const page = () => preview.page;
  const panel = () => page().getByRole('complementary', { name: 'Details' });
  const field = (name: string) => panel().locator(`.field[data-field="${name}"]`);
  const heading = () => panel().getByRole('heading');
  const { keyboard } = { keyboard: () => page().keyboard };
  const unfold = () =>
    panel()
      .locator('details.more')
      .evaluate((fold) => fold.setAttribute('open', ''));
  /** Opens the panel of a thing by the keyboard. */
  const open = async (key: string, title: string) => {
    await preview.part(key).focus();
    await keyboard().press('Alt+Enter');
    await heading().filter({ hasText: title }).waitFor();
    await unfold();
  };
  const changed = async (before: string, after: string) => {
    const was = edited.text;
    const gesture = await edited.gesture();
    assert.equal(edited.text, was.replace(before, after), JSON.stringify(gesture));
    assert.notEqual(edited.text, was);
    return gesture;
  };

  it('opens beside the picture and gives the keyboard back', async () => {
    const button = page().locator('[label^="Details"]');
    await button.waitFor();
    await open('c0_2_0', 'Takes the order');
    assert.ok(
      await field('name')
        .locator('textarea')
        .evaluate((one) => one === document.activeElement),
    );
    await page().screenshot({ path: '.vscode-test/screenshots/details-light.png' });
    const [frame, aside] = [await page().locator('.frame').boundingBox(), await panel().boundingBox()];
    assert.ok(frame && aside && frame.x + frame.width <= aside.x);
    await keyboard().press('Escape');
    assert.ok(await panel().isHidden());
    assert.equal(await page().evaluate(() => document.activeElement?.getAttribute('data-part')), 'c0_2_0');
    await button.click();
    await heading().filter({ hasText: 'Takes the order' }).waitFor();
    await panel().getByRole('button', { name: 'Close' }).click();
    assert.ok(await panel().isHidden());
  });

  it('writes a text by Enter and by leaving it, and drops it by Escape', async () => {
    await open('c0_2_0', 'Takes the order');
    await keyboard().press('Control+a');
    await keyboard().type('Listens');
    await keyboard().press('Escape');
    assert.equal(await field('name').locator('textarea').inputValue(), 'Takes the order');
    await keyboard().press('Control+a');
    await keyboard().type('Listens');
    await keyboard().press('Enter');
    await changed('name: Takes the order', 'name: Listens');
    await heading().filter({ hasText: 'Listens' }).waitFor();
    await field('duration').locator('textarea').fill('4m');
    await keyboard().press('Tab');
    await changed('by: barista }', 'by: barista, duration: 4m }');
    await field('note').locator('textarea').fill('One\nTwo');
    await keyboard().press('Control+Enter');
    assert.equal((await edited.gesture()).kind, 'set');
    assert.ok(edited.text.includes('          note: |-\n            One\n            Two\n'));
    assert.equal(edited.unanswered, 0);
  });

  it('says at its field why a change is refused, and keeps what was typed', async () => {
    await open('c0_2_0', 'Takes the order');
    const duration = field('duration').locator('textarea');
    await duration.fill('soon');
    await keyboard().press('Enter');
    await edited.gesture();
    assert.equal(edited.text, text);
    await field('duration').locator('.refused').waitFor();
    const reason = (await field('duration').locator('.refused').textContent()) ?? '';
    assert.match(reason, /soon/);
    await page().locator('.announcer', { hasText: reason }).waitFor({ state: 'attached' });
    assert.equal(await duration.inputValue(), 'soon');
    await duration.press('Escape');
    assert.equal(await duration.inputValue(), '');
    assert.ok(await field('duration').locator('.refused').isHidden());
  });

  it('shows what changes elsewhere, but not over what is being typed', async () => {
    await open('c0_2_0', 'Takes the order');
    await field('source').locator('textarea').fill('Seen');
    edited.text = text.replace('by: barista }', 'by: cook, source: Heard }');
    await preview.show(edited.text, 7);
    await panel().getByRole('button', { name: 'Cook', exact: true }).waitFor();
    assert.equal(await field('source').locator('textarea').inputValue(), 'Seen');
    await keyboard().press('Escape');
    assert.equal(await field('source').locator('textarea').inputValue(), 'Heard');
  });

  it('adds to a list, reorders it with mouse and keys, and removes from it', async () => {
    await open('step_0', 'Order');
    const add = field('thinks').getByRole('textbox', { name: 'Add to Thinks' });
    await add.fill('Cold');
    await add.press('Enter');
    await changed('[Queue, Noise]', '[Queue, Noise, Cold]');
    assert.ok(await add.evaluate((one) => one === document.activeElement));
    await field('thinks').getByRole('textbox', { name: 'Thinks 3' }).press('Alt+ArrowUp');
    await changed('[Queue, Noise, Cold]', '[Queue, Cold, Noise]');
    const grips = field('thinks').locator('.grip');
    const [first, last] = [await grips.first().boundingBox(), await grips.last().boundingBox()];
    assert.ok(first && last);
    await page().mouse.move(first.x + 8, first.y + 8);
    await page().mouse.down();
    await page().mouse.move(last.x + 8, last.y + 20, { steps: 3 });
    await page().mouse.up();
    await changed('[Queue, Cold, Noise]', '[Cold, Noise, Queue]');
    await field('thinks').getByRole('button', { name: 'Remove Thinks 2' }).click();
    await changed('[Cold, Noise, Queue]', '[Cold, Queue]');
    await field('thinks').getByRole('textbox', { name: 'Thinks 1' }).fill('Draught');
    await keyboard().press('Enter');
    await changed('[Cold, Queue]', '[Draught, Queue]');
  });

  it('sets dots and faces by keys, one for each persona, and takes them away', async () => {
    await open('step_1', 'Wait');
    await field('importance').getByRole('radio', { name: '3 of 5' }).press('Space');
    await changed('- step: Wait\n', '- step: Wait\n        importance: 3\n');
    await keyboard().press('ArrowRight');
    await changed('importance: 3', 'importance: 4');
    await keyboard().press('Delete');
    await changed('        importance: 4\n', '');
    const everybody = field('emotion').getByRole('radiogroup', { name: 'Emotion, everybody' });
    await everybody.getByRole('radio', { name: 'bad (-1)', exact: true }).check();
    await changed('- step: Wait\n', '- step: Wait\n        emotion: -1\n');
    const ann = field('emotion').getByRole('radiogroup', { name: 'Emotion, Ann' });
    await ann.getByRole('radio', { name: 'very good (2)' }).check();
    await changed('emotion: -1', 'emotion: { ann: 2, bob: -1 }');
  });

  it('sets yes and no, words and a day', async () => {
    await open('step_1', 'Wait');
    await field('moment').getByRole('checkbox').press('Space');
    await changed('- step: Wait\n', '- step: Wait\n        moment: true\n');
    await field('moment').getByRole('checkbox').press('Space');
    await changed('        moment: true\n', '');
    await open('c1_2_0', 'Calls the name');
    await field('status').getByRole('combobox').selectOption('observed');
    await edited.gesture();
    assert.match(edited.text, /frontstage: \{ name: Calls the name, status: observed \}|status: observed/);
    await panel().getByRole('button', { name: 'All of the blueprint' }).click();
    await heading().filter({ hasText: 'Café' }).waitFor();
    await unfold();
    await field('date').locator('input').fill('2026-11-01');
    await field('date').locator('input').press('Enter');
    await changed('blueprint: Café\n', 'blueprint: Café\ndate: 2026-11-01\n');
  });

  it('picks what is declared, declares what is new, and leads to it', async () => {
    await open('c0_2_0', 'Takes the order');
    const by = field('by').getByRole('combobox');
    await by.focus();
    await keyboard().type('coo');
    await page().screenshot({ path: '.vscode-test/screenshots/details-picker.png' });
    await keyboard().press('Enter');
    await changed('by: barista', 'by: [barista, cook]');
    await by.fill('Head waiter');
    await field('by').getByRole('option', { name: 'New: Head waiter' }).click();
    assert.deepEqual(await edited.gesture(), {
      ...{ kind: 'assign', keys: ['c0_2_0'], field: 'by' },
      ...{ ids: ['barista', 'cook'], declare: ['Head waiter'] },
    });
    assert.match(edited.text, /head-waiter: Head waiter\n/);
    await field('by').getByRole('button', { name: 'Barista', exact: true }).click();
    await heading().filter({ hasText: 'Barista' }).waitFor();
    await unfold();
    await field('department').locator('textarea').fill('Bar');
    await keyboard().press('Enter');
    await edited.gesture();
    assert.match(edited.text, /barista: \{ name: Barista, department: Bar \} # makes it\n|department: Bar/);
  });

  it('writes rows of metrics, fail points and arrows', async () => {
    await open('c1_2_0', 'Calls the name');
    await field('metrics').getByRole('button', { name: 'Add to Metrics' }).click();
    await keyboard().type('Calls');
    await keyboard().press('Tab');
    assert.match(JSON.stringify(await edited.gesture()), /"name":"Calls"/);
    await field('metrics').getByRole('textbox', { name: 'Metrics 1: Value' }).fill('3');
    await keyboard().press('Enter');
    await edited.gesture();
    assert.match(edited.text, /metrics: \{ name: Calls, value: 3 \}|name: Calls, value: 3/);
    await field('fail').getByRole('button', { name: 'Add to Fail points' }).click();
    await keyboard().type('Not heard');
    await keyboard().press('Enter');
    await edited.gesture();
    assert.match(edited.text, /fail: Not heard/);
    await field('to').getByRole('checkbox').check();
    await edited.gesture();
    assert.match(edited.text, /to: \[\]/);
  });

  it('has the problems at their fields, and makes their quick fixes', async () => {
    await open('step_0', 'Order');
    await page().screenshot({ path: '.vscode-test/screenshots/details-problem.png' });
    await field('rating').getByRole('button', { name: 'Change to "5"' }).click();
    await changed('rating: 12', 'rating: 5');
    await field('rating').locator('.on').nth(4).waitFor();
    assert.equal(await field('rating').getByRole('button', { name: 'Change to' }).count(), 0);
  });

  it('says of several what they have in common, and sets it for all of them', async () => {
    await preview.part('c0_2_0').click();
    await preview.part('c1_2_0').click({ modifiers: ['Shift'] });
    await keyboard().press('Alt+Enter');
    await heading().filter({ hasText: '2 chosen' }).waitFor();
    await unfold();
    assert.equal(await field('name').count(), 0);
    await field('duration').locator('textarea').fill('2m');
    await keyboard().press('Enter');
    assert.deepEqual(await edited.gesture(), {
      ...{ kind: 'set', keys: ['c0_2_0', 'c1_2_0'], field: 'duration', value: '2m' },
    });
    assert.equal(edited.text.match(/duration: 2m/g)?.length, 2);
  });

  it('says why something cannot be changed here, and leads to where it can', async () => {
    await page().locator('[label^="Details"]').click();
    await heading().filter({ hasText: 'Café' }).waitFor();
    await field('systems').locator('.parts .link').nth(1).click();
    await panel().locator('.locked').filter({ hasText: 'alias' }).waitFor();
    await panel().getByRole('button', { name: 'Go to where it is written' }).click();
    assert.equal((await preview.told('open-offset')).offset, text.indexOf('{ name: Till }'));
    await preview.post({ type: 'editable', readOnly: 'This is an older revision.' });
    await panel().locator('.locked').filter({ hasText: 'older revision' }).waitFor();
    assert.equal(await panel().locator('.field').count(), 0);
  });

  it('removes what is declared with all that names it, and says how much that was', async () => {
    await page().locator('[label^="Details"]').click();
    await heading().filter({ hasText: 'Café' }).waitFor();
    const remove = field('actors').getByRole('button', { name: 'Remove Barista' });
    await page().screenshot({ path: '.vscode-test/screenshots/details-parts.png' });
    await remove.click();
    assert.deepEqual(await edited.gesture(), { kind: 'remove', keys: ['actor:barista'] });
    assert.equal(
      edited.text,
      text
        .replace('  barista: Barista # makes it\n', '')
        .replace('{ name: Takes the order, by: barista }', 'Takes the order'),
    );
    await remove.waitFor({ state: 'detached' });
    const said = { hasText: 'One reference to it was removed as well.' };
    await page().locator('.announcer', said).waitFor({ state: 'attached' });
    await page()
      .getByText('One reference to it was removed as well.')
      .and(page().locator(':visible'))
      .first()
      .waitFor();
    assert.ok(
      await field('actors')
        .getByRole('textbox')
        .evaluate((one) => one === document.activeElement),
    );
  });

  it('takes another width by mouse and keys, and keeps it', async () => {
    await open('step_0', 'Order');
    const edge = panel().getByRole('separator');
    const box = (await edge.boundingBox()) ?? assert.fail();
    await page().mouse.move(box.x + 4, box.y + 200);
    await page().mouse.down();
    await page().mouse.move(box.x - 96, box.y + 200, { steps: 2 });
    await page().mouse.up();
    assert.equal(await edge.getAttribute('aria-valuenow'), '440');
    await edge.press('ArrowRight');
    assert.equal((await panel().boundingBox())?.width, 420);
    const { details } = (await preview.kept()) as { readonly details?: object };
    assert.deepEqual(details, { width: 420, open: true, more: true });
    const again = await preview.another({ state: { details } });
    await again.post({ type: 'editable' });
    await again.show(text);
    const aside = again.page.getByRole('complementary', { name: 'Details' });
    assert.equal((await aside.boundingBox())?.width, 420);
    await again.close();
  });

  it('stands below the picture where there is no room beside it', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    await preview.part('c0_2_0').focus();
    await keyboard().press('Alt+Enter');
    await heading().filter({ hasText: 'Takes the order' }).waitFor();
    const [frame, aside] = [await page().locator('.frame').boundingBox(), await panel().boundingBox()];
    assert.ok(frame && aside && frame.y + frame.height <= aside.y + 1 && aside.width === 320);
    const wide = await panel()
      .locator('.body')
      .evaluate((body) => body.scrollWidth - body.clientWidth);
    assert.equal(wide, 0);
    await page().screenshot({ path: '.vscode-test/screenshots/details-narrow.png' });
  });
});

describe('a blueprint in the panel of details alone', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  eachPreview(async (opened) => {
    preview = opened;
    edited = await new EditedPage(
      preview,
      'blueprint: New\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n        customer: Asks\n',
    ).open();
  });

  it('is written from its title to what is declared, without its text being seen', async () => {
    const { page } = preview;
    const panel = page.getByRole('complementary', { name: 'Details' });
    const field = (name: string) => panel.locator(`.field[data-field="${name}"]`);
    const heading = (name: string) => panel.getByRole('heading', { name }).waitFor();
    const add = async (name: string, label: string, value: string) => {
      await field(name).getByRole('textbox', { name: label }).fill(value);
      await page.keyboard.press('Enter');
      await edited.gesture();
      await field(name).getByRole('button', { name: value, exact: true }).waitFor();
    };
    const write = async (name: string, value: string) => {
      await field(name).locator('textarea').fill(value);
      await page.keyboard.press('Enter');
      await edited.gesture();
    };
    await page.locator('[label^="Details"]').click();
    await heading('New');
    await write('blueprint', 'Café');
    await heading('Café');
    await panel.locator('summary').click();
    await write('objective', 'No queue');
    await add('persona', 'New persona', 'Student');
    await add('actors', 'New actor', 'Barista');
    await add('systems', 'New system', 'Till');
    await add('channels', 'New channel', 'Counter');
    await add('processes', 'New shared process', 'Roasts');
    await add('stages', 'New stage', 'Drink');
    await field('persona').getByRole('button', { name: 'Student', exact: true }).click();
    await heading('Student');
    await panel.locator('summary').waitFor();
    await write('goal', 'Coffee');
    await panel.getByRole('button', { name: 'All of the blueprint' }).click();
    await heading('Café');
    await field('lanes').getByRole('button', { name: 'Frontstage', exact: true }).click();
    await heading('Frontstage');
    await write('name', 'Bar');
    await panel.getByRole('button', { name: 'All of the blueprint' }).click();
    await heading('Café');
    await field('stages').getByRole('button', { name: 'Drink', exact: true }).click();
    await heading('Drink');
    await add('steps', 'New step', 'Sit');
    await field('steps').getByRole('button', { name: 'Sit', exact: true }).click();
    await heading('Sit');
    const channel = field('channel').getByRole('combobox');
    await channel.fill('Coun');
    await channel.press('Enter');
    await edited.gesture();
    assert.equal(
      edited.text,
      `blueprint: Café
persona: { name: Student, goal: Coffee }
objective: No queue
actors:
  barista: Barista

channels:
  counter: Counter

systems:
  till: Till

processes:
  roasts: Roasts

lanes:
  - evidence
  - customer
  - { id: frontstage, name: Bar }
  - backstage
  - support

stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Asks
  - stage: Drink
    steps:
      - step: Sit
        channel: counter
`,
    );
  });
});
