import { runSuite } from './run-suite.ts';

/** The entry for a window that is not trusted and speaks another language than English. */
export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./restricted.test.ts');
    await import('./localisation.test.ts');
  });
}
