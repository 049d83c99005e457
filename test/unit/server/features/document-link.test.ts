import assert from 'node:assert/strict';
import { documentLinks } from '../../../../server/features/document-link.ts';
import { openDocument } from '../open-document.ts';

const cell = (keys: string): string => `stages:
  - stage: S
    steps:
      - step: T
        customer:
          name: C
${keys.replace(/^/gm, '          ')}
`;

/** Returns the texts that are linked, and their targets. */
function links(text: string): [string, string | undefined][] {
  const document = openDocument(text, 'file:///plans/hotels/test.blueprint.yaml');
  return documentLinks(document, ['file:///plans']).map(({ range, target }) => [
    document.text.getText(range),
    target,
  ]);
}

describe('document links', () => {
  it('lead from url and source', () => {
    assert.deepEqual(
      links(cell('url: https://example.org/a?b=c#d\nsource: "See https://example.org, p. 5"')),
      [
        ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
        ['https://example.org', 'https://example.org'],
      ],
    );
  });
  it('are found in notes, also in Markdown', () => {
    const note =
      'note: |\n  [Handbook](https://example.org/a_(b)), or *mailto:desk@example.org*.\n  <https://example.org/c>';
    assert.deepEqual(
      links(cell(note)).map(([, target]) => target),
      ['https://example.org/a_(b)', 'mailto:desk@example.org', 'https://example.org/c'],
    );
  });
  it('lead to files of the workspace, and to no others', () => {
    assert.deepEqual(links(cell('source: ../notes/Interview 1.md')), []);
    assert.deepEqual(links(cell('source: ../notes/interview.md')), [
      ['../notes/interview.md', 'file:///plans/notes/interview.md'],
    ]);
    assert.deepEqual(links(cell("url: 'stopwatch.csv'")), [
      ['stopwatch.csv', 'file:///plans/hotels/stopwatch.csv'],
    ]);
    assert.deepEqual(links(cell('url: ../../etc/hosts.txt')), []);
    assert.deepEqual(links(cell('source: Lobby study 2026-10')), []);
  });
  it('are nothing that could act', () => {
    for (const url of [
      'http://example.org',
      'file:///etc/passwd',
      'command:a',
      'javascript:b',
      'vscode://c',
      '//d.org/e.html',
      '/etc/hosts.txt',
      'https://',
      'mailto:nobody',
    ]) {
      assert.deepEqual(links(cell(`url: ${url}\nnote: ${url}`)), [], url);
    }
  });
  it('lead from codes of rules to their pages', () => {
    const text =
      'blueprint: A\nlint:\n  no-stages: off\n  nonsense: off\n# blueprint-disable-next-line duplicate-id\nowner: B\n';
    assert.deepEqual(
      links(text).map(([word, target]) => [word, target?.split('/').at(-1)]),
      [
        ['no-stages', 'no-stages.md'],
        ['duplicate-id', 'duplicate-id.md'],
      ],
    );
  });
  it('are found in a single pass, however many brackets stand behind an address', () => {
    const brackets = ')'.repeat(40_000);
    assert.deepEqual(links(cell(`note: "https://a.b/${brackets}"\nurl: "https://c.d/${brackets}"`)), []);
    const long = `https://a.b/${')'.repeat(1900)}`;
    const found = links(cell(`note: "${`${long} `.repeat(500)}"`));
    assert.equal(found.length, 500);
    assert.ok(found.every(([word, target]) => word === 'https://a.b/' && target === word));
    const balanced = `https://a.b/${'('.repeat(900)}${')'.repeat(900)}`;
    assert.deepEqual(links(cell(`note: "${balanced}))."`)), [[balanced, balanced]]);
  });
});
