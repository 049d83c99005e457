import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { skip } from '../support/reporter.ts';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';
import { serverProcess } from './server-process.ts';
import { pictureText, pictureWith, windowOf, withoutNotice } from './window.ts';

const openPreview = 'serviceBlueprint.openPreview';
const exportSvg = 'serviceBlueprint.exportSvg';

describe('the language server', () => {
  beforeEach(function () {
    if (process.platform !== 'linux') skip(this, 'the process of the server is found by way of /proc');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeAll();
  });

  it('leaves the last picture when it has crashed for good, exports nothing, and is started again', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('crashed.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    const good = await pictureWith(window, 'Goes to the room');
    const crashed: number[] = [];
    while (crashed.length < 5) {
      const server = await serverProcess(crashed);
      process.kill(server, 'SIGKILL');
      crashed.push(server);
    }
    const notice = await eventually(
      'the notice',
      async () => (await window.texts('.notice:not([hidden])'))[0],
    );
    assert.match(notice, /server has stopped/);
    assert.equal(await pictureText(window), good);
    await window.screenshot('server-stopped');

    await hotel.replace('Goes to the room', 'Walks upstairs');
    const place = vscode.Uri.joinPath(hotel.uri, '..', 'crashed.blueprint.svg');
    assert.equal(await vscode.commands.executeCommand(exportSvg, hotel.uri), undefined);
    await assert.rejects(async () => await vscode.workspace.fs.stat(place));
    assert.equal(await pictureText(window), good);

    await BlueprintEditor.open('new.blueprint.yaml', example('clinic.blueprint.yaml'));
    const [why = ''] = await eventually('why there is no picture', async () => {
      const texts = await window.texts('.blank:not([hidden])');
      return texts.length > 0 ? texts : undefined;
    });
    assert.match(why, /There is no picture, because the language server has stopped/);
    await window.screenshot('server-stopped-blank');
    await vscode.window.showTextDocument(hotel.document, { viewColumn: 1 });
    await eventually('the last picture', async () =>
      (await window.texts('.blank:not([hidden])')).length === 0 ? true : undefined,
    );
    await eventually('the picture as it was', async () =>
      (await pictureText(window)) === good ? true : undefined,
    );

    await window.click('.notice .place');
    await pictureWith(window, 'Walks upstairs');
    await withoutNotice(window);
    await vscode.commands.executeCommand(exportSvg, hotel.uri);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(place)), /Walks|upstairs/);
  });

  it('is started again when it does not answer', async function () {
    const window = windowOf(this);
    const hotel = await BlueprintEditor.open('hung.blueprint.yaml', example('hotel.blueprint.yaml'));
    await vscode.commands.executeCommand(openPreview);
    await pictureWith(window, 'Goes to the room');
    const hung = await serverProcess();
    process.kill(hung, 'SIGSTOP');
    await hotel.replace('Goes to the room', 'Walks upstairs');
    await eventually('the end of the server', () => (isRunning(hung) ? undefined : true));
    await serverProcess([hung]);
    await pictureWith(window, 'Walks upstairs');
    const told = await eventually('the message that it did not answer', async () => {
      await vscode.commands.executeCommand('notifications.showList');
      const messages = (await window.notifications()).filter((text) => text.includes('did not answer'));
      return messages.length > 0 ? messages : undefined;
    });
    assert.equal(told.length, 1);
  });
});

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
