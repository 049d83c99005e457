import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { drawSvg } from '../../../core/index.ts';
import { isLeavablePart, leavablePartNames, leavableParts } from '../../../core/leavable-parts.ts';
import { previewOf } from '../../../core/preview-model.ts';
import { withoutParts } from '../../../core/without-parts.ts';

/** A blueprint in which each part says a word of its own, at each place that has one. */
const text = `blueprint: Stay
persona: { name: Guest, note: SECRETnotes, image: SECRETimages.png }
actors: [{ id: clerk, name: Clerk, note: SECRETnotes }]
processes: [{ id: clean, name: Cleans, policy: SECRETpolicies, metrics: [{ name: SECRETmetrics, source: SECRETsources }], note: SECRETnotes }]
stages:
  - stage: Arrive
    steps:
      - step: Check in
        note: SECRETnotes
        questions: [SECRETquestions]
        ideas: [SECRETideas]
        pains: [{ name: SECRETpains, id: queue, owner: SECRETfollow-up, due: 2031-01-01, evidence: SECRETsources }]
        opportunities: [{ name: SECRETopportunities, answers: queue }]
        metrics: [{ name: SECRETmetrics, source: SECRETsources }]
        feedback: [SECRETfeedback]
        image: SECRETimages.png
        customer: Checks in
        frontstage:
          name: Registers
          by: clerk
          needs: clean
          fail: [{ name: SECRETfails, recovery: SECRETfails }]
          pains: [SECRETpains]
          policy: [SECRETpolicies]
          source: SECRETsources
          note: SECRETnotes
          image: SECRETimages.png
`;
const file = readBlueprint(text);

/** Everything that any export is made of. */
function saidBy(one: typeof file): string {
  return JSON.stringify([one.model, previewOf(one), drawSvg(one, { density: 'full' })], (key, value) =>
    key === 'span' || key === 'spans' ? undefined : value,
  );
}

describe('What is left out', () => {
  for (const name of leavablePartNames) {
    it(`is nowhere said: ${name}`, () => {
      assert.ok(saidBy(file).includes(`SECRET${name}`));
      const said = saidBy(withoutParts(file, [name]));
      assert.ok(
        !said.includes(`SECRET${name}`),
        said.slice(said.indexOf(`SECRET${name}`) - 200).slice(0, 300),
      );
      for (const other of leavablePartNames) {
        // What stands in a finding goes with it.
        const isGone = other === name || (name === 'pains' && other === 'follow-up');
        if (!isGone) assert.ok(said.includes(`SECRET${other}`), `${other} is gone with ${name}`);
      }
    });
  }

  it('leaves nothing that answers what is not there', () => {
    const { model } = withoutParts(file, ['pains']);
    assert.deepEqual(model.stages[0]?.steps[0]?.opportunities[0]?.answers, []);
    assert.equal(
      withoutParts(file, ['notes']).model.stages[0]?.steps[0]?.opportunities[0]?.answers.length,
      1,
    );
  });

  it('may be nothing, and everything at once', () => {
    assert.equal(withoutParts(file, []), file);
    assert.ok(!saidBy(withoutParts(file, leavablePartNames)).includes('SECRET'));
    const hotel = readBlueprint(readFileSync('examples/hotel.blueprint.yaml', 'utf8'));
    const bare = withoutParts(hotel, leavablePartNames);
    assert.equal(bare.drawn.picture.cells.length, hotel.drawn.picture.cells.length);
    assert.deepEqual(bare.drawn.picture.links, hotel.drawn.picture.links);
  });

  it('is known by its names', () => {
    assert.ok(isLeavablePart('notes') && !isLeavablePart('note') && !isLeavablePart('toString'));
    for (const { title, keys } of Object.values(leavableParts))
      assert.ok(title.length > 0 && keys.length > 0);
  });
});
