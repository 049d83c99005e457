import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import german from '../../l10n/bundle.l10n.de.json';
import manifest from '../../package.nls.de.json';
import { BlueprintEditor, closeAll, example, extension } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

describe('in a window that speaks German', () => {
  before(() => assert.equal(vscode.env.language, 'de'));
  afterEach(closeAll);

  it('the manifest does', () => {
    const { commands } = extension().packageJSON.contributes;
    const open = commands.find(
      ({ command }: { command: string }) => command === 'serviceBlueprint.openPreview',
    );
    // The editor keeps the English beside what it shows.
    assert.deepEqual(open.title, { value: manifest['command.openPreview'], original: 'Open Preview' });
  });

  it('what the extension says does', async () => {
    await BlueprintEditor.open('hotel.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand('serviceBlueprint.openPreview');
    const wanted = german['Preview {0}'].replace('{0}', 'hotel.blueprint.yaml');
    assert.equal(wanted, 'Vorschau hotel.blueprint.yaml');
    await eventually(`the tab "${wanted}"`, () =>
      vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === wanted))
        ? true
        : undefined,
    );
  });
});
