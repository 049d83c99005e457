import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { usedIcons } from '../../../scripts/used-icons.ts';
import { root } from '../../../tooling/root.ts';

const style = `.codicon { font: codicon }
.codicon-add:before { content: "\\ea60" }
.codicon-plus:before { content: "\\ea60" }
.codicon-zoom-in:before { content: "\\eb81" }
.codicon-zap:before { content: "\\ea86" }
`;

describe('the icons that go along', () => {
  it('are those that a script names in quotes or as a class', () => {
    const script = 'zap(); button("add"); e("span",{class:"codicon codicon-zoom-in"})';
    const { codes } = usedIcons(style, [script]);
    assert.deepEqual(codes, [0xea60, 0xeb81]);
  });

  it('keep the rest of the stylesheet', () => {
    assert.equal(
      usedIcons(style, ['"zap"']).style,
      '.codicon { font: codicon }\n.codicon-zap:before { content: "\\ea86" }\n',
    );
  });

  it('need a name that stands there whole', () => {
    const sources = readdirSync(join(root, 'webview'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /codicon-[a-z-]+\$\{/.test(readFileSync(join(root, 'webview', name), 'utf8')));
    assert.deepEqual(sources, []);
  });
});
