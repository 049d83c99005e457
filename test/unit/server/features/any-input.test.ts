import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { codeActions } from '../../../../server/features/code-action.ts';
import { completion } from '../../../../server/features/completion.ts';
import { diagnostics } from '../../../../server/features/diagnostics.ts';
import { hover } from '../../../../server/features/hover.ts';
import { preview } from '../../../../server/features/preview.ts';
import { root } from '../../../support/root.ts';
import { openDocument } from '../open-document.ts';

const hotel = readFileSync(join(root, 'examples', 'hotel.blueprint.yaml'), 'utf8');
const client = { snippets: true, linesAsIs: true };

/** Asks everything about a text at an offset. It fails by throwing. */
function askAll(text: string, offset: number): void {
  const document = openDocument(text);
  const position = document.text.positionAt(offset);
  completion(document, position, undefined, client, ['Dream']);
  hover(document, position);
  diagnostics(document, new Map());
  codeActions(document, { start: position, end: { line: position.line + 3, character: 0 } }, {}, new Map());
  preview(document);
}

// A failure prints the seed with which it can be repeated.
describe('every feature answers', () => {
  const spot = fc.nat(hotel.length);

  it('on the hotel cut anywhere, at its end and elsewhere', () => {
    fc.assert(
      fc.property(spot, spot, (cut, offset) => {
        const text = hotel.slice(0, cut);
        askAll(text, cut);
        askAll(text, Math.min(offset, cut));
      }),
      { numRuns: 8 },
    );
  });
  it('on the hotel with a piece replaced by signs', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'{}[]:-,#|>&*!%@`"\' \n\t\\?x😀'), maxLength: 12 });
    fc.assert(
      fc.property(spot, fc.nat(60), signs, (start, length, replacement) => {
        const text = hotel.slice(0, start) + replacement + hotel.slice(start + length);
        askAll(text, start + replacement.length);
      }),
      { numRuns: 12 },
    );
  });
  it('on any text', () => {
    const text = fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(text, fc.nat(200), (one, offset) => askAll(one, Math.min(offset, one.length))),
      { numRuns: 50 },
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
      { numRuns: 80 },
    );
  });
});
