import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { WindowSteps } from '../../tooling/window-steps.ts';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example, hasMachine, workspaceFolder } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { told, windowOf } from './window.ts';

const hotel = () => example('hotel.blueprint.yaml');
const toBe = () => example('hotel-to-be.blueprint.yaml');

function activeLabel(): string | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label;
}

async function shown(label: string): Promise<void> {
  await eventually(`the page “${label}”, not “${activeLabel()}”`, () =>
    activeLabel() === label ? true : undefined,
  );
}

/** Runs git in a folder of the machine, whatever its settings are. */
async function git(folder: vscode.Uri, ...words: readonly string[]): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  const own = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', folder.fsPath, ...own, ...words], { stdio: 'pipe' });
}

/** Takes an entry of the list that is open, and waits for what is asked next. */
async function pick(window: WindowSteps, label: string, next: string): Promise<void> {
  await eventually(`the entry “${label}”`, async () => {
    const found = await window.workbench('.quick-input-widget .monaco-list-row');
    return found.some((text) => text.includes(label)) ? true : undefined;
  });
  for (const word of label.replace('…', '').split(' ')) await window.type(`${word} `);
  await eventually(`only “${label}”`, async () => {
    const found = await window.workbench('.quick-input-widget .monaco-list-row');
    return found[0]?.includes(label) ? true : undefined;
  });
  await window.press('Enter');
  await eventually(`“${next}”`, async () => {
    const found = await window.workbench('.quick-input-widget');
    return found.join('').includes(next) ? true : undefined;
  });
}

