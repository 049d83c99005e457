import assert from 'node:assert/strict';
import { applyChanges } from '../../../../core/apply-changes.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type Gesture, perform } from '../../../../core/gesture.ts';
import { performed } from './performed.ts';

const cafe = `blueprint: Café
stages:
  - stage: Buy # here
    steps:
      - step: Order
        customer: Orders coffee # warm
        frontstage: { name: Takes the order }
        backstage: Asks
      - step: Make
        frontstage:
          - Makes it
        support: Machine
      - step: Wait
        customer:
          - Waits
          - Reads
        frontstage: Talks
processes:
  beans: Beans
`;

/** The lines of a text that a gesture changes, as they are then; those that are the same are left out. */
function changedLines(text: string, gesture: Gesture): readonly string[] {
  const after = performed(text, gesture).split('\n');
  const before = text.split('\n');
  return after.filter((line) => !before.includes(line)).map((line) => line.trim());
}

/** All arrows of a text by the names of their ends, with kind and label. */
function arrowsOf(text: string): readonly string[] {
  return readBlueprint(text)
    .analysis.links.map(({ from, to, kind, label = '' }) =>
      `${from.name} -${kind}-> ${to.name} ${label}`.trim(),
    )
    .sort();
}

describe('an arrow drawn from one card to another', () => {
  it('is to of the card, and those that follow by themselves and give way to it are written down', () => {
    assert.deepEqual(changedLines(cafe, { kind: 'connect', from: 'c0_2_0', to: 'c0_1_0' }), [
      'frontstage: { name: Takes the order, to: [asks, orders-coffee] }',
    ]);
    // Talks had a hand-off from Machine, which would go where another arrow comes from another step.
    assert.deepEqual(changedLines(cafe, { kind: 'connect', from: 'c0_3_0', to: 'c2_2_0' }), [
      'backstage: { name: Asks, to: [{ id: makes-it, kind: handoff }, talks] }',
      'support: { name: Machine, to: { id: talks, kind: handoff } }',
    ]);
  });

  it('is next of the step between steps of the customer, with the usual way written down', () => {
    const more = cafe.replace('processes:', '      - step: Drink\n        customer: Drinks\nprocesses:');
    assert.deepEqual(changedLines(more, { kind: 'connect', from: 'c0_1_0', to: 'c3_1_0' }), [
      'next: [wait, drink]',
      // The hand-off into the step without the customer goes where `next` is written.
      'backstage: { name: Asks, to: { id: makes-it, kind: handoff } }',
    ]);
    assert.deepEqual(changedLines(cafe, { kind: 'connect', from: 'c2_1_1', to: 'c0_1_0' }), ['next: order']);
    // Not the first card of that step: `next` would lead elsewhere.
    assert.deepEqual(changedLines(cafe, { kind: 'connect', from: 'c0_1_0', to: 'c2_1_1' }), [
      'customer: { name: Orders coffee, to: reads } # warm',
    ]);
  });

  it('is needs to a shared process', () => {
    const used = cafe.replace(
      '        frontstage: Talks',
      '        frontstage: { name: Talks, needs: [beans] }',
    );
    assert.deepEqual(changedLines(used, { kind: 'connect', from: 'c2_1_0', to: 'c2_4_0' }), [
      '- { name: Waits, needs: beans }',
    ]);
  });

  it('is written in the style around it', () => {
    const lines = cafe.replace('{ name: Takes the order }', '\n          name: Takes the order');
    assert.equal(
      performed(lines, { kind: 'connect', from: 'c0_3_0', to: 'c0_1_0' }),
      lines.replace(
        'backstage: Asks',
        'backstage:\n          name: Asks\n          to: [{ id: makes-it, kind: handoff }, orders-coffee]',
      ),
    );
    assert.equal(
      performed(lines, { kind: 'connect', from: 'c0_2_0', to: 'c0_1_0' }),
      lines.replace('name: Takes the order', 'name: Takes the order\n          to: [asks, orders-coffee]'),
    );
    const list = cafe.replace(
      '{ name: Takes the order }',
      '\n          name: Takes the order\n          to:\n            - asks # first',
    );
    assert.equal(
      performed(list, { kind: 'connect', from: 'c0_2_0', to: 'c0_1_0' }),
      list.replace('- asks # first', '- asks # first\n            - orders-coffee'),
    );
  });

  it('gives its target an id where a name means several', () => {
    const twice = cafe.replace('Talks', 'Takes the order');
    assert.deepEqual(changedLines(twice, { kind: 'connect', from: 'c1_4_0', to: 'c0_2_0' }), [
      'support: { name: Machine, to: [{ id: takes-the-order-3, kind: handoff }, takes-the-order] }',
      'frontstage: { name: Takes the order, id: takes-the-order-3 }',
    ]);
  });

  it('is chosen when it is there already, and is refused where there can be none', () => {
    assert.deepEqual(perform(readBlueprint(cafe), { kind: 'connect', from: 'c0_1_0', to: 'c0_2_0' }), {
      changes: [],
      chosen: ['c0_1_0_to_c0_2_0'],
    });
    const refused = (from: string, to: string) => performed(cafe, { kind: 'connect', from, to });
    assert.match(refused('c0_1_0', 'c0_1_0'), /^refused: An arrow leads from one card to another/);
    assert.match(refused('c0_1_0', 'c9_1_0'), /^refused: .*any more/);
    assert.match(refused('c0_1_0', 'step_1'), /^refused: An arrow leads/);
  });

  it('is refused on a card that an alias repeats, with the place of what it repeats', () => {
    const alias = cafe
      .replace('- Makes it', '- &make { name: Makes it }')
      .replace('frontstage: Talks', 'frontstage: *make');
    const outcome = perform(readBlueprint(alias), { kind: 'connect', from: 'c2_2_0', to: 'c0_1_0' });
    assert.ok('refused' in outcome && outcome.place !== undefined);
    assert.match(outcome.refused, /repeated from elsewhere/);
    assert.equal(alias.slice(outcome.place.start, outcome.place.end), '{ name: Makes it }');
  });
});

