import assert from 'node:assert/strict';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { render as renderWith } from '../../../../server/features/render.ts';

const text =
  'blueprint: Coffee\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n        customer: Orders\n';

/** Breaks each word in the middle, in one language. */
const hyphenation = {
  forPicture: async ({ header }: Picture) =>
    header.lang === 'de'
      ? (word: string) => `${word.slice(0, word.length / 2)}\u00ad${word.slice(word.length / 2)}`
      : undefined,
};
const render = (params: Parameters<typeof renderWith>[0]) => renderWith(params, hyphenation);

describe('drawing a text', () => {
  it('gives the format that is asked for', async () => {
    const svg = await render({ text, format: 'svg' });
    assert.ok('picture' in svg && svg.picture.includes('</svg>'));
    const mermaid = await render({ text, format: 'mermaid' });
    assert.ok('picture' in mermaid && /^flowchart /m.test(mermaid.picture));
  });

  it('draws in the colours of the theme', async () => {
    assert.notDeepEqual(
      await render({ text, format: 'svg', theme: 'dark' }),
      await render({ text, format: 'svg' }),
    );
  });

  it('says where a text breaks that cannot be read', async () => {
    const drawn = await render({ text: `${text}        support: "Beans\n`, format: 'svg' });
    assert.ok('problem' in drawn && drawn.problem.includes('line 7'), JSON.stringify(drawn));
  });

  it('breaks long words as its language does', async () => {
    const long = text.replace('Orders', 'ababababababababababcdcdcdcdcdcdcdcdcdcd');
    const drawn = await render({ text: `lang: de\n${long}`, format: 'svg' });
    assert.ok('picture' in drawn && drawn.picture.includes('>abababababababababab-<'), JSON.stringify(drawn));
  });
});
