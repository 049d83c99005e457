import { Worker } from 'node:worker_threads';

/** Runs beside the server, in a thread of its own: a server that computes hears nothing, no timer either. */
const watch = `
const { workerData } = require('node:worker_threads');
const isGone = () => {
  try {
    process.kill(workerData, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
};
setInterval(() => {
  if (isGone()) process.kill(process.pid, 'SIGKILL');
}, 1000);
`;

/**
 * Ends this process soon after the client's has ended, whatever it is doing then.
 *
 * @param client the id of the client's process, as it says it itself; what is no such id is as if it had not said it
 */
export function endWithClient(client: unknown): void {
  if (typeof client !== 'number' || !Number.isInteger(client) || client <= 0) return;
  const worker = new Worker(watch, { eval: true, workerData: client, execArgv: [], env: {} });
  worker.unref();
  // Without it the server still ends, when it has computed to the end.
  worker.on('error', () => undefined);
}
