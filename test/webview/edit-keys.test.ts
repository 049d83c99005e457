import assert from 'node:assert/strict';
import { type ActionName, type ActionTarget, allActions } from '../../core/actions.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import type { Gesture } from '../../core/gesture.ts';
import type { PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';
import { EditedPage } from '../support/edited-page.ts';

const text = `blueprint: Café # a small one
stages:
  - stage: Buy
    steps:
      - step: Order
        emotion: 1
        customer: [Looks, Orders coffee]
        frontstage: Takes the order
      - step: Wait
        customer: Waits
        backstage: Makes coffee
  - stage: Drink
    steps:
      - step: Sit
        customer: Sits down
`;

/** The things that actions are tried on, so that there is a place to go to. */
const keyOf: Readonly<Partial<Record<ActionTarget, string>>> = {
  card: 'c1_1_0',
  step: 'step_1',
  stage: 'stage_0',
  lane: 'lane_2',
};
const elsewhere: Readonly<Partial<Record<`${ActionName} ${ActionTarget}`, string>>> = {
  'move-left stage': 'stage_1',
};

/** The texts for actions with a field to write in. */
const written: Readonly<Partial<Record<ActionName, string>>> = {
  rename: 'Something else',
  'add-card': 'A new card',
  'add-step': 'A new step',
  'add-first-step': 'A new step',
  'add-stage': 'A new stage',
  'add-lane': 'A new lane',
  pain: 'Takes long',
  opportunity: 'Show a number',
  question: 'Why',
  fail: 'Is forgotten',
  wait: '10m',
};

/** The messages of actions that the extension does. */
const told: Readonly<Partial<Record<ActionName, 'ask' | 'select' | 'undo' | 'redo'>>> = {
  by: 'ask',
  channel: 'ask',
  system: 'ask',
  needs: 'ask',
  kind: 'ask',
  source: 'select',
  undo: 'undo',
  redo: 'redo',
};

/** The clipboard's own events, which another test has. */
const ofClipboard: readonly ActionName[] = ['cut', 'copy', 'paste'];
const pressed = (key: string) => key.replaceAll('Ctrl', 'Control');

describe('the keys of editing in the picture', () => {
  let preview: PreviewPage;
  let edited: EditedPage;
  eachPreview(async (opened) => {
    preview = opened;
    edited = await new EditedPage(preview, text).open();
  });

  const page = () => preview.page;
  /** The core makes of a text what the page asks for: another text that can be read, with its comment. */
  const made = async (): Promise<Gesture> => {
    const gesture = await edited.gesture();
    assert.deepEqual(await page().locator('.notice:not([hidden])').allTextContents(), []);
    assert.notEqual(edited.text, text);
    assert.match(edited.text, /# a small one\n/);
    assert.deepEqual(readBlueprint(edited.text).problems, []);
    return gesture;
  };
  const goTo = async (target: ActionTarget, name: ActionName) => {
    if (target === 'link') {
      await preview.part('c1_1_0').focus();
      await page().keyboard.press('Control+l');
      return;
    }
    if (target === 'place') {
      await preview.part('c1_1_0').focus();
      await page().keyboard.press('Control+ArrowDown');
      return;
    }
    if (target === 'header') {
      await preview.part('stage_0').focus();
      await page().keyboard.press('ArrowUp');
      return;
    }
    await preview.part(elsewhere[`${name} ${target}`] ?? keyOf[target] ?? 'c1_1_0').focus();
  };

  for (const { name, title, keys, on } of allActions) {
    if (ofClipboard.includes(name)) continue;
    for (const target of on) {
      it(`does "${title}" on a ${target} by ${keys[0]}`, async () => {
        await goTo(target, name);
        await page().keyboard.press(pressed(keys[0] ?? ''));
        const asked = told[name];
        const value = written[name];
        if (asked !== undefined) await preview.told(asked);
        else if (value !== undefined) {
          await page().locator('textarea.writing').waitFor();
          await page().keyboard.press('Control+a');
          await page().keyboard.type(value);
          await page().keyboard.press('Enter');
          await made();
          assert.ok(edited.text.includes(value));
        } else if (name === 'connect' || name === 'reconnect' || name === 'reconnect-start') {
          await preview.part(name === 'reconnect-start' ? 'c2_1_0' : 'c0_2_0').focus();
          await page().keyboard.press('Enter');
          assert.equal((await made()).kind, name === 'connect' ? 'connect' : 'reconnect');
        } else if (name === 'next-arrow') {
          await page().locator('.chosen-arrow').waitFor({ state: 'attached' });
        } else if (name === 'choose-lane') {
          await page()
            .locator('.announcer', { hasText: /\d cards chosen/ })
            .waitFor({ state: 'attached' });
        } else if (name === 'details') {
          await page().locator('.details:not([hidden])').waitFor();
        } else if (name === 'keys') {
          await page().locator('dialog.keys[open]').waitFor();
        } else {
          const gesture = await made();
          const isOfArrow = 'keys' in gesture && gesture.keys.every((key) => key.includes('_to_'));
          assert.equal(isOfArrow, target === 'link');
        }
        await preview.heard();
        assert.equal(edited.unanswered, 0);
      });
    }
  }

  it('has every key of every action for one thing alone', () => {
    for (const target of ['card', 'step', 'stage', 'lane', 'link', 'place', 'header'] as const) {
      const keys = allActions
        .filter(({ on }) => (on as readonly ActionTarget[]).includes(target))
        .flatMap((one) => one.keys);
      assert.equal(new Set(keys).size, keys.length, target);
    }
  });
});
