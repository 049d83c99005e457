import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tooling/root.ts';
import type { BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { median } from './statistics.ts';

const runs = 15;
/** Runs of what takes long. */
const fewRuns = 3;
/** The formats of Office. */
const officeFormats = ['pptx', 'docx', 'xlsx'] as const;
/** Pictures beyond the first in one run of the command line. */
const further = 5;

/** Tells at its end how many kB of memory a process held at most. */
const tellMemory =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

/**
 * Measures how long the built command line takes from its start to its end, beside a Node that does nothing, in turn: a
 * run is compared with the one right before it, because a machine is not always as fast.
 */
export function measureCommandLine(progress: (what: string) => void): BenchResult {
  progress('the command line');
  const folder = mkdtempSync(join(tmpdir(), 'service-blueprint-bench-'));
  try {
    const cli = join(root, 'dist', 'cli.js');
    const hotel = join(root, 'examples', 'hotel.blueprint.yaml');
    const copies = Array.from({ length: further }, (_, index) => join(folder, `${index}.blueprint.yaml`));
    for (const copy of copies) copyFileSync(hotel, copy);
    const png = (files: readonly string[]) => [cli, 'export', ...files, '--format', 'png', '-o', folder];
    const commands = {
      nothing: ['-e', '0'],
      check: [cli, 'check', hotel],
      export: [cli, 'export', hotel, '-o', join(folder, 'hotel.svg')],
      one: png([hotel]),
      several: png([hotel, ...copies]),
      pptx: [cli, 'export', hotel, '-o', join(folder, 'hotel.pptx')],
      docx: [cli, 'export', hotel, '-o', join(folder, 'hotel.docx')],
      xlsx: [cli, 'export', hotel, '-o', join(folder, 'hotel.xlsx')],
      drawio: [cli, 'export', hotel, '-o', join(folder, 'hotel.drawio')],
    };
    const thousand = join(folder, 'thousand.blueprint.yaml');
    writeFileSync(thousand, generateBlueprint(1000));
    type Name = keyof typeof commands;
    const names = Object.keys(commands) as Name[];
    const times = new Map(names.map((name) => [name, [] as number[]]));
    for (let run = 0; run < runs; run++) {
      for (const name of names) times.get(name)?.push(timeOf(commands[name]));
    }
    const of = (name: Name) => times.get(name) ?? [];
    const besideNothing = (name: Name) =>
      median(of(name).map((time, run) => time / (of('nothing')[run] ?? 0)));
    const one = median(of('several').map((time, run) => (time - (of('one')[run] ?? 0)) / further));
    const large = officeFormats.map((format) => {
      const words = [cli, 'export', thousand, '-o', join(folder, `thousand.${format}`)];
      return { format, time: median(Array.from({ length: fewRuns }, () => timeOf(words))) };
    });
    const memories = new Map(names.map((name) => [name, memoryOf(commands[name])]));
    const memory = (name: Name) => memories.get(name) ?? Number.NaN;
    const row = (what: string, name: Name) => ({
      what,
      figures: [median(of(name)), besideNothing(name), memory(name)],
    });
    const rows = [
      row('node -e 0', 'nothing'),
      row('check, the hotel', 'check'),
      row('export to SVG, the hotel', 'export'),
      row('export to PNG, the hotel', 'one'),
      { what: '… one further picture', figures: [one, '–', '–'] },
      row('export to draw.io, the hotel', 'drawio'),
      row('export to PowerPoint, the hotel', 'pptx'),
      row('export to Word, the hotel', 'docx'),
      row('export to Excel, the hotel', 'xlsx'),
      ...large.map(({ format, time }) => ({ what: `… to ${format}, 1000 cells`, figures: [time, '–', '–'] })),
    ];
    return {
      tables: [{ title: 'Command line', columns: ['ms', 'times node -e 0', 'MB at most'], rows }],
      bars: [
        {
          what: 'check, beside node -e 0',
          measured: besideNothing('check'),
          bar: { atMost: 6 },
          unit: 'times',
        },
        {
          what: 'export to SVG, beside node -e 0',
          measured: besideNothing('export'),
          bar: { atMost: 9 },
          unit: 'times',
        },
        { what: 'memory of check', measured: memory('check'), bar: { atMost: 90 }, unit: 'MB' },
        { what: 'memory of export to SVG', measured: memory('export'), bar: { atMost: 100 }, unit: 'MB' },
        { what: 'PNG of one further picture', measured: one, bar: { atMost: 500 }, unit: 'ms' },
        ...officeFormats.map((format) => ({
          ...{ what: `export to ${format}, the hotel`, measured: median(of(format)), bar: { atMost: 1000 } },
          unit: 'ms',
        })),
        ...large.map(({ format, time }) => ({
          ...{ what: `export to ${format}, 1000 cells`, measured: time, bar: { atMost: 3000 }, unit: 'ms' },
        })),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeOf(words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${words.join(' ')} failed: ${stderr}`);
  return time;
}

function memoryOf(words: readonly string[]): number {
  const { output } = spawnSync(process.execPath, ['--import', tellMemory, ...words], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return Number(String(output[3])) / 1000;
}
