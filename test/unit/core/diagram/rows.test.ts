import assert from 'node:assert/strict';
import { textBox } from '../../../../bench/measures/text-box.ts';
import { readBlueprint } from '../../../../core/blueprint-file.ts';
import { buildPicture } from '../../../../core/diagram/build-picture.ts';
import { drawPicture } from '../../../../core/diagram/draw.ts';
import type { Geometry } from '../../../../core/diagram/geometry.ts';
import { layoutPicture } from '../../../../core/diagram/layout.ts';
import { wholeView } from '../../../../core/diagram/look.ts';
import { paperA3, planPages } from '../../../../core/diagram/pages.ts';
import { palettes } from '../../../../core/diagram/palette.ts';
import { applyView } from '../../../../core/diagram/view.ts';
import { previewOf } from '../../../../core/preview-model.ts';
import { knownBlueprint } from './known-blueprints.ts';
import { rowFaults } from './row-faults.ts';

const text = `blueprint: Stay
actors: { clerk: { name: Clerk, department: Front office } }
channels: { desk: { name: Desk, kind: offline }, app: App }
stages:
  - stage: Arrive
    steps:
      - step: Walk in
        channel: desk
        customer: Walks in
      - step: Check in
        channel: [desk, app]
        importance: 5
        rating: 2
        target: 4
        thinks: [Why so long?]
        expects: [The key is ready]
        pains: [The queue reaches the door]
        opportunities: [Check in on the phone]
        ideas: [A host with a tablet]
        questions: [Can rooms be released earlier?]
        feedback: Card in the room
        metrics: [{ name: Time to key, value: 14m, target: 2m, source: Lobby study }]
        note: Between **18:00 and 19:30** two trains arrive.
        evidence: Desk
        customer: { name: Checks in, wait: 10m }
        frontstage:
          name: Registers
          by: clerk
          duration: 4m
          policy: Copies are kept for 30 days.
          fail: { name: No room, recovery: Offers a drink }
        backstage: { name: Releases the room, duration: 25m }
  - stage: Stay
    steps:
      - step: Sleep
        pains: [Noise]
        customer: Sleeps
      - step: Clean
        backstage: { name: Cleans, duration: 1h, note: Only when nobody is in. }
`;

const pictureIn = (source: string) => buildPicture(readBlueprint(source)).picture;
const full = (source: string): Geometry => layoutPicture(pictureIn(source), { density: 'full' });
const rowIn = ({ rows }: Geometry, name: string) =>
  rows.find((row) => row.name === name) ?? assert.fail(name);
const cellIn = (geometry: Geometry, name: string, column: number) =>
  rowIn(geometry, name).cells.find((cell) => cell.column === column) ?? assert.fail(`${name} ${column}`);
const legendIn = ({ legend }: Geometry) =>
  legend.flatMap(({ kind, text: line }) => (kind.type === 'row' ? [line.text] : []));
const said = (lines: readonly { readonly text: string }[]) => lines.map((line) => line.text).join(' ');
const step = (more: string) =>
  `stages:\n  - stage: S\n    steps:\n      - step: T\n        customer: A\n${more}`;

