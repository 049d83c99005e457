import type { Writable } from 'node:stream';
import { Presets, SingleBar } from 'cli-progress';

/** A bar that fills on a terminal. */
export type ProgressBar = Pick<SingleBar, 'update' | 'increment' | 'stop'>;

/** Draws a bar that is full after so many steps. */
export function startBar(stream: Writable, total: number): ProgressBar {
  const format = '{bar} {value}/{total}  {name}';
  // With a graceful exit it would take Ctrl+C for itself and go on.
  const options = { stream, format, hideCursor: true, clearOnComplete: true, gracefulExit: false };
  const bar = new SingleBar(options, Presets.shades_classic);
  bar.start(total, 0, { name: '' });
  return bar;
}
