import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type FindingsResult,
  findingsChangedNotification,
  findingsRequest,
  type GestureResult,
  gestureRequest,
} from '../../server/protocol.ts';
import { fullClient, ServerProcess } from './server-process.ts';

const withPain = (pain: string) => `stages: [{ stage: S, steps: [{ step: T, pains: [${pain}] }] }]\n`;

describe('the findings of a workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'service-blueprint-findings-'));
  let server: ServerProcess;
  let announced: (() => void)[] = [];
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(async () => {
    server = new ServerProcess();
    server.client.onNotification(findingsChangedNotification.method, () => {
      for (const resolve of announced.splice(0)) resolve();
    });
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'plans' }];
    await server.initialize(fullClient, { workspaceFolders });
  });
  afterEach(() => {
    announced = [];
    server.child.kill();
  });

  const next = () => new Promise<void>((resolve) => announced.push(resolve));
  const ask = (since: number) => server.client.sendRequest<FindingsResult>(findingsRequest.method, { since });
  const names = ({ files }: FindingsResult) =>
    files.flatMap(({ findings }) => findings.map(({ name }) => name)).sort();

  it('are given with what is read so far, announced, and after an edit only those of its file', async () => {
    const file = join(folder, 'a.blueprint.yaml');
    writeFileSync(file, withPain('Queue'));
    writeFileSync(join(folder, 'b.blueprint.yaml'), withPain('Noise'));
    const found = new Set<string>();
    for (let known = 0, unread = 1; unread > 0; ) {
      const changed = next();
      const answer = await ask(known);
      for (const name of names(answer)) found.add(name);
      ({ revision: known, unread } = answer);
      if (unread > 0) await changed;
    }
    assert.deepEqual([...found].sort(), ['Noise', 'Queue']);

    const uri = pathToFileURL(file).href;
    const before = await ask(0);
    const changed = next();
    await server.open(uri, withPain('Long queue'));
    await changed;
    const edited = await ask(before.revision);
    assert.deepEqual(names(edited), ['Long queue']);
    const [one] = edited.files;
    const made = await server.client.sendRequest<GestureResult>(gestureRequest.method, {
      ...{ uri, version: one?.version ?? 0 },
      gesture: { kind: 'set', keys: [one?.findings[0]?.key], field: 'status', value: 'planned' },
    });
    assert.ok('edits' in made);
    assert.match(made.edits.map(({ newText }) => newText).join(), /Long queue, status: planned/);
  });

  it('are not announced to whoever has not asked', async () => {
    const uri = 'file:///elsewhere/a.blueprint.yaml';
    let isAnnounced = false;
    void next().then(() => {
      isAnnounced = true;
    });
    await server.open(uri, withPain('Queue'));
    await server.previewChange(uri, 1);
    await ask(0);
    assert.equal(isAnnounced, false);
  });
});
