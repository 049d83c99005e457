import type { Duration } from '../model.ts';

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 };

const part = String.raw`\d+(?:\.\d+)?\s*(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)`;

/** The pattern of a duration, as the source of a regular expression over the whole value. */
export const durationPattern = `^\\s*${part}(?:\\s*${part})*\\s*$`;

const whole = new RegExp(durationPattern);

/**
 * Reads a length of time as people write it: `30s`, `4m`, `1h 30m`, `1.5h`, `2 days`. A day is 24 hours.
 *
 * @returns The text and its length in seconds, or `undefined` when it is not a length of time; a number
 * without a unit is not one.
 */
export function parseDuration(text: string): Duration | undefined {
  if (!whole.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount = '', unit = ''] of text.matchAll(/([\d.]+)\s*([a-z])[a-z]*/g)) {
    seconds += Number(amount) * (secondsOf[unit] ?? 0);
  }
  return Number.isFinite(seconds) ? { text: text.trim(), seconds } : undefined;
}

const wholeUnits = [
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** Writes a length of time in seconds (at least 0) in its two largest units: `1h 30m`. */
export function formatDuration(seconds: number): string {
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of wholeUnits) {
    const amount = Math.floor(rest / size);
    if (amount > 0 && parts.length < 2) parts.push(`${amount}${unit}`);
    rest -= amount * size;
  }
  return parts.length === 0 ? '0s' : parts.join(' ');
}
