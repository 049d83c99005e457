import * as vscode from 'vscode';
import { leavablePartNames } from '../../core/leavable-parts.ts';
import { exportSettings } from '../export-settings.ts';
import { leavablePartLabel } from '../leavable-part-labels.ts';
import type { Command } from './command.ts';
import { blueprintOf } from './export.ts';

/** Asks what exports of the workspace do not have, for the setting that says so. */
export const leaveOutOfExports: Command = {
  id: 'serviceBlueprint.leaveOutOfExports',
  async run({ previews }, resource) {
    const uri = await blueprintOf(previews, resource);
    if (uri === undefined) return;
    const { without } = exportSettings(uri);
    const items = leavablePartNames.map((part) => ({
      ...{ part, label: leavablePartLabel(part), picked: without.includes(part) },
    }));
    const picked = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: vscode.l10n.t('Leave Out of Exports'),
      placeHolder: vscode.l10n.t('What is marked is in no export, no copy and no export on save'),
    });
    if (picked === undefined) return;
    const hasWorkspace = vscode.workspace.workspaceFolders !== undefined;
    const target = hasWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const parts = picked.map(({ part }) => part);
    await vscode.workspace
      .getConfiguration('serviceBlueprint.export', uri)
      .update('without', parts.length === 0 ? undefined : parts, target);
  },
};
