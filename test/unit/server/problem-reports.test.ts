import assert from 'node:assert/strict';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Documents } from '../../../server/documents.ts';
import { ProblemReports } from '../../../server/problem-reports.ts';
import { Settings } from '../../../server/settings.ts';
import { Workspace } from '../../../server/workspace.ts';

const uri = (name: string): string => `file:///${name}.blueprint.yaml`;

/** Open blueprints, and what was last said of each: the codes that are about titles. */
function opened() {
  const texts = new Map<string, TextDocument>();
  const documents = new Documents({ get: (one) => texts.get(one), all: () => [...texts.values()] });
  const said = new Map<string, PublishDiagnosticsParams>();
  const connection = { sendRequest: () => Promise.resolve(null) } as never;
  const workspace = new Workspace(connection, documents, undefined, () => reports.showAll());
  const settings = new Settings(() => Promise.resolve(null));
  const reports: ProblemReports = new ProblemReports(
    (params) => said.set(params.uri, params),
    documents,
    workspace,
    settings,
  );
  const write = (name: string, version: number, text: string): void => {
    texts.set(uri(name), TextDocument.create(uri(name), 'service-blueprint', version, text));
    const document = documents.get(uri(name));
    assert.ok(document !== undefined);
    reports.show(document);
  };
  const close = (name: string): void => {
    texts.delete(uri(name));
    documents.forget(uri(name));
    reports.clear(uri(name));
  };
  const isTwice = (name: string): boolean =>
    said.get(uri(name))?.diagnostics.some(({ code }) => code === 'duplicate-title') === true;
  return { write, close, isTwice, said, documents, reports, texts, workspace };
}

describe('what is said of what a blueprint is based on', () => {
  it('is that it goes round in a circle, as the files are in the editor, and not that an unread file is missing', () => {
    const { write, said, workspace } = opened();
    workspace.changeFolders({ added: [{ uri: 'file:///plans', name: 'plans' }], removed: [] });
    const bases = (name: string) =>
      said
        .get(uri(name))
        ?.diagnostics.filter(({ code }) => code === 'bad-base')
        .map(({ message }) => `${message}`);
    write('plans/a', 1, 'blueprint: A\nbased-on: b.blueprint.yaml\n');
    assert.deepEqual(bases('plans/a'), []);
    write('plans/b', 1, 'blueprint: B\nbased-on: a.blueprint.yaml\n');
    assert.match(bases('plans/b')?.[0] ?? '', /round in a circle/);
    write('plans/b', 2, 'blueprint: B\n');
    assert.deepEqual(bases('plans/b'), []);
    write('plans/c', 1, 'blueprint: C\nbased-on: c.blueprint.yaml\n');
    assert.match(bases('plans/c')?.[0] ?? '', /based on itself/);
  });
});

describe('what is said of blueprints beside each other', () => {
  it('is said of both as soon as one takes the title of the other, and taken back', () => {
    const { write, isTwice } = opened();
    write('a', 1, 'blueprint: Hotel');
    write('b', 1, 'blueprint: Clinic');
    assert.deepEqual([isTwice('a'), isTwice('b')], [false, false]);
    write('b', 2, 'blueprint: hotel');
    assert.deepEqual([isTwice('a'), isTwice('b')], [true, true]);
    write('b', 3, 'blueprint: Hostel');
    assert.deepEqual([isTwice('a'), isTwice('b')], [false, false]);
  });
  it('is taken back when the other is closed, of which nothing is said any more', () => {
    const { write, close, isTwice, said } = opened();
    write('a', 1, 'blueprint: Hotel');
    write('b', 1, 'blueprint: Hotel');
    close('b');
    assert.equal(isTwice('a'), false);
    assert.deepEqual(said.get(uri('b')), { uri: uri('b'), diagnostics: [] });
  });
  it('leads to the title of the other', () => {
    const { write, said } = opened();
    write('a', 1, 'blueprint: Hotel');
    write('b', 1, '# B\nblueprint: Hotel');
    const [found] = said.get(uri('a'))?.diagnostics.filter(({ code }) => code === 'duplicate-title') ?? [];
    assert.deepEqual(found?.relatedInformation?.[0]?.location, {
      uri: uri('b'),
      range: { start: { line: 1, character: 11 }, end: { line: 1, character: 16 } },
    });
  });
  it('is said of no copy that is looked at, such as the other side of a comparison', async () => {
    const { write, isTwice, said, texts, documents, reports, workspace } = opened();
    write('a', 1, 'blueprint: Hotel');
    for (const copy of ['git:/a.blueprint.yaml?HEAD', 'vscode-local-history:/a.blueprint.yaml']) {
      texts.set(copy, TextDocument.create(copy, 'service-blueprint', 1, 'blueprint: Hotel'));
      const document = documents.get(copy);
      assert.ok(document !== undefined);
      reports.show(document);
      assert.ok(said.get(copy)?.diagnostics.every(({ code }) => code !== 'duplicate-title'));
    }
    reports.showAll();
    assert.equal(isTwice('a'), false);
    assert.deepEqual(
      (await workspace.all()).map((entry) => entry.uri),
      [uri('a')],
    );
  });
  it('is taken back when the folder of the other leaves the workspace', () => {
    const { write, isTwice, workspace } = opened();
    const folder = (name: string) => ({ uri: `file:///${name}`, name });
    workspace.changeFolders({ added: [folder('one'), folder('two')], removed: [] });
    write('one/a', 1, 'blueprint: Hotel');
    write('two/b', 1, 'blueprint: Hotel');
    assert.equal(isTwice('one/a'), true);
    workspace.changeFolders({ added: [], removed: [folder('two')] });
    assert.deepEqual([isTwice('one/a'), isTwice('two/b')], [false, false]);
  });
  it('says nothing of blueprints without a title, and can be turned off in the file', () => {
    const { write, isTwice } = opened();
    write('a', 1, 'blueprint:');
    write('b', 1, 'blueprint: " "');
    write('c', 1, 'blueprint: Hotel\nlint: { duplicate-title: off }');
    write('d', 1, '# blueprint-disable-next-line duplicate-title\nblueprint: Hotel');
    for (const name of ['a', 'b', 'c', 'd']) assert.equal(isTwice(name), false, name);
  });
});
