import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import {
  type FindingsResult,
  findingsChangedNotification,
  findingsRequest,
  previewChangedNotification,
} from '../server/protocol.ts';
import { example } from '../tooling/preview-page.ts';
import { root } from '../tooling/root.ts';
import type { BenchResult } from './bars.ts';
import { median } from './statistics.ts';

const count = 500;
const edits = 11;

/** Measures the register of a workspace as the view of the editor gets it: from the built server, over its protocol. */
export async function measureRegister(progress: (what: string) => void): Promise<BenchResult> {
  progress('the register of findings in the server');
  const folder = mkdtempSync(join(tmpdir(), 'service-blueprint-bench-'));
  const hotel = example('hotel');
  const textOf = (at: number) => hotel.replace('Overnight hotel stay', `Hotel ${at}`);
  mkdirSync(join(folder, 'plans'));
  const files = Array.from({ length: count }, (_, at) => join(folder, 'plans', `${at}.blueprint.yaml`));
  for (const [at, file] of files.entries()) writeFileSync(file, textOf(at));
  const server = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js'), '--stdio']);
  const client = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  client.listen();
  try {
    const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'plans' }];
    await client.sendRequest('initialize', {
      ...{ processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders },
    });
    await client.sendNotification('initialized', {});
    const started = performance.now();
    let known = await askUntilWhole(client);
    const first = performance.now() - started;
    const uri = pathToFileURL(files[0] ?? '').href;
    const document = { uri, languageId: 'yaml', version: 1, text: textOf(0) };
    await client.sendNotification('textDocument/didOpen', { textDocument: document });
    known = (await ask(client, known)).revision;
    const times: number[] = [];
    for (let edit = 0; edit < edits; edit++) {
      const text = textOf(0).replace('Queues for', `Queues ${edit} for`);
      const changed = nextChange(client);
      const since = performance.now();
      await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: edit + 2 },
        contentChanges: [{ text }],
      });
      const answer = await ask(client, known);
      times.push(performance.now() - since);
      if (answer.files.length !== 1) throw new Error('The edit changed more or less than one file.');
      known = answer.revision;
      await changed;
    }
    const edited = median(times);
    return {
      tables: [
        {
          title: 'Register of 500 hotels in the server',
          unit: 'ms',
          columns: ['ours'],
          rows: [
            { what: 'from the first request until all are read', figures: [first] },
            { what: 'from an edit of one to its findings', figures: [edited] },
          ],
        },
      ],
      bars: [
        {
          what: 'findings of 500 blueprints, the first time',
          measured: first,
          bar: { atMost: 2000 },
          unit: 'ms',
        },
        { what: '… after an edit', measured: edited, bar: { atMost: 100 }, unit: 'ms' },
      ],
    };
  } finally {
    client.dispose();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askUntilWhole(client: ProtocolConnection): Promise<number> {
  for (let known = 0; ; ) {
    const changed = nextFindings(client);
    const { revision, unread } = await ask(client, known);
    known = revision;
    if (unread === 0) return known;
    await changed;
  }
}

function ask(client: ProtocolConnection, since: number): Promise<FindingsResult> {
  return client.sendRequest<FindingsResult>(findingsRequest.method, { since });
}

function nextFindings(client: ProtocolConnection): Promise<void> {
  return new Promise((resolve) => client.onNotification(findingsChangedNotification.method, () => resolve()));
}

/** The check that follows an edit is not to be in the way of the next. */
function nextChange(client: ProtocolConnection): Promise<void> {
  return new Promise((resolve) => client.onNotification(previewChangedNotification.method, () => resolve()));
}
