import { labelSizes } from '../sizes.ts';

/** A stretch that is taken at an offset in px. */
export interface TakenStretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** The distance that others keep from it, in px; that of both counts. */
  readonly room: number;
  readonly label?: LabelSpan;
  /** Whoever asks for a place in the same bundle may have this one. */
  readonly bundle?: string;
}

/** The part of a stretch that a label takes, and how far it reaches to both sides, in px. */
export interface LabelSpan {
  readonly from: number;
  readonly to: number;
  readonly half: number;
}

/** A request for a place: along a stretch, within limits, as near to `preferred` as it can be. In px. */
export interface OffsetRequest {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly preferred: number;
  /** The side that it moves to first: less than 0 for the lower one. */
  readonly lean: number;
  readonly room: number;
  readonly label?: LabelSpan;
  readonly bundle?: string;
}

/** A limit of how near arrows may come to each other where they lack room. */
export interface Crowding {
  /** By how much of their measure rooms are kept. */
  readonly least: number;
  /** True when an arrow may strike what is written on another. */
  readonly crossesLabels: boolean;
}

/**
 * Returns the free offset nearest to the preferred one. The rooms of neighbours are kept in full, or else as `close`
 * has it; `undefined` when there is no such place.
 */
export function freeOffset(
  taken: readonly TakenStretch[],
  request: OffsetRequest,
  close: Crowding,
): number | undefined {
  const { low, high, lean } = request;
  if (high < low) return undefined;
  const near = taken.filter(
    (one) =>
      one.from < request.to &&
      request.from < one.to &&
      (one.bundle === undefined || one.bundle !== request.bundle),
  );
  const middle = Math.min(high, Math.max(low, request.preferred));
  const apart = (one: TakenStretch, measure: number): number => {
    const rooms = (one.room + request.room) * measure;
    return close.crossesLabels ? rooms : Math.max(rooms, labelsApart(one, request, measure === 1));
  };
  for (const measure of [1, close.least]) {
    const spans = near.map((one) => ({ at: one.offset, apart: apart(one, measure) }));
    // One of so many places is free, or out of reach.
    const places = spans.reduce((sum, span) => sum + Math.ceil((2 * span.apart) / grid) + 1, 1);
    const most = Math.min(places, Math.floor((high - low) / grid) + 1);
    const isTaken = takenPlaces(spans, middle, most);
    for (let step = 0; step <= most; step++) {
      for (const place of step === 0 ? [0] : [lean < 0 ? -step : step, lean < 0 ? step : -step]) {
        const offset = middle + place * grid;
        if (offset >= low && offset <= high && isTaken[place + most] === 0) return offset;
      }
    }
  }
  return undefined;
}

/**
 * Returns the distance between two stretches at which neither crosses what is written on the other; in full, the one at
 * which both are written beside each other.
 */
function labelsApart(one: TakenStretch, other: OffsetRequest, inFull: boolean): number {
  const [a, b] = [one.label, other.label];
  const ofOne = a !== undefined && overlap(a, other) ? a.half : 0;
  const ofOther = b !== undefined && overlap(b, one) ? b.half : 0;
  const both = inFull && a !== undefined && b !== undefined && overlap(a, b) ? a.half + b.half : 0;
  const most = Math.max(ofOne, ofOther, both);
  return most === 0 ? 0 : most + labelSizes.clear;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The distance between the places at which an arrow can stand, in px. */
const grid = 4;

/** Of the places up to `most` on both sides of the middle, from the first: 1 where one of the spans reaches, else 0. */
function takenPlaces(
  spans: readonly { readonly at: number; readonly apart: number }[],
  middle: number,
  most: number,
): Uint8Array {
  const taken = new Uint8Array(2 * most + 1);
  for (const { at, apart } of spans) {
    const first = Math.max(-most, Math.floor((at - apart - middle) / grid));
    const last = Math.min(most, Math.ceil((at + apart - middle) / grid));
    for (let place = first; place <= last; place++) {
      if (Math.abs(at - (middle + place * grid)) < apart) taken[place + most] = 1;
    }
  }
  return taken;
}
