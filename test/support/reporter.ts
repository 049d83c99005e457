import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { writeTotals } from '../../tooling/totals.ts';

const { constants } = Mocha.Runner;
const { Base, Spec } = Mocha.reporters;

/**
 * Mocha's `spec`, that also says why a test was skipped, leaves its totals in the file that TEST_TOTALS names,
 * and prints where the console is not ours (inside an editor) into the file that TEST_OUTPUT names, or sends it all
 * to the address TEST_REPORT where there are no files (in a worker of the browser).
 */
export default class Reporter extends Spec {
  #sent: Promise<unknown> = Promise.resolve();

  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    const output = process.env.TEST_OUTPUT;
    if (output) {
      const print = (...words: unknown[]) => appendFileSync(output, `${format(...words)}\n`);
      Base.consoleLog = print as typeof Base.consoleLog;
    }
    const address = process.env.TEST_REPORT;
    const send = (body: object) => {
      this.#sent = this.#sent.then(() =>
        fetch(address ?? '', { method: 'POST', body: JSON.stringify(body) }),
      );
    };
    if (address) {
      Base.consoleLog = ((...words: unknown[]) => {
        send({ text: format(...words) });
      }) as typeof Base.consoleLog;
    }
    super(runner, options);
    runner.on(constants.EVENT_TEST_PENDING, (test) => {
      Base.consoleLog(`      skipped: ${reasonOf(test)}`);
    });
    const failed: string[] = [];
    runner.on(constants.EVENT_TEST_FAIL, (test, error) => {
      failed.push(`${test.titlePath().join(' > ')}: ${String(error?.message ?? error).split('\n', 1)[0]}`);
    });
    runner.once(constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      const totals = { passed: passes, failed: failures, skipped: pending, failures: failed };
      if (!address) return writeTotals(totals);
      send({ totals });
    });
  }

  /** Called by Mocha at the end: the run is over when all that was printed has arrived. */
  override done(failures: number, finished?: (failures: number) => void): void {
    void this.#sent.then(() => finished?.(failures));
  }
}

/**
 * Leaves the running test out, or from a `before` all tests of its suite, and prints why. Call it as
 * `return skip(this, 'no such program')`.
 */
export function skip(context: Mocha.Context, reason: string): never {
  const { test } = context;
  if (test) Object.assign(test, { skipReason: reason });
  if (test && Reflect.get(test, 'type') === 'hook')
    test.parent?.eachTest((one) => Object.assign(one, { skipReason: reason }));
  return context.skip();
}

function reasonOf(test: Mocha.Test): string {
  return 'skipReason' in test ? String(test.skipReason) : 'no reason given';
}
