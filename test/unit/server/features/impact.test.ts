import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BlueprintDocument } from '../../../../server/documents.ts';
import { impact } from '../../../../server/features/impact.ts';
import { root } from '../../../../tooling/root.ts';

const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');

describe('what depends on something, for the page', () => {
  const uri = 'file:///a';
  const document = new BlueprintDocument(TextDocument.create(uri, 'service-blueprint', 7, text));
  const choices = (key?: string) =>
    impact(document, { uri, ...(key !== undefined && { key }) }).choices.map(({ id }) => id);
  const keyOf = (name: string) =>
    document.file.drawn.picture.cells.find((cell) => cell.name === name)?.key ?? assert.fail(name);

  it('offers everything, and of a card what it names with the channel of its step', () => {
    assert.equal(choices().length, 4 + 8 + 5 + 2);
    assert.deepEqual(choices(keyOf('Processes the registration')), [
      'system:registration',
      'actor:clerk',
      'process:rooms',
      'channel:desk',
    ]);
    assert.deepEqual(choices(keyOf('Cleans and releases rooms')), [
      'process:rooms',
      'system:registration',
      'actor:housekeeper',
    ]);
    assert.equal(choices('stage_0').length, 19);
  });

  it('names the keys of the cells that go dark, in the picture of this version', () => {
    const { version, impact: found } = impact(document, { uri, off: 'system:registration' });
    assert.equal(version, 7);
    const names = found?.keys.map(
      (key) => document.file.drawn.picture.cells.find((one) => one.key === key)?.name,
    );
    assert.equal(names?.length, 15);
    assert.ok(names?.includes('Checks in') && !names.includes('Eats'));
    assert.match(found?.sentence ?? '', /^Without Registration system: 14 cells/);
  });

  it('says nothing of what is not there any more', () => {
    assert.equal(impact(document, { uri, off: 'system:gone' }).impact, undefined);
  });
});
