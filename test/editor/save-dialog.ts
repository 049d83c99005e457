import type { WindowSteps } from '../../tooling/window-steps.ts';
import { eventually } from './eventually.ts';

const nameField = '.quick-input-widget input[type=text]';
const folderList = '.quick-input-widget .monaco-list-row';

/** Waits until a name is asked for, and returns what is proposed. */
export async function asked(window: WindowSteps): Promise<string> {
  // Until the name is proposed, the folder alone stands in the field, and before that another folder.
  await eventually('the folder', async () => (await window.workbench(folderList)).length > 0 || undefined);
  return await eventually('a proposed name', async () => {
    const value = await window.value(nameField);
    return value?.endsWith('.yaml') ? value : undefined;
  });
}

/** Types over what is selected, and waits until it stands there. */
export async function typed(window: WindowSteps, text: string): Promise<void> {
  await window.type(text);
  await eventually(`"${text}" in the field`, async () => {
    const value = await window.value(nameField);
    return value?.endsWith(text) || value?.endsWith(`${text}.yaml`) ? true : undefined;
  });
}

/** Answers what a new blueprint is asked for: the service, whose journey it is, and what it begins with. */
export async function answerNew(
  window: WindowSteps,
  { service = '', kind = 'Whole Blueprint' }: { readonly service?: string; readonly kind?: string } = {},
): Promise<void> {
  const step = (count: number) =>
    eventually(`question ${count}`, async () => {
      const [title = ''] = await window.workbench('.quick-input-title');
      return title.includes(`(${count}/`) || undefined;
    });
  await step(1);
  await window.type(service);
  await window.press('Enter');
  await step(2);
  await window.press('Enter');
  await step(3);
  await eventually('the kinds', async () => (await window.workbench(folderList)).length > 4 || undefined);
  await window.type(kind);
  await eventually(`only “${kind}”`, async () => {
    const [first = ''] = await window.workbench(folderList);
    return first.includes(kind) || undefined;
  });
  await window.press('Enter');
}
