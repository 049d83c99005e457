import assert from 'node:assert/strict';
import { labelFaults } from '../../bench/measures/label-faults.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import { layoutPicture } from '../../core/diagram/layout.ts';
import { partOf } from '../support/runs.ts';
import { smallBlueprint } from '../unit/core/diagram/small-blueprints.ts';

describe('labels of arrows', function () {
  this.timeout(600_000);
  const seeds = partOf(Array.from({ length: 3000 }, (_, index) => index + 1));

  it(`have a clear place in each of ${seeds.length} small blueprints`, () => {
    for (const seed of seeds) {
      const { picture } = buildPicture(readBlueprint(smallBlueprint(seed)));
      assert.deepEqual(labelFaults(layoutPicture(picture)), [], `the blueprint of seed ${seed}`);
    }
  });
});
