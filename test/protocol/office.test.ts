import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportFormatNames, exportFormats, isOfficeFormat } from '../../core/export-formats.ts';
import { type OfficeResult, officeRequest } from '../../server/protocol.ts';
import { exampleText } from '../../tooling/drawn-examples.ts';
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

  it('say why they cannot be written', async () => {
    server.open(uri, 'blueprint: Nothing yet\n');
    assert.match(JSON.stringify(await ask({ format: 'xlsx' })), /refused.*no step/);
  });

  it('are nothing but those that there are', async () => {
    server.open(uri, exampleText('hotel'));
    for (const format of ['svg', '../server/main', undefined]) assert.equal(await ask({ format }), null);
  });
});
