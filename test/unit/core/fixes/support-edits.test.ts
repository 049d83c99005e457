import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { addArrow } from '../../../../core/fixes/support-edits.ts';

/** A step with the cells, written in flow style without braces, after an arrow from its cell "A" to the id. */
function withArrow(cells: string, id: string): string | undefined {
  const head = 'stages: [{ stage: S, steps: [{ step: T, ';
  const file = readBlueprint(`${head}${cells} }] }]`);
  const cell = file.analysis.cells.find(({ name }) => name === 'A');
  const change = cell && addArrow(file, cell, id);
  return change && applyChanges(file.source.text, [change]).slice(head.length, -' }] }]'.length);
}

describe('one more arrow from a cell', () => {
  it('keeps the arrow that goes deep by itself, which the written one would replace', () => {
    assert.equal(
      withArrow('customer: A, frontstage: Takes the order', 'cook'),
      'customer: { name: A, to: [takes-the-order, cook] }, frontstage: Takes the order',
    );
    assert.equal(withArrow('customer: A', 'cook'), 'customer: { name: A, to: [cook] }');
  });

  it('joins those that are written', () => {
    assert.equal(withArrow('customer: { name: A, to: b }', 'cook'), 'customer: { name: A, to: [b, cook] }');
    assert.equal(withArrow('customer: { name: A, to: [b, c] }', 'd'), 'customer: { name: A, to: [b, c, d] }');
  });

  it('is not offered where a branch has left the arrow that goes deep, which it would replace', () => {
    const cells = 'customer: [{ name: A, to: b }, { name: B }], frontstage: F';
    assert.equal(
      withArrow(cells, 'cook'),
      'customer: [{ name: A, to: [b, cook] }, { name: B }], frontstage: F',
    );
    const deep = 'customer: [{ name: B }, { name: A, to: b }], frontstage: F';
    assert.equal(withArrow(deep, 'cook'), undefined);
  });

  it('is not offered where the id of that arrow would mean something else', () => {
    const cells = 'customer: A, frontstage: [B, { name: B }], backstage: { id: b, name: C }';
    assert.equal(withArrow(cells, 'cook'), undefined);
  });
});
