import { parseDuration } from './duration.ts';

/** A figure that somebody wrote, with its unit. Two of one unit can be compared. */
export interface Measure {
  readonly amount: number;
  /** `seconds` for every length of time; else what stands beside the number, in small letters. */
  readonly unit: string;
}

/** A figure that is asked for, and on which side of it the others are in order. */
export interface Bound extends Measure {
  /** `undefined` when it is not written. */
  readonly side: 'at-most' | 'at-least' | undefined;
}

/**
 * Reads a figure: `14m`, `82 %`, `4.2`. A sign or word for "about" is passed over.
 *
 * @returns `undefined` for everything that could be read in two ways: ranges, several numbers (`3 of 10`), `1,200`.
 */
export function parseMeasure(text: string): Measure | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^(?:~|≈|about |around |circa |ca\.? )\s*/, '');
  const duration = parseDuration(plain);
  if (duration !== undefined) return { amount: duration.seconds, unit: 'seconds' };
  const [, before = '', number, after = ''] =
    /^([^\d\s.,+-]*)\s*([+-]?\d+(?:[.,]\d+)?)\s*([^\d]*)$/.exec(plain) ?? [];
  // Whether a comma before three digits divides thousands or decimals depends on who wrote it.
  if (number === undefined || /[.,]\d{3}$/.test(number)) return undefined;
  const unit = `${before} ${after}`
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^(?:percent|per cent)$/, '%');
  return { amount: Number(number.replace(',', '.')), unit };
}

const atMost =
  /^(?:<=?|≤|(?:at most|maximum|max\.?|up to|under|below|less than|fewer than|no more than|within)(?![a-z]))\s*/;
const atLeast =
  /^(?:>=?|≥|(?:at least|minimum|min\.?|over|above|more than|no less than|no fewer than)(?![a-z]))\s*/;

/** Reads a figure with the words or signs before it that say on which side of it is good: `< 4 %`, `at least 80 %`. */
export function parseBound(text: string): Bound | undefined {
  const plain = text.trim().toLowerCase();
  const side = atMost.test(plain) ? 'at-most' : atLeast.test(plain) ? 'at-least' : undefined;
  const measure = parseMeasure(plain.replace(side === 'at-most' ? atMost : side ? atLeast : '', ''));
  return measure === undefined ? undefined : { ...measure, side };
}
