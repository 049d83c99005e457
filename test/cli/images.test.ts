import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { readPdf } from '../support/read-pdf.ts';
import { skip } from '../support/reporter.ts';
import { newFolder, run } from './cli-process.ts';

const text = (steps: readonly string[]): string => `blueprint: A
persona: { name: Guest, image: images/guest.png }
stages:
  - stage: S
    steps:
${steps.map((image, index) => `      - { step: T${index}, image: ${image}, evidence: E, customer: C }\n`).join('')}`;

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
const photo = () =>
  sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#808080', noise } });

describe('images on the command line', () => {
  const folder = newFolder();
  const place = (name: string) => join(folder.path, 'inside', name);
  after(() => folder.remove());

  before(async () => {
    mkdirSync(place('images'), { recursive: true });
    const glass = {
      create: { width: 200, height: 100, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.5 } },
    } as const;
    writeFileSync(place('images/guest.png'), await sharp(glass).png().toBuffer());
    const secret = { IFD0: { Copyright: 'The Secret Photographer' } };
    const turned = await photo().withExif(secret).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    writeFileSync(place('images/lobby.jpg'), turned);
    writeFileSync(place('images/room.webp'), await photo().webp().toBuffer());
    writeFileSync(
      place('images/plan.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"><path d="M1 1h5v3z"/></svg>',
    );
    writeFileSync(place('images/cut.png'), readFileSync(place('images/guest.png')).subarray(0, 90));
    writeFileSync(join(folder.path, 'outside.png'), readFileSync(place('images/guest.png')));
  });

  const write = (steps: readonly string[]) => writeFileSync(place('a.blueprint.yaml'), text(steps));
  const shown = ['images/lobby.jpg', 'images/room.webp', 'images/plan.svg'];
  const here = { folder: place('') };
  const exported = async (ending: string) => {
    const { bytes, code, messages } = await run(
      ['export', 'a.blueprint.yaml', '-o', '-', '-f', ending, '--density', 'full'],
      here,
    );
    assert.equal(code, 0, messages);
    return bytes;
  };

  it('are in an SVG: scaled, turned as the camera was, and without what else was in their files', async () => {
    write(shown);
    const svg = String(await exported('svg'));
    const data = Array.from(
      svg.matchAll(/href="data:image\/(png|jpeg);base64,([^"]*)"/g),
      ([, type, base64 = '']) => ({
        type,
        bytes: Buffer.from(base64, 'base64'),
      }),
    );
    assert.deepEqual(data.map(({ type }) => type).sort(), ['jpeg', 'jpeg', 'png', 'png']);
    const sizes = await Promise.all(
      data.map(async ({ bytes }) => {
        const { width, height, exif } = await sharp(bytes).metadata();
        assert.equal(exif, undefined);
        return `${width} x ${height}`;
      }),
    );
    assert.deepEqual(sizes.sort(), ['200 x 100', '450 x 720', '720 x 450', '720 x 480']);
    assert.ok(!svg.includes(Buffer.from('Secret').toString('base64').slice(0, 6)));
  });

  it('are in PNG, PDF and HTML', async () => {
    write(shown);
    const { width = 0 } = await sharp(await exported('png')).metadata();
    assert.ok(width > 0);
    const pdf = await exported('pdf');
    const images = pdf.toString('latin1').match(/\/Subtype \/Image\b/g) ?? [];
    assert.ok(images.length >= 4, 'each image, and what shows through one of them');
    const read = JSON.stringify((await readPdf(pdf)).pages);
    assert.match(read, /Image of Guest/);
    assert.match(String(await exported('html')), /"data":"data:image\/jpeg;base64,/);
  });

  it('that cannot be shown are findings at their places, and frames with their paths', async function () {
    try {
      symlinkSync(join(folder.path, 'outside.png'), place('images/link.png'));
    } catch {
      return skip(this, 'this system makes no links');
    }
    write(['gone.png', 'images/cut.png', '../outside.png', 'images/link.png', 'http://example.org/a.png']);
    const { output, code } = await run(['check', 'a.blueprint.yaml', '-f', 'json'], here);
    assert.equal(code, 0);
    const found = JSON.parse(output) as { files: { findings: { code: string; message: string }[] }[] };
    const messages = (found.files[0]?.findings ?? []).flatMap((one) =>
      one.code === 'bad-image' ? one.message : [],
    );
    assert.equal(messages.length, 5);
    for (const [index, words] of ['no file', 'cut off', 'outside', 'outside', 'a link'].entries()) {
      assert.ok(messages[index]?.includes(words), messages[index]);
    }
    const svg = String(await exported('svg'));
    assert.equal(svg.match(/<image /g)?.length, 1);
    assert.equal(svg.match(/stroke-dasharray="4 3"/g)?.length, 5);
    assert.ok(svg.includes('>gone.png<'));
    await exported('pdf');
  });

  it('whose pixels cannot be read are frames, and it is said', async () => {
    const png = readFileSync(place('images/guest.png'));
    const at = png.indexOf('IDAT');
    const end = at + 4 + png.readUInt32BE(at - 4);
    png.fill(0xaa, at + 4, end);
    png.writeUInt32BE(crc32(png.subarray(at, end)), end);
    writeFileSync(place('images/spoilt.png'), png);
    write(['images/spoilt.png']);
    const { output, messages } = await run(
      ['export', 'a.blueprint.yaml', '-o', '-', '--density', 'full'],
      here,
    );
    assert.match(messages, /"images\/spoilt\.png" is no image that can be read/);
    assert.match(output, />[^<]*spoilt\.png</);
    assert.equal(output.match(/<image /g)?.length, 1);
  });

  it('may lie in the folder that the command is called in', async () => {
    write(['../outside.png']);
    const { output } = await run(['export', 'inside/a.blueprint.yaml', '-o', '-', '--density', 'full'], {
      folder: folder.path,
    });
    assert.equal(output.match(/<image /g)?.length, 2);
  });
});
