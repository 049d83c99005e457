import * as vscode from 'vscode';
import { eventually } from './eventually.ts';

/** Returns the tabs of the open previews, in the order they were opened. */
export function previewTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
}

/** Waits until these are the titles of the open previews, in the order they were opened. */
export async function tabs(...wanted: readonly string[]): Promise<void> {
  const titles = () => previewTabs().map(({ label }) => label);
  try {
    await eventually(`the previews ${wanted.join(', ')}`, () =>
      titles().join() === wanted.join() ? true : undefined,
    );
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} There are ${titles().join(', ')}.`);
  }
}
