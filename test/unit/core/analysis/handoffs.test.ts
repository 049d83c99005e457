import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';

/** Returns the hand-offs of a blueprint with such steps, as `from > to`; with what is written on them. */
function handoffs(...steps: readonly string[]): string[] {
  const text = `blueprint: Parcel\nstages:\n  - stage: Send\n    steps:\n${steps
    .map((step) => `      - { ${step} }\n`)
    .join('')}`;
  const { links } = readBlueprint(text).analysis;
  return links.flatMap(({ kind, from, to, label }) =>
    kind === 'handoff' ? `${from.name} > ${to.name}${label === undefined ? '' : ` (${label})`}` : [],
  );
}

const before = 'step: 1, customer: C1, frontstage: F1, backstage: B1';
const after = 'step: 3, evidence: E3, customer: C3, frontstage: F3';

describe('a hand-off', () => {
  it('leads from the deepest lane into a step in which the customer rests, and out of it to those who serve', () => {
    const rest = 'step: 2, evidence: E2, backstage: B2, support: [S2, T2]';
    assert.deepEqual(handoffs(before, rest, after), ['B1 > B2', 'T2 > F3']);
  });

  it('leads to the customer where nobody else acts, and passes over steps without actions', () => {
    assert.deepEqual(
      handoffs(
        'step: 1, customer: C1',
        'step: e, evidence: E',
        'step: 2, backstage: B2',
        'step: 3, customer: C3',
      ),
      ['C1 > B2', 'B2 > C3'],
    );
  });

  it('is not there where the customer acts in every step, or in none', () => {
    assert.deepEqual(handoffs(before, after), []);
    assert.deepEqual(handoffs('step: 1, backstage: A', 'step: 2, backstage: B'), []);
  });

  it('is taken away by an empty to, and replaced by a written one', () => {
    assert.deepEqual(handoffs(before, 'step: 2, backstage: { name: B2, to: [] }', after), ['B1 > B2']);
    assert.deepEqual(handoffs(before, 'step: 2, backstage: { name: B2, to: c3 }', after), ['B1 > B2']);
    assert.deepEqual(
      handoffs(before, 'step: 2, backstage: { name: B2, to: { id: c3, kind: handoff, label: van } }', after),
      ['B2 > C3 (van)', 'B1 > B2'],
    );
  });

  it('is not added where an arrow from another step leads already', () => {
    assert.deepEqual(
      handoffs('step: 1, customer: C1, frontstage: { name: F1, to: b2 }', 'step: 2, backstage: B2', after),
      ['B2 > F3'],
    );
  });

  it('follows next, with what is written there, and ends with an empty one', () => {
    const rest = (next: string) => `step: 2, backstage: B2, next: ${next}`;
    assert.deepEqual(handoffs(before, rest('[]'), after), ['B1 > B2']);
    assert.deepEqual(handoffs(before, rest('{ id: "1", label: again }'), after), [
      'B1 > B2',
      'B2 > F1 (again)',
    ]);
    assert.deepEqual(handoffs(`${before}, next: "3"`, 'step: 2, backstage: B2', after), ['B2 > F3']);
  });
});
