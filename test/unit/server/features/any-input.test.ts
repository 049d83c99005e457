import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { root } from '../../../../tooling/root.ts';
import { runs } from '../../../support/runs.ts';
import { askAll } from './ask-all.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');

describe('every feature answers', () => {
  const spot = fc.nat(hotel.length);

  it('on the hotel cut anywhere, at its end and elsewhere', () => {
    fc.assert(
      fc.property(spot, spot, (cut, offset) => {
        askAll(hotel.slice(0, cut), cut);
        askAll(hotel.slice(0, cut), Math.min(offset, cut));
      }),
      runs(2),
    );
  });
  it('on the hotel with a piece replaced by signs', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'{}[]:-,#|>&*!%@`"\' \n\t\\?x😀'), maxLength: 12 });
    fc.assert(
      fc.property(spot, fc.nat(60), signs, (start, length, replacement) => {
        const text = hotel.slice(0, start) + replacement + hotel.slice(start + length);
        askAll(text, start + replacement.length);
      }),
      runs(3),
    );
  });
  it('on any text', () => {
    const text = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(text, fc.nat(200), (one, offset) => askAll(one, Math.min(offset, one.length))),
      runs(20),
    );
  });
  it('on signs that mean something to YAML', () => {
    const words = [
      'stages',
      'steps',
      'step',
      'stage',
      'customer',
      'to',
      'id',
      'a',
      ': ',
      ':',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      ', ',
      '"',
      "'",
      '#',
      '| ',
      '&a ',
      '*a',
      '!t ',
      '? ',
    ];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(100), (one, offset) => askAll(one, Math.min(offset, one.length))),
      runs(30),
    );
  });
});
