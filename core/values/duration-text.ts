const UNITS: Readonly<Record<string, string>> = { s: 's', m: 'min', h: 'h', d: 'd', w: 'wk' };

/**
 * A duration as the author writes it (`1h 30m`) as it is read in the picture (`1 h 30 min`). What is not a
 * number with one of the short units stays as it is.
 */
export function durationText(duration: string): string {
  return duration
    .replace(
      /(\d+(?:\.\d+)?)\s*([smhdw])(?![a-z])\s*/g,
      (_, count, unit) => `${count} ${UNITS[unit] ?? unit} `,
    )
    .trim();
}
