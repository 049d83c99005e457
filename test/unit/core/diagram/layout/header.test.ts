import assert from 'node:assert/strict';
import type { Density } from '../../../../../core/diagram/density.ts';
import type { HeaderBox, TextLine } from '../../../../../core/diagram/geometry.ts';
import { headerBox } from '../../../../../core/diagram/layout/header.ts';
import type { PictureHeader } from '../../../../../core/diagram/picture.ts';
import { measure } from '../../../../../core/diagram/text/text-metrics.ts';

const header: PictureHeader = {
  title: 'Overnight stay',
  state: 'as-is',
  personas: [
    { name: 'Business traveller', goal: 'Sleep well', note: 'Books by telephone' },
    { name: 'Weekend couple', goal: 'Two quiet days' },
  ],
  description: 'One night at a hotel',
  scenario: 'Arrives late',
  objective: 'Check-in within two minutes',
  why: 'Ratings fell',
  method: 'Two nights of shadowing',
  owner: 'Guest Experience',
  version: '1.2',
  date: '2026-11-01',
};

const place = (of: PictureHeader, density: Density, width = 1200): HeaderBox =>
  headerBox({ header: of, density }, { left: 32, right: 32 + width });
const words = ({ texts }: HeaderBox): string => texts.map(({ text }) => text).join(' ');

function boxOf({ x, y, text, size, bold, anchor }: TextLine) {
  const width = measure(text, size, bold);
  const left = anchor === 'end' ? x - width : x;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}

function assertClear(box: HeaderBox): void {
  const boxes = box.texts.map(boxOf);
  for (const [index, a] of boxes.entries()) {
    assert.ok(a.left >= box.x - 0.5 && a.right <= box.x + box.width + 0.5, box.texts[index]?.text);
    assert.ok(a.bottom <= box.ruleY, box.texts[index]?.text);
    for (const [other, b] of boxes.slice(index + 1).entries())
      assert.ok(
        a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
        `${box.texts[index]?.text} | ${box.texts[index + 1 + other]?.text}`,
      );
  }
}

describe('the header', () => {
  it('breaks no sentence where there is room for it, also beside an image that is higher', () => {
    const persona = { name: 'Business traveller', goal: 'Sleep well and leave on time', image: 'a.png' };
    const objective = 'Check-in takes less than two minutes of everybody who stands in the lobby';
    const { texts } = headerBox(
      {
        header: { title: 'A', objective, personas: [persona] },
        density: 'standard',
        images: { 'a.png': { width: 40, height: 40 } },
      },
      { left: 32, right: 1232 },
    );
    const lines = texts.map(({ text }) => text);
    for (const whole of [objective, `Goal: ${persona.goal}`])
      assert.ok(lines.includes(whole), lines.join('|'));
  });

  it('writes owner, version and date apart, so that a date keeps its order beside an owner from right to left', () => {
    const { texts } = place({ ...header, owner: 'فريق التجربة' }, 'standard');
    const arabic = texts.filter(({ text }) => /[\u0600-\u06ff]/.test(text));
    assert.equal(arabic.length, 1);
    assert.ok(arabic.every(({ text }) => !/\d/.test(text)));
    const [owner, version, date] = ['التجربة', '1.2', '2026-11-01'].map(
      (part) => texts.find(({ text }) => text.includes(part)) ?? assert.fail(part),
    );
    assert.ok(owner && version && date && owner.x < version.x && version.x < date.x);
  });

  it('says in full all that the file says of the blueprint, and else what it is about, with goals', () => {
    const always = ['Overnight stay', 'Business traveller', 'Sleep well', 'Weekend couple', 'Two quiet days'];
    const always2 = ['Arrives late', 'Check-in within two minutes', 'Guest Experience', '1.2', '2026-11-01'];
    const inFull = ['One night at a hotel', 'Ratings fell', 'Two nights of shadowing', 'Books by telephone'];
    for (const text of [...always, ...always2]) {
      assert.ok(words(place(header, 'standard')).includes(text), text);
      assert.ok(words(place(header, 'full')).includes(text), text);
    }
    for (const text of inFull) {
      assert.ok(!words(place(header, 'standard')).includes(text), text);
      assert.ok(words(place(header, 'full')).includes(text), text);
    }
  });

  it('uses the whole width: no text stands under another while there is room beside it', () => {
    const labels = place(header, 'full', 1700).texts.filter(({ text }) =>
      /^(Objective|Scenario|About|Method)$/.test(text),
    );
    assert.equal(new Set(labels.map(({ y }) => y)).size, 1);
    const last = Math.max(...labels.map(({ x }) => x));
    assert.ok(last > 32 + 1700 * 0.7, `${last}`);
  });

  it('balances texts of unlike length, so that it is no higher than its longest text asks', () => {
    const long = { ...header, scenario: 'Arrives late and leaves early. '.repeat(12) };
    const alone = place({ title: 'A', personas: [], scenario: long.scenario }, 'full', 900);
    assert.ok(place(long, 'full', 900).height <= alone.height * 1.5);
  });

  it('keeps texts apart and on the page, whatever their length and its width', () => {
    const novel = 'She was born on a Tuesday. '.repeat(20);
    const word = 'Donaudampfschifffahrtsgesellschaft'.repeat(30);
    for (const width of [720, 1700])
      for (const density of ['standard', 'full'] as const)
        for (const name of ['A', novel, word])
          for (const count of [1, 6]) {
            const personas = Array.from({ length: count }, () => ({ name, goal: name, note: name }));
            assertClear(place({ ...header, owner: name, why: name, personas }, density, width));
          }
  });

  it('is the title alone when the file says nothing else', () => {
    assert.deepEqual(words(place({ title: '', personas: [] }, 'full')), 'Untitled blueprint');
  });
});
