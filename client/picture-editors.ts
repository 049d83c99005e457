import * as vscode from 'vscode';
import type { Picture } from './picture.ts';
import { pictureViewType } from './picture-tab.ts';
import type { Pictures } from './pictures.ts';
import { isInSight } from './show-source.ts';

/**
 * Shows blueprints in editors of their own, as pictures. The text is the editor's document, so that saving, undo, backups
 * and what else an editor has are those of VS Code.
 */
export class PictureEditors implements vscode.CustomTextEditorProvider {
  readonly #pictures: Pictures;

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  /** Registers it; several editors may show one document. */
  register(): vscode.Disposable {
    return vscode.window.registerCustomEditorProvider(pictureViewType, this, {
      supportsMultipleEditorsPerDocument: true,
    });
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const { uri } = document;
    const picture: Picture = this.#pictures.add(panel, uri, {
      following: null,
      changed: () => {},
      toggleLock: () => {},
      chose(range, focus) {
        // Whoever works in the picture has not asked for the text: it goes along where it is in sight.
        if (focus || isInSight(uri)) picture.showSource(range, focus);
      },
      // With the focus in its page, the editor undoes in the document of it.
      undo: async (step) => {
        await vscode.commands.executeCommand(step);
      },
    });
  }
}
