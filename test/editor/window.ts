import * as vscode from 'vscode';
import { windowOverBridge } from '../../tooling/window-bridge.ts';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { skip } from '../support/reporter.ts';
import { eventually } from './eventually.ts';

/** Returns the window that shows this editor; skips the test where there is none to look at. */
export function windowOf(context: Mocha.Context): WindowSteps {
  const address = process.env.TEST_WINDOW;
  if (!address) return skip(context, 'the desktop editor has no window bridge to look and click through');
  return windowOverBridge(address);
}

/** Waits until the picture in the preview holds a text, and returns all its text. */
export async function pictureWith(window: WindowSteps, text: string): Promise<string> {
  return await eventually(`"${text}" in the picture`, async () => {
    const picture = await pictureText(window);
    return picture.includes(flat(text)) ? picture : undefined;
  });
}

/** Waits until the preview has nothing to say about its picture any more. */
export async function withoutNotice(window: WindowSteps): Promise<void> {
  await eventually('the notice to go', async () =>
    (await window.texts('.notice:not([hidden])')).length === 0 ? true : undefined,
  );
}

/** Returns the text of the picture without any white space: a name may be broken over lines. */
export async function pictureText(window: WindowSteps): Promise<string> {
  return flat((await window.texts('svg')).join(''));
}

export function flat(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Waits until the editor has told the author something. Its center is opened: toasts go away by themselves. */
export async function told(window: WindowSteps, words: string): Promise<void> {
  await eventually(`the message "${words}"`, async () => {
    await vscode.commands.executeCommand('notifications.showList');
    const messages = await window.notifications();
    return messages.find((message) => message.includes(words));
  });
}
