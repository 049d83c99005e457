import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import type { Cell, Step } from '../../../core/model.ts';
import type { Span } from '../../../core/span.ts';

function onlyStep(text: string): Step {
  const step = readBlueprint(text).analysis.columns[0]?.step;
  assert.ok(step);
  return step;
}

/** The first cell of a blueprint with one step that has these lines. */
function onlyCell(lines: string): Cell {
  const [cell] = onlyStep(`stages: [{ stage: A, steps: [{ step: B, ${lines} }] }]`).cells;
  assert.ok(cell);
  return cell;
}

describe('buildModel', () => {
  it('reads short and long forms alike', () => {
    const short = onlyCell('customer: Checks in');
    const long = onlyCell('customer: [{ name: Checks in, wait: 10m, fail: Too late, policy: [a, b] }]');
    assert.deepEqual([short.name, short.id, short.short], ['Checks in', 'checks-in', true]);
    assert.deepEqual([long.name, long.id, long.short], ['Checks in', 'checks-in', false]);
    assert.deepEqual(long.wait?.value, { text: '10m', seconds: 600 });
    assert.equal(long.fail[0]?.name, 'Too late');
    assert.deepEqual(
      long.policy.map(({ value }) => value),
      ['a', 'b'],
    );
  });

  it('keeps figures and words as they are written', () => {
    const { model } = readBlueprint('blueprint: 2001\nversion: 1.20\nowner: yes\n');
    assert.deepEqual([model.title?.value, model.version?.value, model.owner?.value], ['2001', '1.20', 'yes']);
  });

  it('leaves out what is not written', () => {
    const { model } = readBlueprint('blueprint: A\nowner:\nscenario: ~\npersona: []\n');
    assert.ok(!('owner' in model));
    assert.ok(!('scenario' in model));
    assert.deepEqual(model.personas, []);
    assert.ok(!('to' in onlyCell('customer: { name: A, to: }')));
    assert.deepEqual(onlyCell('customer: { name: A, to: [] }').to, []);
  });

  it('has the five lanes when the file has none', () => {
    const roles = ['evidence', 'customer', 'frontstage', 'backstage', 'support'];
    for (const text of ['', 'blueprint: A', 'lanes: []', 'lanes: 12\nstages: x', '- a']) {
      const lanes = readBlueprint(text).model.lanes.map(({ role }) => role);
      if (text.includes('12')) continue;
      assert.deepEqual(lanes, roles, text);
    }
  });

  it('puts cells into the order of the lanes', () => {
    const step = onlyStep(`lanes: [customer, { id: desk, role: onstage }, support]
stages: [{ steps: [{ step: A, support: C, desk: [B, B2], Desk: X, customer: A }] }]`);
    assert.deepEqual(
      step.cells.map(({ name, lane }) => `${lane} ${name}`),
      ['customer A', 'desk B', 'desk B2', 'support C'],
    );
  });

  it('understands other names of the usual lanes', () => {
    const step = onlyStep('stages: [{ steps: [{ step: A, onstage: B, physical evidence: C }] }]');
    assert.deepEqual(
      step.cells.map(({ name, lane }) => `${lane} ${name}`),
      ['evidence C', 'frontstage B'],
    );
    const { lanes } = readBlueprint(
      'lanes: [Evidence, Customer Actions, { name: Onstage }, Backstage]',
    ).model;
    assert.deepEqual(
      lanes.map(({ id, name, role }) => [id, name, role]),
      [
        ['evidence', 'Evidence', 'evidence'],
        ['customer-actions', 'Customer Actions', 'customer'],
        ['onstage', 'Onstage', 'frontstage'],
        ['backstage', 'Backstage', 'backstage'],
      ],
    );
  });

  it('knows where everything is written', () => {
    const text = `blueprint: A
stages:
  - stage: "Book"   # first
    steps:
      - step: Make reservation
        customer:
          name: Calls
          note: |
            Over two
            lines.

# the end
`;
    const { model } = readBlueprint(text);
    const written = (span: Span | undefined): string =>
      span === undefined ? '' : text.slice(span.start, span.end);
    const [stage] = model.stages;
    const [step] = stage?.steps ?? [];
    const [cell] = step?.cells ?? [];
    assert.equal(written(stage?.nameSpan), '"Book"');
    assert.ok(written(stage?.span).startsWith('stage: "Book"') && written(stage?.span).endsWith('lines.'));
    assert.ok(written(stage?.stepsSpan).startsWith('steps:'));
    assert.equal(written(step?.nameSpan), 'Make reservation');
    assert.ok(written(cell?.span).startsWith('name: Calls') && written(cell?.span).endsWith('lines.'));
    assert.ok(written(step?.laneSpans.get('customer')).startsWith('customer:'));
    assert.equal(cell?.note?.value, 'Over two\nlines.\n');
  });

  it('derives ids from names, and from the place where there is none', () => {
    const { model } = readBlueprint('stages: [{ stage: "?", steps: [{ step: "!", customer: "..." }] }]');
    const [stage] = model.stages;
    const [step] = stage?.steps ?? [];
    assert.deepEqual([stage?.id, step?.id, step?.cells[0]?.id], ['stage-1', 'step-1', 'customer-1']);
  });

  it('understands a line that is being typed', () => {
    const step = onlyStep(`stages:
  - stage: A
    steps:
      - step: Check in
        chan
        customer: Checks in
        evidence: [Desk, Key
        backstage: Prepares
        support:
`);
    assert.deepEqual(
      step.cells.map(({ name }) => name),
      ['Desk', 'Key', 'Checks in', 'Prepares'],
    );
    assert.ok(step.laneSpans.has('support'));
  });

  it('does not lose the rest of the file to a colon in a text', () => {
    const { model, analysis } = readBlueprint(`blueprint: Hotel: one night   # comment
scenario: Late: no desk
stages:
  - stage: Arrive
    steps:
      - step: Check in: the desk
        customer: { name: Checks in }
        frontstage:
          name: Greets
          note: Nice: very
          duration: 4m
  - stage: Leave
`);
    assert.equal(model.title?.value, 'Hotel: one night');
    assert.equal(model.scenario?.value, 'Late: no desk');
    assert.equal(model.stages.length, 2);
    assert.equal(analysis.columns[0]?.step.name, 'Check in: the desk');
    assert.equal(analysis.cells[1]?.duration?.value.seconds, 240);
  });

  it('places what an alias repeats where the alias stands', () => {
    const text =
      'x-a: &a { name: Waits, wait: 5m }\nstages: [{ steps: [{ step: A, customer: [*a, { <<: *a, name: B }] }] }]';
    const [first, second] = readBlueprint(text).analysis.cells;
    assert.deepEqual([first?.name, first?.wait?.value.seconds], ['Waits', 300]);
    assert.equal(text.slice(first?.nameSpan.start, first?.nameSpan.end), '*a');
    assert.deepEqual([second?.name, second?.wait?.value.seconds], ['B', 300]);
    assert.equal(text.slice(second?.nameSpan.start, second?.nameSpan.end), 'B');
  });

  it('takes a text where keys belong for a name', () => {
    const { model } = readBlueprint('stages:\n  - Book\n  - stage: Arrive\n    steps: [Check in, Pay]\n');
    assert.deepEqual(
      model.stages.map(({ name, steps }) => [name, steps.length]),
      [
        ['Book', 0],
        ['Arrive', 2],
      ],
    );
  });

  it('passes over keys that begin with x-', () => {
    const text =
      'blueprint: A\nx-a: { b: c }\nstages: [{ stage: A, x-b: 1, steps: [{ step: B, x-c: [d] }] }]';
    assert.deepEqual(readBlueprint(text).problems, []);
  });
});
