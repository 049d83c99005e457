import assert from 'node:assert/strict';
import { readPictureBars } from '../../../bench/measure-picture.ts';
import { brokenBars } from '../../../bench/picture-bars.ts';
import { exampleFiles, shapeFiles } from '../../../bench/picture-files.ts';
import { measurePicture } from '../../../bench/picture-measures.ts';

describe('the picture', () => {
  const bars = readPictureBars();
  for (const { name, text } of [...exampleFiles(), ...shapeFiles()]) {
    it(`of ${name} is as good as it was`, () => {
      assert.deepEqual(brokenBars(name, measurePicture(text), bars), []);
    });
  }
});
