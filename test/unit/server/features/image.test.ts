import assert from 'node:assert/strict';
import { MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { lint } from '../../../../core/lint.ts';
import { DocumentImages } from '../../../../server/document-images.ts';
import { expectsImage } from '../../../../server/features/completion.ts';
import { documentLinks } from '../../../../server/features/document-link.ts';
import { hover } from '../../../../server/features/hover.ts';
import { image } from '../../../../server/features/image.ts';
import { png } from '../../core/images/bytes.ts';
import { ImageFolder } from '../image-folder.ts';
import { openDocument, openMarked } from '../open-document.ts';

const text = `blueprint: A
persona: { name: Guest, image: images/guest (1).png }
stages:
  - stage: S
    steps:
      - step: T
        customer: { name: Checks in, image: gone.png }
`;
const uri = 'file:///plans/a.blueprint.yaml';
const folders = ['file:///plans'];
const files = new ImageFolder().write('file:///plans/images/guest%20(1).png', png(120, 90));
const client = { sendRequest: () => Promise.reject(new Error('There is no client.')) };
const images = new DocumentImages(client, files, () => ({ folders, givesFiles: false }));
const document = openDocument(text, uri);
const noLogo = { readLogo: () => Promise.resolve(undefined) };

async function hovered(word: string): Promise<string> {
  const position = document.text.positionAt(text.indexOf(word) + 1);
  const found = hover(document, position, MarkupKind.Markdown, await images.look(document));
  assert.ok(found !== null && MarkupContent.is(found.contents));
  return found.contents.value;
}

describe('an image', () => {
  it('is given to who draws it, and only one that can be shown', async () => {
    const given = await image(document, 'images/guest (1).png', images, noLogo);
    assert.match(given?.data ?? '', /^data:image\/png;base64,iVBORw0KGgo/);
    assert.equal(await image(document, 'gone.png', images, noLogo), null);
    assert.equal(await image(document, '../../etc/passwd.png', images, noLogo), null);
  });

  it('is shown where its path is hovered, with its size, or with what is wrong', async () => {
    const shown = await hovered('images/guest');
    assert.match(shown, /120 × 90 pixels/);
    assert.match(shown, /!\[.*\]\(file:\/\/\/plans\/images\/guest%20%281%29\.png\|width=280\)/);
    assert.match(await hovered('gone.png'), /no file "gone\.png"/);
  });

  it('is linked to from its path', () => {
    assert.deepEqual(
      documentLinks(document, folders).map(({ target }) => target),
      ['file:///plans/images/guest%20(1).png', 'file:///plans/gone.png'],
    );
  });

  it('that cannot be shown is a problem at its path', async () => {
    const found = lint(document.file, new Map(), [], await images.look(document));
    const problems = found.filter(({ code }) => code === 'bad-image');
    assert.deepEqual(
      problems.map(({ span }) => text.slice(span.start, span.end)),
      ['gone.png'],
    );
  });

  it('is what is completed behind its key, and nowhere else', () => {
    const at = (marked: string) => {
      const opened = openMarked(marked);
      return expectsImage(opened.document, opened.position);
    };
    assert.ok(at('persona: { name: A, image: | }'));
    assert.ok(at('persona:\n  image: im|'));
    assert.ok(!at('persona: { name: | }'));
  });
});
