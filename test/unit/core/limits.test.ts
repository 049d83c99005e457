import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { buildPicture } from '../../../core/diagram/build-picture.ts';
import { drawText } from '../../../core/draw-text.ts';
import { safeFixes } from '../../../core/fix-all.ts';
import { limits } from '../../../core/limits.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';

const step = 'stages:\n  - stage: S\n    steps:\n      - step: T\n';

/** Reads a text: returns its only kind of finding, and how much of it is read and drawn. */
function ofText(text: string) {
  const file = readBlueprint(text);
  const { picture } = buildPicture(file);
  const messages = lint(file).flatMap(({ code, message }) => (code === 'yaml-syntax' ? [message] : []));
  return { read: file.analysis.cells.length, drawn: picture.cells.length, messages, picture, file };
}

/** Each limit by itself: what is said only above it, how much fits, what is too much, and a text with that much. */
const rows: Record<
  keyof typeof limits,
  { said: RegExp; fits: number; tooMuch: number; text: (amount: number) => string }
> = {
  characters: {
    said: /too long for a blueprint/,
    fits: 999_900,
    tooMuch: 1_000_100,
    text: (amount) => `blueprint: ${'a'.repeat(amount - 20)}\n`,
  },
  pieces: {
    said: /more than 24,000 lines, keys and items/,
    fits: 23_000,
    tooMuch: 25_000,
    text: (amount) => `blueprint: A\n${'\n'.repeat(amount)}x-a: b\n`,
  },
  levels: {
    said: /nested too deeply/,
    fits: 99,
    tooMuch: 101,
    text: (amount) => `x-a: ${'['.repeat(amount)}${']'.repeat(amount)}\n`,
  },
  elements: {
    said: /more than 8,000 steps, cells/,
    fits: 7500,
    tooMuch: 8100,
    text: (amount) => `${step}        customer: [${'a,'.repeat(amount)}]\n`,
  },
  repetitions: {
    said: /repeats its parts/,
    fits: 4900,
    tooMuch: 10_100,
    text: (amount) => `x-a: &a A\n${step}        customer: [${'*a,'.repeat(amount)}]\n`,
  },
  repeatedCharacters: {
    said: /repeats its parts/,
    fits: 1900,
    tooMuch: 2100,
    text: (amount) => `x-a: &a ${'a'.repeat(100)}\n${step}        customer: [${'*a,'.repeat(amount)}]\n`,
  },
  drawnCells: {
    said: /1,500 of 1,501 cells/,
    fits: 1500,
    tooMuch: 1501,
    text: (amount) => `${step}        customer: [${'a,'.repeat(amount)}]\n`,
  },
  drawnSteps: {
    said: /500 of 501 steps/,
    fits: 500,
    tooMuch: 501,
    text: (amount) => `stages:\n  - stage: S\n    steps:\n${times(amount, (at) => `      - step: T${at}\n`)}`,
  },
  drawnLanes: {
    said: /100 of 101 lanes/,
    fits: 100,
    tooMuch: 101,
    text: (amount) =>
      `lanes:\n${times(amount, (at) => `  - { id: l${at}, role: support }\n`)}${step}        l0: A\n`,
  },
  drawnArrows: {
    said: /Only 3,000 of 3,\d+ arrows are drawn/,
    fits: 2900,
    tooMuch: 3100,
    text: (amount) =>
      `stages:\n  - stage: S\n    steps:\n${times(amount / 100, (at) => `      - step: T${at}\n${arrows(`a${at}-`, 2, 50)}`)}`,
  },
  drawnLabels: {
    said: /Only 250 of 251 arrows are drawn/,
    fits: 250,
    tooMuch: 251,
    text: (amount) =>
      `stages:\n  - stage: S\n    steps:\n${times(amount, (at) => `      - step: T${at}\n        frontstage: { name: A, id: a${at}, to: { id: a${(at + 1) % amount}, label: asks } }\n`)}`,
  },
  drawnArrowsOfCard: {
    said: /Only 100 of 101 arrows are drawn/,
    fits: 100,
    tooMuch: 101,
    text: (amount) => `${step}${arrows('a', 1, amount)}`,
  },
  drawnArrowsOfColumn: {
    said: /Only 500 of 520 arrows are drawn/,
    fits: 6,
    tooMuch: 8,
    text: (amount) => `${step}${arrows('a', amount, 65)}`,
  },
  drawnNames: {
    said: /"and 1 more"/,
    fits: 50,
    tooMuch: 51,
    text: (amount) => `${step}        customer: { name: A, by: [${times(amount, (at) => `P${at}, `)}] }\n`,
  },
  drawnRemarks: {
    said: /"Left out"/,
    fits: 300,
    tooMuch: 301,
    text: (amount) =>
      `actors:\n${times(amount, (at) => `  a${at}: { name: A, note: B }\n`)}${step}        customer: A\n`,
  },
  drawnText: {
    said: /a…"/,
    fits: 500,
    tooMuch: 501,
    text: (amount) => `${step}        customer: ${'a'.repeat(amount)}\n`,
  },
};

