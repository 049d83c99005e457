import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { composedChanges } from '../../../../core/edit/composed-changes.ts';
import type { TextChange } from '../../../../core/problem.ts';
import { runs } from '../../../support/runs.ts';

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Some changes of a text that do not overlap, each between two of some places. */
function changesOf(text: string, places: readonly number[], written: string): readonly TextChange[] {
  const offsets = places.map((one) => Math.round(one * text.length)).sort((a, b) => a - b);
  return offsets.flatMap((start, index) => {
    const end = offsets[index + 1];
    return index % 2 === 1 || end === undefined ? [] : [{ span: { start, end }, text: written }];
  });
}

describe('changes after changes', () => {
  it('are one set of changes to the first text, in its order', () => {
    const round = fc.tuple(fc.array(place, { maxLength: 8 }), fc.constantFrom('', 'x', 'new words'));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(round, { maxLength: 4 }), (text, all) => {
        let now = text;
        const rounds = all.map(([places, written]) => {
          const changes = changesOf(now, places, written);
          now = applyChanges(now, changes);
          return changes;
        });
        const composed = composedChanges(text, rounds);
        assert.equal(applyChanges(text, composed), now);
        const order = composed.flatMap(({ span }) => [span.start, span.end]);
        assert.deepEqual(
          order,
          order.toSorted((a, b) => a - b),
        );
      }),
      runs(200),
    );
  });
});
