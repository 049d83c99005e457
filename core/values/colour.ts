/** The least contrasts of WCAG 2.2, AA: of texts, and of graphics that mean something. */
export const leastContrast = { text: 4.5, graphics: 3 } as const;

/** Returns a colour as `#rrggbb`: of three or six hexadecimal digits behind a `#`; `undefined` for anything else. */
export function colourOf(text: string): string | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return undefined;
  return digits.length === 6 ? `#${digits}` : `#${digits.replace(/./g, '$&$&')}`;
}

/** Returns the contrast of two colours `#rrggbb` as WCAG 2.2 defines it: from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Returns a colour between two `#rrggbb`: `share` of the first, from 0 to 1, and the rest of the second. */
export function mixed(colour: string, other: string, share: number): string {
  const [from, to] = [channels(other), channels(colour)];
  const digits = from.map((value, at) => {
    const between = Math.round(value + ((to[at] ?? value) - value) * share);
    return between.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/**
 * Returns the colour that is nearest to one and has a contrast on each of the grounds: the colour itself, or a darker or
 * a lighter one of its hue. Where none has, the one of black and white that has more.
 *
 * @param grounds as `#rrggbb`
 */
export function readableOn(colour: string, grounds: readonly string[], least: number): string {
  const passes = (one: string) => grounds.every((ground) => contrastOf(one, ground) >= least);
  for (let share = 1; share >= 0; share -= 0.02) {
    const [darker, lighter] = [mixed(colour, '#000000', share), mixed(colour, '#ffffff', share)];
    if (passes(darker)) return darker;
    if (passes(lighter)) return lighter;
  }
  const worst = (one: string) =>
    grounds.reduce((lowest, ground) => Math.min(lowest, contrastOf(one, ground)), 21);
  return worst('#000000') >= worst('#ffffff') ? '#000000' : '#ffffff';
}

/** Relative luminance (WCAG 2.2; sRGB is IEC 61966-2-1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
