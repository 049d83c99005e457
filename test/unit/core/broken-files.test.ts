import fc from 'fast-check';
import { runs } from '../../support/runs.ts';
import { brokenFile, laneTwice } from './broken-texts.ts';
import { losesNothing } from './loses-nothing.ts';

describe('what is applied without asking', () => {
  // test/protocol tries two thousand.
  it('loses no word of a broken file, adds no problem, and has nothing to do a second time', () => {
    fc.assert(fc.property(brokenFile, losesNothing), { ...runs(8), examples: [[laneTwice]] });
  });
});
