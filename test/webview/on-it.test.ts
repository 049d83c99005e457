import assert from 'node:assert/strict';
import { badgeTypes } from '../../core/diagram/badges.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { drawnExamples } from '../../tooling/drawn-examples.ts';
import { cellKey, example, type PreviewPage } from '../../tooling/preview-page.ts';
import { eachPreview } from '../support/each-preview.ts';

const hotel = example('hotel');

/** Little occurs in it. */
const plain = `blueprint: Plain
stages:
  - stage: Only
    steps:
      - step: First
        customer: Comes
      - step: Second
        customer: Goes
`;

describe('on the picture', () => {
  let preview: PreviewPage;
  eachPreview((opened) => {
    preview = opened;
  });

  const textsOf = (part: string) => preview.part(part).locator('text').allTextContents();
  const boxOf = async (part: string) => (await preview.part(part).boundingBox()) ?? assert.fail(part);
  const legend = () => textsOf('legend');

  it('the header says title, state, persona, scenario, objective, owner, version and date', async () => {
    await preview.show(hotel);
    const header = (await textsOf('header')).join(' ');
    for (const said of [
      ...['Overnight hotel stay', 'As-is', 'Business traveller', 'Weekend couple'],
      ...['Arrives late on a Tuesday', 'Check-in takes less than two minutes.'],
      ...['Owner Guest Experience', 'Version 1.2.0', '2026-11-01'],
    ])
      assert.ok(header.includes(said), `${said} in ${header}`);
  });

  it('the stages are a band, with their numbered steps beneath, each with channel and duration', async () => {
    const { picture } = await preview.show(hotel);
    const bands = await Promise.all(picture.stages.map(({ key }) => boxOf(key)));
    for (const [index, { name, key, column, columns }] of picture.stages.entries()) {
      assert.deepEqual(await textsOf(key), [name]);
      const [band, next] = [bands[index] ?? assert.fail(), bands[index + 1]];
      assert.equal(band.y, bands[0]?.y);
      if (next) assert.ok(Math.abs(band.x + band.width - next.x) < 16, `${name} ends where the next begins`);
      for (const step of picture.steps.slice(column, column + columns)) {
        const box = await boxOf(step.key);
        assert.ok(box.y >= band.y + band.height && box.x >= band.x - 16, `${step.name} is under ${name}`);
        assert.ok(box.x + box.width <= band.x + band.width + 16, `${step.name} is under ${name}`);
      }
    }
    for (const [index, step] of picture.steps.entries()) {
      const [number, ...texts] = await textsOf(step.key);
      assert.equal(number, `${index + 1}`);
      const said = texts.join(' ');
      assert.ok(said.includes(step.name), said);
      for (const channel of step.channels) assert.ok(said.includes(channel), `${channel} in ${said}`);
    }
    const checkIn = picture.steps.find(({ name }) => name === 'Check in') ?? assert.fail();
    assert.match((await textsOf(checkIn.key)).join(' '), /Check in Front desk.*\b4 min/);
  });

  it('the emotion curve goes up and down with the emotions, and is left out when there are none', async () => {
    const { picture } = await preview.show(hotel);
    const faces = preview.part('emotion').locator('[role="img"]');
    const seen = await faces.evaluateAll((all) =>
      all.map((face) => {
        const { x, y, width } = face.getBoundingClientRect();
        return { x: x + width / 2, y, name: face.getAttribute('aria-label') ?? '', look: face.innerHTML };
      }),
    );
    assert.equal(seen.length, picture.steps.length);
    for (const [index, step] of picture.steps.entries()) {
      const face = seen[index] ?? assert.fail();
      assert.ok(face.name.startsWith(`${step.name}: `));
      const { x, width } = await boxOf(step.key);
      assert.ok(face.x > x && face.x < x + width, `the face of ${step.name} is over it`);
      for (const [other, { emotion = 0 }] of picture.steps.entries()) {
        const difference = (step.emotion ?? 0) - emotion;
        assert.equal(Math.sign((seen[other]?.y ?? 0) - face.y), Math.sign(difference));
        assert.equal(seen[other]?.look === face.look, difference === 0, 'a face for each emotion');
      }
    }
    await preview.show(hotel.replace(/^ +emotion: .*\n/gm, ''), 2);
    assert.equal(await preview.part('emotion').count(), 0);
  });

  it('the lanes stand in the order of the file, each with its name, its role and a hue of its own', async () => {
    const { picture } = await preview.show(hotel);
    const roles = {
      evidence: 'what the customer sees',
      customer: 'what the customer does',
      frontstage: 'in sight of the customer',
      backstage: 'out of sight',
      support: 'what it all rests on',
    };
    const hues = new Set<string | null>();
    let bottom = 0;
    for (const { key, name, role } of picture.lanes) {
      const box = await boxOf(key);
      assert.ok(box.y >= bottom - 1, `${name} is under the lane before`);
      bottom = box.y + box.height;
      const said = (await textsOf(key)).join(' ');
      assert.ok(said.startsWith(name) && said.endsWith(roles[role]), said);
      hues.add(await preview.part(key).locator('rect').nth(1).getAttribute('fill'));
    }
    assert.equal(hues.size, picture.lanes.length);
    // Another order in the file is another order on the picture.
    const turned = hotel.replace('  - customer\n', '').replace('lanes:\n', 'lanes:\n  - customer\n');
    const again = (await preview.show(turned, 2)).picture.lanes;
    assert.equal(again[0]?.name, picture.lanes[1]?.name);
    assert.ok((await boxOf(again[0]?.key ?? '')).y < (await boxOf(again[1]?.key ?? '')).y);
  });

  it('the three lines run between the lanes they part, with their names, each in a stroke of its own', async () => {
    const { picture } = await preview.show(hotel);
    const lane = (role: string) => picture.lanes.find((one) => one.role === role)?.key ?? '';
    const parted = [
      ['Line of interaction', 'frontstage'],
      ['Line of visibility', 'backstage'],
      ['Line of internal interaction', 'support'],
    ] as const;
    const strokes = new Set<string | null>();
    for (const [index, [name, beneath]] of parted.entries()) {
      assert.deepEqual(await textsOf(`line_name_${index}`), [name]);
      const line = await boxOf(`line_${index}`);
      const { y } = await boxOf(lane(beneath));
      assert.ok(Math.abs(line.y + line.height / 2 - y) < 2, `${name} is over the ${beneath}`);
      assert.ok(line.width > 0.9 * (await boxOf(`row_${lane(beneath)}`)).width);
      strokes.add(
        await preview.part(`line_${index}`).locator('path').first().getAttribute('stroke-dasharray'),
      );
    }
    assert.equal(strokes.size, 3);
  });

  it('the shape of a card tells its kind: a page, a rounded card, a pill, a cylinder mark', async () => {
    const { picture } = await preview.show(hotel);
    /**
     * Returns which corners of the card are filled, four px from each: upper left, upper right, lower left, lower
     * right.
     */
    const cornersOf = (key: string) =>
      preview.part(key).evaluate((part, paper) => {
        const cards = [...part.querySelectorAll<SVGGeometryElement>('rect, path')];
        const card = cards.findLast((one) => one.getAttribute('fill') === paper && one.getBBox().height > 24);
        if (card === undefined) return 'no card';
        const { x, y, width, height } = card.getBBox();
        return [
          [x + 4, y + 4],
          [x + width - 4, y + 4],
          [x + 4, y + height - 4],
          [x + width - 4, y + height - 4],
        ]
          .map(([left, top]) => (card.isPointInFill(new DOMPoint(left, top)) ? 1 : 0))
          .join('');
      }, palettes.light.card);
    const pages = new Set<string>();
    for (const { key, lane, column, name } of picture.cells) {
      const role = picture.lanes[lane]?.role;
      // Several pages in one place are entries of one, of which the first has the corner.
      const isFirst = !pages.has(`${lane} ${column}`);
      pages.add(`${lane} ${column}`);
      const wanted = role === 'evidence' && isFirst ? '1011' : role === 'support' ? '0000' : '1111';
      assert.equal(await cornersOf(key), wanted, name);
    }
    const signs = (key: string): Promise<readonly (string | null)[]> =>
      preview
        .part(key)
        .locator('path[transform]')
        .evaluateAll((all) => all.map((sign) => sign.getAttribute('d')));
    const system = picture.cells.find(({ isSystem }) => isSystem) ?? assert.fail();
    const [cylinder] = await signs(system.key);
    assert.ok(cylinder);
    for (const cell of picture.cells) {
      const marks: number = (await signs(cell.key)).filter((sign) => sign === cylinder).length;
      assert.equal(marks, (cell.isSystem ? 1 : 0) + (cell.systems.length > 0 ? 1 : 0), cell.name);
    }
  });

  it('the badges differ in shape and sign, not in colour alone, and stand on what they are said of', async () => {
    const { picture } = await preview.show(hotel);
    const shapes = (part: string) =>
      preview
        .part(part)
        .locator('g[transform]')
        .evaluateAll((badges) =>
          badges
            .map((badge) =>
              [...badge.querySelectorAll(':scope > path')].map((path) => path.getAttribute('d')),
            )
            .filter((paths) => paths.length === 2)
            .map(([outline, sign]) => ({ outline, sign })),
        );
    const known = badgeTypes.map(({ kind }) => kind);
    const explained = (await shapes('legend')).slice(0, known.length);
    assert.equal(new Set(explained.map(({ outline }) => outline)).size, known.length);
    assert.equal(new Set(explained.map(({ sign }) => sign)).size, known.length);
    for (const cell of picture.cells) {
      const wanted = cell.badges.map(({ kind }) => explained[known.indexOf(kind)]);
      const found = await shapes(cell.key);
      for (const badge of wanted)
        assert.ok(found.some(({ outline, sign }) => outline === badge?.outline && sign === badge?.sign));
      if (cell.wait !== undefined) {
        const minutes = cell.wait.replace(/m$/, ' min');
        assert.ok(
          (await textsOf(cell.key)).some((text) => text.includes(minutes)),
          `waits ${minutes}`,
        );
      }
    }
    const checksIn = picture.cells.find(({ name }) => name === 'Checks in') ?? assert.fail();
    assert.deepEqual(checksIn.badges.map(({ kind }) => kind).sort(), [
      ...['moment', 'opportunity', 'pain', 'question'],
    ]);
  });

  it('who does it and in which system is a quieter line under the name', async () => {
    const model = await preview.show(hotel);
    const lines = await preview
      .part(cellKey(model, 'Processes the registration'))
      .locator('text')
      .evaluateAll((texts) =>
        texts.map((text) => ({
          text: text.textContent ?? '',
          y: text.getBoundingClientRect().y,
          size: Number.parseFloat(getComputedStyle(text).fontSize),
          colour: getComputedStyle(text).fill,
        })),
      );
    const [name, who] = [lines[0] ?? assert.fail(), lines.find(({ text }) => text.includes('Desk clerk'))];
    const system = lines.find(({ text }) => text.includes('Registration system'));
    for (const quiet of [who, system]) {
      assert.ok(quiet !== undefined && quiet.y > name.y && quiet.size < name.size);
      assert.notEqual(quiet.colour, name.colour);
    }
  });

  it('a process that neighbouring steps share is one card across them', async () => {
    const { picture } = await preview.show(hotel);
    const { steps } = picture;
    for (const [name, from, to] of [
      ['Cleans and releases rooms', 'Check in', 'Go to room'],
      ['Prepares the food', 'Call room service', 'Receive food'],
    ]) {
      const cards = picture.cells.filter((cell) => cell.name === name);
      assert.equal(cards.length, 1);
      const card = await boxOf(cards[0]?.key ?? '');
      for (const wanted of [from, to]) {
        const step = await boxOf(steps.find((one) => one.name === wanted)?.key ?? '');
        const middle = step.x + step.width / 2;
        assert.ok(card.x < middle && middle < card.x + card.width, `${name} is under ${wanted}`);
      }
    }
  });

  it('the legend explains what occurs and nothing else', async () => {
    await preview.show(hotel);
    assert.deepEqual(await legend(), [
      ...['moment of truth', 'pain point', 'opportunity', 'fail point', 'open question', 'waiting time'],
      ...[
        'decision',
        'customer’s path',
        'depends on',
        'hands over to',
        'agreement',
        'waits for',
        'feedback',
        'rework',
      ],
      ...['system', 'assumed, not observed', 'offline channel', 'online channel'].filter(
        // The only step with an online channel has an offline one beside it.
        (sign) => sign !== 'online channel',
      ),
    ]);
    await preview.show(plain, 2);
    assert.deepEqual(await legend(), ['customer’s path']);
  });

  for (const name of drawnExamples) {
    it(`the letters of ${name} are of a common font and stay in their cards, by the measure of the browser`, async () => {
      await preview.show(example(name));
      const outside = await preview.page.locator('.canvas .cell > g').evaluateAll(
        (cells, paper) =>
          cells.flatMap((cell) => {
            const all = [...cell.querySelectorAll<SVGGeometryElement>('rect, path')];
            const cards = all.filter((one) => one.getAttribute('fill') === paper);
            // A badge is on the edge, and its count beside it.
            return [...cell.querySelectorAll<SVGTextElement>('text:not(g[transform] > text)')]
              .filter((text) => {
                const { x, y, width, height } = text.getBBox();
                const middle = y + height / 2;
                return ![x, x + width].every((at) =>
                  cards.some((card) => card.isPointInFill(new DOMPoint(at, middle))),
                );
              })
              .map((text) => text.textContent);
          }),
        palettes.light.card,
      );
      assert.deepEqual(outside, []);
      const fonts = await preview.page
        .locator('.canvas text')
        .evaluateAll((texts) => [...new Set(texts.map((text) => getComputedStyle(text).fontFamily))]);
      assert.equal(fonts.length, 1);
      assert.match(fonts[0] ?? '', /Arial.*sans-serif/);
    });
  }
});
