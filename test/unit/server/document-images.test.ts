import assert from 'node:assert/strict';
import { DocumentImages } from '../../../server/document-images.ts';
import { jpeg, png } from '../core/images/bytes.ts';
import { ImageFolder } from './image-folder.ts';
import { openDocument } from './open-document.ts';

const folder = 'file:///plans';
const none = { sendRequest: () => Promise.reject(new Error('There is no client.')) };

function over(files: ImageFolder, folders: readonly string[] = [folder]): DocumentImages {
  return new DocumentImages(none, files, () => ({ folders, givesFiles: false }));
}

const stepWith = (...images: string[]): string =>
  `blueprint: A\nstages:\n  - stage: S\n    steps:\n${images
    .map((image) => `      - { step: T, image: ${JSON.stringify(image)} }\n`)
    .join('')}`;

const uri = `${folder}/hotels/a.blueprint.yaml`;

describe('the images of a document', () => {
  it('are read once, and again when they have changed', async () => {
    const files = new ImageFolder().write(`${folder}/hotels/a.png`, png(40, 30));
    const images = over(files);
    const document = openDocument(stepWith('a.png'), uri);
    assert.equal(images.known(document), undefined);
    const first = await images.of(document);
    assert.deepEqual(first, { 'a.png': { width: 40, height: 30, stamp: '1' } });
    assert.equal(await images.look(document), first, 'the very same while nothing has changed');
    assert.equal(files.whole.length, 1);
    files.write(`${folder}/hotels/a.png`, png(50, 30));
    assert.deepEqual(await images.look(document), { 'a.png': { width: 50, height: 30, stamp: '2' } });
    assert.equal(images.known(document), await images.of(document));
  });

  it('are looked at as soon as one is named for the first time', async () => {
    const images = over(new ImageFolder().write(`${folder}/b.png`, png(4, 4)));
    await images.of(openDocument(stepWith('a.png'), uri));
    const found = await images.of(openDocument(stepWith('../b.png'), uri));
    assert.deepEqual(Object.keys(found ?? {}), ['../b.png']);
  });

  it('say what is wrong with them, each at its own path', async () => {
    const files = new ImageFolder()
      .write(`${folder}/hotels/photo.png`, jpeg(4, 4))
      .write('file:///secret.png', png(4, 4));
    const paths = ['missing.png', 'photo.png', '../../secret.png', 'https://example.org/a.png'];
    const found = (await over(files).of(openDocument(stepWith(...paths), uri))) ?? {};
    const faults = Object.values(found).map((image) => ('fault' in image ? image.fault : 'none'));
    assert.match(faults[0] ?? '', /no file "missing\.png"/);
    assert.match(faults[1] ?? '', /is a JPEG/);
    assert.match(faults[2] ?? '', /outside/);
    assert.match(faults[3] ?? '', /a link/);
    assert.deepEqual(files.whole, [`${folder}/hotels/photo.png`], 'nothing else was read');
  });

  it('of one that is not saved yet are in the first folder, and nowhere without one', async () => {
    const files = new ImageFolder().write(`${folder}/a.png`, png(4, 4));
    const document = openDocument(stepWith('a.png'), 'untitled:Untitled-1');
    assert.deepEqual(await over(files).of(document), { 'a.png': { width: 4, height: 4, stamp: '1' } });
    assert.equal(await over(files, []).of(document), undefined);
  });

  it('are offered, the nearest first', async () => {
    const files = new ImageFolder();
    for (const path of ['z.png', 'hotels/images/a b.png', 'hotels/b.png'])
      files.write(`${folder}/${encodeURI(path)}`, png(4, 4));
    assert.deepEqual(await over(files).offered(openDocument('', uri)), [
      'b.png',
      'images/a b.png',
      '../z.png',
    ]);
  });

  it('come from the client where this machine does not have them', async () => {
    const asked: string[] = [];
    const client = {
      sendRequest: async (method: string, params: { uri: string }) => {
        asked.push(`${method} ${params.uri}`);
        return { unread: 'missing' };
      },
    } as unknown as ConstructorParameters<typeof DocumentImages>[0];
    const around = { folders: ['vscode-vfs://github/a'], givesFiles: true };
    const images = new DocumentImages(client, new ImageFolder(), () => around);
    const found = await images.of(openDocument(stepWith('a.png'), 'vscode-vfs://github/a/b.blueprint.yaml'));
    assert.match(JSON.stringify(found), /no file/);
    assert.deepEqual(asked, ['serviceBlueprint/readImage vscode-vfs://github/a/a.png']);
  });
});
