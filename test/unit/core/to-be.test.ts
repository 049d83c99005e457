import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { compareBlueprints } from '../../../core/compare.ts';
import { lint } from '../../../core/lint.ts';
import { template } from '../../../core/template.ts';
import { toBe } from '../../../core/to-be.ts';
import { root } from '../../../tooling/root.ts';

const examples = ['hotel', 'clinic', 'fast-food', 'appliance'].map(
  (name) => [name, readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8')] as const,
);

function textOf(before: string, path = 'now.blueprint.yaml'): string {
  const made = toBe(before, path);
  assert.ok('text' in made, 'refused' in made ? made.refused : '');
  return made.text;
}

describe('a to-be from an as-is', () => {
  for (const [name, before] of [...examples, ['template', template] as const]) {
    it(`is a copy of ${name} with ids, and nothing else is different`, () => {
      const after = textOf(before);
      const file = readBlueprint(after);
      const { columns, cells } = file.analysis;
      for (const { step } of columns) assert.ok(step.idSpan, step.name);
      for (const cell of cells) assert.ok(cell.idSpan, cell.name);
      const { differences } = compareBlueprints(readBlueprint(before), file);
      assert.deepEqual(
        differences.map(({ noun, change, key }) => `${noun} ${change} ${key ?? ''}`.trim()).toSorted(),
        [
          'blueprint changed based-on',
          ...(name === 'clinic' ? [] : ['blueprint changed state']),
          'blueprint renamed',
        ],
      );
      const comments = (text: string) => text.match(/#.*/g) ?? [];
      assert.deepEqual(comments(after), comments(before));
      const codes = (text: string) =>
        lint(readBlueprint(text))
          .map(({ code }) => code)
          .toSorted();
      assert.deepEqual(codes(after), codes(before));
    });
  }

  it('tells what has one name apart, and leaves references what they were', () => {
    const before =
      'blueprint: A\nstages:\n  - stage: S\n    steps:\n      - { step: One, customer: Waits }\n      - step: Two\n        customer: { name: Waits, to: three } # still\n      - { step: Three, customer: { name: Goes, id: three } }\n';
    assert.equal(
      textOf(before),
      `blueprint: A (to-be)
state: to-be
based-on: now.blueprint.yaml
stages:
  - stage: S
    id: s
    steps:
      - { step: One, id: one, customer: { name: Waits, id: waits } }
      - step: Two
        id: two
        customer: { name: Waits, id: waits-2, to: three } # still
      - { step: Three, id: three, customer: { name: Goes, id: three } }
`,
    );
  });

  it('says why it cannot be made of what cannot be read', () => {
    for (const text of ['blueprint: [', '- a\n', 'only words\n', '[]', '"quoted"\n'])
      assert.ok('refused' in toBe(text, 'now.blueprint.yaml'), text);
  });

  it('keeps the line ends of Windows', () => {
    assert.ok(!/[^\r]\n/.test(textOf(template.replaceAll('\n', '\r\n'))));
  });
});
