import { type BlueprintFile, readBlueprint } from '../core/blueprint-file.ts';
import { darkKeys } from '../core/impact/dark-keys.ts';
import { impactOf } from '../core/impact/impact.ts';
import { insightsOf } from '../core/insights/insights.ts';
import type { BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { median } from './statistics.ts';

const runs = 11;

/** Measures what depends on a system in a large blueprint, and its figures. */
export function measureDecisions(progress: (what: string) => void): BenchResult {
  progress('insights, and switching off');
  const large = largeBlueprint();
  const off = time(() => {
    const [system] = large.model.systems;
    return system && darkKeys(impactOf(large, system), large);
  });
  const insights = time(() => insightsOf(large));
  const rows = [
    { what: 'a system switched off, 1000 cells', figures: [off] },
    { what: 'insights, 1000 cells', figures: [insights] },
  ];
  return {
    tables: [{ title: 'Impact, insights', unit: 'ms', columns: ['ours'], rows }],
    bars: [{ what: 'a system switched off, 1000 cells', measured: off, bar: { atMost: 16 }, unit: 'ms' }],
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
