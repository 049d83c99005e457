import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../core/png-chunk.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits for each of red, green and blue; compressed, filtered and ordered as there is only one way to. */
const rgb = [8, 2, 0, 0, 0];
/** The filters of a row: written as it is, and as its difference from the one above. */
const unfiltered = 0;
const fromAbove = 2;

/**
 * Returns pixels as a PNG without loss; `undefined` when something shows through one of them. Pictures have large plain
 * areas: their rows hardly differ from those above, so that the quickest compression is enough.
 *
 * @param pixels Red, green, blue and opacity of each, row by row.
 * @param width Pixels of a row.
 */
export function encodeOpaquePng(pixels: Uint8Array, width: number): Uint8Array | undefined {
  const colours = pixels.byteOffset % 4 === 0 ? pixels : pixels.slice();
  const whole = new Uint32Array(colours.buffer, colours.byteOffset, colours.length / 4);
  const height = whole.length / width;
  const rows = new Uint8Array((width * 3 + 1) * height);
  let to = 0;
  for (let at = 0; at < whole.length; at++) {
    if (at % width === 0) rows[to++] = at === 0 ? unfiltered : fromAbove;
    const above = at - width;
    // Most are what is above them, and the rows hold zeros from the start.
    if (at >= width && whole[at] === whole[above]) {
      to += 3;
      continue;
    }
    if (colours[at * 4 + 3] !== 255) return undefined;
    for (let channel = 0; channel < 3; channel++) {
      const before = at < width ? 0 : (colours[above * 4 + channel] ?? 0);
      rows[to++] = (colours[at * 4 + channel] ?? 0) - before;
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set(rgb, 8);
  return Buffer.concat([
    signature,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 1 })),
    pngChunk('IEND', new Uint8Array()),
  ]);
}
