import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { importRead } from '../../core/import/import-read.ts';
import type { ReadersModule } from '../../office/import/reader.ts';
import {
  type ImportFileResult,
  importFileRequest,
  type SheetChangesResult,
  sheetChangesRequest,
} from '../../server/protocol.ts';
import { root } from '../../tooling/root.ts';
import { ServerProcess } from './server-process.ts';

const fixtures = join(root, 'test', 'fixtures', 'import');
const uri = 'file:///shop.blueprint.yaml';
const shop =
  'blueprint: Shop\nstages: [{ stage: Buy, steps: [{ step: Order, customer: [Orders, Waits] }] }] # mine\n';
const sheet = Buffer.from('Step,Customer,Emotion\nOrder,Orders,2\n').toString('base64');

describe('files of other programs, to the server', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  afterEach(() => server.dispose());

  it('become blueprints, with what was understood', async () => {
    const data = readFileSync(join(fixtures, 'bank.xlsx')).toString('base64');
    const ask = (params: object) =>
      server.client.sendRequest<ImportFileResult | null>(importFileRequest.method, params);
    const result = await ask({ name: 'bank.xlsx', data });
    assert.ok(result !== null && 'text' in result, JSON.stringify(result));
    assert.equal(result.text, readFileSync(join(fixtures, 'bank.blueprint.yaml'), 'utf8'));
    assert.equal(result.unplaced, 2);
    assert.match(result.account, /Back office +the lane Backstage/);
    const part = await ask({ name: 'bank.xlsx', data, choices: { range: 'A3:C17' } });
    assert.ok(part !== null && 'text' in part);
    assert.match(part.summary[0] ?? '', /1 stage, 2 steps/);
    const refused = await ask({ name: 'bank.xlsx', data: sheet });
    assert.ok(refused !== null && 'refused' in refused);
  });

  it('give the changes of an open document, and the edits of those that are taken', async () => {
    server.open(uri, shop);
    const ask = (take?: readonly number[]) =>
      server.client.sendRequest<SheetChangesResult | null>(sheetChangesRequest.method, {
        ...{ uri, name: 'shop.csv', data: sheet },
        ...(take && { take }),
      });
    const listed = await ask();
    assert.ok(listed !== null && 'changes' in listed, JSON.stringify(listed));
    assert.deepEqual(
      listed.changes.map(({ kind }) => kind),
      ['change', 'remove'],
    );
    assert.deepEqual(listed.edits, []);
    const taken = await ask([0]);
    assert.ok(taken !== null && 'edits' in taken);
    assert.deepEqual([taken.edits.length, taken.left], [1, []]);
    assert.match(taken.edits[0]?.newText ?? '', /emotion: 2/);
  });

  it('need nothing of Node, so that a worker of a browser reads them, too', async () => {
    const globals = { TextEncoder, TextDecoder, Blob, setTimeout, clearTimeout, atob, performance };
    const worker = createContext(globals) as { serviceBlueprintReaders?: ReadersModule };
    runInContext(readFileSync(join(root, 'dist', 'office', 'readers.js'), 'utf8'), worker);
    const bytes = readFileSync(join(fixtures, 'praxis.xlsx'));
    const title = 'Praxis';
    const read = await worker.serviceBlueprintReaders?.readFile({ bytes, format: 'xlsx', title });
    assert.ok(read !== undefined && 'kind' in read, JSON.stringify(read));
    const result = importRead(read, { format: 'xlsx', title });
    assert.ok('text' in result, JSON.stringify(result));
    assert.equal(result.text, readFileSync(join(fixtures, 'praxis.blueprint.yaml'), 'utf8'));
  });
});
