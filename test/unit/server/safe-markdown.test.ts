import assert from 'node:assert/strict';
import { harmlessMarkdown, linkTarget, plainAsMarkdown } from '../../../server/safe-markdown.ts';

describe('plainAsMarkdown', () => {
  it('keeps signs from meaning anything', () => {
    assert.equal(plainAsMarkdown('*a* [b](c) <d>'), '\\*a\\* \\[b\\](c) \\<d>');
    assert.equal(plainAsMarkdown('1. first'), '1\\. first');
    assert.equal(plainAsMarkdown('# - a'), '\\# - a');
    assert.equal(plainAsMarkdown('two\nlines'), 'two lines');
  });
  it('makes no link of an address', () => {
    assert.equal(plainAsMarkdown('see https://a.org'), 'see https\\://a.org');
    assert.equal(plainAsMarkdown('WWW.a.org or a@b.org'), 'WWW\\.a.org or a\\@b.org');
  });
});

describe('harmlessMarkdown', () => {
  it('keeps emphasis, lists and links to pages and mail', () => {
    const kept = '**a**\n\n- b\n\n[c](https://example.org) [d](mailto:e@example.org)';
    assert.equal(harmlessMarkdown(kept), kept);
    assert.equal(harmlessMarkdown('<https://example.org>'), 'https://example.org');
  });
  it('shows HTML as text', () => {
    assert.equal(harmlessMarkdown('<script>x</script>'), '&lt;script>x&lt;/script>');
    assert.equal(harmlessMarkdown('&lt;b>'), '&amp;lt;b>');
  });
  it('takes other links and all images out of action', () => {
    assert.equal(harmlessMarkdown('![a](https://example.org/a.png)'), '[a](https://example.org/a.png)');
    assert.equal(harmlessMarkdown('[a](command:b)'), '[a]\\(command:b)');
    assert.equal(harmlessMarkdown('[a]( javascript:b)'), '[a]\\(javascript:b)');
    assert.equal(harmlessMarkdown('[a](<javascript:b>)'), '[a]\\(&lt;javascript:b>)');
    assert.equal(harmlessMarkdown('[a][b]\n\n[b]: file:///etc'), '[a][b]\n\n[b]\\: file:///etc');
    assert.equal(harmlessMarkdown('- [b\\]c]: file:///etc'), '- [b\\]c]\\: file:///etc');
    assert.equal(harmlessMarkdown('[b]: https://example.org'), '[b]: https://example.org');
  });
});

describe('linkTarget', () => {
  it('leaves nothing in an address that ends the link', () => {
    assert.equal(linkTarget('file:///a%20b.yaml#L1,2'), 'file:///a%20b.yaml#L1,2');
    assert.equal(linkTarget('file:///a) [b](c'), 'file:///a%29%20%5Bb%5D%28c');
  });
});
