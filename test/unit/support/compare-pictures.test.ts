import assert from 'node:assert/strict';
import { PNG } from 'pngjs';
import { comparePictures } from '../../support/compare-pictures.ts';

describe('comparing two renderings', () => {
  const page = picture(60, 40, [[10, 10, 20, 8]]);

  it('finds nothing between a picture and itself', () => {
    assert.equal(comparePictures(page, page).worst, 0);
  });

  it('finds a missing bar', () => {
    assert.ok(comparePictures(page, picture(60, 40, [])).worst > 50);
  });

  it('finds a bar that moved by a few pixels', () => {
    assert.ok(comparePictures(page, picture(60, 40, [[14, 12, 20, 8]])).worst > 30);
  });

  it('finds a pale ground of another tint', () => {
    const { worst, shade } = comparePictures(page, Buffer.from(tinted(page)));
    assert.equal(worst, 0);
    assert.ok(shade > 10, `${shade}`);
  });

  it('refuses pictures of different sizes', () => {
    assert.throws(() => comparePictures(page, picture(80, 40, [])), /60 × 40/);
  });
});

function tinted(page: Buffer): Buffer {
  const png = PNG.sync.read(page);
  for (let at = 0; at < png.data.length; at += 4) png.data[at] = Math.max(0, (png.data[at] ?? 0) - 20);
  return PNG.sync.write(png);
}

/** White with black bars: x, y, width, height. */
function picture(
  width: number,
  height: number,
  bars: readonly (readonly [number, number, number, number])[],
): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (const [left, top, across, down] of bars) {
    for (let y = top; y < top + down; y++) {
      for (let x = left; x < left + across; x++)
        png.data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return PNG.sync.write(png);
}
