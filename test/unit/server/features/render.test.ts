import assert from 'node:assert/strict';
import { render } from '../../../../server/features/render.ts';

const text =
  'blueprint: Coffee\nstages:\n  - stage: Buy\n    steps:\n      - step: Order\n        customer: Orders\n';

describe('drawing a text', () => {
  it('gives the format that is asked for', () => {
    const svg = render({ text, format: 'svg' });
    assert.ok('picture' in svg && svg.picture.includes('</svg>'));
    const mermaid = render({ text, format: 'mermaid' });
    assert.ok('picture' in mermaid && /^flowchart /m.test(mermaid.picture));
  });

  it('draws in the colours of the theme', () => {
    assert.notDeepEqual(render({ text, format: 'svg', theme: 'dark' }), render({ text, format: 'svg' }));
  });

  it('says where a text breaks that cannot be read', () => {
    const drawn = render({ text: `${text}        support: "Beans\n`, format: 'svg' });
    assert.ok('problem' in drawn && drawn.problem.includes('line 7'), JSON.stringify(drawn));
  });
});
