import assert from 'node:assert/strict';
import { readBlueprint } from '../../../core/blueprint-file.ts';
import { buildPicture } from '../../../core/diagram/build-picture.ts';
import { drawText } from '../../../core/draw-text.ts';
import { limits } from '../../../core/limits.ts';
import { lint } from '../../../core/lint.ts';
import { fixesOf } from '../../../core/problem.ts';

const step = 'stages:\n  - stage: S\n    steps:\n      - step: T\n';

/** What a text gives: its only kind of finding, and how much of it is read and drawn. */
function ofText(text: string) {
  const file = readBlueprint(text);
  const { picture } = buildPicture(file);
  const messages = lint(file).flatMap(({ code, message }) => (code === 'yaml-syntax' ? [message] : []));
  return { read: file.analysis.cells.length, drawn: picture.cells.length, messages, picture, file };
}

describe('a file that is too large', function () {
  // What is held is that each ends; beside other work that may take a while.
  this.timeout(20_000);

  it('is drawn up to so many cells, and says so in the picture and as a finding', () => {
    const { read, drawn, messages, picture } = ofText(
      `${step}        customer: [${'Asks, '.repeat(2500)}]\n`,
    );
    assert.deepEqual({ read, drawn }, { read: 2500, drawn: limits.drawnCells });
    assert.match(picture.header.note ?? '', /^Only a part is drawn: 2,000 of 2,500 cells\./);
    assert.match(messages.join(), /too large for one picture.*2,000 of 2,500 cells/);
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
    const drawn = drawText(`actors:\n${actors}${step}        customer: A\n`, 'svg');
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
    const arrows = `${step}        customer: { name: A, id: a, to: [${'b, '.repeat(14_000)}] }\n        frontstage: { name: B, id: b }\n`;
    const ids = `${step}        frontstage: [${'{name: A, id: a, to: a}, '.repeat(7000)}]\n`;
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

  it('is not filled with what an alias repeats', () => {
    const { read, messages } = ofText(
      `x: &a ${'Asks for the way. '.repeat(100)}\n${step}        customer: [${'*a,'.repeat(9000)}]\n`,
    );
    assert.ok(read > 10 && read * 1800 <= limits.repeatedCharacters, `${read}`);
    assert.match(messages.join(), /repeats its parts/);
  });
});
