import * as vscode from 'vscode';
import type { DisableRuleOption, DisableRuleParams } from '../../server/protocol.ts';
import { openDocument } from '../blueprint-documents.ts';
import type { Command } from './command.ts';

/** Asks how a rule is disabled that found something, and does so. It comes from a quick fix of the server. */
export const disableRule: Command = {
  id: 'serviceBlueprint.disableRule',
  async run(_context, resource, place) {
    const document = resource && openDocument(resource);
    if (document === undefined || !isDisableRuleParams(place)) return;
    const { version, code, options } = place;
    const chosen = await vscode.window.showQuickPick(
      options.map((option) => ({ ...labelOf(option, code), option })),
      { placeHolder: vscode.l10n.t('Disable "{0}"', code) },
    );
    if (chosen === undefined) return;
    if (chosen.option.kind === 'settings') await disableInSettings(document.uri, code);
    // The offsets are those of that text alone.
    else if (document.version === version) await apply(document.uri, chosen.option);
  },
};

function labelOf({ kind }: DisableRuleOption, code: string): { label: string; description: string } {
  switch (kind) {
    case 'line':
      return {
        label: vscode.l10n.t('For this line, by a comment'),
        description: `# blueprint-disable-next-line ${code}`,
      };
    case 'file':
      return { label: vscode.l10n.t('In this file'), description: `lint: ${code}: off` };
    case 'hint':
      return { label: vscode.l10n.t('In this file, leaving a hint'), description: `lint: ${code}: hint` };
    case 'settings':
      return { label: vscode.l10n.t('In the settings'), description: rulesSetting };
  }
}

async function apply(uri: vscode.Uri, { edits }: DisableRuleOption): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(uri, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  await vscode.workspace.applyEdit(edit);
}

const rulesSetting = 'serviceBlueprint.lint.rules';

/** In those of the workspace that the file belongs to; the author's own for a file of none. */
async function disableInSettings(uri: vscode.Uri, code: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration(undefined, uri);
  const written = settings.inspect<Record<string, string>>(rulesSetting);
  const isInWorkspace = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  const [rules, target] = isInWorkspace
    ? [written?.workspaceValue, vscode.ConfigurationTarget.Workspace]
    : [written?.globalValue, vscode.ConfigurationTarget.Global];
  await settings.update(rulesSetting, { ...rules, [code]: 'off' }, target);
}

/** Returns whether a value is what the server sends: anybody can run a command with anything. */
function isDisableRuleParams(value: unknown): value is DisableRuleParams {
  return typeof value === 'object' && value !== null && 'options' in value && Array.isArray(value.options);
}
