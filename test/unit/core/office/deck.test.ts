import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { describe as cardOf } from '../../../../core/describe.ts';
import type { Picture } from '../../../../core/diagram/picture.ts';
import { wrapText } from '../../../../core/diagram/text/wrap-text.ts';
import { deckOf, ownFrame } from '../../../../core/office/deck.ts';
import {
  type Deck,
  emuPerPx,
  type NativeShape,
  type Slide,
  type SlideBox,
  type SlideShape,
} from '../../../../core/office/slides/slide.ts';
import { cellOf, linkOf, pictureOf } from '../diagram/pictures.ts';

const examples = ['hotel', 'clinic', 'appliance', 'fast-food'] as const;

function exampleOf(name: string): { readonly picture: Picture; readonly deck: Deck } {
  const file = readBlueprint(readFileSync(`examples/${name}.blueprint.yaml`, 'utf8'));
  const cards = new Map([...file.drawn.elements].map(([key, element]) => [key, cardOf(element, file)]));
  return { picture: file.drawn.picture, deck: deckOf(file.drawn.picture, cards) };
}

const none = new Map<string, never>();

function flat(shapes: readonly SlideShape[]): readonly SlideShape[] {
  return shapes.flatMap((shape): SlideShape[] =>
    shape.type === 'group' ? [shape, ...shape.shapes] : [shape],
  );
}

function natives(slide: Slide): readonly NativeShape[] {
  return flat(slide.shapes).filter((shape) => shape.type === 'shape');
}

/** The room that a box takes when it is turned by a quarter around its middle. */
function turned({ x, y, width, height }: SlideBox): SlideBox {
  return { x: x + (width - height) / 2, y: y + (height - width) / 2, width: height, height: width };
}

function textOf({ text }: NativeShape): string {
  return (text?.paragraphs ?? []).map(({ runs }) => runs.map((run) => run.text).join('')).join('\n');
}

