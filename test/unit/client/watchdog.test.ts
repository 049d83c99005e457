import assert from 'node:assert/strict';
import { Watchdog } from '../../../client/watchdog.ts';

describe('the watchdog', () => {
  it('tells once of a question that stays open for so many ticks, and asks anew', () => {
    let [asked, silent] = [0, 0];
    const never = () => {
      asked++;
      return new Promise(() => {});
    };
    const dog = new Watchdog(never, () => silent++, 3);
    for (let tick = 0; tick < 3; tick++) dog.tick();
    assert.deepEqual([asked, silent], [1, 0]);
    dog.tick();
    assert.deepEqual([asked, silent], [1, 1]);
    dog.tick();
    assert.deepEqual([asked, silent], [2, 1]);
  });

  it('counts from the beginning after an answer, and a refusal is one', async () => {
    const answers = [() => Promise.resolve(), () => Promise.reject(new Error('stopped'))];
    let [asked, silent] = [0, 0];
    const dog = new Watchdog(
      () => answers[asked++ % 2]?.() ?? Promise.resolve(),
      () => silent++,
      1,
    );
    for (let tick = 0; tick < 6; tick++) {
      dog.tick();
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.deepEqual([asked, silent], [6, 0]);
  });

  it('is not confused by the late answer to a question it has given up', async () => {
    const resolvers: (() => void)[] = [];
    let silent = 0;
    const dog = new Watchdog(
      () => new Promise<void>((resolve) => resolvers.push(resolve)),
      () => silent++,
      1,
    );
    dog.tick();
    dog.tick();
    dog.tick();
    resolvers[0]?.();
    await new Promise((resolve) => setImmediate(resolve));
    dog.tick();
    assert.equal(silent, 2);
  });
});
