import type { Browser } from 'playwright-core';
import { PreviewPage } from '../tooling/preview-page.ts';
import type { Bar, BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { recordFrames, stopFrames } from './record-frames.ts';
import { median, percentile } from './statistics.ts';
import type { Row } from './table.ts';

const cells = 1000;
const duration = 2000;
/** The time between two moves of the pointer, in ms: twice a frame. */
const interval = 8;
/** In the middle of the picture, in px. */
const pointer = { x: 800, y: 500 };

/** Turns of the wheel in px a ms; with Ctrl the picture is zoomed, down makes it smaller. */
interface Motion {
  readonly what: string;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly ctrl?: boolean;
}

/** In this order: each goes on where the one before has led. */
const motions: readonly Motion[] = [
  { what: 'scrolling at 100 %', deltaX: 2 },
  { what: 'zooming out to the whole', deltaY: 0.25, ctrl: true },
  { what: 'zooming in to 100 %', deltaY: -0.25, ctrl: true },
  { what: 'zooming in further', deltaY: -0.1, ctrl: true },
];

/** Measures how smoothly a large picture follows the wheel. */
export async function measureFrames(
  browser: Browser,
  progress: (what: string) => void,
): Promise<BenchResult> {
  const rows: Row[] = [];
  const bars: Bar[] = [];
  const preview = await PreviewPage.open(browser);
  try {
    await preview.page.setViewportSize({ width: 1600, height: 1000 });
    await preview.show(generateBlueprint(cells));
    for (const motion of motions) {
      progress(`frames while ${motion.what}, ${cells} cells`);
      const times = await move(preview, motion);
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      const perSecond = 1000 / mean;
      rows.push({ what: motion.what, figures: [perSecond, median(times), percentile(times, 95)] });
      // One frame too few in two seconds is the hand's, which does not keep time with the screen.
      const measured = Math.round(perSecond);
      const what = `frames while ${motion.what}, ${cells} cells`;
      bars.push({ what, measured, bar: { atLeast: 60 }, unit: 'a second' });
    }
  } finally {
    await preview.close();
  }
  const columns = ['frames a second', 'median (ms)', '95th percentile (ms)'];
  return { tables: [{ title: `Frames, ${cells} cells`, columns, rows }], bars };
}

/** The times between the frames in ms, while the wheel turns. */
async function move({ page }: PreviewPage, motion: Motion): Promise<readonly number[]> {
  const { deltaX = 0, deltaY = 0, ctrl = false } = motion;
  const session = await page.context().newCDPSession(page);
  // What the motion before has left to draw is not part of this one.
  await page.waitForTimeout(1000);
  await page.evaluate(recordFrames);
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  for (let last = start, now = start; now - start < duration; last = now) {
    await page.waitForTimeout(interval);
    now = performance.now();
    // A wheel does not wait for the picture, and what a slow frame misses comes with the next one.
    const turned = { deltaX: deltaX * (now - last), deltaY: deltaY * (now - last) };
    const event = { type: 'mouseWheel', ...pointer, ...turned, modifiers: ctrl ? 2 : 0 } as const;
    sent.push(session.send('Input.dispatchMouseEvent', event));
  }
  const frames = await page.evaluate(stopFrames);
  await Promise.all(sent);
  await session.detach();
  return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
}
