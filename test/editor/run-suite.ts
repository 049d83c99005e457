import Mocha from 'mocha';
import { testTime } from '../../tooling/test-time.ts';
import Reporter from '../support/reporter.ts';

/** Runs what `load` imports in the extension host; rejects when a test fails, as VS Code expects. */
export async function runSuite(load: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout: testTime, color: false });
  if (process.env.TEST_GREP) mocha.grep(process.env.TEST_GREP);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
