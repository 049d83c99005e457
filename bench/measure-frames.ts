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
    const note = async (motion: string, measure: () => Promise<readonly number[]>) => {
      const what = `frames while ${motion}, ${cells} cells`;
      progress(what);
      const times = await measure();
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      const perSecond = 1000 / mean;
      rows.push({ what: motion, figures: [perSecond, median(times), percentile(times, 95)] });
      // One frame too few in two seconds is the hand's, which does not keep time with the screen.
      bars.push({ what, measured: Math.round(perSecond), bar: { atLeast: 60 }, unit: 'a second' });
    };
    for (const motion of motions) await note(motion.what, () => move(preview, motion));
    await note('dragging a card at 100 %', () => drag(preview));
  } finally {
    await preview.close();
  }
  const columns = ['frames a second', 'median (ms)', '95th percentile (ms)'];
  return { tables: [{ title: `Frames, ${cells} cells`, columns, rows }], bars };
}

/** The times between the frames in ms, while a card is dragged around where it stands, with the mouse. */
async function drag(preview: PreviewPage): Promise<readonly number[]> {
  const { page } = preview;
  await preview.post({ type: 'editable' });
  await page.locator('.frame').focus();
  await page.keyboard.press('0');
  const card = await page.evaluate(({ x, y }) => {
    const seen = [...document.querySelectorAll('.canvas .cell [data-part]')].map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    const away = (at: { readonly x: number; readonly y: number }) => Math.hypot(at.x - x, at.y - y);
    return seen.sort((a, b) => away(a) - away(b))[0];
  }, pointer);
  if (card === undefined) throw new Error('There is no card to drag.');
  const session = await page.context().newCDPSession(page);
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  await page.mouse.move(card.x + 10, card.y);
  await page.waitForTimeout(1000);
  await page.evaluate(recordFrames);
  const sent: Promise<unknown>[] = [];
  const start = performance.now();
  for (let now = start; now - start < duration; now = performance.now()) {
    await page.waitForTimeout(interval);
    const turn = (now - start) / 300;
    const at = { x: card.x + 300 * Math.sin(turn), y: card.y + 150 * Math.cos(turn) };
    sent.push(session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', buttons: 1, ...at }));
  }
  const frames = await page.evaluate(stopFrames);
  await Promise.all(sent);
  await session.detach();
  if ((await page.locator('.ghost').count()) !== 1) throw new Error('Nothing was dragged.');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return between(frames);
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
  return between(frames);
}

function between(frames: readonly number[]): readonly number[] {
  return frames.slice(1).map((time, index) => time - (frames[index] ?? time));
}
