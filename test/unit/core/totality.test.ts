import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../../../tooling/root.ts';
import { anyCharacter } from '../../support/any-character.ts';
import { runs } from '../../support/runs.ts';
import { dense, readAll } from './read-all.ts';
import { keepShortStacks, keepWholeStacks } from './short-stacks.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');

describe('reading a blueprint never throws', () => {
  before(keepShortStacks);
  after(keepWholeStacks);

  // Every place is tried in test/protocol, which may take longer.
  it('on a text cut at every few places', () => {
    for (let cut = 0; cut <= dense.length; cut += 13) readAll(dense.slice(0, cut));
  });

  it('on a text with single characters taken out or doubled', () => {
    for (let at = 0; at < dense.length; at += 47) {
      readAll(dense.slice(0, at) + dense.slice(at + 1));
      readAll(dense.slice(0, at + 1) + dense.slice(at));
    }
  });

  it('on the hotel cut and changed anywhere', () => {
    const place = fc.nat(hotel.length);
    const piece = fc.string({ unit: fc.constantFrom(...'[]{}:-,&*#|>!%@`\'"~?\n\t x\r\0'), maxLength: 6 });
    fc.assert(
      fc.property(place, place, piece, (from, to, text) => {
        const [start, end] = [Math.min(from, to), Math.min(Math.max(from, to), Math.min(from, to) + 40)];
        readAll(hotel.slice(0, start) + text + hotel.slice(end));
        readAll(hotel.slice(start, start + 2000));
      }),
      runs(4),
    );
  });

  it('on any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (text) => {
        readAll(text);
      }),
      runs(60),
    );
  });
});
