import assert from 'node:assert/strict';
import { compare } from '../../../../server/features/compare.ts';

const text = 'blueprint: A\nstages: [{ stage: S, steps: [{ step: T, customer: C, support: D }] }]\n';

describe('a comparison in the editor', () => {
  const before = { name: 'saved', text, uri: 'file:///old.blueprint.yaml' };

  it('leads to both texts in which a difference stands', () => {
    const after = {
      name: 'now',
      text: text.replace('customer: C, support: D', 'customer: E'),
      uri: 'file:///new.blueprint.yaml',
    };
    const { page } = compare({ before, after });
    const list = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    const links = [...list.matchAll(/href="command:serviceBlueprint\.showDifference\?([^"]+)"/g)].map(
      ([, words = '']) => JSON.parse(decodeURIComponent(words)),
    );
    assert.deepEqual(links, [
      ['file:///old.blueprint.yaml', { line: 1, character: 50 }],
      ['file:///new.blueprint.yaml', { line: 1, character: 50 }],
      ['file:///old.blueprint.yaml', { line: 1, character: 62 }],
    ]);
  });

  it('leads nowhere where a side is no document', () => {
    const { uri: _, ...saved } = before;
    const { page } = compare({ before: saved, after: { name: 'now', text: '' } });
    assert.ok(!page.includes('href='));
  });
});
