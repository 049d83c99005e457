import * as vscode from 'vscode';
import { openDocument } from './blueprint-documents.ts';
import { pictureViewType, tabsOf } from './picture-tab.ts';
import { showSource } from './show-source.ts';

/**
 * Undoes and redoes in a document while a preview of it has the focus. The editor undoes only where the focus is: it
 * goes to an editor of the document for that time, and comes back.
 */
export class Undoing {
  readonly #panel: vscode.WebviewPanel;
  /** Settled when the last step is done: the next one begins with the focus back in the preview. */
  #last: Promise<void> = Promise.resolve();

  constructor(panel: vscode.WebviewPanel) {
    this.#panel = panel;
  }

  /** Resolves when the step is done, after those that were asked for before. */
  run(uri: vscode.Uri, step: 'undo' | 'redo'): Promise<void> {
    this.#last = this.#last.then(() => this.#step(uri, step)).catch(() => undefined);
    return this.#last;
  }

  async #step(uri: vscode.Uri, step: 'undo' | 'redo'): Promise<void> {
    const before = tabsOf(uri);
    const picture = before.find(({ input }) => input instanceof vscode.TabInputCustom);
    if (picture !== undefined && !before.some(({ input }) => input instanceof vscode.TabInputText)) {
      const { viewColumn } = picture.group;
      await vscode.commands.executeCommand('vscode.openWith', uri, pictureViewType, { viewColumn });
    } else await showSource(uri, { focus: true, besides: this.#panel.viewColumn });
    await vscode.commands.executeCommand(step);
    this.#panel.reveal(undefined, false);
    // An editor that was opened for this goes again, but for a text that is not saved: that is to be seen.
    if (before.length === 0 && openDocument(uri)?.isDirty === false) {
      await vscode.window.tabGroups.close(tabsOf(uri), true);
    }
  }
}
