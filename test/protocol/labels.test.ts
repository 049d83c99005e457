import assert from 'node:assert/strict';
import { labelFaults } from '../../bench/measures/label-faults.ts';
import { readBlueprint } from '../../core/blueprint-file.ts';
import { buildPicture } from '../../core/diagram/build-picture.ts';
import { layoutPicture } from '../../core/diagram/layout.ts';
import { smallBlueprint } from '../unit/core/diagram/small-blueprints.ts';

describe('labels of arrows', function () {
  this.timeout(600_000);
  it('have a clear place in each of 3,000 small blueprints', () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const { picture } = buildPicture(readBlueprint(smallBlueprint(seed)));
      assert.deepEqual(labelFaults(layoutPicture(picture)), [], `the blueprint of seed ${seed}`);
    }
  });
});
