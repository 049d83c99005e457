import { runSuite } from './run-suite.ts';

/**
 * Runs, as the editor calls it, the tests of what the extension host has a part in: that the server starts and answers,
 * files are read, written and watched, previews are made, and each kind of export is. The others ask code that is the same
 * in both hosts, and hold in a worker when they hold on a machine.
 */
export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./preview.test.ts');
    await import('./problems.test.ts');
    await import('./hover.test.ts');
    await import('./markdown.test.ts');
    await import('./tools.test.ts');
    await import('./export.test.ts');
    await import('./exports.test.ts');
    await import('./import.test.ts');
    await import('./picture-editor.test.ts');
    await import('./virtual.test.ts');
  });
}
