import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  type CodeAction,
  type CompletionList,
  type Hover,
  type InitializeResult,
  type Location,
  LSPErrorCodes,
  type MarkupContent,
  type PublishDiagnosticsParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import {
  aliveRequest,
  type CheckResult,
  checkRequest,
  type PreviewModel,
  previewRequest,
} from '../../server/protocol.ts';
import { root } from '../../tooling/root.ts';
import { editsOf, ServerProcess } from './server-process.ts';

const uri = 'file:///plans/hotel.blueprint.yaml';
const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const small = `blueprint: Hotel
actors:
  clerk: Desk clerk
stages:
  - stage: Arrive
    steps:
      - step: Check in
        evidence: Key
        customer: Checks in
        frontstage: { name: Registers, by: clerk }
        backstage: { name: Keeps the register, by: clerk }
        support: Registration system
`;

function codeOf(error: unknown): unknown {
  return error instanceof ResponseError ? error.code : error;
}

/** Returns the place at which the first occurrence of a word begins. */
function at(text: string, word: string): { line: number; character: number } {
  const lines = text.slice(0, text.indexOf(word)).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

describe('the server process', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = new ServerProcess();
    const { capabilities } = await server.initialize();
    assert.equal(capabilities.hoverProvider, true);
  });
  afterEach(() => server.dispose());

  it('finds nothing to warn of in the hotel', async () => {
    await server.open(uri, hotel);
    const { diagnostics, version } = await server.problems(uri);
    assert.equal(version, 1);
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity === 1 || severity === 2),
      [],
    );
  });

  it('reports what is wrong in each new version, with a page for its code', async () => {
    await server.open(uri, small);
    const unknown = async (wanted: number) => {
      const { diagnostics } = await server.problems(uri, ({ version }) => version === wanted);
      return diagnostics.find(({ code }) => code === 'unknown-reference');
    };
    assert.equal(await unknown(1), undefined);
    await server.change(uri, 2, small.replace('by: clerk', 'by: clark'));
    const found = await unknown(2);
    assert.match(found?.codeDescription?.href ?? '', /^https:.*\/unknown-reference\.md$/);
    assert.deepEqual(found?.range.start, at(small.replace('by: clerk', 'by: clark'), 'clark'));
    await server.change(uri, 3, small);
    assert.equal(await unknown(3), undefined);
  });

  it('checks only the newest of versions that come together', async () => {
    await server.open(uri, small);
    const name = (version: number): string => (version === 50 ? 'the-last' : `nobody-${version}`);
    for (let version = 2; version <= 50; version += 1)
      await server.change(uri, version, small.replace('by: clerk', `by: ${name(version)}`));
    const { diagnostics } = await server.problems(uri, ({ version }) => version === 50);
    const messages = JSON.stringify(diagnostics.map(({ message }) => message));
    assert.match(messages, /the-last/);
    assert.doesNotMatch(messages, /nobody/);
  });

  it('takes edits of parts of the text', async () => {
    await server.open(uri, small);
    const start = at(small, 'clerk }');
    await server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start, end: { ...start, character: start.character + 5 } }, text: 'nobody' },
      ],
    });
    const { diagnostics } = await server.problems(uri, ({ version }) => version === 2);
    assert.match(JSON.stringify(diagnostics.map(({ message }) => message)), /nobody/);
  });

  it('completes, also right after a change that it has not checked', async () => {
    await server.open(uri, small);
    const changed = `${small}        channel: x\n      - st`;
    await server.change(uri, 2, changed);
    const lines = changed.split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const list = await server.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    assert.ok(list.items.some(({ label }) => label === 'step'));
  });

  it('offers names of stages of the other open blueprint', async () => {
    const other = 'file:///plans/other.blueprint.yaml';
    await server.open(other, 'blueprint: Other\nstages:\n  - stage: Daydream\n');
    await server.problems(other);
    await server.open(uri, 'stages:\n  - stage: ');
    const list = await server.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 11 },
    });
    assert.equal(list.items[0]?.label, 'Daydream');
  });

  it('describes what is hovered', async () => {
    await server.open(uri, small);
    const params = { textDocument: { uri }, position: at(small, 'Check in') };
    const hover = await server.client.sendRequest<Hover>('textDocument/hover', params);
    assert.match(JSON.stringify(hover.contents), /Check in/);
  });

  it('fixes a misspelt name', async () => {
    const text = small.replace('by: clerk', 'by: clark');
    await server.open(uri, text);
    const start = at(text, 'clark');
    const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start, end: start },
      context: { diagnostics: [] },
    });
    const edits = actions.flatMap(({ edit }) => editsOf(edit, uri));
    assert.ok(edits.some(({ newText }) => newText === 'clerk'));
    assert.equal(actions[0]?.diagnostics?.[0]?.code, 'unknown-reference');
  });

  it('says that the preview changed and gives it', async () => {
    await server.open(uri, small);
    await server.previewChange(uri, 1);
    await server.change(uri, 2, small.replace('Check in', 'Register'));
    await server.previewChange(uri, 2);
    const preview = await server.client.sendRequest<PreviewModel>(previewRequest.method, { uri });
    assert.equal(preview.version, 2);
    assert.equal(preview.picture.steps[0]?.name, 'Register');
    assert.match(preview.mermaid, /^flowchart/m);
    const key = preview.picture.steps[0]?.key ?? '';
    assert.equal(preview.cards[key]?.title, 'Register');
    assert.equal(preview.ranges[key]?.start.line, 6);
    assert.equal(preview.broken, undefined);
  });

  it('shows what can be understood of a broken file, and where it breaks', async () => {
    await server.open(uri, `${small}  - [ {`);
    const preview = await server.client.sendRequest<PreviewModel>(previewRequest.method, { uri });
    assert.equal(preview.broken?.range.start.line, 12);
    assert.ok(preview.picture.steps.length > 0);
  });

  it('answers a cancelled request as cancelled', async () => {
    await server.open(uri, hotel);
    const source = new CancellationTokenSource();
    const asked = server.client.sendRequest(previewRequest.method, { uri }, source.token);
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it('answers what is cancelled behind a long request as cancelled, and goes on', async () => {
    const steps = Array.from(
      { length: 500 },
      (_, index) => `      - step: T${index}\n        customer: Asks\n`,
    );
    const text = `stages:\n  - stage: S\n    steps:\n${steps.join('')}`;
    const check = (source: CancellationTokenSource) =>
      server.client.sendRequest<CheckResult>(checkRequest.method, { name: 'a', text }, source.token);
    const first = check(new CancellationTokenSource());
    const others = Array.from({ length: 40 }, () => {
      const source = new CancellationTokenSource();
      return { source, answer: check(source).then(() => 'computed', codeOf) };
    });
    assert.ok((await first).files.length === 1);
    for (const { source } of others) source.cancel();
    const answers = await Promise.all(others.map(({ answer }) => answer));
    // What it was at when it heard of it is computed to its end.
    assert.equal(answers.at(-1), LSPErrorCodes.RequestCancelled);
    assert.ok(answers.every((one) => one === 'computed' || one === LSPErrorCodes.RequestCancelled));
    assert.equal(await server.client.sendRequest(aliveRequest.method), true);
    const after = new CancellationTokenSource();
    assert.ok((await check(after)).files.length === 1);
  });

  it('takes severities from the settings, and again when they change', async () => {
    await server.open(uri, `${small}      - step: Go to the room\n        customer: Takes the lift\n`);
    const code = 'customer-action-without-evidence';
    const severityIs = (wanted: number | undefined) =>
      server.problems(
        uri,
        ({ diagnostics }) => diagnostics.find((one) => one.code === code)?.severity === wanted,
      );
    await severityIs(3);
    // An editor pushes them, too, to a server that asks.
    const change = async (rules: object): Promise<void> => {
      server.rules = rules;
      const settings = { serviceBlueprint: { lint: { rules } } };
      await server.client.sendNotification('workspace/didChangeConfiguration', { settings });
    };
    await change({ [code]: 'error' });
    await severityIs(1);
    await change({ [code]: 'off', nonsense: 5 });
    await severityIs(undefined);
  });

  it('never shows what the settings turn off, not even at first', async () => {
    server.rules = { 'missing-lane': 'off' };
    await server.open(uri, small.replace('        evidence: Key\n', ''));
    const { diagnostics } = await server.problems(uri);
    assert.ok(diagnostics.every(({ code }) => code !== 'missing-lane'));
  });

  it('leaves documents of other names alone', async () => {
    const other = 'file:///plans/values.yaml';
    await server.open(other, 'blueprint: [', 'yaml');
    assert.equal(await server.client.sendRequest(previewRequest.method, { uri: other }), null);
    const byName = 'file:///plans/a.blueprint.yml';
    await server.open(byName, 'blueprint: [', 'yaml');
    assert.ok((await server.problems(byName)).diagnostics.length > 0);
  });

  it('clears the problems of a document that is closed, and knows it no more', async () => {
    await server.open(uri, 'blueprint: [');
    await server.problems(uri, ({ diagnostics }) => diagnostics.length > 0);
    await server.client.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.problems(uri, ({ diagnostics }) => diagnostics.length === 0);
    assert.equal(await server.client.sendRequest(previewRequest.method, { uri }), null);
  });

  it('ends with 0 after a shutdown', async () => {
    assert.equal(await server.end(), 0);
  });

  it('ends with 1 without one', async () => {
    await server.client.sendNotification('exit');
    assert.equal(await server.exit, 1);
  });
});

