import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { toMermaid } from '../../core/diagram/mermaid-text.ts';
import { browserOf } from '../support/one-browser.ts';
import { openStockMermaid } from '../support/stock-mermaid.ts';
import { cellOf, linkOf, pictureOf } from '../unit/core/diagram/pictures.ts';

/** Texts that mean something to Mermaid, to HTML, to Markdown or to whoever shows them. */
const hostile: readonly string[] = [
  ...[
    'end',
    'End of the day',
    'subgraph x',
    'graph TD',
    'flowchart LR',
    'default',
    'class a b',
    'direction TB',
  ],
  ...[
    'click A href "javascript:window.hit=1"',
    'style A fill:#f00',
    'classDef x fill:red',
    'linkStyle 0 stroke:red',
  ],
  ...['%% a comment', '%%{init: {"theme": "dark"}}%%', '---\ntitle: x\n---', 'accTitle: x', 'accDescr { x }'],
  ...[
    'A --> B',
    'A -.-> B; C',
    'a & b',
    '~~~',
    '==>',
    'o--o',
    'x--x',
    '|label|',
    '@{ shape: circle }',
    ':::warn',
  ],
  ...[
    '(round)',
    '[square]',
    '{brace}',
    '((circle))',
    '>flag]',
    '[/slope/]',
    '([pill])',
    '{{hexagon}}',
    ']]',
    ')("',
  ],
  ...[
    '"quoted"',
    "it's",
    '`code`',
    '"`**bold**`"',
    '**bold** _it_',
    '#quot;',
    '#35;',
    '&amp;',
    '&lt;b&gt;',
    '&#x41;',
  ],
  ...[
    '<b>bold</b>',
    '<br/>',
    '<script>window.hit=2</script>',
    '<img src=x onerror="window.hit=3">',
    '</span>',
  ],
  ...[
    'a\nb',
    'a\tb',
    'a\\nb',
    '1. one',
    '- list',
    '# title',
    '$$x^2$$',
    '\\(x\\)',
    'fa:fa-car',
    '%',
    ';',
    '\\',
  ],
  ...[
    'مرحبا بكم',
    'שלום',
    '部屋の掃除',
    '👩‍🚀 é e\u0301',
    '\u0007\u0000',
    '__proto__',
    'x'.repeat(400),
    ' ',
    'o',
    'x',
  ],
];

describe('the Mermaid text of a picture', () => {
  let page: Page;

  before(async function () {
    page = await openStockMermaid(browserOf(this));
    await page.evaluate(() => {
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', layout: 'dagre' });
    });
  });
  after(() => page.context().close());

  it('is read by Mermaid whatever the author wrote: in a cell, on an arrow, as a lane', async () => {
    const texts = hostile.map((text) => {
      const cells = [cellOf(0, 1, 0, { name: text }), cellOf(0, 2, 0, { name: text })];
      const links = [linkOf('c0_1_0', 'c0_2_0', { label: text })];
      const lanes = pictureOf(1, [], []).lanes.map((lane) => ({ ...lane, name: text }));
      return toMermaid(pictureOf(1, cells, links, { lanes }));
    });
    const refused = await page.evaluate(async (all) => {
      const found: number[] = [];
      for (const [index, text] of all.entries()) {
        const parsed = await mermaid.parse(text, { suppressErrors: true });
        if (!parsed) found.push(index);
      }
      return found;
    }, texts);
    assert.deepEqual(
      refused.map((index) => hostile[index]),
      [],
    );
  });

  it('is drawn with every text as it was written', async () => {
    const cells = hostile.map((name, column) => cellOf(column, 1, 0, { name }));
    const text = toMermaid(pictureOf(cells.length, cells));
    const drawn = await page.evaluate(async (source) => {
      const { svg } = await mermaid.render('all', source);
      document.body.innerHTML = svg;
      const nodes = [...document.querySelectorAll<HTMLElement>('.node')];
      return nodes.map((node) => [/c\d+_1_0/.exec(node.id)?.[0] ?? '', node.textContent ?? ''] as const);
    }, text);
    assert.equal(await page.evaluate(() => 'hit' in window), false);
    const shown = new Map(drawn);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they cannot be drawn
    const plain = (value: string) => value.replace(/[\s\u0000-\u001f]+/g, '');
    for (const { key, name } of cells) assert.equal(plain(shown.get(key) ?? '(missing)'), plain(name), key);
  });
});

declare const mermaid: typeof import('mermaid').default;
