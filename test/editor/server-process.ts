import { readdirSync, readFileSync } from 'node:fs';
import { eventually } from './eventually.ts';

/**
 * Returns the id of the process of the language server, which this extension host has started; waits until there is one
 * that is not among `old`.
 */
export function serverProcess(old: readonly number[] = []): Promise<number> {
  return eventually('the process of the server', () =>
    readdirSync('/proc')
      .map(Number)
      .find((id) => isServer(id) && !old.includes(id)),
  );
}

function isServer(id: number): boolean {
  try {
    const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const isOwn = Number(parent) === process.pid && state !== 'Z';
    return isOwn && /dist\/server\/main\.js/.test(readFileSync(`/proc/${id}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
