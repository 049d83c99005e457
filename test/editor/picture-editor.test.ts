import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example, hasMachine, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { withSettings } from './settings.ts';
import { flat, pictureWith, windowOf } from './window.ts';

const pictureType = 'serviceBlueprint.picture';
const openPreview = 'serviceBlueprint.openPreview';
const two = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders coffee # the usual
        frontstage: Takes the order
`;

const part = (key: string) => `.canvas [data-part="${key}"]`;
const allCards = '.canvas [data-part^="c"]';
const writing = 'textarea.writing:not([hidden])';

describe('the editor of a picture', () => {
  afterEach(closeAll);

  it('makes a blueprint of an empty file by mouse and keys; undone, redone and saved as in any editor', async function () {
    const window = windowOf(this);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'drawn.blueprint.yaml');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
    const document = await opened(uri);
    await window.click(writing);
    await write(window, 'Orders coffee', 'Tab');
    await has(document, 'customer: Orders coffee\n');
    await write(window, 'Takes the order', 'Enter');
    const first = await has(document, 'frontstage: Takes the order\n');
    await pictureWith(window, 'Takes the order');
    await window.doubleClick(part('step_0'));
    await write(window, 'Order', 'Enter');
    await has(document, 'step: Order\n');
    await window.drag(part('c0_2_0'), part('lane_3'), part('c0_1_0'));
    const moved = await has(document, 'backstage: Takes the order\n');
    assert.equal(
      moved,
      `stages:
  - stage: Stage 1
    steps:
      - step: Order
        customer: Orders coffee
        backstage: Takes the order
