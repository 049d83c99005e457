import assert from 'node:assert/strict';
import { type BlueprintFile, readBlueprint } from '../../../core/blueprint-file.ts';
import { describe as describeElement } from '../../../core/describe.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';

/** A blueprint with every way of writing in few signs. */
export const dense = `blueprint: "A: b" # c
persona: [{ name: P, goal: G }, Q]
actors: { a: A, b: { name: B, note: | } }
processes:
  p: { name: P, system: s }
lanes: [evidence, customer, { id: d, role: onstage }, support]
lint: { missing-lane: off }
x-y: &k { name: K, by: [a] }
stages:
  - stage: S
    steps:
      - step: T
        pains: [x, 'y']
        emotion: -1
        customer: { <<: *k, wait: 1h 30m, to: [{ id: v }] }
        d:
          - name: V
            needs: p
          - *k
        support: >-
          folded
          text
`;

/** Reads a text, asks everything about it, and checks that every place lies inside the text. */
export function readAll(text: string): BlueprintFile {
  const file = readBlueprint(text);
  const problems = lint(file);
  checkSpans(file.model, text);
  checkSpans(problems, text);
  for (const problem of problems.slice(0, 5)) {
    for (const fix of fixesOf(problem)) checkSpans(fix, text);
  }
  const { actors, channels, systems, processes, lanes, stages } = file.model;
  const { columns, cells } = file.analysis;
  const declared = [...actors, ...channels, ...systems, ...processes, ...lanes];
  const elements = [...declared, ...stages, ...columns.map(({ step }) => step), ...cells];
  for (const element of elements.slice(0, 100)) describeElement(element, file);
  for (const element of elements.slice(0, 5000)) assert.notEqual(element.id, '');
  return file;
}

function checkSpans(value: unknown, text: string): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    if ('start' in next && 'end' in next) {
      const { start, end } = next;
      assert.ok(typeof start === 'number' && typeof end === 'number');
      assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
    }
    open.push(...(next instanceof Map ? next.values() : Object.values(next)));
  }
}
