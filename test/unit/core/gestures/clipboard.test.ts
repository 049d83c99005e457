import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { perform } from '../../../../core/gesture.ts';
import { copiedText } from '../../../../core/gestures/clipboard/copied-text.ts';
import { performed } from './performed.ts';

const order = `      # Ordering
      - step: Order # first
        id: order
        customer: Orders
        frontstage:
          - { name: Takes it, id: take, to: make }
          - name: Notes # by hand
            id: make
        next: make-it
`;
const make = `      - step: Make it
        backstage: &b { name: Brews, by: barista }
        support: *b
`;
const cafe = `blueprint: Café
stages:
  - stage: Buy
    steps:
${order}${make}  - stage: Drink
    steps:
      - step: Sip
        customer: Sips
`;

function copied(text: string, ...keys: string[]): string {
  const found = copiedText(readBlueprint(text), keys);
  return 'refused' in found ? `refused: ${found.refused}` : found.text;
}

const unindented = (text: string, by: number) => text.replaceAll(new RegExp(`^ {${by}}`, 'gm'), '');

describe('what is copied in the picture', () => {
  it('is the YAML that it was, with its comments, and what an alias repeats is written out', () => {
    assert.equal(copied(cafe, 'step_0'), unindented(order, 6));
    assert.equal(
      copied(cafe, 'stage_0'),
      unindented(`  - stage: Buy\n    steps:\n${order}${make}`, 2)
        .replace('&b ', '')
        .replace('*b', '{ name: Brews, by: barista }'),
    );
    assert.equal(copied(cafe.replaceAll('\n', '\r\n'), 'step_0'), unindented(order, 6));
    assert.equal(copied('stages: [{ stage: A, steps: [{ step: B }] }]', 'step_0'), '- { step: B }\n');
    assert.match(copied(cafe, 'step_0', 'c0_1_0'), /^refused: .*one kind/);
    assert.match(copied(cafe, 'lane_0'), /^refused: .*its cards/);
  });

  it('is pasted behind the step or stage that is chosen, with ids of its own, to which its own arrows lead', () => {
    const steps = copied(cafe, 'step_0');
    const again = order
      .replaceAll('make\n', 'make-2\n')
      .replace('to: make ', 'to: make-2 ')
      .replace(', id: take', '')
      .replace('        id: order\n', '');
    assert.equal(
      performed(cafe, { kind: 'paste', step: 'step_1', text: steps }),
      cafe.replace(make, make + again),
    );
    const other = 'stages:\n  - stage: A\n';
    const own = `${other}    steps:\n${order}`;
    assert.equal(performed(other, { kind: 'paste', stage: 'stage_0', text: steps }), own);
    assert.equal(
      performed('', { kind: 'paste', text: steps }),
      `stages:\n  - stage: Stage 1\n    steps:\n${order}`,
    );
    const stage = copied(cafe, 'stage_1');
    assert.equal(
      performed(cafe, { kind: 'paste', step: 'step_0', text: stage }),
      cafe.replace('  - stage: Drink\n', `${stage.replaceAll(/^(?=.)/gm, '  ')}  - stage: Drink\n`),
    );
    const outcome = perform(readBlueprint(cafe), { kind: 'paste', stage: 'stage_1', text: steps });
    assert.deepEqual('changes' in outcome && outcome.chosen, ['step_3']);
  });

  it('keeps the lanes and steps of cards to each other, and goes where it is pasted', () => {
    const cards = copied(cafe, 'c0_1_0', 'c0_2_0', 'c0_2_1', 'c2_1_0');
    assert.equal(
      cards,
      '- customer: Orders\n  frontstage:\n    - { name: Takes it, id: take, to: make }\n    - name: Notes # by hand\n      id: make\n- {}\n- customer: Sips\n',
    );
    const empty = `stages:
  - stage: A
    steps:
      - step: B
      - step: C
        customer: Waits
      - step: D
`;
    const at = (lane?: string) =>
      performed(empty, { kind: 'paste', step: 'step_0', text: cards, ...(lane !== undefined && { lane }) });
    const first = `        customer: Orders
        frontstage:
          - { name: Takes it, id: take, to: make }
          - name: Notes # by hand
            id: make
`;
    const own = empty.replace('- step: B\n', `- step: B\n${first}`);
    const sips = (lane: string) => `- step: D\n        ${lane}: Sips\n`;
    assert.equal(at(), own.replace('- step: D\n', sips('customer')));
    assert.equal(at('lane_1'), at());
    assert.equal(
      at('lane_3'),
      own
        .replace('frontstage:', 'support:')
        .replace('customer: Orders', 'backstage: Orders')
        .replace('- step: D\n', sips('backstage')),
    );
    assert.match(at('lane_4'), /^refused: The cards stand in 2 lanes/);
    assert.match(
      performed(cafe, { kind: 'paste', step: 'step_1', text: cards }),
      / {6}- step: Step 4\n {8}customer: Sips\n$/,
    );
  });

  it('keeps an arrow on what it led to, also where something nearer answers to its name', () => {
    const near = `stages:
  - stage: Buy
    steps:
      - step: Order
        customer: Orders
        frontstage: { name: Asks, to: check }
        backstage: Check
      - step: Pay
        customer: Pays
        backstage: Check
`;
    const text = copied(near, 'c0_2_0');
    const pinned = near
      .replace('backstage: Check', 'backstage: { name: Check, id: check }')
      .replace('customer: Pays\n', 'customer: Pays\n        frontstage: { name: Asks, to: check }\n');
    assert.equal(performed(near, { kind: 'paste', step: 'step_1', lane: 'lane_2', text }), pinned);
  });

  it('adds the steps that rows of a spreadsheet need at the end', () => {
    const one = 'stages: [{ stage: A, steps: [{ step: B, customer: C }] }]\n';
    assert.equal(
      performed(one, { kind: 'paste', step: 'step_0', lane: 'lane_1', text: 'D\tE\t"F\ng"\r\n' }),
      'stages: [{ stage: A, steps: [{ step: B, customer: [C, D] }, { step: Step 2, customer: E }, { step: Step 3, customer: F g }] }]\n',
    );
  });

  it('gives what needs an id of its own none that another thing that is pasted has', () => {
    const named = `stages:
  - stage: Buy
    steps:
      - step: Wait a little
        id: wait
        customer: { name: Wait, id: sit }
        frontstage: { name: Calls, to: wait }
`;
    const ids = [
      ...performed(named, { kind: 'paste', stage: 'stage_0', text: copied(named, 'stage_0') }).matchAll(
        /id: (\S+?)[\s,}]/g,
      ),
    ];
    assert.equal(new Set(ids.map(([, id]) => id)).size, ids.length);
  });

  it('is refused where a lane of it is not in the file, and is a line a card when it is no blueprint', () => {
    const text = '- step: A\n  kitchen: Cooks\n';
    assert.match(performed(cafe, { kind: 'paste', step: 'step_0', text }), /^refused: "kitchen" is no lane/);
    const lines = performed(cafe, {
      kind: 'paste',
      step: 'step_2',
      lane: 'lane_3',
      text: '- Why: not\n- How: so',
    });
    const card = '    steps:\n      - step: Step 1\n        customer: Pays\n';
    assert.equal(performed('', { kind: 'paste', text: 'Pays' }), `stages:\n  - stage: Stage 1\n${card}`);
    assert.ok(lines.includes('        backstage:\n          - "Why: not"\n          - "How: so"\n'), lines);
  });
});
