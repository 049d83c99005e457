import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { formOf } from '../../../core/form.ts';
import { lint } from '../../../core/lint.ts';
import { keysOf, schema } from '../../../core/schema.ts';
import { performed } from './gestures/performed.ts';

const journey = `blueprint: Café
persona: [{ id: a, name: Ann }, { id: b, name: Bob }]
actors:
  clerk: { name: Clerk, note: Kind }
systems:
  till: &till { name: Till }
  press: *till
stages:
  - stage: Buy
    steps:
      - step: Order
        rating: 12
        emotion: { a: 1 }
        pains: Queue
        colour: red
        customer: Orders coffee
        frontstage: { name: Takes the order, by: [clerk, ghost], to: { id: make, kind: wait } }
      - step: Make
        next: []
        frontstage: { name: Makes it, id: make, fail: Spills }
`;

describe('the form of an element', () => {
  const file = readBlueprint(journey);
  const problems = lint(file);
  const form = (key: string) => formOf(file, key, problems) ?? assert.fail(key);
  const field = (key: string, name: string) =>
    form(key).fields.find((one) => one.key === name) ?? assert.fail(`${key} ${name}`);

  it('has every key of the format for every kind of element, each with its help', () => {
    const keys = {
      ...{ document: 'document', persona: 'persona_1', actor: 'actor:clerk', system: 'system:till' },
      ...{ stage: 'stage_0', step: 'step_0', cell: 'c0_1_0', link: 'c0_2_0_to_c1_2_0' },
    } as const;
    for (const [element, key] of Object.entries(keys)) {
      const name = element as keyof typeof keys;
      assert.deepEqual(
        form(key).fields.map((one) => one.key),
        // A view is no row of a table: it is made in the picture and in the text.
        [...keysOf(name).keys()].filter((one) => one !== 'views'),
        key,
      );
      assert.ok(form(key).fields.every(({ help, label }) => help.length > 10 && label.length > 1));
      assert.equal(form(key).help, schema[name].description);
    }
  });

  it('holds what is written, right or wrong', () => {
    assert.equal(field('step_0', 'rating').value, 12);
    assert.deepEqual(field('step_0', 'emotion').value, { a: '1' });
    assert.deepEqual(field('step_0', 'pains').value, ['Queue']);
    assert.equal(field('step_0', 'note').value, undefined);
    assert.deepEqual(field('step_1', 'next').value, []);
    assert.equal(field('c0_1_0', 'name').value, 'Orders coffee');
    assert.deepEqual(field('c0_2_0', 'by').value, ['clerk', 'ghost']);
    assert.deepEqual(field('c0_2_0', 'to').value, [{ id: 'make', kind: 'wait' }]);
    assert.deepEqual(field('c1_2_0', 'fail').value, ['Spills']);
    assert.equal(field('c0_2_0_to_c1_2_0', 'kind').value, 'wait');
  });

  it('offers what is declared, and a feeling for each persona', () => {
    assert.deepEqual(field('c0_2_0', 'by').control, {
      type: 'references',
      choices: [{ value: 'clerk', label: 'Clerk', key: 'actor:clerk' }],
      declares: true,
    });
    assert.deepEqual(field('step_0', 'emotion').control, {
      ...{ type: 'faces', min: -2, max: 2 },
      each: [
        { value: 'a', label: 'Ann' },
        { value: 'b', label: 'Bob' },
      ],
    });
    const { control } = field('document', 'stages');
    assert.deepEqual(control, { type: 'parts', parts: [{ key: 'stage_0', name: 'Buy' }], adds: 'stage' });
  });

  it('has the problems at their fields, and a quick fix is made by its title', () => {
    const [range] = field('step_0', 'rating').problems;
    assert.equal(range?.code, 'out-of-range');
    assert.deepEqual(range.fixes, ['Change to "5"']);
    assert.deepEqual(
      field('c0_2_0', 'by').problems.map(({ code }) => code),
      ['unknown-reference'],
    );
    assert.ok(form('step_0').problems.some(({ code }) => code === 'unknown-key'));
    assert.deepEqual(form('document').problems, []);
    const gesture = { kind: 'fix', key: 'step_0', field: 'rating', code: 'out-of-range' } as const;
    assert.equal(
      performed(journey, { ...gesture, title: 'Change to "5"' }),
      journey.replace('rating: 12', 'rating: 5'),
    );
    assert.match(performed(journey, { ...gesture, title: 'Other' }), /^refused: .*any more/);
  });

  it('says why an element cannot be changed here, and is none for what is gone', () => {
    assert.match(form('system:press').locked ?? '', /alias/);
    assert.equal(form('system:press').source, journey.indexOf('{ name: Till }'));
    assert.equal(formOf(file, 'c9_9_9', problems), undefined);
    assert.equal(formOf(file, 'persona_7', problems), undefined);
  });

  it('has what is not written, which is written down with the first change', () => {
    assert.deepEqual(
      form('lane_2').fields.map(({ value }) => value),
      ['frontstage', 'Frontstage', 'frontstage'],
    );
    const lane = performed(journey, { kind: 'set', keys: ['lane_2'], field: 'role', value: 'backstage' });
    assert.ok(
      lane.includes('lanes:\n  - evidence\n  - customer\n  - { id: frontstage, role: backstage }\n'),
      lane,
    );
    const arrow = [...file.drawn.links].find(([, { span }]) => span === undefined)?.[0] ?? assert.fail();
    assert.equal(form(arrow).locked, undefined);
    assert.equal(form(arrow).fields[0]?.value, file.drawn.links.get(arrow)?.to.id);
  });

  it('is the same after a round trip through JSON', () => {
    for (const key of ['document', 'step_0', 'c0_2_0']) {
      assert.deepEqual(JSON.parse(JSON.stringify(form(key))), form(key));
    }
  });
});
