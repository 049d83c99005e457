import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { workspaceSymbols } from '../../../../server/features/workspace-symbol.ts';
import { entryOf } from '../../../../server/workspace-index.ts';
import { hotelText } from './hotel-text.ts';

const uri = 'file:///plans/hotel.blueprint.yaml';
const entries = [entryOf(uri, readBlueprint(hotelText))];

function found(query: string): string[] {
  return workspaceSymbols(entries, query).map(({ name, containerName }) => `${name} (${containerName})`);
}

describe('workspace symbols', () => {
  it('are found by part of their name, with where they are', () => {
    assert.deepEqual(found('walk'), ['Walks (Go to room)']);
    assert.deepEqual(found('check'), ['Check in (Arrive)', 'Checks in (Check in)', 'Check out (Leave)']);
  });
  it('are found by signs in their order, the closest first', () => {
    assert.equal(found('dskclk')[0], 'Desk clerk (Hotel)');
    assert.equal(found('hotel')[0], 'Hotel ()');
  });
  it('say where they are written', () => {
    const [symbol] = workspaceSymbols(entries, 'Walks');
    assert.deepEqual(symbol?.location, {
      uri,
      range: { start: { line: 36, character: 18 }, end: { line: 36, character: 23 } },
    });
  });
  it('are all for an empty query, and none for nonsense', () => {
    assert.ok(found('').length > 15);
    assert.deepEqual(found('xyzzy'), []);
  });
});
