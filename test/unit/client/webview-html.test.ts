import assert from 'node:assert/strict';
import { webviewHtml } from '../../../client/webview-html.ts';

describe('the page of the preview', () => {
  const html = webviewHtml({
    cspSource: 'https://files.example',
    nonce: 'abc123',
    script: 'https://files.example/main.js',
    icons: 'https://files.example/codicon.css',
  });
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

  it('loads nothing that it does not name', () => {
    assert.match(policy, /^default-src 'none'/);
    assert.doesNotMatch(policy, /connect-src|unsafe-eval|\*/);
  });

  it('runs one script, by its nonce', () => {
    assert.match(policy, /script-src 'nonce-abc123'(;|$)/);
    assert.equal(html.match(/<script\b/g)?.length, 1);
    assert.match(html, /<script nonce="abc123"/);
  });
});