`,
    );
    await window.press('Control+z');
    await window.press('Control+z');
    await is(document, first);
    await window.press('Control+y');
    await window.press('Control+y');
    await is(document, moved);
    await window.press('Control+s');
    await eventually('the file saved', () => (document.isDirty ? undefined : true));
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), moved);
  });

  it('asks who does it, declares whom it does not know, and deletes with the keyboard', async function () {
    const window = windowOf(this);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'asked.blueprint.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(two));
    const document = await opened(uri);
    await pictureWith(window, 'Takes the order');
    await window.click(part('c0_2_0'));
    await window.press('b');
    await eventually('the picker', async () => (await window.value('.quick-input-box input')) ?? undefined);
    await window.type('Barista');
    await eventually('what is typed', async () =>
      (await window.workbench('.quick-input-list')).join('').includes('New: Barista') ? true : undefined,
    );
    await window.press('Enter');
    const text = await has(document, 'by: barista');
    assert.match(text, /^actors:\n {2}barista: Barista\n/m);
    assert.match(text, /# the usual\n/);
    await pictureWith(window, 'Barista');
    await window.click(part('c0_1_0'));
    await window.press('Delete');
    await eventually('the card deleted', () => (document.getText().includes('Orders') ? undefined : true));
    await window.press('Control+z');
    await is(document, text);
  });

  it('gives back the text of before each of many gestures, by one undo for each', async function () {
    const window = windowOf(this);
    const uri = vscode.Uri.joinPath(workspaceFolder(), 'undone.blueprint.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(example('clinic.blueprint.yaml')));
    const document = await opened(uri);
    await pictureWith(window, 'Outpatient clinic visit');
    const texts = [document.getText()];
    let last = '';
    const next = randomNumbers(Number(process.env.SEED ?? 1));
    const card = () => `c${next(5)}_${1 + next(3)}_0`;
    const gestures = [
      () => [card(), 'm'],
      () => [card(), 'a'],
      () => [card(), 'Control+d'],
      () => [`step_${next(4)}`, 'Alt+ArrowRight'],
      () => [`step_${1 + next(4)}`, 'Alt+ArrowLeft'],
    ] as const;
    for (let count = 0; count < Number(process.env.GESTURES ?? 15); count++) {
      let [key = '', keys = ''] = gestures[next(gestures.length)]?.() ?? [];
      // Two clicks on one thing, one soon after the other, would be a double click.
      while (key === last) [key = '', keys = ''] = gestures[next(gestures.length)]?.() ?? [];
      last = key;
      const before = texts.at(-1);
      const cards = (await window.texts(allCards)).length;
      await window.click(part(key));
      await window.press(keys);
      texts.push(
        await eventually(`${keys} on ${key} to change the text`, () => {
          const text = document.getText();
          return text === before ? undefined : text;
        }),
      );
      // The next click is on the picture of this text: what stands elsewhere by then is not what is meant.
      const names = [...document.getText().matchAll(/- step: (.+)/g)].map(([, name]) => name);
      for (const [at, name] of names.entries()) {
        await eventually(`${name} as step ${at + 1}`, async () => {
          const label = await window.attribute(part(`step_${at}`), 'aria-label');
          return label?.startsWith(`Step ${at + 1} ${name}`) || undefined;
        });
      }
      if (keys === 'Control+d') {
        await eventually('the other card', async () =>
          (await window.texts(allCards)).length > cards ? true : undefined,
        );
      }
    }
    const done = texts.slice();
    for (const text of texts.slice(0, -1).reverse()) {
      await window.press('Control+z');
      await is(document, text);
    }
    for (const text of done.slice(1)) {
      await window.press('Control+y');
      await is(document, text);
    }
  });

  it('edits in the preview beside the text, and undoes there', async function () {
    const window = windowOf(this);
    const { document } = await BlueprintEditor.open('beside-edited.blueprint.yaml', two);
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Takes the order');
    await window.doubleClick(part('c0_1_0'));
    await write(window, 'Orders tea', 'Enter');
    await is(document, two.replace('Orders coffee', 'Orders tea'));
    await pictureWith(window, 'Orders tea');
    await window.press('Control+z');
    await is(document, two);
    await pictureWith(window, 'Orders coffee');
    await eventually('the editor to come back from the text', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label.startsWith('Preview') || undefined;
    });
    await window.press('Control+y');
    await is(document, two.replace('Orders coffee', 'Orders tea'));
  });

  it('changes a text that no editor shows, and leaves it to be saved in a tab', async function () {
    const window = windowOf(this);
    const { document, uri } = await BlueprintEditor.open('closed.blueprint.yaml', two);
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Takes the order');
    const tab = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
    assert.ok(tab);
    await vscode.window.tabGroups.close(tab);
    await window.doubleClick(part('c0_1_0'));
    await write(window, 'Orders tea', 'Enter');
    await pictureWith(window, 'Orders tea');
    const dirty = await eventually('its tab', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
    );
    assert.ok(dirty.isDirty);
    assert.ok(document.isClosed || document.isDirty);
  });

  it('says why a text that cannot be read stays as it is, and goes on when it can', async function () {
    const window = windowOf(this);
    const cafe = await BlueprintEditor.open('broken-edited.blueprint.yaml', two);
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Takes the order');
    await window.doubleClick(part('c0_1_0'));
    await cafe.replace('blueprint: Café', 'blueprint: "Café');
    const broken = cafe.text;
    await window.type('Orders tea');
    await window.press('Enter');
    await eventually('the reason', async () =>
      (await window.texts('.notice:not([hidden])')).join('').trim() === '' ? undefined : true,
    );
    assert.equal(cafe.text, broken);
    await cafe.write(two);
    await eventually('no notice', async () =>
      (await window.texts('.notice:not([hidden])')).length === 0 ? true : undefined,
    );
  });

  it('keeps what is not saved when its window is loaded again', async function () {
    if (!hasMachine()) skip(this, 'the window of the web host is the one that the suite runs in');
    const window = windowOf(this);
    const name = 'reloaded.blueprint.yaml';
    const uri = vscode.Uri.joinPath(workspaceFolder(), name);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(two));
    await withSettings({ 'files.autoSave': 'off' }, async () => {
      const edited = { name, part: 'c0_1_0', written: 'Asks for tea' };
      const { text, isDirty } = await window.reloadUnsaved(edited);
      assert.ok(flat(text).includes('Asksfortea'), text);
      assert.ok(isDirty);
    });
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), two);
  });

  it('writes in a blueprint that is not saved yet', async function () {
    const window = windowOf(this);
    const document = await vscode.workspace.openTextDocument({ language: 'service-blueprint', content: '' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('vscode.openWith', document.uri, pictureType);
    await window.click(writing);
    await write(window, 'Orders coffee', 'Enter');
    await has(document, 'customer: Orders coffee\n');
    assert.ok(document.isUntitled);
  });
});

/** Opens a file as a picture. */
/** Returns numbers below a limit, the same for each seed. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

async function opened(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.openWith', uri, pictureType, { preview: false });
  return await vscode.workspace.openTextDocument(uri);
}

/** Types a text in the field that is open, in the place of what stands there, and presses a key. */
async function write(window: WindowSteps, text: string, key: string): Promise<void> {
  await eventually('a field to write in', async () =>
    (await window.texts(writing)).length > 0 ? true : undefined,
  );
  await window.type(text);
  await window.press(key);
}

async function has(document: vscode.TextDocument, text: string): Promise<string> {
  return await eventually(`"${text}" in the text`, () => {
    const now = document.getText();
    return now.includes(text) ? now : undefined;
  });
}

async function is(document: vscode.TextDocument, text: string): Promise<void> {
  await eventually(`the text\n${text}`, () => (document.getText() === text ? true : undefined));
}
