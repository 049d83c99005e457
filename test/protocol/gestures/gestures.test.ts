import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { perform } from '../../../core/gesture.ts';
import { blueprintText, Chance } from './blueprints.ts';
import { cases } from './cases.ts';
import { checkGesture } from './check-gesture.ts';

/** Another run of the same: SEED=… npm run test:protocol. RUNS=100 tries 2,000 blueprints for each gesture. */
const seed = Number(process.env.SEED ?? 20261101);
const blueprints = Math.ceil(20 * Number(process.env.RUNS ?? 1));

/** Of what repeats nothing by an alias, at most so many in a hundred are refused. */
const usualRefused = 5;

describe(`gestures on ${blueprints} blueprints from seed ${seed}`, () => {
  for (const one of cases) {
    it(`${one.name}: the text says what was meant, and all else stays`, () => {
      let [made, refused] = [0, 0];
      const reasons = new Map<string, number>();
      for (let at = 0; at < blueprints; at++) {
        const own = seed + at;
        const text = blueprintText(own);
        const file = readBlueprint(text);
        const gesture = one.pick(new Chance(own), file);
        if (gesture === undefined) continue;
        const outcome = perform(file, gesture);
        const told = `${one.name}, SEED=${own}: ${JSON.stringify(gesture)}`;
        if ('refused' in outcome) {
          assert.match(outcome.refused, /^[A-Z"].*\.$/s, told);
          if (/[&*]a\d/.test(text)) continue;
          refused++;
          reasons.set(outcome.refused, (reasons.get(outcome.refused) ?? 0) + 1);
          continue;
        }
        made++;
        checkGesture(file, outcome.changes, one, gesture, told);
      }
      const said = [...reasons].map(([reason, count]) => `${count} ${reason}`).join('\n');
      assert.ok(made >= blueprints / 4, `only ${made} of ${blueprints} were made`);
      assert.ok(
        refused * 100 <= (one.mostRefused ?? usualRefused) * (made + refused),
        `${refused} of ${made + refused} refused:\n${said}`,
      );
    });
  }
});
