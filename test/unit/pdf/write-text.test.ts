import assert from 'node:assert/strict';
import type { PDFDocument } from 'pdfkit';
import type { Line } from '../../../pdf/line.ts';
import { type Choose, writeText } from '../../../pdf/write-text.ts';

/** Remembers what is written from left to right; each character is one wide. */
function written(line: Partial<Line> & { text: string }, choose: Choose = (text) => ({ text, font: 'F' })) {
  const pieces: { text: string; x: number; font: string }[] = [];
  let current = '';
  const pdf = {
    font(name: string) {
      current = name;
      return pdf;
    },
    fontSize: () => pdf,
    fillColor: () => pdf,
    widthOfString: (text: string) => [...text].length,
    text(text: string, x: number) {
      pieces.push({ text, x, font: current });
      return pdf;
    },
  };
  const usual = {
    x: 0,
    y: 0,
    size: 1,
    anchor: 'start',
    direction: 'ltr',
    colour: '#000000',
    bold: false,
  } as const;
  writeText(pdf as unknown as PDFDocument, { ...usual, ...line }, () => choose);
  return pieces;
}

const texts = (pieces: ReturnType<typeof written>) => pieces.map(({ text }) => text.trim()).filter(Boolean);

describe('a line of text in a PDF', () => {
  it('is one piece in one font, and begins, centres or ends at its place', () => {
    assert.deepEqual(written({ text: 'Checks in' }), [{ text: 'Checks in ', x: 0, font: 'F' }]);
    assert.equal(written({ text: 'abcd', x: 10, anchor: 'middle' })[0]?.x, 8);
    assert.equal(written({ text: 'abcd', x: 10, anchor: 'end' })[0]?.x, 6);
    assert.equal(written({ text: 'אב', x: 10, direction: 'rtl' })[0]?.x, 8);
  });

  it('ends with a space, so that its last word is not one with the next line, but for a word that goes on', () => {
    assert.equal(written({ text: 'Check in' })[0]?.text, 'Check in ');
    assert.equal(written({ text: 'infor-' })[0]?.text, 'infor-');
  });

  it('changes the font only where it must', () => {
    const choose: Choose = (character) => ({ text: character, font: character > '\u2000' ? 'CJK' : 'Latin' });
    const pieces = written({ text: 'in 旅館 now' }, choose);
    assert.deepEqual(
      pieces.map(({ text, font, x }) => [text, font, x]),
      [
        ['in ', 'Latin', 0],
        ['旅館 ', 'CJK', 3],
        ['now ', 'Latin', 6],
      ],
    );
  });

  it('writes the words of Hebrew and Arabic from the right, numbers and Latin as they are read', () => {
    const pieces = written({ text: 'שלום 123 (ok)', direction: 'rtl' });
    assert.deepEqual(texts(pieces), ['(', 'ok', ')', '123', 'שלום']);
    assert.deepEqual(texts(written({ text: 'one שתיים שלוש two' })), ['one', 'שלוש', 'שתיים', 'two']);
  });

  it('writes the stand-in of a character that no font has', () => {
    const choose: Choose = (character) => ({ text: character === 'न' ? '?' : character, font: 'F' });
    assert.deepEqual(texts(written({ text: 'aनb' }, choose)), ['a?b']);
  });
});
