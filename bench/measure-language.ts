import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseDocument } from 'yaml';
import { getLanguageService, type LanguageService } from 'yaml-language-server';
import type { BlueprintFile } from '../core/blueprint-file.ts';
import { BlueprintDocument } from '../server/documents.ts';
import { completion } from '../server/features/completion.ts';
import { diagnostics } from '../server/features/diagnostics.ts';
import { root } from '../tooling/root.ts';
import type { Bar, BenchResult } from './bars.ts';
import { generateBlueprint } from './generate-blueprint.ts';
import { repeatHotel } from './repeat-example.ts';
import { median } from './statistics.ts';

/** A short text is measured more often: it is over soon, and a busy machine disturbs it more. */
const runsOf = (text: string): number => (text.length < 100_000 ? 41 : 9);
const warmUps = 3;
const languageId = 'service-blueprint';

/** A text, and one keystroke in the middle of it. */
interface Sample {
  readonly name: string;
  readonly text: string;
}

/**
 * Measures the time from the changed text to the problems in it, and to what can be written at the cursor, in one
 * process: ours as the server does it, the bare YAML parser, and another YAML language server with the JSON Schema of
 * the format. All run in turn, so that a busy machine is busy for all of them.
 */
export async function measureLanguage(progress: (what: string) => void): Promise<BenchResult> {
  const peer = yamlLanguageServer();
  const samples = [generated(500), generated(10_000), hotel(500), hotel(10_000)];
  const found: Times[] = [];
  for (const sample of samples) {
    progress(`diagnostics and completion, ${sample.name}`);
    found.push(await measureSample(sample, peer));
  }
  const columns = samples.map(({ name }) => name);
  const row = (what: string, figure: (times: Times) => number) => ({ what, figures: found.map(figure) });
  const tables = [
    {
      title: 'Keystroke to diagnostics',
      unit: 'ms',
      columns,
      rows: [
        row('ours', ({ ours }) => ours),
        row('ours, when the file is opened', ({ opened }) => opened),
        row('parseDocument alone', ({ parse }) => parse),
        row('yaml-language-server', ({ peer: time }) => time),
      ],
    },
    {
      title: 'Diagnostics, divided',
      unit: 'times',
      columns,
      rows: [
        row('ours by parseDocument', ({ ours, parse }) => ours / parse),
        row('ours, when the file is opened, by parseDocument', ({ opened, parse }) => opened / parse),
        row('yaml-language-server by ours', ({ ours, peer: time }) => time / ours),
      ],
    },
    {
      title: 'Completion after a keystroke',
      unit: 'ms',
      columns,
      rows: [
        row('ours', ({ completion: time }) => time),
        row('yaml-language-server', ({ peerCompletion }) => peerCompletion),
      ],
    },
  ];
  return { tables, bars: barsOf(found) };
}

/** Of each pair of texts of one length, the one that goes worse counts. */
function barsOf([shortOne, longOne, shortOther, longOther]: readonly Times[]): readonly Bar[] {
  const worst = (texts: readonly (Times | undefined)[], figure: (times: Times) => number) =>
    Math.max(...texts.map((times) => (times === undefined ? Number.NaN : figure(times))));
  const [short, long] = [
    [shortOne, shortOther],
    [longOne, longOther],
  ];
  const byParse = ({ ours, parse }: Times) => ours / parse;
  const byOurs = -worst([...short, ...long], ({ ours, peer }) => -peer / ours);
  return [
    {
      what: 'keystroke to diagnostics, 500 lines, by parseDocument',
      measured: worst(short, byParse),
      bar: { atMost: 2 },
      unit: 'times',
    },
    { what: '… 10,000 lines', measured: worst(long, byParse), bar: { atMost: 1.5 }, unit: 'times' },
    {
      what: 'completion, 10,000 lines',
      measured: worst(long, ({ completion: time }) => time),
      bar: { atMost: 50 },
      unit: 'ms',
    },
    { what: 'yaml-language-server by ours', measured: byOurs, bar: { atLeast: 3 }, unit: 'times' },
  ];
}

/** Medians in milliseconds. */
interface Times {
  /** With what was read before the keystroke at hand. */
  readonly ours: number;
  /** With nothing at hand, as when the file is opened. */
  readonly opened: number;
  readonly parse: number;
  readonly peer: number;
  readonly completion: number;
  readonly peerCompletion: number;
}

