import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { buildPicture } from '../../../core/diagram/build-picture.ts';
import { search } from '../../../webview/search.ts';

const { picture } = buildPicture(readBlueprint(readFileSync('examples/hotel.blueprint.yaml', 'utf8')));

describe('search', () => {
  it('finds names whatever their case and accents', () => {
    const [cell] = picture.cells;
    const accented = [...(cell?.name ?? '')].map((letter) => (letter === 'e' ? 'é' : letter)).join('');
    assert.ok(search(picture, accented.toUpperCase()).includes(cell?.key ?? ''));
  });

  it('finds lanes, stages, steps, people and systems', () => {
    const { lanes, stages, steps, cells } = picture;
    for (const { key, name } of [...lanes, ...stages, ...steps])
      assert.ok(search(picture, name).includes(key));
    for (const { key, by, systems } of cells) {
      for (const name of [...by, ...systems]) assert.ok(search(picture, name).includes(key));
    }
  });

  it('finds nothing for nothing', () => {
    assert.deepEqual(search(picture, '  '), []);
    assert.deepEqual(search(picture, 'no such thing'), []);
  });
});
