import assert from 'node:assert/strict';
import { drawnTexts } from '../../../../bench/measures/drawn-texts.ts';
import { fileTexts } from '../../../../bench/measures/file-texts.ts';
import { wordsOnSheet } from '../../../../bench/measures/words-on-sheet.ts';
import { cardAt, geometryWith, textAt } from './hand-made.ts';

const lines = (part: string, ...texts: string[]) => texts.map((text) => ({ part, text }));

describe('the words of a file on the sheet', () => {
  it('are all that are drawn, over several lines, hyphenated and without their marks', () => {
    const said = ['Reiserücktrittskosten *zahlen*', '電話で部屋を予約し', 'Checks in'];
    const drawn = [
      ...lines('a', 'Reiserücktritts-', 'kosten zahlen'),
      ...lines('b', '電話で部屋', 'を予約し', 'Checks in'),
    ];
    const { said: all, drawn: found } = wordsOnSheet(said, drawn);
    assert.ok(all >= 6);
    assert.equal(found, all);
  });

  it('are not those of a text that is missing, of parts of words, or of words from several parts', () => {
    const drawn = [...lines('a', 'Checks in', '4 min'), ...lines('b', 'Spends the night')];
    assert.deepEqual(wordsOnSheet(['Queues for ten minutes', 'heck', 'in Spends', '4 %'], drawn), {
      said: 8,
      drawn: 0,
    });
  });

  it('are those before the sign that a text was shortened', () => {
    const drawn = lines('a', 'Queues for', 'ten min…');
    assert.deepEqual(wordsOnSheet(['Queues for ten minutes', 'ten'], drawn), { said: 5, drawn: 4 });
  });
});

describe('the texts of a file', () => {
  it('are names, remarks and figures, not ids, references, addresses and words of the format', () => {
    const text = `
blueprint: Stay
state: as-is
date: 2026-11-01
actors: { clerk: { name: Desk clerk, department: Front office } }
systems: { pms: { name: Register, url: https://example.org } }
lanes: [customer, { id: shop, name: Shop floor, role: frontstage }]
lint: { no-owner: off }
stages:
  - stage: Arrive
    steps:
      - step: Check in
        id: check-in
        importance: 5
        pains: [Queues, Spells names]
        customer: { name: Checks in, wait: 10m }
        shop: [{ name: Registers, by: clerk, system: pms, to: [{ id: x, label: asks, kind: wait }] }]
        metrics: { name: Time to key, value: 14 }
        next: [check-in]
        x-own: Nobody
`;
    assert.deepEqual(fileTexts(text), [
      ...['Stay', '2026-11-01', 'Desk clerk', 'Front office', 'Register', 'Shop floor', 'Arrive', 'Check in'],
      ...['Queues', 'Spells names', 'Checks in', '10 min', 'Registers', 'asks', 'Time to key', '14'],
    ]);
  });
});

describe('the texts that are drawn', () => {
  it('stand where they are drawn, in either direction', () => {
    const texts = [
      textAt('A & <B>', 320, 224, { anchor: 'start' }),
      textAt('מפתח', 320, 236, { anchor: 'start' }),
      textAt('End', 390, 236, { anchor: 'end', bold: true }),
    ];
    const found = drawnTexts(geometryWith({ cells: [cardAt('a', 300, 200, { texts })] }));
    assert.deepEqual(
      found.map(({ part, group, text }) => [part, group, text]),
      [
        ['a', 'cell', 'A & <B>'],
        ['a', 'cell', 'מפתח'],
        ['a', 'cell', 'End'],
      ],
    );
    assert.deepEqual(
      found.slice(0, 2).map(({ box }) => box.x),
      [320, 320],
    );
    assert.equal(found[2] && found[2].box.x + found[2].box.width, 390);
  });
});
