import assert from 'node:assert/strict';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { wholeView } from '../../../../core/diagram/look.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { applyView } from '../../../../core/diagram/view.ts';
import { withImages } from '../../../../core/diagram/with-images.ts';
import type { Images } from '../../../../core/images/image.ts';
import { drawMermaid, drawSvg } from '../../../../core/index.ts';

const data = 'data:image/png;base64,AAAA';
const known: Images = {
  'wide.png': { width: 1000, height: 100, data },
  'tall.png': { width: 100, height: 1000, data },
  'photo.png': { width: 400, height: 300, data },
  'gone.png': { fault: 'There is no such file.' },
};

const text = (step: string, persona = ''): string => `blueprint: A
persona: { name: Guest, goal: Sleep well${persona} }
stages:
  - stage: S
    steps:
      - step: Arrive
        customer: Arrives
      - step: Check in
        ${step}
`;

function picture(step: string, persona = '', images: Images | undefined = known): Picture {
  return withImages(readBlueprint(text(step, persona)).drawn.picture, images);
}

const placed = (of: Picture): Geometry => layoutPicture(of, { density: 'full' });
const cellsOf = ({ rows }: Geometry) => rows.find(({ name }) => name === 'Storyboard')?.cells ?? [];
const marksOf = (geometry: Geometry) =>
  cellsOf(geometry).flatMap(({ marks }) => marks.flatMap((mark) => (mark.type === 'image' ? mark : [])));

describe('the storyboard', () => {
  it('shows an image whole, within its cell, however wide or high it is', () => {
    for (const path of ['wide.png', 'tall.png', 'photo.png', 'gone.png', 'unknown.png']) {
      const geometry = placed(picture(`image: ${path}`));
      const [cell] = cellsOf(geometry);
      const [mark] = marksOf(geometry);
      assert.ok(cell && mark, path);
      assert.ok(mark.x >= cell.x && mark.x + mark.width <= cell.x + cell.width, path);
      assert.ok(mark.y >= cell.y && mark.y + mark.height <= cell.y + cell.height, path);
      const image = known[path];
      const ratio = image === undefined || 'fault' in image ? 4 / 3 : image.width / image.height;
      assert.ok(Math.abs(mark.width / mark.height - ratio) < 0.01 * ratio, path);
    }
  });

  it('has a frame with the path for what cannot be shown, and for what nobody has looked at', () => {
    for (const [path, images] of [['gone.png', known] as const, ['photo.png', undefined] as const]) {
      const svg = drawSvg(readBlueprint(text(`image: ${path}`)), {
        density: 'full',
        ...(images && { images }),
      });
      assert.match(svg, /<rect [^>]*stroke="#[0-9a-f]{6}" [^>]*stroke-dasharray="4 3"/);
      assert.ok(svg.includes(`>${path}<`));
      assert.ok(!svg.includes('<image'));
    }
  });

  it('has the images of cells with their names, six at most, and the others in a note', () => {
    const cells = Array.from({ length: 8 }, (_, index) => `{ name: Thing ${index}, image: photo.png }`);
    const geometry = placed(picture(`evidence: [${cells.join(', ')}]`));
    assert.equal(marksOf(geometry).length, 6);
    const [cell] = cellsOf(geometry);
    assert.ok(cell?.texts.some((line) => line.text === 'Thing 5'));
    assert.ok(cell?.texts.some((line) => line.text === '+2'));
    assert.match(geometry.notes?.notes.map((note) => note.text).join() ?? '', /Thing 6.*Thing 7/);
  });

  it('stays where nothing is broken at syllables, and where words are', () => {
    const soft = { ...picture('image: photo.png'), syllables: { photo: 'pho\u00adto' } };
    assert.deepEqual(marksOf(placed(soft)), marksOf(placed(picture('image: photo.png'))));
  });

  it('is a row of the picture in full alone', () => {
    assert.deepEqual(layoutPicture(picture('image: photo.png'), { density: 'standard' }).rows, []);
    assert.ok(!drawMermaid(readBlueprint(text('image: photo.png'))).includes('photo'));
  });

  it('leaves out what is hidden, also its bitmap', () => {
    const whole = picture('evidence: { name: Key, image: photo.png }', ', image: tall.png');
    const closed = applyView(whole, { ...wholeView, collapsedLanes: ['evidence'] });
    assert.deepEqual(Object.keys(closed.images ?? {}), ['tall.png']);
  });
});

describe('the image of a persona', () => {
  it('has a name without soft hyphens, whatever is broken at syllables', () => {
    const { header, ...rest } = picture('customer: A', ', image: tall.png');
    const personas = header.personas.map((one) => ({ ...one, name: 'Traveller' }));
    const syllables = { Traveller: 'Trav\u00adeller' };
    assert.deepEqual(
      layoutPicture({ ...rest, header: { ...header, personas }, syllables }).header.images.map(
        ({ label }) => label,
      ),
      ['Image of Traveller'],
    );
  });

  it('stands before its name and goal, beneath the label of nothing', () => {
    for (const path of ['wide.png', 'tall.png', 'gone.png']) {
      const { header } = layoutPicture(picture('customer: A', `, image: ${path}`));
      const [image] = header.images;
      assert.ok(image, path);
      const name = header.texts.find((line) => line.text === 'Guest');
      assert.ok(name && name.x > image.x + image.width, path);
      assert.ok(image.y + image.height <= header.y + header.height, path);
    }
  });

  it('is drawn in the standard picture, said aloud, and embedded', () => {
    const svg = drawSvg(readBlueprint(text('customer: A', ', image: photo.png')), { images: known });
    assert.match(svg, /<image [^>]*aria-label="Image of Guest" href="data:image\/png;base64,AAAA"\/>/);
  });
});
