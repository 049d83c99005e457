import { type ChildProcess, spawnSync } from 'node:child_process';

const isWindows = process.platform === 'win32';

/**
 * With this a process is started that `signalGroup` can reach together with all that it starts. Ctrl+C in the
 * terminal does not reach it: whoever starts it hands that on. Windows knows no groups; there a new window is what
 * `detached` would be.
 */
export const inGroup = { detached: !isWindows } as const;

/** Signals that ask a program to end. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Sends a signal to a process that was started with `inGroup`, and to all that is left of what it has started, also
 * when it has ended itself. On Windows, which has no such signals, they are ended by force. Never throws.
 */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    if (isWindows) spawnSync('taskkill', ['/pid', `${pid}`, '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // Nothing is left of it.
  }
}