describe('an arrow drawn to another card', () => {
  it('keeps its label and its kind', () => {
    const labelled = cafe.replace(
      '{ name: Takes the order }',
      '{ name: Takes the order, to: { id: "asks", label: "why?", kind: wait } }',
    );
    assert.equal(
      performed(labelled, { kind: 'reconnect', link: 'c0_2_0_to_c0_3_0', to: 'c1_2_0' }),
      labelled
        .replace('"asks"', '"makes-it"')
        .replace('backstage: Asks', 'backstage: { name: Asks, to: { id: makes-it, kind: handoff } }'),
    );
    assert.deepEqual(
      changedLines(labelled, { kind: 'reconnect', link: 'c0_2_0_to_c0_3_0', from: 'c0_1_0' }),
      [
        'customer: { name: Orders coffee, to: [takes-the-order, { id: asks, label: "why?", kind: wait }] } # warm',
        'frontstage: { name: Takes the order, to: [] }',
      ],
    );
  });

  it('takes what is noted of it along, above the card that it leaves then', () => {
    const noted = cafe.replace(
      'backstage: Asks\n',
      'backstage:\n          name: Asks\n          needs: beans # fresh ones\n',
    );
    assert.deepEqual(changedLines(noted, { kind: 'reconnect', link: 'c0_3_0_to_c0_4_0', from: 'c1_4_0' }), [
      '# fresh ones',
      'support: { name: Machine, needs: beans }',
    ]);
  });

  it('is written down when it followed by itself', () => {
    assert.deepEqual(changedLines(cafe, { kind: 'reconnect', link: 'c0_2_0_to_c0_3_0', to: 'c1_4_0' }), [
      'frontstage: { name: Takes the order, to: machine }',
    ]);
    assert.deepEqual(changedLines(cafe, { kind: 'reconnect', link: 'c0_3_0_to_c1_2_0', to: 'c1_4_0' }), [
      'backstage: { name: Asks, to: { id: machine, kind: handoff } }',
    ]);
  });
});

