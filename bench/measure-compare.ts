import { readBlueprint } from '../core/blueprint-file.ts';
import { comparisonPage } from '../core/compare/page.ts';
import { markedSvg } from '../core/compare/picture.ts';
import { compareBlueprints } from '../core/compare.ts';
import type { BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { median } from './statistics.ts';

const runs = 7;

/** Measures comparing two large blueprints: what they differ in, the picture with marks, and the page of the editor. */
export function measureCompare(progress: (what: string) => void): BenchResult {
  progress('comparing');
  const text = generateBlueprint(1000);
  const before = readBlueprint(text);
  const after = readBlueprint(changed(text));
  const compared = time(() => compareBlueprints(before, after));
  const comparison = compareBlueprints(before, after);
  const picture = time(() => markedSvg(comparison));
  const page = time(() =>
    comparisonPage(
      { before: { name: 'a' }, after: [{ name: 'b', comparison }] },
      { linkOf: () => undefined },
    ),
  );
  const what = {
    compared: '1000 with 1000 cells',
    picture: 'the marked picture of them',
    page: 'their page in the editor',
  };
  return {
    tables: [
      {
        title: 'Comparing',
        unit: 'ms',
        columns: ['ours'],
        rows: [
          { what: what.compared, figures: [compared] },
          { what: what.picture, figures: [picture] },
          { what: what.page, figures: [page] },
        ],
      },
    ],
    bars: [
      { what: what.compared, measured: compared, bar: { atMost: 150 }, unit: 'ms' },
      { what: what.picture, measured: picture, bar: { atMost: 1000 }, unit: 'ms' },
    ],
  };
}

/** Every seventh cell has other words, every eleventh is gone, and the ids are not written. */
function changed(text: string): string {
  const lines = text.split('\n').filter((_, line) => line % 11 !== 8);
  return lines.map((line, at) => (at % 7 === 3 ? line.replace('name: ', 'name: Now ') : line)).join('\n');
}

/** In ms, the middle of several. */
function time(run: () => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < runs + 2; at++) {
    const started = performance.now();
    run();
    if (at >= 2) times.push(performance.now() - started);
  }
  return median(times);
}
