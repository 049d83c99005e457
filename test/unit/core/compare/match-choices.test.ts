import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import {
  exchangedChoices,
  type MatchChoices,
  withApart,
  withJoined,
} from '../../../../core/compare/match-choices.ts';
import { partPaths } from '../../../../core/compare/part-paths.ts';
import { compareBlueprints } from '../../../../core/compare.ts';

const steps = (names: readonly string[]) =>
  `blueprint: A\nstages:\n  - stage: Buy\n    steps:\n${names.map((name) => `      - step: ${name}\n        customer: Acts\n`).join('')}`;

const none: MatchChoices = { joined: [], apart: [] };
const order = { before: '//stage:Buy/step:Order', after: '//stage:Buy/step:Order' };

function said(before: string, after: string, choices?: MatchChoices): readonly string[] {
  return compareBlueprints(readBlueprint(before), readBlueprint(after), choices)
    .differences.filter(({ noun }) => noun === 'step')
    .map(({ change, name }) => `${change} ${name}`);
}

function pathsIn(text: string): readonly string[] {
  return [...partPaths(compareBlueprints(readBlueprint(text), readBlueprint('')).left).partAt.keys()];
}

describe('what is decided about parts that are compared', () => {
  const pathOf = (text: string, name: string) =>
    pathsIn(text).find((path) => path.endsWith(`step:${name}`)) ?? '';

  it('takes apart what has one name', () => {
    const [before, after] = [steps(['Order']), `${steps(['Order'])}# the same\n`];
    assert.deepEqual(said(before, after), []);
    const apart = withApart(none, { before: pathOf(before, 'Order'), after: pathOf(after, 'Order') });
    assert.deepEqual(said(before, after, apart).toSorted(), ['added Order', 'removed Order']);
  });

  it('joins what has nothing in common', () => {
    const [before, after] = [
      steps(['Order']),
      steps(['Xylophone']).replace('customer: Acts', 'support: Trucks').replace('stage: Buy', 'stage: Zoo'),
    ];
    assert.deepEqual(said(before, after), []);
    const joined = withJoined(none, { before: pathOf(before, 'Order'), after: pathOf(after, 'Xylophone') });
    assert.ok(said(before, after, joined).includes('renamed Xylophone'));
  });

  it('means the same with the sides exchanged', () => {
    const [before, after] = [steps(['Order', 'Pay', 'Sit']), steps(['Order', 'Pays', 'Sit down'])];
    const choices = withApart(
      withJoined(none, { before: pathOf(before, 'Order'), after: pathOf(after, 'Sit down') }),
      { before: pathOf(before, 'Pay'), after: pathOf(after, 'Pays') },
    );
    const pairsOf = (one: string, other: string, decided: MatchChoices) => {
      const { left, pairs } = compareBlueprints(readBlueprint(one), readBlueprint(other), decided);
      return left.all.flatMap((part) => {
        const partner = pairs.partnerOf(part);
        return partner === undefined ? [] : [[part.name, partner.name]];
      });
    };
    const there = pairsOf(before, after, choices);
    const back = pairsOf(after, before, exchangedChoices(choices));
    assert.deepEqual(back.map(([a, b]) => [b, a]).toSorted(), there.toSorted());
    assert.ok(there.some(([a, b]) => a === 'Order' && b === 'Sit down'));
  });

  it('passes over what is not there any more, and what is of another kind', () => {
    const text = steps(['Order']);
    const gone = { before: 'step#gone', after: 'step#gone' };
    const stage = pathsIn(text).find((path) => path.endsWith('stage:Buy')) ?? '';
    const odd = { before: stage, after: pathOf(text, 'Order') };
    assert.deepEqual(said(text, text, { joined: [gone, odd], apart: [gone] }), []);
  });

  it('counts the last decision about a part', () => {
    const other = { ...order, after: '//stage:Buy/step:Pay' };
    assert.deepEqual(withJoined(withJoined(none, order), other).joined, [other]);
    assert.deepEqual(withJoined(withApart(none, order), order), { joined: [order], apart: [] });
    assert.deepEqual(withApart(withJoined(none, order), order), { joined: [], apart: [order] });
  });

  it('knows parts of one name in one place by their number, and any sign in a name', () => {
    const paths = pathsIn(steps(['Order', 'Order', 'a/b~2']));
    assert.equal(new Set(paths).size, paths.length);
    assert.equal(paths.filter((path) => /step:Order(~2)?$/.test(path)).length, 2);
  });
});
