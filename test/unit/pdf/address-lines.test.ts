import assert from 'node:assert/strict';
import { addressLines } from '../../../pdf/address-lines.ts';

const page = 'https://example.org/self-service/page';
const found = (lines: readonly string[], ...addresses: string[]) =>
  addressLines(lines, addresses).map((pieces, index) =>
    pieces.map(({ target, from, to, goesOn }) => [lines[index]?.slice(from, to), target, goesOn]),
  );

describe('addresses on lines', () => {
  it('are found whole, several on a line, the longest that is there', () => {
    assert.deepEqual(
      found([`See ${page}, or mailto:a@b.c`, 'no more'], 'https://example.org', page, 'mailto:a@b.c'),
      [
        [
          [page, page, false],
          ['mailto:a@b.c', 'mailto:a@b.c', false],
        ],
        [],
      ],
    );
  });

  it('go on over lines, whether the hyphen at the end is their own or not', () => {
    assert.deepEqual(found(['at https://example.org/self-', 'service/pa-', 'ge too'], page), [
      [['https://example.org/self-', page, true]],
      [['service/pa-', page, true]],
      [['ge', page, false]],
    ]);
  });

  it('may be cut off', () => {
    assert.deepEqual(found(['https://example.org/se…'], page), [[['https://example.org/se…', page, false]]]);
  });

  it('are none that nobody named, and none that goes on otherwise', () => {
    assert.deepEqual(found(['https://example.org/other', page.slice(0, 20), 'and more'], page), [[], [], []]);
  });
});
