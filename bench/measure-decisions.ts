import { type BlueprintFile, readBlueprint } from '../core/blueprint-file.ts';
import { findingsRegister } from '../core/findings/register.ts';
import { darkKeys } from '../core/impact/dark-keys.ts';
import { impactOf } from '../core/impact/impact.ts';
import { insightsOf } from '../core/insights/insights.ts';
import { example } from '../tooling/preview-page.ts';
import type { BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { median } from './statistics.ts';

const runs = 11;
const today = '2026-11-28';

/** Measures the register of findings over many files, and what depends on a system in a large one. */
export function measureDecisions(progress: (what: string) => void): BenchResult {
  progress('the register of findings, and switching off');
  const hotel = example('hotel');
  const texts = Array.from({ length: 500 }, (_, at) => hotel.replace('Overnight hotel stay', `Hotel ${at}`));
  const started = performance.now();
  const files = texts.map((text) => readBlueprint(text));
  const registers = files.map((file) => findingsRegister(file, today));
  const first = performance.now() - started;
  const edited = time((run) => {
    const file = readBlueprint(hotel.replace('Queues for', `Queues ${run} for`), files[0]);
    registers[0] = findingsRegister(file, today);
    return registers.flat();
  });
  const large = largeBlueprint();
  const off = time(() => {
    const [system] = large.model.systems;
    return system && darkKeys(impactOf(large, system), large);
  });
  const insights = time(() => insightsOf(large));
  const rows = [
    { what: 'register of 500 hotels, the first time', figures: [first] },
    { what: '… after an edit of one', figures: [edited] },
    { what: 'a system switched off, 1000 cells', figures: [off] },
    { what: 'insights, 1000 cells', figures: [insights] },
  ];
  return {
    tables: [{ title: 'Findings, impact, insights', unit: 'ms', columns: ['ours'], rows }],
    bars: [
      {
        what: 'findings of 500 blueprints, the first time',
        measured: first,
        bar: { atMost: 2000 },
        unit: 'ms',
      },
      { what: '… after an edit', measured: edited, bar: { atMost: 100 }, unit: 'ms' },
      { what: 'a system switched off, 1000 cells', measured: off, bar: { atMost: 16 }, unit: 'ms' },
    ],
  };
}

/** Everything in support hangs on one system. The picture is drawn before: it is on the screen. */
function largeBlueprint(): BlueprintFile {
  const text = generateBlueprint(1000).replaceAll('support: { ', 'support: { system: core, ');
  const file = readBlueprint(`systems: { core: Core }\n${text}`);
  if (file.drawn.links.size === 0) throw new Error('There are no arrows to follow.');
  return file;
}

/** In ms, the middle of several. */
function time(run: (at: number) => unknown): number {
  const times: number[] = [];
  for (let at = 0; at < runs + 3; at++) {
    const started = performance.now();
    run(at);
    if (at >= 3) times.push(performance.now() - started);
  }
  return median(times);
}
