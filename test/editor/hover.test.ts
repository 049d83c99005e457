import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BlueprintEditor, closeAll, example } from './blueprint-editor.ts';
import { eventually } from './eventually.ts';

describe('hover', () => {
  afterEach(closeAll);

  it('tells what is known about the check-in', async () => {
    const hotel = await BlueprintEditor.open('hover.blueprint.yaml', example('hotel.blueprint.yaml'));
    const text = await hoverAt(hotel, hotel.at('Check in\n', 'step: ').translate(0, 2));
    for (const wanted of ['Check in', 'Arrive', 'Front desk', 'Queues for ten minutes after 18:00', '14m']) {
      assert.ok(text.includes(wanted), `"${wanted}" is missing from:\n${text}`);
    }
  });

  it('describes a key', async () => {
    const hotel = await BlueprintEditor.open('key.blueprint.yaml', example('hotel.blueprint.yaml'));
    assert.match(await hoverAt(hotel, hotel.at('importance').translate(0, 2)), /customer/i);
  });
});

async function hoverAt(file: BlueprintEditor, place: vscode.Position): Promise<string> {
  return await eventually('the hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      file.uri,
      place,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    // Markdown escapes and entities are not what the author reads.
    return text === '' ? undefined : text.replace(/\\([^\w\s])/g, '$1').replaceAll('&nbsp;', ' ');
  });
}