describe('the rows of a picture that says everything', () => {
  const geometry = full(text);

  it('are not there in the standard picture, whose cards have all badges and the wait', () => {
    const standard = layoutPicture(pictureIn(text));
    assert.deepEqual([standard.rows, standard.notes], [[], undefined]);
    const cell = standard.cells.find(({ name }) => name === 'Checks in') ?? assert.fail();
    assert.deepEqual(
      cell.badges.map(({ kind }) => kind),
      ['question', 'opportunity', 'pain'],
    );
    assert.ok(cell.wait);
  });

  it('say what the step and its cells say, each in its column', () => {
    const expected = {
      Voice: '“Why so long?” Expects: “The key is ready”',
      'Pain points': 'The queue reaches the door',
      Opportunities: 'Check in on the phone Idea: A host with a tablet',
      'Fail points': 'No room – Offers a drink',
      'Open questions': 'Can rooms be released earlier?',
      Metrics: 'Time to key 14m, target 2m',
      Policy: 'Copies are kept for 30 days.',
      Feedback: 'Card in the room',
    };
    for (const [name, words] of Object.entries(expected)) {
      assert.equal(said(cellIn(geometry, name, 1).texts), words, name);
    }
    assert.equal(said(cellIn(geometry, 'Pain points', 2).texts), 'Noise');
  });

  it('take from the cards what they say, but for the star and the F', () => {
    assert.deepEqual(
      geometry.cells.flatMap(({ name, badges }) => badges.map(({ kind }) => `${name}: ${kind}`)),
      ['Registers: fail'],
    );
    assert.ok(geometry.cells.every(({ wait }) => wait === undefined));
  });

  it('tell waiting from work, and both from what only elapses, on one scale', () => {
    const { marks, texts } = cellIn(geometry, 'Time', 1);
    assert.equal(said(texts), 'waits 10 min 4 min 25 min');
    const bars = marks.flatMap((mark) => (mark.type === 'bar' ? [mark] : []));
    assert.deepEqual(
      bars.map(({ look }) => look),
      ['hatched', 'solid', 'outlined'],
    );
    const [hour] = cellIn(geometry, 'Time', 3).marks;
    assert.ok(hour?.type === 'bar');
    const [wait, , elapsed] = bars;
    assert.ok(Math.abs((wait?.width ?? 0) * 6 - hour.width) < 0.1);
    assert.ok(Math.abs((elapsed?.width ?? 0) - (hour.width * 25) / 60) < 0.1);
    assert.match(
      said(rowIn(geometry, 'Time').texts),
      /full bar: 1 h.*waits 10 min, work 4 min,? elapsed 1 h 25 min/,
    );
  });

  it('give the times of each stage and of all to their heads', () => {
    const { header, stages } = pictureIn(text);
    assert.equal(header.time, 'waits 10 min, work 4 min, elapsed 1 h 25 min');
    assert.deepEqual(
      stages.map(({ time }) => time),
      ['waits 10 min, work 4 min, elapsed 25 min', 'elapsed 1 h'],
    );
  });

  it('write the times of a stage beneath its name, within the band and without it in the standard picture', () => {
    for (const { name, texts, x, y, width, height } of geometry.stages) {
      const { time } = pictureIn(text).stages.find((stage) => stage.name === name) ?? assert.fail(name);
      assert.equal(said(texts), `${name} ${time}`);
      for (const line of texts) {
        const box = textBox(line);
        assert.ok(box.y >= y && box.y + box.height <= y + height, line.text);
        assert.ok(box.x >= x && box.x + box.width <= x + width, line.text);
      }
    }
    assert.deepEqual(
      layoutPicture(pictureIn(text)).stages.map(({ texts }) => said(texts)),
      ['Arrive', 'Stay'],
    );
  });

  it('keep the times of a stage on both sheets when it is cut', () => {
    const many = full(
      `stages:\n  - stage: Long\n    steps:\n${Array.from({ length: 40 }, (_, at) => `      - step: A step with a long name ${at}\n        customer: { name: Does something that takes long, duration: 5m }\n`).join('')}`,
    );
    const { pages } = planPages(many, paperA3);
    assert.ok(pages.length > 1);
    for (const page of pages) {
      for (const { texts } of page.geometry.stages) assert.equal(said(texts), 'Long work 3 h 20 min');
    }
  });

  it('have their signs explained in the legend, those that occur and no others', () => {
    const explained = (source: string) => legendIn(full(source));
    const all = [
      ...['the customer waits', 'work with the customer', 'time that others need'],
      ...['rating, from 1 to 5', 'ring: target, red: what is missing', 'thicker lines: more important'],
      ...['value, and a stroke at its target', 'channel in use', 'note, beneath'],
    ];
    assert.deepEqual(explained(text), all);
    assert.deepEqual(explained(step('        rating: 3\n')), ['rating, from 1 to 5']);
    assert.deepEqual(explained(step('        rating: 3\n        target: 3\n')), [
      'rating, from 1 to 5',
      'ring: target',
    ]);
    assert.deepEqual(explained(step('        pains: [It hurts]\n')), []);
    assert.deepEqual(legendIn(layoutPicture(pictureIn(text))), []);
  });

  it('fill a scale up to the rating, ring the target, and mark the gap between them', () => {
    const { marks } = cellIn(geometry, 'Rating', 1);
    const dots = marks.flatMap((mark) => (mark.type === 'dot' ? [mark] : []));
    const filled = dots.filter(({ look }) => look === 'solid').map(({ x }) => x);
    assert.equal(filled.length, 2);
    assert.equal(dots.filter(({ colour }) => colour === 'low').length, 2);
    const ring = dots.reduce((widest, dot) => (dot.radius > widest.radius ? dot : widest));
    assert.equal(dots.filter(({ x }) => x < ring.x).length, 3);
  });

  it('draw a heavier line the more a step weighs', () => {
    const weightAt = (importance: number) => {
      const drawn = full(step(`        rating: 3\n        importance: ${importance}\n`));
      const [dot] = cellIn(drawn, 'Rating', 0).marks;
      return dot?.type === 'dot' ? (dot.weight ?? 0) : 0;
    };
    assert.ok(weightAt(5) > weightAt(3) && weightAt(3) > weightAt(1));
  });

  it('have a line for each channel, and a dot where a step uses it', () => {
    const { texts } = rowIn(geometry, 'Channels');
    assert.deepEqual(
      texts.map((line) => line.text),
      ['Channels', 'Desk', 'App'],
    );
    const heights = (column: number) =>
      cellIn(geometry, 'Channels', column).marks.map((mark) => mark.y - rowIn(geometry, 'Channels').y);
    assert.equal(heights(0).length, 1);
    assert.deepEqual(heights(1).slice(0, 1), heights(0));
    assert.equal(heights(1).length, 2);
  });

  it('have up to four lines in a cell, then how many more there are and the number of a note with them', () => {
    const pains = Array.from({ length: 9 }, (_, index) => `Pain number ${index + 1} of many`);
    const drawn = full(step(`        pains: [${pains.join(', ')}]\n`));
    const cell = cellIn(drawn, 'Pain points', 0);
    assert.equal(new Set(cell.texts.map(({ y }) => y)).size, 4);
    assert.match(said(cell.texts), /^Pain number 1 of many .*\+6$/);
    const [number] = cell.marks.flatMap((mark) => (mark.type === 'number' ? [mark.number] : []));
    const note = drawn.notes?.notes.find((one) => one.number === number);
    assert.match(note?.text ?? '', /^Pain points, T: Pain number 4 of many; .*Pain number 9 of many$/);
  });

  it('say in a note all of a text that is longer than a cell', () => {
    const long = 'word '.repeat(60).trim();
    const drawn = full(step(`        pains: ${long}\n`));
    assert.match(said(cellIn(drawn, 'Pain points', 0).texts), /^word .* … …$/);
    assert.ok(drawn.notes?.notes.some((note) => note.text.includes(long)));
  });

  it('let a cell reach into empty columns of its stage, so that it needs fewer lines', () => {
    const steps = (others: string) =>
      `stages:\n  - stage: S\n    steps:\n${['T', 'U', 'V'].map((name) => `      - step: ${name}\n        customer: A\n${name === 'U' ? '        pains: A name that was spelled on the telephone is spelled again\n' : others}`).join('')}`;
    const alone = cellIn(full(steps('')), 'Pain points', 1);
    const between = cellIn(full(steps('        pains: No\n')), 'Pain points', 1);
    assert.ok(alone.width > between.width && alone.texts.length < between.texts.length);
  });

  it('stay in their own column where reaching farther makes nothing lower', () => {
    const step = (name: string, pains = '') => `      - step: ${name}\n        customer: A\n${pains}`;
    const drawn = full(
      `stages:\n  - stage: S\n    steps:\n${step('T', '        pains: [Queue, Noise]\n')}${step('U')}`,
    );
    const { marks } = cellIn(drawn, 'Pain points', 0);
    assert.ok(marks.every(({ type }) => type !== 'opening'));
  });

  it('break the sums of the head between them, not between a figure and its unit', () => {
    const step = (cell: string) => `      - step: T\n        ${cell}\n`;
    const long = `customer: { name: A, wait: 5h 22m, duration: 6h 11m }`;
    const drawn = full(
      `stages:\n  - stage: S\n    steps:\n${step(long)}${step('backstage: { name: B, duration: 25m }')}`,
    );
    const lines = rowIn(drawn, 'Time').texts.map(({ text }) => text);
    assert.deepEqual(lines.slice(-2), ['waits 5 h 22 min,', 'work 6 h 11 min, elapsed 25 min']);
  });

  it('never stand before their own column, and reach beyond their stage only with what would else be in a note', () => {
    const sentence = 'A name that was spelled on the telephone is spelled again';
    const drawn = (pains: string) => {
      const step = (name: string) => `      - step: ${name}\n        customer: A\n`;
      const own = `${step('T')}${step('U')}        pains: ${pains}\n`;
      const geometry = full(
        `stages:\n  - stage: S\n    steps:\n${own}  - stage: R\n    steps:\n${step('V')}`,
      );
      const [, left, right] = geometry.steps.map(({ x, width }) => x + width / 2);
      const cell = cellIn(geometry, 'Pain points', 1);
      assert.ok(cell.x + cell.width > (left ?? 0) && cell.x > (geometry.steps[0]?.marker.x ?? 0));
      return { reaches: cell.x + cell.width > (right ?? 0), notes: geometry.notes };
    };
    assert.equal(drawn(sentence).reaches, false);
    const long = drawn(`${sentence}. `.repeat(3));
    assert.ok(long.reaches);
    assert.equal(long.notes, undefined);
  });

  it('put remarks and sources into notes, whose numbers stand in the columns', () => {
    const numbers = rowIn(geometry, 'Notes').cells.map(({ column, marks }) => [
      column,
      marks.flatMap((mark) => (mark.type === 'number' ? [mark.number] : [])),
    ]);
    assert.deepEqual(numbers, [
      [1, [1, 2]],
      [3, [3]],
    ]);
    assert.deepEqual(
      geometry.notes?.notes.map(({ text: note }) => note),
      [
        'Check in: Between 18:00 and 19:30 two trains arrive.',
        'Time to key, source: Lobby study',
        'Cleans: Only when nobody is in.',
        'Clerk: Front office',
      ],
    );
  });

  it('stand beneath the heads of the steps, and beneath the lanes, and nothing in them meets', () => {
    const { frame, rows, legend } = geometry;
    for (const [index, row] of rows.entries()) {
      const isAbove = row.y + row.height <= frame.bodyTop;
      assert.ok(isAbove ? row.y >= frame.rowsTop : row.y >= frame.bodyBottom, row.name);
      const next = rows[index + 1];
      assert.ok(next === undefined || next.y >= row.y + row.height, row.name);
      for (const [at, cell] of row.cells.entries()) {
        assert.ok(cell.x >= frame.headRight && cell.x + cell.width <= frame.right, cell.key);
        assert.ok(cell.y >= row.y && cell.y + cell.height <= row.y + row.height, cell.key);
        const beside = row.cells[at + 1];
        assert.ok(beside === undefined || beside.x >= cell.x + cell.width, cell.key);
        for (const line of cell.texts)
          assert.ok(line.y <= cell.y + cell.height && line.x >= cell.x, line.text);
      }
    }
    assert.ok(legend.every(({ symbol }) => symbol.y > frame.rowsBottom));
  });

  it('keep texts and signs in their places, clear of each other, whatever is known', () => {
    for (let seed = 1; seed <= 6; seed++) {
      assert.deepEqual(rowFaults(full(knownBlueprint(seed))), [], `the blueprint of seed ${seed}`);
    }
  });

  it('say the sum where the figures of a lane are too many for one line', () => {
    const cells = Array.from({ length: 9 }, (_, at) => `{ name: C${at}, duration: 10m }`).join(', ');
    const drawn = full(`stages:\n  - stage: S\n    steps:\n      - step: T\n        customer: [${cells}]\n`);
    assert.equal(said(cellIn(drawn, 'Time', 0).texts), '1 h 30 min');
  });

  it('are parts of their own, a cell each, and the head of each row', () => {
    const keys = new Set(drawPicture(geometry, palettes.print).map(({ key }) => key));
    for (const row of geometry.rows) {
      for (const key of [row.key, ...row.cells.map((cell) => cell.key)]) assert.ok(keys.has(key), key);
    }
  });

  it('are found where they are written', () => {
    const { spans, picture } = previewOf(readBlueprint(text));
    const cell = picture.rows.find(({ kind }) => kind === 'pains')?.cells[0] ?? assert.fail();
    const span = spans[cell.key] ?? assert.fail();
    assert.equal(text.slice(span.start, span.end), 'The queue reaches the door');
  });

  it('leave out what is hidden: columns, and what is said of cells and of who takes part in them', () => {
    const picture = pictureIn(text);
    const journey = JSON.stringify(applyView(picture, { ...wholeView, lanes: 'journey' }));
    assert.doesNotMatch(journey, /Only when nobody is in/);
    const closed = applyView(picture, { ...wholeView, collapsedStages: ['Arrive'] });
    assert.deepEqual(
      closed.rows.flatMap(({ cells }) => cells.map(({ column }) => column)).filter((column) => column === 0),
      [],
    );
    assert.doesNotMatch(JSON.stringify(closed.remarks), /Clerk/);
  });

  it('are on the sheets, with the notes on the last of them', () => {
    const { pages } = planPages(geometry, paperA3);
    const groups = pages.flatMap(({ windows }) => windows.flatMap((window) => window.groups));
    assert.equal(groups.filter((group) => group === 'notes').length, 1);
    const many = `${text}${Array.from({ length: 60 }, (_, at) => `      - step: N${at}\n        note: ${'word '.repeat(40)}\n        customer: A\n`).join('')}`;
    const plan = planPages(full(many), paperA3);
    const last =
      plan.pages.at(-1)?.windows.find((window) => window.groups.includes('notes')) ?? assert.fail();
    assert.ok(last.y + last.from.height * last.scale <= plan.height);
  });

  it('are drawn of a thousand pains, of texts of 10,000 characters, and without steps', () => {
    const many = full(
      step(`        pains: [${'Pain, '.repeat(1000)}]\n        note: ${'a'.repeat(10_000)}\n`),
    );
    assert.match(many.notes?.notes.map(({ text: note }) => note).join() ?? '', /and 950 more/);
    assert.ok(many.notes?.texts.every(({ y }) => y <= many.height));
    assert.deepEqual(full('blueprint: A\n').rows, []);
  });
});
