import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { compareBlueprints } from '../../../../core/compare.ts';
import { generatedPair } from './generated-pairs.ts';

const pairs = 500;

describe('500 pairs of blueprints whose changes are known', () => {
  const compared = Array.from({ length: pairs }, (_, seed) => () => {
    const { before, after, made } = generatedPair(seed);
    const { differences } = compareBlueprints(readBlueprint(before), readBlueprint(after));
    return { made, differences, seed };
  });
  let all: readonly ReturnType<(typeof compared)[number]>[] = [];
  before(() => {
    all = compared.map((compare) => compare());
  });

  it('have at least 98 % of them named as what they were, and hardly anything else', () => {
    let [wanted, named, said] = [0, 0, 0];
    for (const { made, differences } of all) {
      const found = differences.map(({ change, noun, name }) => `${change} ${noun} ${name}`);
      wanted += made.length;
      said += found.length;
      for (const one of made) {
        const at = found.indexOf(one);
        if (at < 0) continue;
        named++;
        found.splice(at, 1);
      }
    }
    assert.ok(wanted > 1000, `${wanted} changes were made`);
    assert.ok(named / wanted >= 0.98, `${named} of ${wanted} are named`);
    assert.ok(named / said >= 0.98, `${said} are said, ${named} of them were made`);
  });

  it('have nothing named twice', () => {
    for (const { differences, seed } of all) {
      const said = differences.map(({ change, key, before, after, noun }) =>
        JSON.stringify([change, noun, key, before, after]),
      );
      assert.equal(new Set(said).size, said.length, `seed ${seed}`);
      const parts = differences.flatMap(
        ({ parts, change }) =>
          (change === 'added' ? parts.after : change === 'removed' ? parts.before : []) ?? [],
      );
      assert.equal(new Set(parts).size, parts.length, `seed ${seed}`);
    }
  });
});
