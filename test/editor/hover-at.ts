import * as vscode from 'vscode';
import type { BlueprintEditor } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

/** Returns the hover of the editor at a place, as the author reads it. */
export async function hoverAt(file: BlueprintEditor, place: vscode.Position): Promise<string> {
  return await eventually('the hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file.uri,
      place,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    // Markdown escapes and entities are not what the author reads.
    return text === '' ? undefined : text.replace(/\\([^\w\s])/g, '$1').replaceAll('&nbsp;', ' ');
  });
}
