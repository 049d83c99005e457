import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BlueprintDocument } from '../../../../server/documents.ts';
import { insights } from '../../../../server/features/insights.ts';
import { root } from '../../../../tooling/root.ts';

const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const document = TextDocument.create('file:///a', 'service-blueprint', 3, text);

describe('the figures of a document', () => {
  const found = insights(new BlueprintDocument(document));

  it('lead to the names in the text that they come from', () => {
    assert.equal(found.version, 3);
    for (const { name, range } of found.tables.flatMap(({ rows }) => rows.flatMap(({ at }) => at)))
      assert.ok(document.getText(range).includes(name), name);
  });

  it('say of systems and actors what can be switched off', () => {
    const off = found.tables.flatMap(({ title, rows }) =>
      rows.flatMap((row) => (row.off === undefined ? [] : `${title}: ${row.cells[0]} ${row.off}`)),
    );
    assert.ok(off.includes('Systems by the touchpoints that hang on them: Kitchen board system:kitchen'));
    assert.ok(off.includes('Actors in most steps: Desk clerk actor:clerk'));
    assert.equal(off.length, 4 + 7);
  });

  it('have what the two plots show: stages with a time, and steps with a gap', () => {
    assert.deepEqual(
      found.waiting.map(({ stage, waits }) => [stage, waits / 60]),
      [
        ['Book', 0],
        ['Arrive', 10],
        ['Settle in', 12],
        ['Stay', 30],
        ['Leave', 5],
      ],
    );
    assert.deepEqual(
      found.gaps.map(({ importance, gap, at }) => [at[0]?.name, importance, gap]),
      [
        ['Check in', 5, 2],
        ['Check out and leave', 4, 1],
      ],
    );
  });
});
