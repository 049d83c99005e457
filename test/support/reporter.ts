import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { writeTotals } from './totals.ts';

const { constants } = Mocha.Runner;
const { Base, Spec } = Mocha.reporters;

/**
 * Mocha's `spec`, that also says why a test was skipped, leaves its totals in the file that TEST_TOTALS names,
 * and prints into the file that TEST_OUTPUT names where the console is not ours (inside an editor).
 */
export default class Reporter extends Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    const output = process.env.TEST_OUTPUT;
    if (output) {
      const print = (...words: unknown[]) => appendFileSync(output, `${format(...words)}\n`);
      Base.consoleLog = print as typeof Base.consoleLog;
    }
    super(runner, options);
    runner.on(constants.EVENT_TEST_PENDING, (test) => {
      Base.consoleLog(`      skipped: ${reasonOf(test)}`);
    });
    runner.once(constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      writeTotals({ passed: passes, failed: failures, skipped: pending });
    });
  }
}

/** Leaves the running test out and prints why. Call it as `return skip(this, 'no such program')`. */
export function skip(context: Mocha.Context, reason: string): never {
  if (context.test) Object.assign(context.test, { skipReason: reason });
  return context.skip();
}

function reasonOf(test: Mocha.Test): string {
  return 'skipReason' in test ? String(test.skipReason) : 'no reason given';
}
