import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ExporterInput } from '../../../../office/exporter.ts';
import { BlueprintDocument } from '../../../../server/documents.ts';
import { office } from '../../../../server/features/office.ts';

/** Returns an open document. */
function blueprint(of: string): BlueprintDocument {
  return new BlueprintDocument(
    TextDocument.create('file:///caf%C3%A9.blueprint.yaml', 'service-blueprint', 1, of),
  );
}

const text = `blueprint: Café
stages:
  - stage: Buy
    steps:
      - step: Order
        customer: { name: Orders, image: cup.png }
`;

describe('office', () => {
  it('gives the exporter the blueprint with its look, and answers its bytes', async () => {
    const document = blueprint(text);
    let given: ExporterInput | undefined;
    const images = { 'cup.png': { width: 4, height: 3, stamp: 'a' } };
    const exporter = async (input: ExporterInput) => {
      given = input;
      return 'Café';
    };
    const result = await office(document, exporter, [undefined, images, undefined]);
    assert.deepEqual(result, { data: Buffer.from('Café').toString('base64') });
    assert.equal(given?.file, document.file);
    assert.deepEqual(given?.picture.images, images);
  });

  it('gives the exporter nothing of what is left out', async () => {
    const document = blueprint(text.replace('image: cup.png', 'image: cup.png, note: SECRET'));
    let given = '';
    const exporter = async ({ file, picture }: ExporterInput) => {
      given = JSON.stringify([file.model, picture]);
      return '';
    };
    await office(document, exporter, [undefined, undefined, undefined]);
    assert.match(given, /SECRET/);
    await office(document, exporter, [undefined, undefined, undefined], ['notes']);
    assert.doesNotMatch(given, /SECRET/);
  });

  it('says where a text cannot be read, and that nothing is there', async () => {
    const never = async () => assert.fail('It was asked to write what cannot be.');
    const refused = async (of: string) =>
      JSON.stringify(await office(blueprint(of), never, [undefined, undefined, undefined]));
    assert.match(await refused(`${text}  - {`), /refused/);
    assert.match(await refused('blueprint: Nothing\n'), /no step/);
  });
});
