import assert from 'node:assert/strict';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import { layoutPicture } from '../../core/diagram/layout.ts';
import { partOf } from '../support/runs.ts';
import { knownBlueprint } from '../unit/core/diagram/known-blueprints.ts';
import { rowFaults } from '../unit/core/diagram/row-faults.ts';

describe('rows of a picture that says everything', function () {
  this.timeout(600_000);
  const seeds = partOf(Array.from({ length: 100 }, (_, index) => index + 1));

  it(`keep texts and signs in their places, clear of each other, in each of ${seeds.length} blueprints`, () => {
    for (const seed of seeds) {
      const { picture } = buildPicture(readBlueprint(knownBlueprint(seed)));
      const geometry = layoutPicture(picture, { density: 'full' });
      assert.deepEqual(rowFaults(geometry), [], `the blueprint of seed ${seed}`);
    }
  });
});
