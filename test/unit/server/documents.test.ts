import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents } from '../../../server/documents.ts';

const uri = 'file:///a/hotel.blueprint.yaml';

function open(...texts: TextDocument[]): Documents {
  return new Documents({ get: (one) => texts.find((text) => text.uri === one), all: () => texts });
}

describe('Documents', () => {
  it('reads a version once', () => {
    const documents = open(TextDocument.create(uri, 'service-blueprint', 1, 'blueprint: A'));
    const file = documents.get(uri)?.file;
    assert.equal(file?.model.title?.value, 'A');
    assert.equal(documents.get(uri)?.file, file);
  });
  it('finds problems once for the same levels', () => {
    const document = open(TextDocument.create(uri, 'service-blueprint', 1, 'blueprint: A')).get(uri);
    const levels = new Map();
    assert.equal(document?.problems(levels), document?.problems(levels));
  });
  it('follows the text to its next version and keeps the one before as it was', () => {
    const text = TextDocument.create(uri, 'service-blueprint', 1, 'blueprint: A');
    const documents = open(text);
    const first = documents.get(uri);
    TextDocument.update(text, [{ text: 'blueprint: B' }], 2);
    assert.equal(documents.get(uri)?.file.model.title?.value, 'B');
    assert.equal(first?.file.model.title?.value, 'A');
    assert.equal(first?.version, 1);
  });
  it('does not trust a version that stays the same', () => {
    const text = TextDocument.create(uri, 'service-blueprint', 0, 'blueprint: A');
    const documents = open(text);
    assert.equal(documents.get(uri)?.file.model.title?.value, 'A');
    TextDocument.update(text, [{ text: 'blueprint: B' }], 0);
    assert.equal(documents.get(uri)?.file.model.title?.value, 'B');
  });
  it('knows a long text by the version before until it is read', () => {
    const long = '# filler\n'.repeat(6000);
    const text = TextDocument.create(uri, 'service-blueprint', 1, `blueprint: A\n${long}`);
    const documents = open(text);
    const file = documents.get(uri)?.file;
    TextDocument.update(text, [{ text: `blueprint: B\n${long}` }], 2);
    assert.equal(documents.get(uri)?.recentFile, file);
    assert.equal(documents.get(uri)?.file.model.title?.value, 'B');
    assert.equal(documents.get(uri)?.recentFile.model.title?.value, 'B');
  });
  it('takes blueprints by language, and YAML by its file name', () => {
    const served = (language: string, name: string): boolean =>
      open(TextDocument.create(name, language, 1, '')).get(name) !== undefined;
    assert.equal(served('service-blueprint', 'untitled:Untitled-1'), true);
    assert.equal(served('yaml', 'file:///a.blueprint.yml'), true);
    assert.equal(served('yaml', 'git:/a.blueprint.yaml?%7B%22ref%22%7D'), true);
    assert.equal(served('yaml', 'file:///values.yaml'), false);
    assert.equal(served('yaml', 'file:///values.yaml?a.blueprint.yaml'), false);
    assert.equal(served('markdown', 'file:///a.blueprint.yaml'), false);
  });
});
