import assert from 'node:assert/strict';
import { type InlayHintSettings, inlayHints } from '../../../../server/features/inlay-hint.ts';
import { openDocument } from '../open-document.ts';
import { hotelText } from './hotel-text.ts';

const none: InlayHintSettings = { derivedIds: false, resolvedNames: false, durationTotals: false };

/** Lines with the hints in them. */
function hinted(settings: Partial<InlayHintSettings>, first = 0, last = 1000, text = hotelText): string[] {
  const document = openDocument(text);
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  return inlayHints(document, range, { ...none, ...settings }).map(({ position, label }) => {
    const start = { line: position.line, character: 0 };
    const before = document.text.getText({ start, end: position }).trim();
    const words = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return `${before} «${words}»`;
  });
}

describe('inlay hints', () => {
  it('give the id that follows from a name that something refers to', () => {
    assert.deepEqual(hinted({ derivedIds: true }), [
      '- step: Check in «id: check-in»',
      'machines: Encodes the key «id: encodes-the-key»',
    ]);
  });
  it('give the name behind a reference', () => {
    assert.deepEqual(hinted({ resolvedNames: true }), [
      'system: pms «Registration system»',
      'channel: desk «Front desk»',
      'by: clerk «Desk clerk»',
      'needs: [rooms «Releases rooms»',
      'to: [encodes-the-key «Encodes the key»',
      'to: [encodes-the-key, { id: release «Releases the room»',
      'backstage: { id: release, name: Releases the room, by: [clerk «Desk clerk»',
      'next: check-in «Check in»',
    ]);
  });
  it('give the time that a stage takes', () => {
    assert.deepEqual(hinted({ durationTotals: true }), ['- stage: Arrive «5m of work, 10m of waiting»']);
  });
  it('are given once for an alias of a whole step', () => {
    const text = [
      ...['actors:', '  clerk: Desk clerk', 'stages:', '  - stage: A', '    steps:', '      - &first'],
      ...['        step: One', '        frontstage: { name: Greets, by: clerk }'],
      ...['        backstage: { name: Writes, by: clerk }', '      - *first', ''],
    ].join('\n');
    const hints = hinted({ resolvedNames: true }, 9, 10, text);
    assert.deepEqual(hints, ['- *first «Desk clerk»']);
  });
  it('are given for the lines that are asked for', () => {
    const all = { derivedIds: true, resolvedNames: true, durationTotals: true };
    assert.deepEqual(hinted(all, 29, 29), []);
    assert.deepEqual(hinted(all, 29, 30), ['by: clerk «Desk clerk»']);
    assert.deepEqual(hinted(none), []);
  });
});
