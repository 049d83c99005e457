import * as vscode from 'vscode';
import { template } from '../../core/template.ts';
import type { Tool } from './tool.ts';

/** Adds the tool that gives the reference of the format and a blueprint to begin with. */
export const describeFormat: Tool = {
  name: 'service_blueprint_format',
  invocationMessage: () => vscode.l10n.t('Reading how blueprints are written'),
  async run(_input, { extensionUri }) {
    const page = vscode.Uri.joinPath(extensionUri, 'dist', 'client', 'format.md');
    const reference = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    return `${reference}\n## A template\n\n\`\`\`yaml\n${template}\`\`\`\n`;
  },
};
