import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import type { FieldValue } from '../../../../core/fields/field-value.ts';
import { findingsRegister } from '../../../../core/findings/register.ts';
import { perform } from '../../../../core/gesture.ts';
import { findingOf } from '../../../../core/picture-keys.ts';
import { performed } from './performed.ts';

const journey = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        pains:
          # of the morning
          - Queue # seen
          - { name: Noise, severity: 2, owner: clerk }
        ideas: Music
        customer: Orders
        frontstage:
          - Takes the order
          - name: Takes the money
            fail: [{ name: No change, recovery: Card }, Till stuck]
            questions: [Who counts?]
      - step: Pay
        opportunities: [Pay by phone, Tip]
`;

describe('gestures on findings', () => {
  const file = readBlueprint(journey);

  it('have a key for each that leads to it', () => {
    const all = findingsRegister(file);
    assert.deepEqual(
      all.map(({ key }) => key),
      [
        'step_0.pains.0',
        'step_0.pains.1',
        'step_0.ideas.0',
        'c0_2_1.fail.0',
        'c0_2_1.fail.1',
        'c0_2_1.questions.0',
        'step_1.opportunities.0',
        'step_1.opportunities.1',
      ],
    );
    for (const { key, name } of all) assert.equal(findingOf(file, key)?.finding.name, name);
    for (const key of ['step_0.pains.2', 'step_9.pains.0', 'step_0.fail.0', 'step_0.rating.0', 'x'])
      assert.equal(findingOf(file, key), undefined);
  });

  const cases: readonly (readonly [string, string, FieldValue | null, from: string, to: string])[] = [
    ['step_0.pains.0', 'severity', 4, '- Queue # seen', '- { name: Queue, severity: 4 } # seen'],
    ['step_0.pains.1', 'severity', 5, 'severity: 2', 'severity: 5'],
    ['step_0.pains.1', 'severity', null, ', severity: 2', ''],
    ['step_0.pains.1', 'status', 'done', 'owner: clerk', 'owner: clerk, status: done'],
    ['step_0.ideas.0', 'name', 'Quiet music', 'ideas: Music', 'ideas: Quiet music'],
    ['step_0.ideas.0', 'due', '2027-01-31', 'ideas: Music', 'ideas: { name: Music, due: 2027-01-31 }'],
    ['c0_2_1.fail.0', 'effort', 3, 'recovery: Card', 'recovery: Card, effort: 3'],
    ['c0_2_1.fail.1', 'owner', 'Front: desk', 'Till stuck', '{ name: Till stuck, owner: "Front: desk" }'],
    ['step_1.opportunities.1', 'name', 'Tip, too', 'Tip]', '"Tip, too"]'],
  ];
  for (const [key, field, value, from, to] of cases) {
    it(`write ${field} of ${key}`, () => {
      assert.ok(journey.includes(from));
      const after = performed(journey, { kind: 'set', keys: [key], field, value });
      assert.equal(after, journey.replace(from, to));
    });
  }

  it('refuse what the format does not take, and what is gone', () => {
    const refused = (key: string, field: string, value: FieldValue) =>
      performed(journey, { kind: 'set', keys: [key], field, value });
    assert.match(refused('step_0.pains.0', 'severity', 9), /^refused: .*5/);
    assert.match(refused('step_0.pains.7', 'severity', 1), /^refused: /);
    assert.match(refused('step_0.pains.0', 'name', ''), /^refused: /);
  });

  it('find it by its name in a text that has changed', () => {
    const newer = readBlueprint(
      journey.replace('          - Queue # seen\n', '          - First\n          - Queue\n'),
    );
    const gesture = { kind: 'set', keys: ['step_0.pains.0'], field: 'severity', value: 1 } as const;
    const made = perform(newer, gesture, { 'step_0.pains.0': 'Queue' });
    assert.ok('changes' in made);
    assert.match(made.changes.map(({ text }) => text).join(), /name: Queue, severity: 1/);
    assert.match(
      JSON.stringify(perform(newer, gesture, { 'step_0.pains.0': 'Smell' })),
      /"refused":"\\"Smell\\" is not where it was/,
    );
  });
});
