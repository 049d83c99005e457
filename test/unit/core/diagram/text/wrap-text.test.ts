import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measure } from '../../../../../core/diagram/text/text-metrics.ts';
import { isRightToLeft, wrapText } from '../../../../../core/diagram/text/wrap-text.ts';
import { runs } from '../../../../support/runs.ts';

const lines = (text: string, width: number, maxLines?: number) =>
  wrapText(text, width, 13, false, maxLines).lines;

describe('wrapText', () => {
  it('breaks at spaces, into lines of even length', () => {
    assert.deepEqual(lines('Gives the bags to the bellperson', 130), ['Gives the bags', 'to the bellperson']);
  });

  it('leaves a short text alone, and makes one space of many', () => {
    assert.deepEqual(lines('  Checks \n\t in ', 200), ['Checks in']);
    assert.deepEqual(lines('', 200), []);
  });

  it('breaks a word that is too long, never inside a grapheme', () => {
    const family = '👩‍👩‍👧‍👦';
    const broken = lines(family.repeat(9), 60);
    assert.ok(broken.length > 1);
    for (const line of broken) assert.equal(line.replaceAll(family, ''), '');
    assert.equal(lines('界'.repeat(500), 120).join(''), '界'.repeat(500));
  });

  it('ends a line inside a word with a hyphen, and makes the parts alike', () => {
    assert.deepEqual(lines('Bordkartenausdruckbestätigung', 120), ['Bordkartenausd-', 'ruckbestätigung']);
    assert.deepEqual(lines('12345678901234567890', 100), ['1234567890', '1234567890']);
  });

  it('rather breaks a long word where it has a hyphen, a slash or a soft hyphen', () => {
    assert.deepEqual(lines('Check-in-Bestätigung', 100), ['Check-in-', 'Bestätigung']);
    assert.deepEqual(lines('Bord\u00adkarten\u00addruck', 90), ['Bordkarten-', 'druck']);
    assert.deepEqual(lines('Bord\u00adkarten', 90), ['Bordkarten']);
    assert.deepEqual(lines('Check-in desk', 70), ['Check-in', 'desk']);
  });

  it('breaks Korean at its spaces and Thai between its words', () => {
    assert.deepEqual(lines('객실을 예약하고 확인을 받는다', 110), ['객실을 예약하고', '확인을 받는다']);
    assert.deepEqual(lines('ส่งรายชื่อผู้โดยสาร', 100), ['ส่งรายชื่อ', 'ผู้โดยสาร']);
  });

  it('breaks between characters of scripts without spaces, and not before a full stop', () => {
    const broken = lines('ウェブサイトで部屋を予約します。次へ', 80);
    assert.ok(broken.length > 1);
    for (const line of broken) assert.ok(!/^[。、]/.test(line), line);
  });

  it('breaks Japanese between its words, Chinese between its characters', () => {
    assert.deepEqual(lines('搭乗手続きをして座席を選ぶ', 110), ['搭乗手続きをして', '座席を選ぶ']);
    assert.deepEqual(lines('在前台办理入住手续', 80), ['在前台办理', '入住手续']);
  });

  it('cuts with an ellipsis after the last line allowed', () => {
    const { lines: cut, shortened } = wrapText('one two three four five six seven', 60, 13, false, 2);
    assert.equal(cut.length, 2);
    assert.ok(shortened && cut[1]?.endsWith('…'));
  });

  it('keeps every line within the width and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 40, max: 200 }),
        (text, width) => {
          const wrapped = wrapText(text, width, 13);
          for (const line of wrapped.lines)
            assert.ok(measure(line, 13) <= width || [...line].length < 8, line);
          const bare = (value: string) => value.replace(/[\s\u00ad-]+/g, '');
          assert.equal(bare(wrapped.lines.join('')), bare(text));
        },
      ),
      runs(150),
    );
  });
});

describe('isRightToLeft', () => {
  it('follows the first character', () => {
    assert.ok(isRightToLeft('12 מפתח Key'));
    assert.ok(isRightToLeft('العميل'));
    assert.ok(!isRightToLeft('Key מפתח'));
    assert.ok(!isRightToLeft('12 !'));
  });
});
