import assert from 'node:assert/strict';
import fc from 'fast-check';
import { imageLimits } from '../../../../core/images/image.ts';
import { inspectImage } from '../../../../core/images/inspect-image.ts';
import { pngChunk } from '../../../../core/png-chunk.ts';
import { toBase64 } from '../../../../server/base64.ts';
import { jpeg, png, utf8, webp } from './bytes.ts';

const drawing = (inside: string, attributes = 'width="40" height="30"'): Uint8Array =>
  utf8(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

function faultOf(path: string, bytes: Uint8Array): string {
  const found = inspectImage(path, bytes);
  assert.ok('fault' in found, `${path} passes`);
  return found.fault;
}

describe('an image by its bytes', () => {
  it('has the size that each format says', () => {
    assert.deepEqual(inspectImage('a.png', png(640, 480)), { type: 'png', width: 640, height: 480 });
    assert.deepEqual(inspectImage('a.jpg', jpeg(640, 480)), { type: 'jpeg', width: 640, height: 480 });
    assert.deepEqual(inspectImage('a.JPEG', jpeg(640, 480)), { type: 'jpeg', width: 640, height: 480 });
    assert.deepEqual(inspectImage('a.webp', webp(640, 480)), { type: 'webp', width: 640, height: 480 });
    assert.deepEqual(inspectImage('a.svg', drawing('')), { type: 'svg', width: 40, height: 30 });
  });

  it('is as wide as it is seen when the camera was turned', () => {
    assert.deepEqual(inspectImage('a.jpg', jpeg(640, 480, true)), { type: 'jpeg', width: 480, height: 640 });
  });

  it('of an SVG follows from its view box, where it says nothing else', () => {
    const sizeOf = (attributes: string) => {
      const found = inspectImage('a.svg', drawing('', attributes));
      return 'fault' in found ? found.fault : [Math.round(found.width), Math.round(found.height)];
    };
    assert.deepEqual(sizeOf('viewBox="0 0 200 100"'), [200, 100]);
    assert.deepEqual(sizeOf('viewBox="0 0 200 100" width="50%" height="50%"'), [200, 100]);
    assert.deepEqual(sizeOf('viewBox="0 0 200 100" width="100mm"'), [378, 189]);
    assert.deepEqual(sizeOf(''), [300, 150]);
  });

  it('is refused when it has too many pixels or bytes, whatever it would decode to', () => {
    assert.match(faultOf('bomb.png', png(50_000, 50_000)), /50000 × 50000 pixels.*smaller/);
    assert.match(faultOf('bomb.jpg', jpeg(60_000, 60_000)), /pixels/);
    assert.match(faultOf('bomb.webp', webp(16_000, 16_000)), /pixels/);
    assert.match(
      faultOf('big.png', new Uint8Array(imageLimits.bytes + 1)),
      /has 16.1 MB, and at most 16 are read/,
    );
    const telephone = inspectImage('photo.jpg', jpeg(4032, 3024));
    assert.ok(!('fault' in telephone), 'a photograph of a telephone is shown');
  });

  it('is broken when it is cut off anywhere', () => {
    const wholes: readonly (readonly [string, Uint8Array])[] = [
      ['a.png', png(4, 4)],
      ['a.jpg', jpeg(4, 4)],
      ['a.webp', webp(4, 4)],
      ['a.svg', drawing('<g><path d="M0 0"/></g>')],
    ];
    for (const [path, whole] of wholes) {
      for (let end = 0; end < whole.length - 1; end++) {
        assert.ok('fault' in inspectImage(path, whole.subarray(0, end)), `${path} passes after ${end} bytes`);
      }
    }
  });

  it('is broken when a chunk of a PNG has changed', () => {
    const bytes = png(4, 4);
    bytes[19] = 9;
    assert.match(faultOf('a.png', bytes), /no image that can be read/);
  });

  it('has to be what its name says', () => {
    assert.match(faultOf('a.png', jpeg(4, 4)), /called like a PNG and is a JPEG.*\.jpg/);
    assert.match(faultOf('a.webp', drawing('')), /called like a WebP and is a SVG/);
    assert.match(faultOf('a.svg', png(4, 4)), /is a PNG/);
    assert.match(faultOf('a.png', utf8('GIF89a')), /no image that can be read/);
  });

  it('may not move', () => {
    assert.match(faultOf('a.png', png(4, 4, [pngChunk('acTL', new Uint8Array(8))])), /moves/);
    assert.match(faultOf('a.webp', webp(4, 4, true)), /moves/);
    assert.match(faultOf('a.svg', drawing('<animate attributeName="x"/>')), /moves/);
  });
});

describe('an SVG that is more than a drawing', () => {
  const refused: Readonly<Record<string, string>> = {
    'a script': '<script>alert(1)</script>',
    'a script of another prefix': '<s:script xmlns:s="http://www.w3.org/2000/svg"/>',
    'an event': '<rect onload="alert(1)"/>',
    'a link that runs': '<a href="javascript:alert(1)"/>',
    'a page': '<foreignObject><p>a</p></foreignObject>',
    'an image of the network': '<image href="https://example.org/a.png"/>',
    'a file of the machine': '<image xlink:href="file:///etc/passwd"/>',
    'a file beside it': "<image href='a.png'/>",
    'a style of the network': '<style>@import "https://example.org/a.css";</style>',
    'a font of the network': '<style><![CDATA[@font-face { src: url(https://example.org/a.woff) }]]></style>',
    'a filter of the network': '<rect filter="url(https://example.org/#a)"/>',
    'an SVG in it': `<image href="data:image/svg+xml;base64,${toBase64(drawing(''))}"/>`,
    'a bomb in it': `<image href="data:image/png;base64,${toBase64(png(50_000, 50_000))}"/>`,
  };
  for (const [what, inside] of Object.entries(refused)) {
    it(`is refused: ${what}`, () => {
      assert.match(faultOf('a.svg', drawing(inside)), /only plain drawings are shown/);
    });
  }

  it('is refused: entities, and styles before its root', () => {
    const doctype = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg><text>&b;</text></svg>';
    assert.match(faultOf('a.svg', utf8(doctype)), /entities/);
    assert.match(faultOf('a.svg', utf8('<?xml-stylesheet href="a.css"?><svg/>')), /styles/);
  });

  it('is refused: what repeats itself without an end, or a million times', () => {
    const levels = Array.from({ length: 8 }, (_, level) => {
      const uses = `<use href="#l${level + 1}"/>`.repeat(10);
      return `<g id="l${level}">${uses}</g>`;
    });
    assert.match(faultOf('a.svg', drawing(`${levels.join('')}<path id="l8" d="M0 0"/>`)), /draws more/);
    assert.match(faultOf('a.svg', drawing('<g id="a"><use href="#a"/></g>')), /draws more/);
  });

  it('is shown when it has names, comments, gradients and bitmaps of its own', () => {
    const fine = `<!-- onload="x" <script> --><metadata rdf:resource="http://purl.org/a"/><defs><linearGradient id="g"/></defs>
      <rect fill="url(#g)"/><use href="#g"/><image href="data:image/png;base64,${toBase64(png(4, 4))}"/>`;
    assert.deepEqual(inspectImage('a.svg', drawing(fine)), { type: 'svg', width: 40, height: 30 });
    const typed =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    assert.ok(!('fault' in inspectImage('a.svg', utf8(`${typed}<svg width="4" height="4"/>`))));
  });
});

describe('any bytes', () => {
  it('give an answer', () => {
    const starts = [png(9, 9), jpeg(9, 9, true), webp(9, 9, true), drawing('<g id="a"><use href="#a"/></g>')];
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 60 }),
        fc.nat(90),
        (start, more, at) => {
          const bytes = Uint8Array.from([...start.subarray(0, at), ...more, ...start.subarray(at)]);
          for (const path of ['a.png', 'a.jpg', 'a.webp', 'a.svg']) inspectImage(path, bytes);
        },
      ),
      { numRuns: 300 },
    );
  });
});
