import assert from 'node:assert/strict';
import { findingTexts } from '../../client/decide/finding-texts.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { findingsRegister } from '../../core/findings/register.ts';
import { DecidePage, english } from '../../tooling/decide-page.ts';
import { example } from '../../tooling/preview-page.ts';
import type { Theme } from '../../tooling/themes.ts';
import { violationsIn } from '../support/axe.ts';
import { browserOf } from '../support/one-browser.ts';

const today = '2027-06-01';
const words = findingTexts(english);

const cafe = `blueprint: Café
actors: { clerk: { name: Clerk, department: Front } }
stages:
  - stage: Buy
    steps:
      - step: Order
        pains:
          - { name: Long queue, severity: 5, effort: 2, owner: clerk, due: 2027-01-31 }
          - { name: Loud, severity: 5, effort: 2 }
        ideas: [Music]
        frontstage: { name: Takes the order, by: clerk, questions: [{ name: Who counts?, status: done }] }
`;

const uri = (name: string) => `file:///plans/${name}.blueprint.yaml`;
const fileOf = (name: string, text: string) => ({
  uri: uri(name),
  findings: findingsRegister(readBlueprint(text), today),
});

function message(texts: Readonly<Record<string, string>>, more: object = {}) {
  const files = Object.entries(texts).map(([name, text]) => fileOf(name, text));
  const names = Object.fromEntries(Object.keys(texts).map((name) => [uri(name), name]));
  return { type: 'findings', isWhole: true, files, gone: [], unread: 0, names, ...more };
}

