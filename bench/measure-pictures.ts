import type { Browser } from 'playwright-core';
import type { Bar, BenchResult } from './bars.ts';
import { measureVariant, mermaidVariants, swimlanes } from './measure-mermaid.ts';
import { measureOurs, type OurTimes } from './measure-ours.ts';
import type { Figure, Row } from './table.ts';

const sizes = [30, 100, 250, 1000];
const runs = 7;
const peerRuns = 5;

/**
 * Measures the time from a keystroke to the new picture: ours, what no drawing can be faster than, and Mermaid alone.
 */
export async function measurePictures(
  browser: Browser,
  progress: (what: string) => void,
): Promise<BenchResult> {
  const ours: OurTimes[] = [];
  for (const cells of sizes) {
    progress(`ours, ${cells} cells`);
    ours.push(await measureOurs(browser, cells, runs));
  }
  const full: OurTimes[] = [];
  for (const cells of sizes) {
    progress(`ours in full, ${cells} cells`);
    full.push(await measureOurs(browser, cells, runs, 'full'));
  }
  const rows: Row[] = [
    { what: 'ours, first picture of a file', figures: ours.map(({ first }) => first) },
    { what: 'ours, everything in it changed', figures: ours.map(({ other }) => other) },
    { what: 'ours, text of one cell edited', figures: ours.map(({ edit }) => edit) },
    { what: '… of that in the page', figures: ours.map(({ editInPage }) => editInPage) },
    { what: 'in full, first picture of a file', figures: full.map(({ first }) => first) },
    { what: 'in full, text of one cell edited', figures: full.map(({ edit }) => edit) },
    { what: '… of that in the page', figures: full.map(({ editInPage }) => editInPage) },
    { what: 'the floor: finished SVG into the page', figures: ours.map(({ floor }) => floor) },
  ];
  for (const peer of mermaidVariants) {
    const figures: Figure[] = [];
    for (const [index, cells] of sizes.entries()) {
      // What took more than a minute takes longer for more cells.
      const tooSlow = figures.at(-1) === moreThanAMinute;
      progress(`${peer.name}, ${cells} cells${tooSlow ? ': left out' : ''}`);
      const time = tooSlow
        ? undefined
        : await measureVariant(browser, peer, ours[index]?.mermaid ?? '', peerRuns);
      figures.push(time ?? moreThanAMinute);
    }
    rows.push({ what: peer.name, figures });
  }
  const columns = sizes.map((cells) => `${cells} cells`);
  const peer = rows.find(({ what }) => what === swimlanes.name)?.figures ?? [];
  return {
    tables: [{ title: 'Keystroke to new picture', unit: 'ms', columns, rows }],
    bars: barsOf(ours, full, peer),
  };
}

const moreThanAMinute = '> 1 minute';

function barsOf(
  ours: readonly OurTimes[],
  full: readonly OurTimes[],
  peer: readonly Figure[],
): readonly Bar[] {
  const [some, many] = [sizes.indexOf(100), sizes.indexOf(1000)];
  const { edit = Number.NaN } = ours[some] ?? {};
  const large = ours[many];
  const { first: fullFirst = Number.NaN, edit: fullEdit = Number.NaN } = full[many] ?? {};
  const swimlane = peer[some] === moreThanAMinute ? 60_000 : Number(peer[some]);
  const whole = Math.max(large?.first ?? Number.NaN, large?.other ?? Number.NaN);
  const largeEdit = large?.edit ?? Number.NaN;
  return [
    { what: 'keystroke to new picture, 100 cells', measured: edit, bar: { atMost: 100 }, unit: 'ms' },
    {
      what: '… faster than swimlane-beta',
      measured: swimlane / edit,
      bar: { atLeast: 100 },
      unit: 'times',
    },
    { what: 'the whole picture, 1000 cells', measured: whole, bar: { atMost: 700 }, unit: 'ms' },
    { what: '… text of one cell edited', measured: largeEdit, bar: { atMost: 100 }, unit: 'ms' },
    { what: 'the first picture in full, 1000 cells', measured: fullFirst, bar: { atMost: 800 }, unit: 'ms' },
    { what: '… text of one cell edited', measured: fullEdit, bar: { atMost: 100 }, unit: 'ms' },
    {
      what: 'text of one cell edited, 1000 cells, divided by the floor',
      measured: largeEdit / (large?.floor ?? Number.NaN),
      bar: { atMost: 4 },
      unit: 'times',
    },
  ];
}
