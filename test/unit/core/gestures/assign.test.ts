import assert from 'node:assert/strict';
import { performed } from './performed.ts';

const journey = `blueprint: Café
actors:
  clerk: Clerk # at the till

stages:
  - stage: Buy
    steps:
      - step: Order
        pains: [Queue]
        customer: Orders coffee
        frontstage: { name: Takes the order, by: clerk } # quickly
      - step: Make
        frontstage: Makes it
`;

describe('assigning what is declared', () => {
  it('names one or several of them, and none', () => {
    const by = (ids: readonly string[]) =>
      performed(journey, { kind: 'assign', keys: ['c0_2_0'], field: 'by', ids });
    assert.equal(by(['clerk']), journey);
    assert.equal(by(['clerk', 'maker']), journey.replace('by: clerk', 'by: [clerk, maker]'));
    assert.equal(by([]), journey.replace('{ name: Takes the order, by: clerk }', 'Takes the order'));
  });

  it('declares what is new once, with an id that is free, and uses what has the name already', () => {
    assert.equal(
      performed(journey, {
        kind: 'assign',
        keys: ['c0_2_0', 'c1_2_0'],
        field: 'by',
        ids: [],
        declare: ['Clerk', 'Head: of it', '☕'],
      }),
      journey
        .replace('# at the till\n', '# at the till\n  head-of-it: "Head: of it"\n  actor-1: "☕"\n')
        .replace('by: clerk', 'by: [clerk, head-of-it, actor-1]')
        .replace('frontstage: Makes it', 'frontstage: { name: Makes it, by: [clerk, head-of-it, actor-1] }'),
    );
    assert.equal(
      performed(journey, { kind: 'assign', keys: ['step_0'], field: 'channel', ids: [], declare: ['Desk'] }),
      journey
        .replace('stages:', 'channels:\n  desk: Desk\n\nstages:')
        .replace('- step: Order', '- step: Order\n        channel: desk'),
    );
    assert.equal(
      performed(journey, {
        kind: 'assign',
        keys: ['c0_2_0'],
        field: 'needs',
        ids: [],
        declare: ['Makes it'],
      }),
      journey
        .replace('stages:', 'processes:\n  makes-it-2: Makes it\n\nstages:')
        .replace('by: clerk }', 'by: clerk, needs: [makes-it-2] }'),
    );
  });
});

describe('adding a text', () => {
  it('adds it to a list, or begins one; once', () => {
    assert.equal(
      performed(journey, { kind: 'add-text', keys: ['step_0', 'step_1'], field: 'pains', text: ' Rain\n' }),
      journey
        .replace('[Queue]', '[Queue, Rain]')
        .replace('- step: Make\n', '- step: Make\n        pains: [Rain]\n'),
    );
    assert.equal(
      performed(journey, { kind: 'add-text', keys: ['step_0'], field: 'pains', text: 'Queue' }),
      journey,
    );
    assert.equal(
      performed(journey, { kind: 'add-text', keys: ['c0_2_0'], field: 'fail', text: 'Spills, all' }),
      journey.replace('by: clerk }', 'by: clerk, fail: "Spills, all" }'),
    );
  });

  it('is refused where there is no list', () => {
    const add = (field: string, text: string) =>
      performed(journey, { kind: 'add-text', keys: ['c0_2_0'], field, text });
    assert.match(add('note', 'x'), /^refused: .*no list called "note"/);
    assert.match(add('fail', ' '), /^refused: .*empty/);
  });
});