describe('an arrow that is removed', () => {
  const removed = (text: string, ...keys: string[]) => changedLines(text, { kind: 'remove', keys });

  it('becomes an empty list when it followed by itself, and no other arrow goes or comes', () => {
    assert.deepEqual(removed(cafe, 'c0_2_0_to_c0_3_0'), ['frontstage: { name: Takes the order, to: [] }']);
    assert.deepEqual(removed(cafe, 'c0_1_0_to_c2_1_0'), [
      'next: []',
      'backstage: { name: Asks, to: { id: makes-it, kind: handoff } }',
    ]);
    // `to: []` takes the customer's path away too, which is written down then.
    assert.deepEqual(removed(cafe, 'c0_1_0_to_c0_2_0'), [
      'next: wait',
      'customer: { name: Orders coffee, to: [] } # warm',
      'backstage: { name: Asks, to: { id: makes-it, kind: handoff } }',
    ]);
  });

  it('goes from its list, with the key where nothing comes back without it', () => {
    const written = cafe
      .replace('{ name: Takes the order }', '{ name: Takes the order, to: [asks, machine] }')
      .replace('customer: Orders coffee', 'customer: { name: Orders coffee, to: reads }');
    assert.deepEqual(removed(written, 'c0_2_0_to_c1_4_0'), [
      'frontstage: { name: Takes the order, to: [asks] }',
    ]);
    assert.deepEqual(removed(written, 'c0_1_0_to_c2_1_1'), ['customer: { name: Orders coffee } # warm']);
    assert.deepEqual(removed(written, 'c0_2_0_to_c1_4_0', 'c0_2_0_to_c0_3_0'), [
      'frontstage: { name: Takes the order, to: [] }',
    ]);
  });

  it('goes with the comments that belong to it', () => {
    const list = cafe.replace(
      '{ name: Takes the order }',
      '\n          name: Takes the order\n          to:\n            # one\n            - asks # 1\n            # two\n            - machine # 2',
    );
    assert.equal(
      performed(list, { kind: 'remove', keys: ['c0_2_0_to_c0_3_0'] }),
      list.replace('            # one\n            - asks # 1\n', ''),
    );
  });
});

describe('the cards of a blueprint', () => {
  it('are joined and taken apart again with all other arrows as they were', () => {
    const file = readBlueprint(cafe);
    const keys = file.drawn.picture.cells.map(({ key }) => key);
    const before = arrowsOf(cafe);
    for (const from of keys.slice(1, 4)) {
      for (const to of keys) {
        if (from === to) continue;
        const outcome = perform(file, { kind: 'connect', from, to });
        assert.ok(!('refused' in outcome), `${from} ${to}`);
        const after = applyChanges(cafe, outcome.changes);
        if (outcome.changes.length === 0) continue;
        assert.equal(arrowsOf(after).length, before.length + 1, `${from} ${to}`);
        assert.deepEqual(
          before.filter((arrow) => !arrowsOf(after).includes(arrow)),
          [],
          `${from} ${to}`,
        );
        const apart = performed(after, { kind: 'remove', keys: outcome.chosen ?? [] });
        assert.deepEqual(arrowsOf(apart), before, `${from} ${to}\n${after}\n${apart}`);
      }
    }
  });

  it('have arrows that go one by one', () => {
    const file = readBlueprint(cafe);
    const before = arrowsOf(cafe);
    for (const key of file.drawn.links.keys()) {
      const after = performed(cafe, { kind: 'remove', keys: [key] });
      const left = arrowsOf(after);
      assert.equal(left.length, before.length - 1, `${key}\n${after}`);
      assert.deepEqual(
        left.filter((arrow) => !before.includes(arrow)),
        [],
        key,
      );
    }
  });
});
