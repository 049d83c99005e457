import assert from 'node:assert/strict';
import { MarkupKind } from 'vscode-languageserver-types';
import { Client } from '../../../server/client.ts';

describe('what a client says of itself', () => {
  it('is little when it says nothing', () => {
    const client = new Client();
    assert.deepEqual(client.folders, []);
    assert.deepEqual(client.options, { preview: false, disableRule: false, files: false });
    assert.deepEqual(client.completion, {
      snippets: false,
      linesAsIs: false,
      suggestsAgain: false,
      documentation: MarkupKind.PlainText,
    });
    assert.equal(client.hoverKind, MarkupKind.PlainText);
    assert.deepEqual(client.diagnostics, { relatedInformation: false, tags: [] });
    assert.equal(client.codeActions, false);
    assert.equal(client.versionedEdits, false);
    assert.equal(client.hasSettings, false);
    assert.equal(client.foldingLimit, undefined);
  });
  it('is taken as it says', () => {
    const client = new Client({
      capabilities: { textDocument: { foldingRange: { rangeLimit: 5 }, definition: { linkSupport: true } } },
      rootUri: 'file:///a',
      initializationOptions: { preview: true },
    });
    assert.deepEqual(client.folders, ['file:///a']);
    assert.equal(client.options.preview, true);
    assert.equal(client.foldingLimit, 5);
    assert.equal(client.definitionLinks, true);
  });
  it('is its folders rather than its root', () => {
    const workspaceFolders = [{ uri: 'file:///b', name: 'b' }];
    assert.deepEqual(new Client({ rootUri: 'file:///a', workspaceFolders }).folders, ['file:///b']);
  });
  it('prefers the first of the forms of text that it names', () => {
    const kindOf = (...contentFormat: MarkupKind[]): MarkupKind =>
      new Client({ capabilities: { textDocument: { hover: { contentFormat } } } }).hoverKind;
    assert.equal(kindOf(MarkupKind.Markdown, MarkupKind.PlainText), MarkupKind.Markdown);
    assert.equal(kindOf(MarkupKind.PlainText, MarkupKind.Markdown), MarkupKind.PlainText);
    assert.equal(kindOf('html' as never, MarkupKind.Markdown), MarkupKind.Markdown);
    assert.equal(kindOf(), MarkupKind.PlainText);
  });
  it('can be nonsense', () => {
    const nonsense = {
      workspaceFolders: [null, 5, { uri: 7 }],
      initializationOptions: 'x',
      capabilities: {
        textDocument: {
          hover: { contentFormat: 5 },
          publishDiagnostics: { tagSupport: { valueSet: 'x' } },
          completion: { completionItem: { insertTextModeSupport: {} } },
        },
      },
    };
    const client = new Client(nonsense as never);
    assert.deepEqual(client.folders, []);
    assert.equal(client.hoverKind, MarkupKind.PlainText);
    assert.deepEqual(client.diagnostics.tags, []);
    assert.equal(client.completion.linesAsIs, false);
  });
});
