import assert from 'node:assert/strict';
import { toJson } from '../../../../cli/export/json.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';

describe('the model as JSON', () => {
  const text = `blueprint: Hotel
lint: { missing-lane: off }
actors: { clerk: { name: Desk clerk, department: Front office } }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        emotion: -1
        customer: Asks
        frontstage: { name: Answers, by: clerk, duration: 4m, to: { id: asks, label: hello } }
`;
  const model = JSON.parse(toJson(readBlueprint(text).model));

  it('has what was written, without places', () => {
    assert.equal(model.title, 'Hotel');
    assert.deepEqual(model.actors, [
      { kind: 'actor', id: 'clerk', name: 'Desk clerk', department: 'Front office' },
    ]);
    assert.deepEqual(model.lint, { 'missing-lane': 'off' });
    const [step] = model.stages[0].steps;
    assert.equal(step.emotion, -1);
    const [, answers] = step.cells;
    assert.deepEqual(answers.by, ['clerk']);
    assert.deepEqual(answers.duration, { text: '4m', seconds: 240 });
    assert.deepEqual(answers.to, [{ to: 'asks', label: 'hello' }]);
    assert.doesNotMatch(JSON.stringify(model), /[sS]pans?"/);
  });

  it('keeps a metric whose own key is "value"', () => {
    const { model: measured } = readBlueprint(
      'stages: [{ stage: A, steps: [{ step: B, metrics: [{ name: Wait, value: 4m }] }] }]',
    );
    const [metric] = JSON.parse(toJson(measured)).stages[0].steps[0].metrics;
    assert.deepEqual(metric, { name: 'Wait', value: '4m' });
  });
});