describe('a client that can do little', () => {
  let server: ServerProcess;
  let initialized: InitializeResult;
  beforeEach(async () => {
    server = new ServerProcess();
    initialized = await server.initialize({});
  });
  afterEach(() => server.dispose());

  it('is served, and pushes its settings', async () => {
    const code = 'missing-lane';
    const isReported = ({ diagnostics }: PublishDiagnosticsParams): boolean =>
      diagnostics.some((one) => one.code === code);
    await server.open(uri, small.replace('        evidence: Key\n', ''));
    await server.problems(uri, isReported);
    const rules = { [code]: 'off' };
    await server.client.sendNotification('workspace/didChangeConfiguration', {
      settings: { serviceBlueprint: { lint: { rules } } },
    });
    await server.problems(uri, (params) => !isReported(params));
  });

  it('is told only what may be said to it', () => {
    const { capabilities } = initialized;
    assert.equal(capabilities.renameProvider, true);
    assert.equal(capabilities.codeActionProvider, undefined);
  });

  it('gets plain text', async () => {
    const text = small.replace('clerk: Desk', 'clerk: Desk_');
    await server.open(uri, text);
    const ask = (word: string) =>
      server.client.sendRequest<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: at(text, word),
      });
    const card = (await ask('clerk: Desk_')).contents as MarkupContent;
    assert.equal(card.kind, 'plaintext');
    assert.match(card.value, /^Desk_ clerk\n/);
    const key = (await ask('actors')).contents as MarkupContent;
    assert.equal(key.kind, 'plaintext');
    assert.doesNotMatch(key.value, /`/);
    const { items } = await server.client.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: { line: text.split('\n').length - 1, character: 0 },
    });
    const state = items.find(({ label }) => label === 'state');
    assert.equal(typeof state?.documentation, 'string');
    assert.equal(state?.insertTextFormat, undefined);
  });

  it('gets diagnostics without related places, places for declarations and edits without versions', async () => {
    const text = small.replace('  clerk: Desk clerk\n', '  clerk: Desk clerk\n  clerk: Porter\n');
    await server.open(uri, text);
    const { diagnostics } = await server.problems(uri);
    assert.ok(diagnostics.length > 0);
    for (const one of diagnostics) {
      assert.ok(!('relatedInformation' in one) && !('tags' in one), JSON.stringify(one));
    }
    await server.change(uri, 2, small);
    const by = at(small, 'clerk }');
    const ask = <R>(method: string, more: object): Promise<R> =>
      server.client.sendRequest<R>(`textDocument/${method}`, {
        textDocument: { uri },
        position: by,
        ...more,
      });
    const [place] = await ask<Location[]>('definition', {});
    assert.deepEqual(place?.range.start, at(small, 'clerk: Desk'));
    const edit = await ask<WorkspaceEdit>('rename', { newName: 'agent' });
    assert.equal(edit.changes?.[uri]?.length, 3);
    assert.equal(edit.documentChanges, undefined);
    const range = { start: by, end: by };
    assert.deepEqual(await ask('codeAction', { range, context: { diagnostics: [] } }), []);
  });
});
