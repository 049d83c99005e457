import type { Browser } from 'playwright-core';
import { measurePeer, peers } from './measure-mermaid.ts';
import { measureOurs, type OurTimes } from './measure-ours.ts';
import type { Figure, Row, Table } from './table.ts';

const sizes = [30, 100, 250, 1000];
const runs = 7;
const peerRuns = 5;

/** Keystroke to new picture: ours, what no drawing can be faster than, and Mermaid alone. */
export async function measurePictures(browser: Browser, progress: (what: string) => void): Promise<Table> {
  const ours: OurTimes[] = [];
  for (const cells of sizes) {
    progress(`ours, ${cells} cells`);
    ours.push(await measureOurs(browser, cells, runs));
  }
  const rows: Row[] = [
    { what: 'ours, first picture of a file', figures: ours.map(({ first }) => first) },
    { what: 'ours, everything in it changed', figures: ours.map(({ other }) => other) },
    { what: 'ours, text of one cell edited', figures: ours.map(({ edit }) => edit) },
    { what: '… of that in the page', figures: ours.map(({ editInPage }) => editInPage) },
    { what: 'the floor: finished SVG into the page', figures: ours.map(({ floor }) => floor) },
  ];
  for (const peer of peers) {
    const figures: Figure[] = [];
    for (const [index, cells] of sizes.entries()) {
      // What took more than a minute takes longer for more cells.
      const tooSlow = figures.at(-1) === moreThanAMinute;
      progress(`${peer.name}, ${cells} cells${tooSlow ? ': left out' : ''}`);
      const time = tooSlow
        ? undefined
        : await measurePeer(browser, peer, ours[index]?.mermaid ?? '', peerRuns);
      figures.push(time ?? moreThanAMinute);
    }
    rows.push({ what: peer.name, figures });
  }
  return {
    title: 'Keystroke to new picture',
    unit: 'ms',
    columns: sizes.map((cells) => `${cells} cells`),
    rows,
  };
}

const moreThanAMinute = '> 1 minute';