describe('the view of findings', () => {
  let view: DecidePage;
  const open = async (context: Mocha.Context, theme: Theme = 'light') => {
    view = await DecidePage.open(browserOf(context), { view: 'findings', words, theme });
  };
  afterEach(async () => {
    const { errors } = view;
    await view.close();
    assert.deepEqual(errors, []);
  });

  const column = (name: string) => view.page.locator(`td.${name}`).allTextContents();
  const cell = (row: number, name: string) => view.page.locator(`tbody tr:nth-child(${row}) td.${name}`);

  for (const theme of ['light', 'dark', 'hc-dark', 'hc-light'] as const) {
    it(`leaves axe nothing to find in ${theme}`, async function () {
      await open(this, theme);
      const { page } = view;
      await view.post(message({ hotel: example('hotel'), 'hotel-to-be': example('hotel-to-be'), cafe }));
      await page.screenshot({ path: `.vscode-test/screenshots/findings-${theme}.png` });
      assert.deepEqual(await violationsIn(page), []);
      await cell(2, 'name').click();
      await cell(2, 'status').click();
      assert.deepEqual(await violationsIn(page), [], 'while a cell is edited');
      await page.screenshot({ path: `.vscode-test/screenshots/findings-edited-${theme}.png` });
      await page.keyboard.press('Escape');
      await view.post(message({}));
      assert.deepEqual(await violationsIn(page), [], 'when there is none');
    });
  }

  it('lists, filters and sorts', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe, other: cafe.replace('Long queue', 'Cold coffee') }));
    assert.deepEqual((await column('name')).slice(0, 4), ['Long queue', 'Loud', 'Music', 'Who counts?']);
    assert.equal(await page.locator('.count').textContent(), 'Findings: 8 · overdue: 2');
    await page.getByLabel('Kind', { exact: true }).selectOption('pain');
    assert.deepEqual(await column('name'), ['Long queue', 'Loud', 'Cold coffee', 'Loud']);
    await page.getByLabel('Blueprint', { exact: true }).selectOption('other');
    assert.deepEqual(await column('name'), ['Cold coffee', 'Loud']);
    await page.getByRole('button', { name: 'Finding', exact: true }).click();
    await page.getByRole('button', { name: 'Finding', exact: true }).click();
    assert.deepEqual(await column('name'), ['Loud', 'Cold coffee']);
    assert.equal(await page.locator('th.name').getAttribute('aria-sort'), 'descending');
    await page.getByLabel('Search findings').fill('cold');
    assert.deepEqual(await column('name'), ['Cold coffee']);
    assert.equal(await page.locator('.count').textContent(), 'Findings: 1 of 8 · overdue: 1');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    assert.equal((await column('name')).length, 4);
  });

  it('leads to a finding, from a row and from a dot of several at one place, and back', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe }));
    await cell(1, 'name').locator('.link').click();
    const first = { uri: uri('cafe'), key: 'step_0.pains.0' };
    assert.deepEqual(await view.told('open'), { type: 'open', ...first, focus: false });
    const dots = page.locator('.dot');
    assert.equal(await dots.count(), 2);
    assert.equal(await page.locator('.spot:has(.dot)').count(), 1);
    assert.equal(await dots.nth(0).getAttribute('aria-pressed'), 'true');
    await dots.nth(1).click();
    assert.equal((await view.told('open')).key, 'step_0.pains.1');
    assert.equal(await page.locator('tr[aria-selected="true"] td.name').textContent(), 'Loud');
    await view.post({ type: 'choose', uri: uri('cafe'), key: 'step_0.ideas.0', focus: false });
    assert.equal(await page.locator('tr[aria-selected="true"] td.name').textContent(), 'Music');
    await page.getByRole('button', { name: 'Show in Preview' }).click();
    assert.equal((await view.told('picture')).key, 'step_0.ideas.0');
  });

  it('shows what is chosen elsewhere though a filter hides it', async function () {
    await open(this);
    await view.post(message({ cafe }));
    await view.page.getByLabel('Kind', { exact: true }).selectOption('fail');
    assert.deepEqual(await column('name'), []);
    await view.post({ type: 'choose', uri: uri('cafe'), key: 'step_0.pains.1', focus: true });
    assert.equal(await view.page.locator('tr[aria-selected="true"] td.name').textContent(), 'Loud');
  });

  it('changes fields with the keyboard alone', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe }));
    await cell(1, 'name').focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    const place = { type: 'set', uri: uri('cafe'), key: 'step_0.pains.1' };
    assert.deepEqual(await view.told('set'), { ...place, field: 'severity', value: 3 });
    await page.keyboard.press('End');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type('Front');
    await page.keyboard.press('Enter');
    assert.deepEqual(await view.told('set'), { ...place, field: 'owner', value: 'Front' });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Too loud');
    await page.keyboard.press('Escape');
    assert.deepEqual(await column('name'), ['Long queue', 'Loud', 'Music', 'Who counts?']);
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Too loud');
    await page.keyboard.press('Enter');
    assert.deepEqual(await view.told('set'), { ...place, field: 'name', value: 'Too loud' });
    await page.keyboard.press('Control+z');
    assert.deepEqual(await view.told('undo'), { type: 'undo', uri: uri('cafe') });
    await page.keyboard.press('Enter');
    assert.deepEqual(await view.told('open'), { ...place, type: 'open', focus: true });
  });

  it('takes a date that is written in part for none, and the day that was there stays', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe }));
    await cell(1, 'due').click();
    // The second part of the date goes, whatever it is in the language of the browser.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    assert.equal(await cell(1, 'due').textContent(), '2027-01-31, overdue');
    await page.keyboard.press('Delete');
    const place = { type: 'set', uri: uri('cafe'), key: 'step_0.pains.0' };
    assert.deepEqual(await view.told('set'), { ...place, field: 'due', value: '' });
    assert.equal(view.messages.filter(({ type }) => type === 'set').length, 0);
  });

  it('keeps what is being written while findings change, and where the keyboard is', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe }));
    await cell(2, 'name').focus();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Noisy');
    const more = cafe.replace('- { name: Loud', '- New\n          - { name: Loud');
    await view.post(message({ cafe: more }, { isWhole: false }));
    assert.equal(await page.locator('td input').inputValue(), 'Noisy');
    await page.keyboard.press('Enter');
    assert.equal((await view.told('set')).value, 'Noisy');
    assert.deepEqual((await column('name')).slice(0, 3), ['Long queue', 'New', 'Loud']);
  });

  it('makes rows as they are needed, and says how many are still to be read', async function () {
    await open(this);
    const { page } = view;
    const many = Array.from({ length: 400 }, (_, at) => `{ name: P${at}, severity: 3, effort: 3 }`);
    const text = `stages: [{ stage: S, steps: [{ step: T, pains: [${many}] }] }]`;
    await view.post(message({ many: text }, { unread: 12 }));
    assert.equal(
      await page.locator('.count').textContent(),
      'Findings: 400 · still to be read: 12 blueprints',
    );
    assert.ok((await page.locator('tbody tr').count()) < 400);
    assert.equal(await page.locator('table').getAttribute('aria-rowcount'), '401');
    await cell(1, 'name').focus();
    await page.keyboard.press('Control+End');
    assert.equal(await page.locator('tbody tr').count(), 400);
    assert.equal(await page.locator('.dot').count(), 11);
    await page.locator('.more').click();
    const everywhere = page.getByText('List all places of the plot again');
    assert.ok(await everywhere.isVisible());
    await everywhere.click();
    assert.equal(await everywhere.isVisible(), false);
  });

  it('asks for an export of what is listed, in its order', async function () {
    await open(this);
    const { page } = view;
    await view.post(message({ cafe }));
    await page.getByLabel('Kind', { exact: true }).selectOption('pain');
    await page.getByRole('button', { name: 'Finding', exact: true }).click();
    await page.getByRole('button', { name: 'Finding', exact: true }).click();
    await page.getByRole('button', { name: 'Export as Excel' }).click();
    assert.deepEqual(await view.told('export'), {
      type: 'export',
      format: 'xlsx',
      listed: ['step_0.pains.1', 'step_0.pains.0'].map((key) => ({ uri: uri('cafe'), key })),
    });
  });
});
