import assert from 'node:assert/strict';
import { palettes } from '../../../../core/diagram/palette.ts';
import { contrast, graphicsOf, linear, type Triple, textsOf } from './contrasts.ts';

/** Colours as people without one kind of cone see them: Machado, Oliveira and Fernandes 2009, severity 1. */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 L*a*b* of linear light, white point D65. */
function lab([r, g, b]: Triple): Triple {
  const f = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, eye: readonly Triple[]): Triple {
  const light = linear(colour);
  const row = ([r, g, b]: Triple) => Math.min(1, Math.max(0, r * light[0] + g * light[1] + b * light[2]));
  const [r, g, b] = eye;
  assert.ok(r && g && b);
  return [row(r), row(g), row(b)];
}

function distance(a: Triple, b: Triple): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}

for (const palette of Object.values(palettes)) {
  describe(`the palette ${palette.name}`, () => {
    it('has texts that can be read: 4.5 to 1, in high contrast 7 to 1', () => {
      const least = palette.name.startsWith('hc') ? 7 : 4.5;
      for (const [what, ink, ground] of textsOf(palette)) {
        const ratio = contrast(ink, ground);
        assert.ok(ratio >= least, `${what}: ${ink} on ${ground} is ${ratio.toFixed(2)} to 1`);
      }
    });

    it('has graphics that can be seen: 3 to 1', () => {
      for (const [what, colour, ground] of graphicsOf(palette)) {
        const ratio = contrast(colour, ground);
        assert.ok(ratio >= 3, `${what}: ${colour} on ${ground} is ${ratio.toFixed(2)} to 1`);
      }
    });

    it('keeps lanes apart for every kind of eye, and neighbours in grey', () => {
      const bars = (['evidence', 'customer', 'frontstage', 'backstage', 'support'] as const).map(
        (role) => palette.lanes[role][0]?.bar ?? '',
      );
      for (const [name, eye] of Object.entries(eyes)) {
        for (const [a, b] of pairs(bars)) {
          const apart = distance(lab(seen(a, eye)), lab(seen(b, eye)));
          assert.ok(apart >= 12, `${a} and ${b} with ${name}: ${apart.toFixed(1)}`);
        }
      }
      for (let index = 0; index + 1 < bars.length; index++) {
        const lightness = (colour = '') => lab(linear(colour))[0];
        const apart = Math.abs(lightness(bars[index]) - lightness(bars[index + 1]));
        assert.ok(apart >= 6, `${bars[index]} and ${bars[index + 1]} in grey: ${apart.toFixed(1)}`);
      }
    });
  });
}
