import type { Browser, Page } from 'playwright-core';
import { applyChanges } from '../core/apply-changes.ts';
import { type BlueprintFile, readBlueprint } from '../core/blueprint-file.ts';
import { type Gesture, perform } from '../core/gesture.ts';
import type { Bar, BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { makePreview } from './make-preview.ts';
import { openPreviewPage, show } from './measure-ours.ts';
import { median } from './statistics.ts';

const sizes = [100, 1000];
const warmUps = 1;
const runs = 7;

/** A gesture of each kind, on what every generated blueprint has. */
const gestures: Readonly<Record<string, Gesture>> = {
  rename: { kind: 'rename', key: 'c3_1_0', name: 'Asks again' },
  'add a card': { kind: 'add-card', step: 'step_3', lane: 'lane_1', at: 0, name: 'Asks again' },
  'move a card': { kind: 'move-cards', keys: ['c3_1_0'], step: 'step_5', lane: 'lane_1', at: 0 },
  'remove a card': { kind: 'remove', keys: ['c3_1_0'] },
  'paste cards': { kind: 'paste', step: 'step_3', lane: 'lane_1', at: 0, text: 'Asks\nWaits' },
  'set a duration': { kind: 'set', keys: ['c3_1_0'], field: 'duration', value: '4m' },
  'add a pain point': { kind: 'add-text', keys: ['step_3'], field: 'pains', text: 'Slow' },
  'assign somebody new': { kind: 'assign', keys: ['c3_2_0'], field: 'by', ids: [], declare: ['Clerk'] },
  'draw an arrow': { kind: 'connect', from: 'c3_2_0', to: 'c5_3_0' },
  'lead an arrow elsewhere': { kind: 'reconnect', link: 'c3_2_0_to_c3_3_0', to: 'c5_3_0' },
  'remove an arrow': { kind: 'remove', keys: ['c3_2_0_to_c3_3_0'] },
  'add a step': { kind: 'add-step', stage: 'stage_0', at: 1, name: 'Wait' },
  'move a step': { kind: 'move-steps', keys: ['step_0'], stage: 'stage_1', at: 0 },
  'remove a step': { kind: 'remove', keys: ['step_2'] },
  'add a stage': { kind: 'add-stage', at: 1, name: 'Later' },
  'move a stage': { kind: 'move-stages', keys: ['stage_0'], at: 2 },
  'add a lane': { kind: 'add-lane', at: 1, name: 'Kitchen' },
  'move a lane': { kind: 'move-lanes', keys: ['lane_0'], at: 2 },
};

/** Medians in milliseconds. */
interface Times {
  /** From the gesture to the changes of the text, with the text before it read. */
  readonly changes: number;
  /** From the gesture to its picture laid out in the page. */
  readonly picture: number;
}

/** Measures how long gestures take, of each kind one: until it is known what to change in the text, and until the picture shows it. */
export async function measureGestures(
  browser: Browser,
  progress: (what: string) => void,
): Promise<BenchResult> {
  const found: Times[][] = [];
  for (const cells of sizes) {
    progress(`gestures, ${cells} cells`);
    found.push(await measureSize(browser, generateBlueprint(cells)));
  }
  const columns = sizes.map((cells) => `${cells} cells`);
  const rowsOf = (figure: (times: Times) => number) =>
    Object.keys(gestures).map((what, index) => ({
      what,
      figures: found.map((times) => figure(times[index] ?? { changes: Number.NaN, picture: Number.NaN })),
    }));
  return {
    tables: [
      {
        title: 'Gesture to the changes of the text',
        unit: 'ms',
        columns,
        rows: rowsOf(({ changes }) => changes),
      },
      { title: 'Gesture to the new picture', unit: 'ms', columns, rows: rowsOf(({ picture }) => picture) },
    ],
    bars: barsOf(found),
  };
}

function barsOf([few = [], many = []]: readonly (readonly Times[])[]): readonly Bar[] {
  const worst = (times: readonly Times[], figure: (one: Times) => number) => Math.max(...times.map(figure));
  const picture = ({ picture: time }: Times) => time;
  return [
    {
      what: 'gesture to new picture, 100 cells',
      measured: worst(few, picture),
      bar: { atMost: 50 },
      unit: 'ms',
    },
    { what: '… 1000 cells', measured: worst(many, picture), bar: { atMost: 100 }, unit: 'ms' },
    {
      what: 'gesture to the changes of the text, 1000 cells',
      measured: worst(many, ({ changes }) => changes),
      bar: { atMost: 150 },
      unit: 'ms',
    },
  ];
}

async function measureSize(browser: Browser, text: string): Promise<Times[]> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  try {
    await openPreviewPage(page);
    const found: Times[] = [];
    let version = 0;
    const file = readBlueprint(text);
    for (const gesture of Object.values(gestures)) {
      const [changes, picture]: [number[], number[]] = [[], []];
      for (let run = 0; run < warmUps + runs; run++) {
        const before = makePreview(text, ++version, undefined, file);
        await show(page, before.model);
        const times = await measureGesture(page, text, before.file, gesture, ++version);
        if (run < warmUps) continue;
        changes.push(times.changes);
        picture.push(times.picture);
      }
      found.push({ changes: median(changes), picture: median(picture) });
    }
    return found;
  } finally {
    await page.close();
  }
}

async function measureGesture(
  page: Page,
  text: string,
  file: BlueprintFile,
  gesture: Gesture,
  version: number,
): Promise<Times> {
  // The picture of a file is there when somebody makes a gesture in it.
  void file.drawn;
  const start = performance.now();
  const outcome = perform(file, gesture);
  const changes = performance.now() - start;
  if ('refused' in outcome) throw new Error(outcome.refused);
  const after = makePreview(applyChanges(text, outcome.changes), version, undefined, file);
  return { changes, picture: changes + after.duration + (await show(page, after.model)) };
}
