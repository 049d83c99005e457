import type * as vscode from 'vscode';
import type { Api } from '../../client/extension.ts';
import { extension } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

/** Acts, and waits until the picture of a document is on the screen after that. */
export async function shown(uri: vscode.Uri, act: () => unknown): Promise<void> {
  const { onDidShowPreview } = (await extension().activate()) as Api;
  const seen = new Set<string>();
  const listener = onDidShowPreview((event) => seen.add(event.uri.toString()));
  try {
    await act();
    await eventually(`the picture of ${uri}`, () => (seen.has(uri.toString()) ? true : undefined));
  } finally {
    listener.dispose();
  }
}