/** So many pairs of cells in a step, with so many arrows from the one to the other. */
function arrows(id: string, pairs: number, count: number): string {
  const cells = times(
    pairs,
    (at) =>
      `{ name: A, id: ${id}${at}, to: [${`${id}${at}b, `.repeat(count)}] }, { name: B, id: ${id}${at}b }, `,
  );
  return `        frontstage: [${cells}]\n`;
}

function times(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join('');
}

describe('each limit', () => {
  for (const [limit, { said, fits, tooMuch, text }] of Object.entries(rows)) {
    it(`is where it is, and said above it: ${limit}`, () => {
      const all = (amount: number) => {
        const { messages, picture } = ofText(text(amount));
        return `${messages.join()} ${JSON.stringify(picture)}`;
      };
      assert.doesNotMatch(all(fits), said);
      assert.match(all(tooMuch), said);
    });
  }
});

describe('a file that is too large', () => {
  it('is drawn up to so many cells, and says so in the picture and as a finding', () => {
    const { read, drawn, messages, picture } = ofText(
      `${step}        customer: [${'Asks, '.repeat(2500)}]\n`,
    );
    assert.deepEqual({ read, drawn }, { read: 2500, drawn: limits.drawnCells });
    assert.match(picture.header.note ?? '', /^Only a part is drawn: 1,500 of 2,500 cells\./);
    assert.match(messages.join(), /too large for one picture.*1,500 of 2,500 cells/);
  });

  it('is drawn up to so many lanes', () => {
    const lanes = Array.from({ length: 150 }, (_, at) => `  - { id: l${at}, role: support }\n`).join('');
    const { picture, messages } = ofText(`lanes:\n${lanes}${step}        l0: A\n        l149: B\n`);
    assert.equal(picture.lanes.length, limits.drawnLanes);
    assert.match(messages.join(), /100 of 150 lanes, 1 of 2 cells/);
  });

  it('is read up to so many elements, with one finding and no rule that could miss the rest', () => {
    const { read, messages, file } = ofText(
      `${step}        customer: [${'Asks, '.repeat(limits.elements + 1000)}]\n`,
    );
    assert.ok(read > limits.elements - 1000 && read <= limits.elements, `${read}`);
    assert.equal(messages.length, 1);
    assert.equal(lint(file).length, 1);
    assert.match(messages.join(), /too large for a blueprint/);
  });

  it('is not called one without a step when its steps stand behind what is read', () => {
    const actors = Array.from({ length: limits.elements + 10 }, (_, at) => `  a${at}: A\n`).join('');
    const drawn = drawText(readBlueprint(`actors:\n${actors}${step}        customer: A\n`), 'svg');
    assert.match('problem' in drawn ? drawn.problem : '', /too large.*part of it that is read has no step/);
  });

  for (const [kind, text] of Object.entries({
    'entries of a list': `${step}        customer: [${'a,'.repeat(limits.pieces + 1000)}]\n`,
    'lines of a text':
      `${step}        note: "a\n${'         b\n'.repeat(limits.pieces + 1000)}"\n`.replaceAll(
        '         b',
        ' b',
      ),
    'empty lines': `blueprint: A\n${'\n'.repeat(limits.pieces + 1000)}x: y\n`,
  })) {
    it(`is read up to so many pieces, however it is written: ${kind}`, () => {
      const { messages, file } = ofText(text);
      assert.equal(messages.length, 1);
      assert.match(messages.join(), /too large for a blueprint/);
      assert.equal(file.isWhole, false);
    });
  }

  it('is drawn with so many arrows at a card and in a column, and says so', () => {
    const one = `${step}        customer: { name: A, id: a, to: [${'b, '.repeat(250)}] }\n        frontstage: { name: B, id: b }\n`;
    assert.equal(ofText(one).picture.links.length, limits.drawnArrowsOfCard);
    assert.equal(ofText(one).picture.header.note, 'Only 100 of 250 arrows are drawn.');
    const [problem] = lint(readBlueprint(one)).filter(({ code }) => code === 'yaml-syntax');
    assert.match(problem?.message ?? '', /too many arrows.*Only 100 of 250 arrows are drawn\./);
    // At the first that is left out.
    assert.equal(problem?.span.start, one.indexOf('b, ') + 100 * 'b, '.length);
    const names = Array.from({ length: 30 }, (_, at) => `c${at}`);
    const each = names.map((id) => `          - { name: C, id: ${id}, to: [${names.join()}] }\n`).join('');
    const { picture, messages } = ofText(`${step}        frontstage:\n${each}`);
    assert.equal(picture.links.length, limits.drawnArrowsOfColumn);
    assert.equal(picture.header.note, 'Only 500 of 870 arrows are drawn.');
    assert.match(messages.join(), /Only 500 of 870 arrows are drawn\./);
  });

  it('with very many arrows or equal ids is checked in one pass over them', () => {
    const arrows = `${step}        customer: { name: A, id: a, to: [${'b, '.repeat(7500)}] }\n        frontstage: { name: B, id: b }\n`;
    const ids = `${step}        frontstage: [${'{name: A, id: a, to: a}, '.repeat(3000)}]\n`;
    for (const text of [arrows, ids]) {
      const file = readBlueprint(text);
      const problems = lint(file);
      assert.ok(problems.length > 900, `${problems.length}`);
      assert.ok(problems.flatMap(fixesOf).length > 900);
    }
  }).timeout(60_000);

  it('with tabs is fixed as a whole, or not at all when it is read in part', () => {
    const fixesIn = (lines: number) => {
      const [problem] = lint(readBlueprint(`blueprint: A\n${'a:\n\tb\n'.repeat(lines)}`)).filter(
        ({ code }) => code === 'yaml-syntax',
      );
      return problem === undefined ? [] : fixesOf(problem);
    };
    assert.equal(fixesIn(1000)[0]?.changes.length, 1000);
    assert.deepEqual(fixesIn(limits.pieces / 3 + 10), []);
  }).timeout(60_000);

  it('is not put right where nearly nothing of it can be read, and says the first mistakes', () => {
    for (const text of [
      'a: @b\n'.repeat(8000),
      'a:\n\tb\n'.repeat(7000),
      `stages: a\n${'  step: b\n'.repeat(8000)}`,
    ]) {
      const file = readBlueprint(text);
      const problems = lint(file);
      assert.equal(file.isWhole, true);
      assert.equal(file.straightened, undefined);
      assert.ok(file.source.problems.length > 0 && file.source.problems.length <= 10);
      assert.equal(safeFixes(file, problems).size, 0);
    }
  }).timeout(60_000);

  it('is not filled with what an alias repeats', () => {
    const { read, messages } = ofText(
      `x: &a ${'Asks for the way. '.repeat(100)}\n${step}        customer: [${'*a,'.repeat(9000)}]\n`,
    );
    assert.ok(read > 10 && read * 1800 <= limits.repeatedCharacters, `${read}`);
    assert.match(messages.join(), /repeats its parts/);
  });
});