async function measureSample({ text }: Sample, peer: LanguageService): Promise<Times> {
  const times: Record<keyof Times, number[]> = {
    ours: [],
    opened: [],
    parse: [],
    peer: [],
    completion: [],
    peerCompletion: [],
  };
  const runs = runsOf(text);
  let previous: BlueprintFile | undefined;
  for (let run = 0; run < warmUps + runs; run++) {
    const changed = typed(text, String(run));
    const { ours, file } = measureOurs(changed, previous, run);
    const measured: Times = {
      ours,
      opened: measureOurs(changed, undefined, run).ours,
      parse: measure(() => parseDocument(changed)),
      peer: await measureAsync(() => peer.doValidation(document(changed, run), false)),
      completion: measureCompletion(text, file, run),
      peerCompletion: await measurePeerCompletion(peer, text, run),
    };
    previous = file;
    if (run < warmUps) continue;
    for (const key of Object.keys(times) as (keyof Times)[]) times[key].push(measured[key]);
  }
  return {
    ours: median(times.ours),
    opened: median(times.opened),
    parse: median(times.parse),
    peer: median(times.peer),
    completion: median(times.completion),
    peerCompletion: median(times.peerCompletion),
  };
}

function measureOurs(text: string, previous: BlueprintFile | undefined, version: number) {
  const changed = document(text, version);
  let opened: BlueprintDocument | undefined;
  const ours = measure(() => {
    opened = new BlueprintDocument(changed, previous);
    diagnostics(opened, opened.problems(new Map()));
  });
  if (opened === undefined) throw new Error('Nothing was measured.');
  return { ours, file: opened.file };
}

/** The keys of a step, asked for on a new line in the middle, with what was read before the keystroke at hand. */
function measureCompletion(text: string, previous: BlueprintFile, run: number): number {
  const { changed, offset } = newKey(text, run);
  const edited = document(changed, run);
  return measure(() => {
    const opened = new BlueprintDocument(edited, previous);
    const support = {
      snippets: true,
      linesAsIs: true,
      suggestsAgain: true,
      documentation: 'markdown',
    } as const;
    const items = completion(opened, edited.positionAt(offset), undefined, support, {
      stageNames: [],
      imagePaths: [],
      blueprintPaths: [],
    });
    if (!items.some(({ label }) => label === 'note')) throw new Error('The keys of a step are not offered.');
  });
}

async function measurePeerCompletion(peer: LanguageService, text: string, run: number): Promise<number> {
  const { changed, offset } = newKey(text, run);
  const edited = document(changed, run);
  return await measureAsync(async () => {
    const { items } = await peer.doComplete(edited, edited.positionAt(offset), false);
    if (!items.some(({ label }) => label === 'note')) throw new Error('The keys of a step are not offered.');
  });
}

/** The text with one more character in a name in its middle. */
function typed(text: string, character: string): string {
  const key = text.indexOf('- step: ', text.length / 2) + '- step: '.length;
  return `${text.slice(0, key)}${character}${text.slice(key)}`;
}

/** The text with the first letters of a key on a line of its own in its middle, and the offset behind them. */
function newKey(text: string, run: number): { changed: string; offset: number } {
  const line = text.indexOf('\n', text.indexOf('- step: ', text.length / 2));
  const letters = 'note'.slice(0, 1 + (run % 3));
  const changed = `${text.slice(0, line)}\n        ${letters}${text.slice(line)}`;
  return { changed, offset: line + 9 + letters.length };
}

function document(text: string, version: number): TextDocument {
  return TextDocument.create('file:///bench.blueprint.yaml', languageId, version, text);
}

function measure(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

async function measureAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function generated(lines: number): Sample {
  let cells = 0;
  while (countLines(generateBlueprint(cells)) < lines) cells += 5;
  const text = generateBlueprint(cells);
  return { name: `generated, ${countLines(text).toLocaleString('en')} lines`, text };
}

function hotel(lines: number): Sample {
  const text = repeatHotel(lines);
  return { name: `hotel, ${countLines(text).toLocaleString('en')} lines`, text };
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function yamlLanguageServer(): LanguageService {
  const schema: unknown = JSON.parse(readFileSync(join(root, 'schema', 'blueprint.schema.json'), 'utf8'));
  const service = getLanguageService({
    schemaRequestService: (uri) => Promise.reject(new Error(`There is no schema ${uri}.`)),
    workspaceContext: { resolveRelativePath: (path) => path },
  });
  service.configure({
    validate: true,
    completion: true,
    schemas: [{ uri: 'file:///blueprint.schema.json', fileMatch: ['*.blueprint.yaml'], schema }],
  });
  return service;
}
