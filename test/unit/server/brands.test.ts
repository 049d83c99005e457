import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ImageResult, PreviewModel } from '../../../server/protocol.ts';
import { startServer } from '../../../server/server.ts';
import { png } from '../core/images/bytes.ts';
import { ImageFolder } from './image-folder.ts';

const folder = 'file:///plans';
const blueprint = `${folder}/hotels/a.blueprint.yaml`;
const brandFile = `${folder}/blueprint.theme.yaml`;
const text = 'blueprint: A\nstages:\n  - stage: S\n    steps:\n      - { step: T, customer: C }\n';
const bytes = (written: string) => new TextEncoder().encode(written);

describe('the brand of an open blueprint', () => {
  let client: MessageConnection;
  let files: ImageFolder;
  let setting: unknown;
  const told = new EventEmitter();

  beforeEach(async () => {
    files = new ImageFolder().write(brandFile, bytes('logo: logo.png\ncolours: { band: "#7a1f3d" }\n'));
    files.write(`${folder}/logo.png`, png(40, 10));
    setting = '';
    const [asked, answered] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(asked),
      new StreamMessageWriter(answered),
    );
    startServer(server, {
      loadExporters: () => Promise.reject(new Error('There is none here.')),
      loadReaders: () => Promise.reject(new Error('There is none here.')),
      delay: () => Promise.resolve(),
      readPatterns: () => Promise.resolve(undefined),
      images: files,
    });
    client = createMessageConnection(new StreamMessageReader(answered), new StreamMessageWriter(asked));
    client.onRequest('workspace/configuration', ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'serviceBlueprint.brandFile' ? setting : null)),
    );
    client.onRequest('client/registerCapability', () => null);
    client.onNotification('serviceBlueprint/previewChanged', () => {
      told.emit('changed');
    });
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      told.emit(params.uri, params);
    });
    client.listen();
    await client.sendRequest('initialize', {
      processId: null,
      rootUri: folder,
      capabilities: {
        workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
      },
    });
    await client.sendNotification('initialized', {});
    const checked = once(told, blueprint);
    await open(blueprint, 'service-blueprint', text);
    await checked;
  });

  afterEach(() => client.dispose());

  const open = (uri: string, languageId: string, written: string) =>
    client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text: written },
    });
  const preview = () => client.sendRequest<PreviewModel>('serviceBlueprint/preview', { uri: blueprint });
  const changed = (uri: string) =>
    client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });

  it('is in its preview, with the logo', async () => {
    const { picture } = await preview();
    assert.deepEqual(picture.brand, { colours: { band: { light: '#7a1f3d' } }, logo: 'brand:logo' });
    const params = { uri: blueprint, path: 'brand:logo' };
    const image = await client.sendRequest<ImageResult | null>('serviceBlueprint/image', params);
    assert.match(image?.data ?? '', /^data:image\/png;base64,/);
  });

  it('is another one as soon as its file is, or the logo, or the setting', async () => {
    await preview();
    let told1 = once(told, 'changed');
    files.write(brandFile, bytes('colours: { band: "#0b4f6c" }\n'));
    await changed(brandFile);
    await told1;
    assert.equal((await preview()).picture.brand?.colours.band?.light, '#0b4f6c');
    told1 = once(told, 'changed');
    files.write(`${folder}/ours.yaml`, bytes('font: Open Sans\n'));
    setting = 'ours.yaml';
    await client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await told1;
    assert.deepEqual((await preview()).picture.brand, { font: 'Open Sans', colours: {} });
  });

  it('follows what is typed in its file, where problems are said', async () => {
    await preview();
    const [said, drawn] = [once(told, brandFile), once(told, 'changed')];
    await open(brandFile, 'yaml', 'logo: gone.png\ncolours: { curve: "#ffee00" }\n');
    const [{ diagnostics }] = (await said) as [PublishDiagnosticsParams];
    assert.deepEqual(
      diagnostics.map(({ code, range }) => [code, range.start.line, range.start.character]),
      [
        ['bad-logo', 0, 6],
        ['low-contrast', 1, 18],
      ],
    );
    await drawn;
    const { brand } = (await preview()).picture;
    assert.deepEqual(brand, { colours: { curve: { light: '#ffee00' } } });
    const place = { textDocument: { uri: brandFile }, position: { line: 1, character: 12 } };
    const found = await client.sendRequest<{ contents: unknown }>('textDocument/hover', place);
    assert.match(JSON.stringify(found), /emotion curve/);
  });
});
