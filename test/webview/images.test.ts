import assert from 'node:assert/strict';
import sharp from 'sharp';
import type { Images } from '../../core/images/image.ts';
import { contentFrom, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const text = `blueprint: A
persona: { name: Guest, image: guest.png }
stages:
  - stage: S
    steps:
      - { step: T, image: lobby.jpg, customer: C }
      - { step: U, image: broken.png, customer: C }
`;
const uri = 'file:///hotel.blueprint.yaml';

describe('images in the preview', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const show = (images: Images, version = 1) => {
    const content = contentFrom(text, version);
    const picture = { ...content.picture, images };
    return preview.post({ type: 'show', preview: { ...content, picture } });
  };
  const give = (path: string, stamp: string, data?: string) =>
    preview.post({ type: 'image', uri, path, stamp, ...(data !== undefined && { data }) });
  const dataOf = async (type: 'png' | 'jpeg', width: number, height: number) => {
    const image = sharp({ create: { width, height, channels: 3, background: '#336699' } });
    const bytes = await (type === 'png' ? image.png() : image.jpeg()).toBuffer();
    return `data:image/${type};base64,${bytes.toString('base64')}`;
  };

  it('are asked for once, scaled down, and in every export; what cannot be drawn has a frame', async () => {
    await show({
      'guest.png': { width: 100, height: 100, stamp: '1' },
      'lobby.jpg': { width: 1600, height: 800, stamp: '1' },
      'broken.png': { width: 10, height: 10, stamp: '1' },
    });
    await preview.told('shown');
    await preview.told('image', ({ path }) => path === 'broken.png');
    await give('guest.png', '1', await dataOf('png', 100, 100));
    await give('lobby.jpg', '1', await dataOf('jpeg', 1600, 800));
    await give('broken.png', '1', 'data:image/png;base64,AAAA');
    await preview.post({ type: 'export', id: 1, format: 'svg', theme: 'print', density: 'full' });
    const { text: svg } = await preview.told('exported', ({ id }) => id === 1);
    const shown = Array.from(
      svg.matchAll(/href="data:image\/(png|jpeg);base64,([^"]*)"/g),
      ([, type, data = '']) =>
        sharp(Buffer.from(data, 'base64'))
          .metadata()
          .then(({ width, height }) => `${type} ${width} x ${height}`),
    );
    assert.deepEqual((await Promise.all(shown)).sort(), ['jpeg 100 x 100', 'jpeg 720 x 360']);
    assert.ok(svg.includes('>broken.png<'));
    const pdf = await preview.exportBytes('pdf', 2);
    assert.match(pdf.toString('latin1'), /\/Subtype \/Image\b/);
    const asked = preview.messages.filter(({ type }) => type === 'image');
    assert.equal(asked.length, 3);
    assert.equal(
      await preview.page.locator('.canvas image').count(),
      1,
      'in the standard picture the persona',
    );
  });

  it('are drawn anew when their files have changed, and the text has not', async () => {
    await show({ 'guest.png': { width: 100, height: 100, stamp: '1' } });
    await preview.told('image', ({ stamp }) => stamp === '1');
    await give('guest.png', '1', await dataOf('png', 100, 100));
    await preview.page.locator('.canvas image').waitFor();
    await show({ 'guest.png': { width: 100, height: 50, stamp: '2' } });
    await preview.told('image', ({ stamp }) => stamp === '2');
    await give('guest.png', '2', await dataOf('png', 100, 50));
    await preview.page.locator('.canvas image[height="32"]').waitFor();
  });
});
