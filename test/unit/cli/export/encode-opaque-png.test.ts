import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { encodeOpaquePng } from '../../../../cli/export/encode-opaque-png.ts';

/** A picture of three by three pixels: plain ones, one that is darker than what is above it, and one of another colour. */
const pixels = Uint8Array.from(
  [
    ...[
      [255, 255, 255],
      [255, 255, 255],
      [0, 0, 0],
    ],
    ...[
      [255, 255, 255],
      [10, 200, 30],
      [0, 0, 0],
    ],
    ...[
      [1, 2, 3],
      [255, 255, 255],
      [255, 0, 0],
    ],
  ].flatMap((colour) => [...colour, 255]),
);

describe('a PNG of pixels', () => {
  it('has each of them, without loss', () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(encodeOpaquePng(pixels, 3) ?? []));
    assert.deepEqual([width, height], [3, 3]);
    assert.deepEqual(new Uint8Array(data), pixels);
  });

  it('is the same wherever they begin in memory', () => {
    const shifted = new Uint8Array(pixels.length + 1);
    shifted.set(pixels, 1);
    assert.deepEqual(encodeOpaquePng(shifted.subarray(1), 3), encodeOpaquePng(pixels, 3));
  });

  it('is left to others when something shows through one of them', () => {
    const last = pixels.with(-1, 254);
    const all = pixels.map((value, at) => (at % 4 === 3 ? 0 : value));
    assert.equal(encodeOpaquePng(last, 3), undefined);
    assert.equal(encodeOpaquePng(all, 3), undefined);
  });
});
