import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { previewRequest } from '../server/protocol.ts';
import { hostileTexts } from '../tooling/hostile-texts.ts';
import { root } from '../tooling/root.ts';
import type { BenchResult } from './bars.ts';

/** A process that takes longer has no end. In ms by the clock, on a machine that has other work. */
const timeLimit = 120_000;

/** Time and memory that a process took from its start to its end. */
interface Taken {
  /** Of the processor, in seconds. */
  readonly seconds: number;
  /** At most, in MB. */
  readonly memory: number;
}

/** Tells at its end what a process took. */
const tell =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();writeSync(3,JSON.stringify({seconds:(u+s)/1e6,memory:m/1e3}))})';

const cli = join(root, 'dist', 'cli.js');
const server = join(root, 'dist', 'server', 'main.js');

/**
 * Measures how much the command line and the server take of the processor and of memory for texts that are made to exhaust them,
 * beside a Node that does nothing before each of them, because a machine is not always as fast.
 */
export async function measureHostile(progress: (what: string) => void): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'service-blueprint-bench-'));
  try {
    const found: { name: string; nothing: number; taken: Taken[] }[] = [];
    for (const [name, make] of Object.entries(hostileTexts)) {
      progress(name);
      found.push({ name, nothing: ofNode(['-e', '0']).seconds, taken: await takenBy(make(), folder) });
    }
    const all = found.flatMap(({ taken }) => taken);
    const columns = ['check', 'export', 'export in full', 'server'];
    const table = (title: string, unit: string, figure: (taken: Taken, nothing: number) => number) => ({
      title,
      unit,
      columns,
      rows: found.map(({ name, nothing, taken }) => ({
        what: name,
        figures: taken.map((one) => figure(one, nothing)),
      })),
    });
    const most = (figure: (taken: Taken) => number) =>
      all.reduce((sum, one) => Math.max(sum, figure(one)), 0);
    return {
      tables: [
        table('Hostile texts, processor', 's', ({ seconds }) => seconds),
        table('… beside a Node that does nothing', 'times', ({ seconds }, nothing) => seconds / nothing),
        table('… memory at most', 'MB', ({ memory }) => memory),
      ],
      bars: [
        {
          what: 'hostile text, processor',
          measured: most(({ seconds }) => seconds),
          bar: { atMost: 2 },
          unit: 's',
        },
        {
          what: 'hostile text, memory',
          measured: most(({ memory }) => memory),
          bar: { atMost: 500 },
          unit: 'MB',
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns for each of the columns what a text takes. */
async function takenBy(text: string, folder: string): Promise<Taken[]> {
  const file = join(folder, 'hostile.blueprint.yaml');
  const out = ['-o', join(folder, 'out.svg')];
  writeFileSync(file, text);
  return [
    ofNode([cli, 'check', file]),
    ofNode([cli, 'export', file, ...out]),
    ofNode([cli, 'export', file, ...out, '--density', 'full']),
    await ofServer(text),
  ];
}

function ofNode(words: readonly string[]): Taken {
  const { output, stderr, error } = spawnSync(process.execPath, ['--import', tell, ...words], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 27,
    timeout: timeLimit,
  });
  if (error) throw new Error(`${words.join(' ')}: ${error.message}`);
  if (/mistake of service-blueprint/.test(String(stderr))) throw new Error(`${words.join(' ')}: ${stderr}`);
  return JSON.parse(String(output[3]));
}

/** A server in which the text is opened, outlined, shown and checked. */
async function ofServer(text: string): Promise<Taken> {
  const child = spawn(process.execPath, ['--import', tell, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
    timeout: timeLimit,
  });
  const [input, output, , told] = child.stdio;
  if (!input || !output || !told || !('read' in told)) throw new Error('The server has no pipes.');
  const taken = readAll(told);
  const connection = createProtocolConnection(
    new StreamMessageReader(output),
    new StreamMessageWriter(input),
  );
  const checked = new Promise((resolve, reject) => {
    connection.onNotification('textDocument/publishDiagnostics', resolve);
    child.on('exit', () => reject(new Error('The server ended before it had checked the text.')));
  });
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const textDocument = {
    uri: 'file:///hostile.blueprint.yaml',
    languageId: 'service-blueprint',
    version: 1,
    text,
  };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: textDocument.uri } });
  await connection.sendRequest(previewRequest.method, { uri: textDocument.uri });
  await checked;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return JSON.parse(await taken);
}
