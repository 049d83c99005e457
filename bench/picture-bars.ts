import { type Bar, isMet } from './bars.ts';
import { type PictureFigures, type PictureMeasure, pictureMeasures } from './picture-measures.ts';

/** The figures that each picture has reached, by its name: it may get better and not worse. */
export type PictureBars = Readonly<Record<string, PictureFigures>>;

/** Returns what is wrong with a figure in view of its bar, in a few words; `undefined` when it keeps it or needs none. */
export function faultOf(
  { better }: PictureMeasure,
  figure: number,
  bar: number | undefined,
): string | undefined {
  if (better === undefined) return undefined;
  if (bar === undefined) return 'no bar yet';
  return isWorse(better, figure, bar) ? `was ${bar}` : undefined;
}

/** Returns which bars a picture does not keep: where it is worse than it was, and figures that have no bar yet. */
export function brokenBars(name: string, figures: PictureFigures, bars: PictureBars): string[] {
  return pictureMeasures.flatMap((measure) => {
    const figure = figures[measure.key];
    const fault = figure === undefined ? undefined : faultOf(measure, figure, bars[name]?.[measure.key]);
    return fault === undefined ? [] : [`${name}, ${measure.what}: ${figure}, ${fault}`];
  });
}

/** Returns the bars with each figure that is better than its bar, or has none, in its place. No bar is lowered. */
export function raisedBars(measured: PictureBars, bars: PictureBars): PictureBars {
  return Object.fromEntries(
    Object.entries(measured).map(([name, figures]) => {
      const own = bars[name] ?? {};
      const kept = pictureMeasures.flatMap(({ key, better }) => {
        const [figure, bar] = [figures[key], own[key]];
        if (better === undefined) return [];
        const best =
          bar !== undefined && (figure === undefined || isWorse(better, figure, bar)) ? bar : figure;
        return best === undefined ? [] : [[key, best] as const];
      });
      return [name, Object.fromEntries(kept)];
    }),
  );
}

function isWorse(better: NonNullable<PictureMeasure['better']>, figure: number, bar: number): boolean {
  const limit: Bar['bar'] = better === 'less' ? { atMost: bar } : { atLeast: bar };
  return !isMet({ what: '', unit: '', measured: figure, bar: limit });
}
