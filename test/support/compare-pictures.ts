import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Two renderings of one picture beside each other. */
export interface Comparison {
  /** Pixels that differ by more than the edges of letters and lines, in the square of 16 × 16 that has most. */
  readonly worst: number;
  /** The largest difference of the average colours of a square of 16 × 16, 0 to 255: a ground of another tint. */
  readonly shade: number;
  /** Writes both and a map of the differences as `NAME-first.png`, `NAME-second.png`, `NAME-difference.png`. */
  save(folder: string, name: string): void;
}

/**
 * Compares two PNGs of the same size, give or take a row or column. Renderers place a letter up to half a pixel
 * apart and smooth edges each in its way; averaging over a few pixels evens that out, while a missing word, a
 * wrong colour or a shifted line stays. Throws when the sizes differ by more.
 */
export function comparePictures(first: Uint8Array, second: Uint8Array): Comparison {
  const a = PNG.sync.read(Buffer.from(first));
  const b = PNG.sync.read(Buffer.from(second));
  if (Math.abs(a.width - b.width) > 1 || Math.abs(a.height - b.height) > 1) {
    throw new Error(`The pictures measure ${a.width} × ${a.height} and ${b.width} × ${b.height}.`);
  }
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  const difference = new PNG({ width, height });
  const options = { threshold: 0.2, includeAA: false, diffMask: true };
  const [smoothA, smoothB] = [averaged(a, width, height), averaged(b, width, height)];
  pixelmatch(smoothA, smoothB, difference.data, width, height, options);
  return {
    worst: worstSquare(difference),
    shade: worstShade(smoothA, smoothB, width, height),
    save(folder, name) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}-first.png`), first);
      writeFileSync(join(folder, `${name}-second.png`), second);
      writeFileSync(join(folder, `${name}-difference.png`), PNG.sync.write(difference));
    },
  };
}

const square = 16;

/** A word that is missing is a small part of a sheet, and all of the square it should stand in. */
function worstSquare(mask: PNG): number {
  const across = Math.ceil(mask.width / square);
  const counts = new Uint32Array(across * Math.ceil(mask.height / square));
  for (let y = 0; y < mask.height; y++) {
    for (let x = 0; x < mask.width; x++) {
      const place = Math.floor(y / square) * across + Math.floor(x / square);
      if (mask.data[(y * mask.width + x) * 4 + 3] !== 0) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return Math.max(...counts);
}

function worstShade(a: Uint8Array, b: Uint8Array, width: number, height: number): number {
  let worst = 0;
  for (let top = 0; top < height; top += square) {
    for (let left = 0; left < width; left += square) {
      const [bottom, right] = [Math.min(height, top + square), Math.min(width, left + square)];
      const sums = [0, 0, 0];
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          const at = (y * width + x) * 4;
          for (const channel of sums.keys())
            sums[channel] = (sums[channel] ?? 0) + (a[at + channel] ?? 0) - (b[at + channel] ?? 0);
        }
      }
      const pixels = (bottom - top) * (right - left);
      worst = Math.max(worst, ...sums.map((sum) => Math.abs(sum) / pixels));
    }
  }
  return Math.round(worst * 10) / 10;
}

/** Pixels on each side that are averaged with one. */
const reach = 1;

function averaged(picture: PNG, width: number, height: number): Uint8Array {
  const result = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        let count = 0;
        for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++) {
          for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
            sum += picture.data[(v * picture.width + u) * 4 + channel] ?? 255;
            count++;
          }
        }
        result[(y * width + x) * 4 + channel] = sum / count;
      }
    }
  }
  return result;
}
