// Measures what `bench/README.md` shows: `npm run bench`, with `-- --json` as JSON.
import { cpus, totalmem } from 'node:os';
import { launchChromium } from '../test/support/chromium.ts';
import { arrowsOfExamples } from './count-arrows.ts';
import { measureLanguage } from './measure-language.ts';
import { measureMermaidLoad } from './measure-mermaid.ts';
import { measureLoad } from './measure-ours.ts';
import { measurePictures } from './measure-pictures.ts';
import { measureSizes } from './measure-sizes.ts';
import { type Table, toMarkdown } from './table.ts';

const asJson = process.argv.includes('--json');
const progress = (what: string) => process.stderr.write(`measuring ${what}\n`);

const browser = await launchChromium();
try {
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    chromium: browser.version(),
  };
  const language = await measureLanguage(progress);
  progress('how long the scripts take to be read');
  const load: Table = {
    title: 'Script read',
    unit: 'ms',
    columns: ['median'],
    rows: [
      { what: 'the preview', figures: [await measureLoad(browser, 7)] },
      { what: 'Mermaid whole', figures: [await measureMermaidLoad(browser, 7)] },
    ],
  };
  const pictures = await measurePictures(browser, progress);
  const tables = [pictures, ...language, load, measureSizes(), arrowsOfExamples()];
  if (asJson) console.log(JSON.stringify({ machine, tables }, undefined, 2));
  else {
    console.log(`\n${Object.values(machine).join(' · ')}\n`);
    console.log(tables.map(toMarkdown).join('\n\n'));
  }
} finally {
  // A peer may still be computing in its page: give the browser a moment, then leave it to the exit.
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  process.exit();
}