describe('comparing blueprints', () => {
  afterEach(closeAll);

  it('shows two that are selected in step, and leads to the text of a difference', async function () {
    const window = windowOf(this);
    const before = await BlueprintEditor.open('as-is.blueprint.yaml', hotel());
    const after = await BlueprintEditor.open('to-be.blueprint.yaml', toBe());
    await vscode.commands.executeCommand('serviceBlueprint.compareSelected', after.uri, [
      before.uri,
      after.uri,
    ]);
    await shown('as-is.blueprint.yaml ↔ to-be.blueprint.yaml');
    const row = 'tr:has-text("wait: 10m → 1m")';
    await window.click(`${row} [data-pick]`);
    await eventually('a ring in both pictures', async () => {
      const rings = await window.texts('.pane[data-of="step"] .ring');
      return rings.length === 2 ? true : undefined;
    });
    const chosen = (await window.texts('#chosen')).join('');
    assert.match(chosen, /“Checks in” in as-is.blueprint.yaml.*“Receives the key on the phone” in to-be/);
    await window.screenshot('compare-in-step');
    await window.click('[data-mode="one-0"]');
    await eventually('the marked picture', async () =>
      (await window.attribute('.pane[data-of="one-0"]', 'hidden')) === null ? true : undefined,
    );
    await window.screenshot('compare-one-picture');
    await window.click(`${row} .leads a:has-text("Before")`);
    await eventually('the text before', () =>
      vscode.window.activeTextEditor?.document.uri.toString() === before.uri.toString() ? true : undefined,
    );
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, before.at('wait: 10m').line);
  });

  it('goes with the text, and keeps what was taken apart, with the sides exchanged too', async function () {
    const window = windowOf(this);
    const before = await BlueprintEditor.open('first.blueprint.yaml', hotel());
    const after = await BlueprintEditor.open('second.blueprint.yaml', toBe());
    await vscode.commands.executeCommand('serviceBlueprint.compareSelected', after.uri, [
      before.uri,
      after.uri,
    ]);
    await shown('first.blueprint.yaml ↔ second.blueprint.yaml');
    const row = 'tr:has-text("was “Checks in”")';
    await window.click(`${row} [data-pick]`);
    await window.click('#chosen button:has-text("Not the Same")');
    const alone = (change: string, name: string) =>
      eventually(`“${name}” ${change}`, async () => {
        const rows = await window.texts('tr[data-group]');
        return rows.some((text) => text.includes(change) && text.includes(`cell “${name}”`))
          ? true
          : undefined;
      });
    await alone('removed', 'Checks in');
    await alone('added', 'Receives the key on the phone');
    await window.click('[data-exchange]');
    await alone('added', 'Checks in');
    await alone('removed', 'Receives the key on the phone');
    await window.click('[data-forget]');
    await eventually('the match', async () =>
      (await window.texts(row.replace('Checks in', 'Receives the key on the phone'))).length > 0
        ? true
        : undefined,
    );
    const edit = new vscode.WorkspaceEdit();
    const start = after.at('wait: 1m');
    edit.replace(after.uri, new vscode.Range(start, start.translate(0, 8)), 'wait: 3m');
    await vscode.workspace.applyEdit(edit);
    await eventually('the new value', async () =>
      (await window.texts('tr:has-text("wait: 3m → 10m")')).length > 0 ? true : undefined,
    );
  });

  it('compares a change of source control with its last commit, and says why it cannot', async function () {
    const window = windowOf(this);
    if (!hasMachine()) skip(this, 'there is no git in a worker of a browser');
    const folder = workspaceFolder();
    const file = await BlueprintEditor.open('changed.blueprint.yaml', hotel());
    await vscode.commands.executeCommand('serviceBlueprint.compareChange', { resourceUri: file.uri });
    await told(window, 'changed.blueprint.yaml is in no git repository.');
    await git(folder, 'init', '-q', '-b', 'main');
    try {
      await git(folder, 'add', 'changed.blueprint.yaml');
      await git(folder, 'commit', '-q', '-m', 'The hotel');
      await vscode.commands.executeCommand('git.openRepository', folder.fsPath);
      await file.replace('wait: 10m', 'wait: 7m');
      await file.document.save();
      await vscode.commands.executeCommand('serviceBlueprint.compareChange', { resourceUri: file.uri });
      await shown('changed.blueprint.yaml (Last Commit) ↔ changed.blueprint.yaml');
      await eventually('the change', async () =>
        (await window.texts('tr:has-text("wait: 10m → 7m")')).length > 0 ? true : undefined,
      );
      await window.click('tr:has-text("wait: 10m → 7m") .leads a:has-text("Before")');
      await eventually('the committed text', () =>
        vscode.window.activeTextEditor?.document.uri.scheme === 'git' ? true : undefined,
      );
      void vscode.commands.executeCommand('serviceBlueprint.compare', file.uri);
      await pick(window, 'Git Revision…', 'The hotel');
      await pick(window, 'Another Revision…', 'main, v1.2');
      await window.type('nonsense');
      await window.press('Enter');
      await told(window, 'There is no revision “nonsense” of changed.blueprint.yaml.');
      await git(folder, 'checkout', '-q', '-b', 'other', 'HEAD');
      await git(folder, 'commit', '-q', '-am', 'Seven');
      await git(folder, 'checkout', '-q', 'main');
      const theirs = hotel().replace('wait: 10m', 'wait: 5m');
      await vscode.workspace.fs.writeFile(file.uri, new TextEncoder().encode(theirs));
      await git(folder, 'commit', '-q', '-am', 'Five');
      await git(folder, 'merge', '-q', 'other').then(
        () => assert.fail('the merge has no conflict'),
        () => undefined,
      );
      await vscode.commands.executeCommand('git.refresh');
      await eventually('the three sides of the merge', async () => {
        await vscode.commands.executeCommand('serviceBlueprint.compareChange', { resourceUri: file.uri });
        return activeLabel() === 'changed.blueprint.yaml: Current ↔ Incoming' ? true : undefined;
      });
      await eventually('what each side has done', async () => {
        const rows = (await window.texts('tr[data-group]')).join('\n');
        return rows.includes('wait: 10m → 5m') && rows.includes('wait: 10m → 7m') ? true : undefined;
      });
      await window.screenshot('compare-merge');
    } finally {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.git'), { recursive: true });
    }
  });
});
