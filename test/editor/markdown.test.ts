import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { flat, pictureWith, windowOf } from './window.ts';

describe('Markdown', () => {
  afterEach(closeAll);

  it('shows the picture of a fence, beside a diagram of Mermaid, and what is wrong in another', async function () {
    const window = windowOf(this);
    if (vscode.extensions.getExtension('vscode.markdown-language-features') === undefined) {
      return skip(
        this,
        'the Markdown of this editor runs in another extension host, which does not see ours',
      );
    }
    const fence = (text: string, name = 'service-blueprint') => `\`\`\`${name}\n${text}\n\`\`\`\n`;
    const text = [
      '# Our services',
      fence(example('fast-food.blueprint.yaml')),
      fence('flowchart LR\n  a --> b', 'mermaid'),
      fence('blueprint: Broken\nstages: [\n'),
    ].join('\n');
    await BlueprintEditor.open('services.md', text);
    await vscode.commands.executeCommand('markdown.showPreviewToSide');
    await pictureWith(window, 'Cleans up and leaves');
    const [alert = ''] = await eventually('the error of the other fence', async () => {
      const alerts = await window.texts('pre.service-blueprint [role=alert]');
      return alerts.length > 0 ? alerts : undefined;
    });
    assert.match(flat(alert), /Line\d/);
    await window.screenshot('markdown');
  });
});
