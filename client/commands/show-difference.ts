import * as vscode from 'vscode';
import { showSource } from '../show-source.ts';
import type { Command } from './command.ts';

/** From the list of a comparison to the text that a difference stands in. */
export const showDifference: Command = {
  id: 'serviceBlueprint.showDifference',
  async run(_context, resource, place) {
    if (resource === undefined || typeof place !== 'object' || place === null) return;
    const { line, character } = place as { readonly line?: unknown; readonly character?: unknown };
    if (typeof line !== 'number' || typeof character !== 'number') return;
    const at = new vscode.Position(Math.max(0, line), Math.max(0, character));
    await showSource(resource, {
      range: new vscode.Range(at, at),
      focus: true,
      besides: vscode.window.tabGroups.activeTabGroup.viewColumn,
    });
  },
};
