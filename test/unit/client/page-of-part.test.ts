import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { leftOut, pageOfPart } from '../../../client/page-of-part.ts';
import { unfiltered, type View, wholeView } from '../../../core/diagram/look.ts';
import { toMermaid } from '../../../core/diagram/mermaid-text.ts';
import { applyView } from '../../../core/diagram/view.ts';
import { BlueprintDocument } from '../../../server/documents.ts';
import { page } from '../../../server/features/page.ts';
import { root } from '../../../tooling/root.ts';

const text = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const whole = page(
  new BlueprintDocument(TextDocument.create('blueprint:/hotel', 'service-blueprint', 1, text)),
);
const { picture } = whole.preview;

function partOf(view: Partial<View>) {
  const seen = applyView(picture, { ...wholeView, ...view });
  return {
    picture: seen,
    mermaid: toMermaid(seen),
    look: { filter: unfiltered, details: true, stubs: false, density: 'standard' as const },
  };
}

describe('a page of a part of the picture', () => {
  it('is the whole page when nothing is hidden', () => {
    const part = partOf({});
    assert.deepEqual(pageOfPart(whole, part), whole);
    assert.equal(leftOut(picture, part.picture), undefined);
  });

  it('has nothing of a lane that is hidden, in no card and no text', () => {
    const part = partOf({ lanes: 'journey' });
    const made = pageOfPart(whole, part);
    const kept = new Set(part.picture.cells.map(({ name }) => name));
    // A system can be called as a support process that runs in it.
    const systems = new Set(part.picture.cells.flatMap((cell) => cell.systems));
    const hidden = picture.cells
      .map(({ name }) => name)
      .filter((name) => !kept.has(name) && !systems.has(name));
    assert.ok(hidden.includes('Housekeeping releases the room'));
    const written = JSON.stringify([
      made.preview.picture,
      made.preview.mermaid,
      Object.keys(made.preview.cards),
    ]);
    for (const name of hidden) assert.ok(!written.includes(JSON.stringify(name)), name);
    const values = Object.values(made.preview.cards).flatMap(({ title, facts }) => [
      title,
      ...facts.flatMap((fact) => fact.values).map((value) => value.text),
    ]);
    for (const name of hidden) assert.ok(!values.includes(name), name);
    const keys = new Set(Object.keys(made.preview.cards));
    assert.deepEqual(
      Object.values(made.places).filter((key) => !keys.has(key)),
      [],
    );
    assert.match(
      leftOut(picture, part.picture) ?? '',
      /^Left out: the lanes Backstage.*, Support processes\.$/,
    );
  });

  it('says which lanes and stages are closed', () => {
    const [stage] = picture.stages;
    const lane = picture.lanes.find(({ role }) => role === 'backstage');
    assert.ok(stage && lane);
    const part = partOf({ collapsedLanes: [lane.id], collapsedStages: [stage.name] });
    assert.equal(
      leftOut(picture, part.picture),
      `Left out: what is in the lane ${lane.name}; the steps of the stage ${stage.name}.`,
    );
    const made = pageOfPart(whole, part);
    assert.ok(picture.steps.some(({ key }) => !(key in made.preview.cards)));
  });
});
