import fc from 'fast-check';
import { runs } from '../support/runs.ts';
import { brokenFile } from '../unit/core/broken-texts.ts';
import { losesNothing } from '../unit/core/loses-nothing.ts';

describe('what is applied without asking', function () {
  // Each file is parsed some ten times.
  this.timeout(1_200_000);

  const parameters = runs(200);

  it(`loses no word of ${parameters.numRuns} broken files`, () => {
    console.log(`      seed ${parameters.seed}`);
    fc.assert(fc.property(brokenFile, losesNothing), parameters);
  });
});
