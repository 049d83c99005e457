import type { Palette } from '../../../../core/diagram/palette.ts';

export type Triple = readonly [number, number, number];

/** Linear light of a colour `#rrggbb`, each channel from 0 to 1 (sRGB, IEC 61966-2-1). */
export function linear(colour: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

/** Texts and what they stand on. */
export function textsOf(palette: Palette): [string, string, string][] {
  const lanes = [...Object.values(palette.lanes).flat(), palette.emotion];
  return [
    ['text', palette.ink, palette.page],
    ['quiet text', palette.quiet, palette.page],
    ['card', palette.cardInk, palette.card],
    ['details', palette.cardQuiet, palette.card],
    ['wait', palette.warning, palette.card],
    ['stage', palette.stage.ink, palette.stage.fill],
    ['step', palette.step.ink, palette.step.fill],
    ['as-is', palette.state['as-is'].ink, palette.state['as-is'].fill],
    ['to-be', palette.state['to-be'].ink, palette.state['to-be'].fill],
    ...lanes.flatMap(({ ink, head }): [string, string, string][] => [
      ['lane name', ink, head],
      ['lane role', palette.quiet, head],
    ]),
  ];
}

/** Graphics that mean something, and what they stand on. */
export function graphicsOf(palette: Palette): [string, string, string][] {
  const lanes = [...Object.values(palette.lanes).flat(), palette.emotion];
  const { emotion } = palette;
  return [
    ...lanes.flatMap(({ bar, tint, border }): [string, string, string][] => [
      ['bar', bar, palette.page],
      ['border of a card', border, palette.card],
      ['border of a card', border, tint],
      ['diamond and end', palette.links.path, palette.card],
      ['moment around a card', palette.moment, palette.card],
      ['line', palette.line, tint],
      ['moment', palette.moment, tint],
      ...Object.entries(palette.links).map(([kind, colour]): [string, string, string] => [
        kind,
        colour,
        tint,
      ]),
      ...Object.entries(palette.badges).map(([kind, { fill }]): [string, string, string] => [
        kind,
        fill,
        tint,
      ]),
    ]),
    ...Object.entries(palette.badges).map(([kind, { ink, fill }]): [string, string, string] => [
      kind,
      ink,
      fill,
    ]),
    ['curve', emotion.curve, emotion.tint],
    ['high', emotion.high, palette.card],
    ['even', emotion.even, palette.card],
    ['low', emotion.low, palette.card],
  ];
}
