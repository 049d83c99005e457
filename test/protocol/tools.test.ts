import assert from 'node:assert/strict';
import { type CheckResult, checkRequest, type RenderResult, renderRequest } from '../../server/protocol.ts';
import { ServerProcess } from './server-process.ts';

const text = `blueprint: Hotel
stages:
  - stage: Arrive
    steps:
      - step: Check in
        customer: Checks in
        frontstage: { name: Registers, by: clark }
`;

describe('what the server does for language models', () => {
  let server: ServerProcess;

  beforeEach(async () => {
    server = new ServerProcess();
    await server.initialize();
  });
  afterEach(() => server.dispose());

  it('checks a text that is not open', async () => {
    const params = { name: 'a.blueprint.yaml', text };
    const result = await server.client.sendRequest<CheckResult>(checkRequest.method, params);
    const codes = result.files[0]?.findings.map(({ code }) => code);
    assert.ok(codes?.includes('unknown-reference'));
  });

  it('draws a text that is not open', async () => {
    const draw = (params: object) => server.client.sendRequest<RenderResult>(renderRequest.method, params);
    assert.match(JSON.stringify(await draw({ text, format: 'mermaid' })), /flowchart/);
    assert.match(JSON.stringify(await draw({ text, format: 'svg' })), /<svg/);
    assert.match(JSON.stringify(await draw({ text: 'blueprint: x', format: 'svg' })), /problem.*no step/);
  });

  it('answers nonsense with nothing', async () => {
    for (const { method } of [checkRequest, renderRequest]) {
      for (const params of [{}, { text: 5 }, []]) {
        assert.equal(await server.client.sendRequest(method, params), null);
      }
    }
  });
});
