import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { type ComparisonPageData, comparisonPage } from '../../../../core/compare/page.ts';
import { compareBlueprints } from '../../../../core/compare.ts';
import { root } from '../../../../tooling/root.ts';

const read = (name: string) => readFileSync(join(root, 'examples', `${name}.blueprint.yaml`), 'utf8');

function pageOf(before: string, ...after: readonly string[]): string {
  const base = readBlueprint(before);
  return comparisonPage(
    {
      before: { name: 'before' },
      after: after.map((text, index) => ({
        name: `after ${index}`,
        comparison: compareBlueprints(base, readBlueprint(text)),
      })),
    },
    { linkOf: (side, [line, character]) => `at:${side}:${line}:${character}` },
  );
}

function dataOf(page: string): ComparisonPageData {
  return JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}');
}

describe('the page of a comparison', () => {
  const hotel = read('hotel');
  const page = pageOf(hotel, read('hotel-to-be'));

  it('has a picture of each side and one of both, each with ids of its own', () => {
    assert.deepEqual(
      [...page.matchAll(/data-of="([^"]+)" data-index="(\d)"/g)].map(([, of, index]) => `${of} ${index}`),
      ['step 0', 'step 1', 'one-0 0'],
    );
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('knows what in the pictures is the same', () => {
    const { sides, marked } = dataOf(page);
    const [before, after] = sides;
    assert.deepEqual(
      sides.map(({ of }) => of),
      ['before', 0],
    );
    const groupIn = (side: typeof before, said: string) =>
      Object.entries(side?.parts ?? {}).find(([, part]) => part.said === said)?.[0];
    const checksIn = groupIn(before, 'cell “Checks in”');
    assert.ok(checksIn);
    assert.equal(groupIn(after, 'cell “Receives the key on the phone”'), checksIn);
    for (const keys of [before?.keys, after?.keys, marked[0]]) {
      assert.ok(Object.values(keys ?? {}).includes(checksIn));
    }
  });

  it('leads from a difference to both texts', () => {
    const row = page.split('<tr ').find((one) => one.includes('wait: 10m → 1m')) ?? '';
    const line = (text: string, wanted: string) => text.slice(0, text.indexOf(wanted)).split('\n').length - 1;
    assert.match(row, new RegExp(`href="at:before:${line(hotel, 'wait: 10m')}:`));
    assert.match(row, new RegExp(`href="at:0:${line(read('hotel-to-be'), 'wait: 1m')}:`));
  });

  it('has the reality check, and what cannot be read', () => {
    assert.match(page, /Reality check/);
    const broken = pageOf(hotel, 'blueprint: [');
    assert.match(broken, /after 0 cannot be read at line 1/);
    assert.match(broken, /after 0 has no step\./);
  });

  it('shows the two sides of a merge with their base between them, and what both have done', () => {
    const [ours, theirs] = [
      hotel.replace('wait: 10m', 'wait: 8m').replace('name: Checks in', 'name: Signs in'),
      hotel.replace('wait: 10m', 'wait: 8m'),
    ];
    const merge = pageOf(hotel, ours, theirs);
    const { sides } = dataOf(merge);
    assert.deepEqual(
      sides.map(({ of }) => of),
      [0, 'before', 1],
    );
    assert.equal(merge.match(/, on both sides</g)?.length, 2);
    const [one, base, other] = sides.map(({ parts }) => Object.keys(parts));
    assert.deepEqual(one, base);
    assert.deepEqual(other, base);
  });

  it('takes whatever an author wrote as text', () => {
    const text =
      'blueprint: "<script>"\nstages: [{ stage: "</script><b>", steps: [{ step: "<i>", customer: "<u>" }] }]\n';
    const odd = pageOf(text, text.replace('<u>', '<s>'));
    for (const tag of ['<b>', '<i>', '<u>', '<s>']) assert.ok(!odd.includes(tag), tag);
    assert.equal(odd.match(/<script/g)?.length, 1);
  });
});
