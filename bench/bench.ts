// Measures what `bench/README.md` shows: `npm run bench`, with `-- --json` as JSON, with `-- --only frames` a part of it.
// `-- --only picture FOLDER` measures the pictures of a folder, `-- --only picture --raise` keeps what got better.
import { rmSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../tooling/chromium.ts';
import { type BenchResult, barsTable } from './bars.ts';
import { makePackage } from './make-package.ts';
import { arrowsOfExamples } from './measure-arrows.ts';
import { measureCommandLine } from './measure-command-line.ts';
import { measureCompare } from './measure-compare.ts';
import { measureDecisions } from './measure-decisions.ts';
import { measureEditor } from './measure-editor.ts';
import { measureFrames } from './measure-frames.ts';
import { measureGestures } from './measure-gestures.ts';
import { measureHostile } from './measure-hostile.ts';
import { measureImport } from './measure-import.ts';
import { measureLanguage } from './measure-language.ts';
import { measureMemory } from './measure-memory.ts';
import { measurePictureFiles } from './measure-picture.ts';
import { measurePictures } from './measure-pictures.ts';
import { measureRegister } from './measure-register.ts';
import { measureScripts } from './measure-scripts.ts';
import { measureSizes } from './measure-sizes.ts';
import { toMarkdown } from './table.ts';

const progress = (what: string) => process.stderr.write(`measuring ${what}\n`);
const {
  values,
  positionals: [folder],
} = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, raise: { type: 'boolean' } },
  allowPositionals: true,
});
if (values.only !== 'picture' && (folder !== undefined || values.raise))
  throw new Error('A folder and --raise go with --only picture.');

let launched: Browser | undefined;
const browser = async () => {
  launched ??= await launchChromium();
  return launched;
};
let made: string | undefined;
const vsix = () => {
  made ??= makePackage();
  return made;
};

/** In this order. After the pictures a peer may still be computing, so what takes time is measured before. */
const parts: Readonly<Record<string, () => BenchResult | Promise<BenchResult>>> = {
  language: () => measureLanguage(progress),
  'command-line': () => measureCommandLine(progress),
  decisions: () => measureDecisions(progress),
  compare: () => measureCompare(progress),
  register: () => measureRegister(progress),
  import: () => measureImport(progress),
  hostile: () => measureHostile(progress),
  editor: async () => measureEditor(await browser(), vsix(), progress),
  gestures: async () => measureGestures(await browser(), progress),
  frames: async () => measureFrames(await browser(), progress),
  memory: async () => measureMemory(await browser(), progress),
  scripts: async () => measureScripts(await browser(), progress),
  pictures: async () => measurePictures(await browser(), progress),
  sizes: () => measureSizes(vsix()),
  arrows: arrowsOfExamples,
  picture: () =>
    measurePictureFiles({ ...(folder !== undefined && { folder }), raise: values.raise ?? false }, progress),
};

/** All parts, or those that `--only` names, with commas between. */
function chosen(): readonly string[] {
  const names = values.only?.split(',') ?? Object.keys(parts);
  const unknown = names.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length === 0) return Object.keys(parts).filter((name) => names.includes(name));
  throw new Error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
}

try {
  const found: BenchResult[] = [];
  for (const name of chosen()) found.push((await parts[name]?.()) ?? { tables: [], bars: [] });
  const machine = {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    ...(launched && { chromium: launched.version() }),
  };
  const bars = found.flatMap((part) => part.bars);
  const tables = [...(bars.length > 0 ? [barsTable(bars)] : []), ...found.flatMap((part) => part.tables)];
  if (values.json) console.log(JSON.stringify({ machine, tables }, undefined, 2));
  else {
    console.log(`\n${Object.values(machine).join(' · ')}\n`);
    console.log(tables.map(toMarkdown).join('\n\n'));
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  if (made !== undefined) rmSync(made, { force: true });
  // A peer may still be computing in its page: give the browser a moment, then leave it to the exit.
  await Promise.race([launched?.close(), new Promise((resolve) => setTimeout(resolve, 5_000))]);
  process.exit();
}