describe('Deck', () => {
  for (const name of examples) {
    it(`of the ${name} has the whole, a slide for each stage and the findings`, () => {
      const { picture, deck } = exampleOf(name);
      const titles = deck.slides.map(({ title }) => title.replace(/ \(\d+ of \d+\)$/, ''));
      assert.deepEqual(
        [...new Set(titles)],
        [
          picture.header.title,
          ...picture.stages.map((stage) => stage.name),
          ...(picture.views ?? []).map((view) => view.name),
          'Findings',
        ],
      );
    });

    it(`of the ${name} shows each card once, as one shape that holds its text`, () => {
      const { picture, deck } = exampleOf(name);
      const texts = deck.slides.slice(1).flatMap(natives).map(textOf);
      for (const { name: card } of picture.cells) {
        const same = picture.cells.filter((other) => other.name === card).length;
        const found = texts.filter((text) => text.split('\n').includes(card)).length;
        assert.ok(found >= same, `${card}: ${found} of ${same}`);
      }
    });

    it(`of the ${name} has type of 9 points and more that stays in its shape`, () => {
      const { deck } = exampleOf(name);
      for (const slide of deck.slides) for (const shape of natives(slide)) assertFits(shape, slide.title);
    });

    it(`of the ${name} glues each arrow to two shapes of its slide, and no number occurs twice`, () => {
      const { deck } = exampleOf(name);
      let arrows = 0;
      for (const { shapes, title } of deck.slides) {
        const all = flat(shapes);
        const ids = new Set(all.map(({ id }) => id));
        assert.equal(ids.size, all.length, title);
        assert.ok(!ids.has(1) && !ids.has(2), title);
        for (const shape of all) {
          if (shape.type !== 'connector' || shape.preset === 'line') continue;
          arrows += 1;
          assert.ok(shape.from && ids.has(shape.from.shape), `${title}: ${shape.name}`);
          assert.ok(shape.to && ids.has(shape.to.shape), `${title}: ${shape.name}`);
        }
      }
      assert.ok(arrows > 10);
    });

    it(`of the ${name} keeps everything on its slides`, () => {
      const { deck } = exampleOf(name);
      for (const { shapes, title } of deck.slides) {
        for (const one of flat(shapes)) {
          const { name: shape } = one;
          const box = one.type === 'connector' && one.rotation !== 0 ? turned(one.box) : one.box;
          assert.ok(box.x >= 0 && box.y >= 0, `${title}: ${shape}`);
          assert.ok(
            box.x + box.width <= ownFrame.width + 10 && box.y + box.height <= ownFrame.height,
            `${title}: ${shape}`,
          );
        }
      }
    });
  }

  it('goes on to further slides by steps, in even parts', () => {
    const cells = Array.from({ length: 20 }, (_, column) => cellOf(column, 1, 0, { name: `Card ${column}` }));
    const { slides } = deckOf(pictureOf(20, cells), none);
    const stages = slides.filter(({ title }) => title.startsWith('Stay ('));
    assert.ok(stages.length >= 3);
    const counts = stages.map(
      (slide) => natives(slide).filter(({ name }) => name.startsWith('Number of step')).length,
    );
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      20,
    );
    assert.ok((counts[0] ?? 0) - (counts.at(-1) ?? 0) <= 1);
  });

  it('parts the lanes, and the cards of one lane, when they are too high for a slide', () => {
    const cells = [1, 2, 3, 4].flatMap((lane) =>
      Array.from({ length: 40 }, (_, place) => cellOf(0, lane, place, { name: `Card ${lane} ${place}` })),
    );
    const { slides } = deckOf(pictureOf(1, cells), none);
    const texts = slides.slice(1).flatMap(natives).map(textOf);
    for (const { name } of cells) assert.equal(texts.filter((text) => text === name).length, 1, name);
    for (const slide of slides) for (const shape of natives(slide)) assertFits(shape, slide.title);
  });

  it('has a slide for each view, as the view shows it, with what is said about it', () => {
    const { deck, picture } = exampleOf('hotel');
    const slide = (name: string) => deck.slides.find(({ title }) => title === name) ?? assert.fail(name);
    assert.equal(picture.views?.length, 5);
    const cards = (name: string) => natives(slide(name)).map(textOf);
    assert.ok(cards('Front office').some((text) => text.startsWith('Processes the registration')));
    assert.ok(!cards('Front office').some((text) => text.startsWith('Receives the food')));
    const alphaOf = (text: string) =>
      natives(slide('Front office')).find((one) => textOf(one).split('\n').includes(text))?.line?.colour
        .alpha ?? 1;
    assert.ok(alphaOf('Processes the registration') > alphaOf('Gives the bags to the bellperson'));
    assert.ok(natives(slide('Front office')).some(({ name }) => name === 'Looked at: Check in'));
    // Too much for cards, and asked for from far away.
    assert.ok(natives(slide('IT')).some(({ name }) => name.endsWith('Encodes the key card')));
    assert.ok(!cards('Board').some((text) => text.includes('Checks in')));
    assert.deepEqual(slide('Board').notes.slice(0, 2), [
      'Ten minutes at the desk cost us the rating.',
      'The room is rated 5, the arrival 2. The first remedy is a check-in on the phone, on the way from the station.',
    ]);
    assert.ok(slide('Board').notes.some((text) => text.includes('Queues for ten minutes')));
    const [said] = natives(slide('Board')).map(textOf);
    assert.match(said ?? '', /lanes .* are left out/);
  });

  it('says on a card where an arrow to another slide leads', () => {
    const cells = [cellOf(0, 1, 0), cellOf(1, 1, 0), cellOf(0, 3, 0), cellOf(2, 3, 0)];
    const links = [
      linkOf('c0_1_0', 'c1_1_0', { kind: 'path' }),
      linkOf('c0_3_0', 'c2_3_0', { kind: 'feedback', label: 'late' }),
    ];
    const stages = [0, 1, 2].map((column) => ({ key: `s${column}`, name: `S${column}`, column, columns: 1 }));
    const { slides } = deckOf(pictureOf(3, cells, links, { stages }), none);
    const texts = slides.slice(1).map((slide) => natives(slide).map(textOf));
    assert.ok(texts[0]?.includes('Checks in\n→ 3, late'));
    assert.ok(texts[2]?.includes('Checks in\n← 1'));
    // The path to the next step is said by the order of the slides.
    assert.ok(texts[1]?.includes('Checks in'));
  });

  it('tells its speaker what the cards do not show', () => {
    const { deck } = exampleOf('hotel');
    const notes = deck.slides.flatMap((slide) => slide.notes).join('\n');
    for (const text of [
      'Queues for ten minutes after 18:00',
      'Objective: Check-in takes less than two minutes.',
    ])
      assert.ok(notes.includes(text), text);
  });

  it('needs no step, no lane and no name', () => {
    assert.equal(deckOf(pictureOf(0, []), none).slides.length, 1);
    const empty = pictureOf(1, [cellOf(0, 0, 0, { name: '' })], [], { lanes: [] });
    assert.ok(deckOf(empty, none).slides.length >= 1);
  });
});

function assertFits({ box, text, name }: NativeShape, title: string): void {
  if (text === undefined) return;
  const [width, height] = [box.width / emuPerPx, box.height / emuPerPx];
  const [beside] = text.inset.map((inset) => inset / emuPerPx);
  const [room, depth] = text.turned ? [height, width] : [width - 2 * (beside ?? 0), height];
  let used = 0;
  for (const { runs, pitch } of text.paragraphs) {
    for (const { size } of runs) assert.ok(size >= 9, `${title}: ${name} has ${size} points`);
    const size = (runs[0]?.size ?? 9) * (4 / 3);
    const all = runs.map((run) => run.text).join('');
    const { lines } = wrapText(all, text.isLine ? 10_000 : room, size, runs[0]?.bold);
    used += Math.max(1, lines.length) * ((pitch ?? (runs[0]?.size ?? 9) * 1.15) * (4 / 3));
  }
  assert.ok(used <= depth + 2, `${title}: ${name} needs ${used.toFixed(1)} of ${depth.toFixed(1)} px`);
}
