import { runSuite } from './run-suite.ts';

/** Runs the tests of a window that is not trusted and speaks another language than English. */
export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./restricted.test.ts');
    await import('./localisation.test.ts');
  });
}
