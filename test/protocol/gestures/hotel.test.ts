import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChanges, lineBreakOf } from '../../../core/apply-changes.ts';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { perform } from '../../../core/gesture.ts';
import { firstNew } from '../../../core/new-problem.ts';
import type { TextChange } from '../../../core/problem.ts';
import { root } from '../../../tooling/root.ts';
import { Chance } from './blueprints.ts';
import { cases } from './cases.ts';
import { removeCases } from './cases-remove.ts';
import { inverseOf } from './inverse.ts';

/** Another run of the same: SEED=… npm run test:protocol. */
const seed = Number(process.env.SEED ?? 20261101);
const count = 200;

describe(`${count} gestures on the hotel from seed ${seed}`, () => {
  it('leave no new problem, and as many undos give back its bytes', () => {
    const hotel = readFileSync(join(root, 'examples/hotel.blueprint.yaml'), 'utf8');
    const chance = new Chance(seed);
    const undos: (readonly TextChange[])[] = [];
    const made = new Map<string, number>();
    let text = hotel;
    let file = readBlueprint(text);
    for (let tries = 0; undos.length < count; tries++) {
      assert.ok(tries < 10 * count, `only ${undos.length} gestures could be made`);
      // Copies of stages make more of them: then some go.
      const isFull = file.analysis.columns.length > 25;
      const one = chance.of(isFull ? removeCases : cases);
      const gesture = one.pick(chance, file);
      const outcome = gesture && perform(file, gesture);
      if (outcome === undefined || 'refused' in outcome || outcome.changes.length === 0) continue;
      const changed = applyChanges(text, outcome.changes);
      const after = readBlueprint(changed, file);
      const problem = firstNew(file.problems, after.problems, ({ message }) => message);
      assert.equal(problem?.message, undefined, `after ${undos.length}: ${JSON.stringify(gesture)}`);
      undos.push(inverseOf(text, outcome.changes, lineBreakOf(text)));
      made.set(one.name, (made.get(one.name) ?? 0) + 1);
      [text, file] = [changed, after];
    }
    assert.notEqual(text, hotel);
    assert.ok(made.size >= cases.length - 3, `only ${[...made.keys()].join(', ')} were made`);
    for (const undo of undos.toReversed()) text = applyChanges(text, undo);
    assert.equal(text, hotel);
  });
});
