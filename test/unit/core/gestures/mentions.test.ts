import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        pains: [{ name: Queue, id: queue }]
        customer: Orders
        frontstage: { name: Takes the order, pains: [{ name: Types twice, id: twice }] }
      - step: Pay
        ideas:
          - { name: App, answers: [queue, slow, twice] }
          - { name: Cash desk, answers: queue }
        pains: [{ name: Slow, id: slow }]
        customer: Pays
  - stage: Leave
    steps:
      - step: Go
        customer: Goes
views:
  - view: Board
    stages: [buy, leave]
    focus: order
  - view: Way out
    stages:
      - leave # the end
    rows: [pains]
`;

const remove = (...keys: string[]) => performed(text, { kind: 'remove', keys });

describe('taking something out that findings and views name', () => {
  it('takes a step out of what is answered and of the focus of a view', () => {
    const without = text.replace(/ {6}- step: Order\n(?: {8}.*\n)*/, '');
    assert.equal(
      remove('step_0'),
      without
        .replace('[queue, slow, twice]', '[slow]')
        .replace('{ name: Cash desk, answers: queue }', '{ name: Cash desk }')
        .replace('    focus: order\n', ''),
    );
  });

  it('takes a card out of what is answered', () => {
    assert.equal(
      remove('c0_2_0'),
      text.replace(/ {8}frontstage: .*\n/, '').replace('[queue, slow, twice]', '[queue, slow]'),
    );
  });

  it('takes a stage out of views', () => {
    const without = text.replace(/ {2}- stage: Leave\n(?: {4}.*\n)*(?=views)/, '');
    assert.equal(
      remove('stage_1'),
      without.replace('[buy, leave]', '[buy]').replace('    stages:\n      - leave # the end\n', ''),
    );
  });

  it('says how many went, and leaves nothing that names nothing', () => {
    const outcome = perform(readBlueprint(text), { kind: 'remove', keys: ['step_0'] });
    assert.ok('note' in outcome);
    assert.equal(outcome.note, 'Removed with 2 cards and 4 references.');
    const { analysis } = readBlueprint(remove('step_0'));
    assert.deepEqual(
      [...analysis.references, ...analysis.viewReferences].filter(({ element }) => element === undefined),
      [],
    );
  });
});
