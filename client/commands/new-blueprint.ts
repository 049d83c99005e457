import * as vscode from 'vscode';
import { findBlueprint, languageId } from '../blueprint-documents.ts';
import { template } from '../template.ts';
import type { Command } from './command.ts';

/** Writes the template: into the given document when it is blank and can be written, else into a new untitled one. */
export const newBlueprint: Command = {
  id: 'serviceBlueprint.newBlueprint',
  async run(_context, resource) {
    const blank = resource === undefined ? undefined : await findBlueprint(resource);
    if (blank !== undefined && blank.getText().trim() === '') {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(blank.uri, new vscode.Range(0, 0, blank.lineCount, 0), template);
      if (await vscode.workspace.applyEdit(edit)) return;
    }
    const document = await vscode.workspace.openTextDocument({ language: languageId, content: template });
    await vscode.window.showTextDocument(document);
  },
};
