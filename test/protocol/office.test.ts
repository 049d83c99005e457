import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { exportFormatNames, exportFormats, isOfficeFormat } from '../../core/export-formats.ts';
import { readBlueprint } from '../../core/index.ts';
import type { ExportersModule } from '../../office/exporter.ts';
import { type OfficeResult, officeRequest } from '../../server/protocol.ts';
import { exampleText } from '../../tooling/drawn-examples.ts';
import { root } from '../../tooling/root.ts';
import { ServerProcess } from './server-process.ts';

const uri = 'file:///hotel.blueprint.yaml';

describe('files for other programs, from the server', () => {
  let server: ServerProcess;
  const ask = (params: object) =>
    server.client.sendRequest<OfficeResult | null>(officeRequest.method, { uri, ...params });

  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  afterEach(() => server.dispose());

  for (const format of exportFormatNames.filter(isOfficeFormat)) {
    it(`are written: ${exportFormats[format].name}`, async () => {
      server.open(uri, exampleText('hotel'));
      const result = await ask({ format });
      assert.ok(result !== null && 'data' in result, JSON.stringify(result));
      const data = Buffer.from(result.data, 'base64');
      const texts = data.subarray(0, 2).toString() === 'PK' ? Object.values(unzipSync(data)) : [data];
      assert.ok(
        texts.some((text) => strFromU8(text).includes('Receives the bags')),
        'a card is missing',
      );
    });
  }

  for (const format of exportFormatNames.filter(isOfficeFormat)) {
    it(`need nothing of Node, so that a worker of a browser writes them, too: ${exportFormats[format].name}`, async () => {
      const globals = { TextEncoder, TextDecoder, Blob, setTimeout, clearTimeout };
      const worker = createContext(globals) as { serviceBlueprintExporters?: ExportersModule };
      runInContext(readFileSync(join(root, 'dist', 'office', 'exporters.js'), 'utf8'), worker);
      // As many cells as make parts that are packed in another way than small ones.
      const steps = Array.from(
        { length: 400 },
        (_, at) => `      - { step: S${at}, customer: Does ${at} }\n`,
      );
      const file = readBlueprint(`blueprint: Long\nstages:\n  - stage: All\n    steps:\n${steps.join('')}`);
      const data = await worker.serviceBlueprintExporters?.exporters[format]({
        file,
        picture: file.drawn.picture,
      });
      assert.ok(data !== undefined && data.length > 1000);
    });
  }

  it('have nothing of what is left out, whatever else is named', async () => {
    server.open(uri, exampleText('hotel'));
    const written = async (without?: unknown) => {
      const result = await ask({ format: 'markdown', without });
      assert.ok(result !== null && 'data' in result);
      return Buffer.from(result.data, 'base64').toString();
    };
    assert.match(await written(), /Queues for ten minutes/);
    assert.doesNotMatch(await written(['pains', 'toString', 5]), /Queues for ten minutes/);
    assert.match(await written('pains'), /Queues for ten minutes/);
  });

  it('say why they cannot be written', async () => {
    server.open(uri, 'blueprint: Nothing yet\n');
    assert.match(JSON.stringify(await ask({ format: 'xlsx' })), /refused.*no step/);
  });

  it('are nothing but those that there are', async () => {
    server.open(uri, exampleText('hotel'));
    for (const format of ['svg', '../server/main', undefined]) assert.equal(await ask({ format }), null);
  });
});
