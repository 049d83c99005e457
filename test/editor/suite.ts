import Mocha from 'mocha';
import Reporter from '../support/reporter.ts';

/** Runs every test of this folder in the extension host; rejects when one fails, as VS Code expects. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: 120_000, color: false });
  if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./preview.test.ts');
  await import('./problems.test.ts');
  await import('./completion.test.ts');
  await import('./hover.test.ts');
  await import('./language.test.ts');
  await import('./markdown.test.ts');
  await import('./tools.test.ts');
  await import('./export.test.ts');
  await import('./exports.test.ts');
  await import('./following.test.ts');
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
