import assert from 'node:assert/strict';
import { whyNotDrawn } from '../../core/blueprint-file.ts';
import { palettes } from '../../core/diagram/palette.ts';
import { svgFile } from '../../core/diagram/svg-file.ts';
import { fixesOf } from '../../core/problem.ts';
import { diagnostics } from '../../server/features/diagnostics.ts';
import { documentLinks } from '../../server/features/document-link.ts';
import { documentSymbols } from '../../server/features/document-symbol.ts';
import { preview } from '../../server/features/preview.ts';
import { hostileTexts } from '../../tooling/hostile-texts.ts';
import { openDocument } from '../unit/server/open-document.ts';

/** Of each kind those that have gone wrong; all others are measured with them. */
const tried = [
  '20,000 cells in a step',
  '16,000 steps',
  'a million tiny cells',
  '8,000 stages',
  'a circle of 5,000 cells',
  '5,000 arrows to the first cell',
  'each of 55 steps to each',
  '12,000 unresolved merges',
  '11,000 lines, each in a column of its own',
  '130,000 cells in brackets',
  '5,000 lanes',
  '100,000 needs',
  '10,000 near references',
  '30,000 unknown keys',
  '11,000 wrong values',
  '7,900 tabs',
  '190,000 wrong values',
  '100,000 aliases',
  '9,000 aliases of a long text',
  'aliases of aliases',
  'lists of lists of aliases',
  'aliases that hold themselves',
  'merges of merges',
  'brackets in brackets',
  'braces in braces',
  'dashes in dashes',
  'keys in keys',
  'an open bracket at the end of each line',
  '85,000 lines of a note',
  '300,000 lines of one plain text',
  '300,000 lines of one quoted text',
  '300,000 lines of one block text',
  'a name of 900,000 characters',
  'a word of 900,000 characters',
  'an id of 400,000 characters',
  'an address with 40,000 brackets',
  'an address with 400,000 brackets of both kinds',
  '240,000 documents',
] as const;

/** Of a large file a part is drawn, and what is found is the first of each kind. */
const mostProblems = 5000;
const largestSvg = 20_000_000;

describe('a text made to exhaust whoever reads it', function () {
  // What is held is that each ends; how long it takes is measured by `npm run bench -- --only hostile`.
  this.timeout(120_000);

  for (const name of tried) {
    it(`ends in a picture or a plain finding: ${name}`, () => {
      // Read once, for all that is asked of it.
      const document = openDocument(hostileTexts[name]?.() ?? assert.fail('There is no such text.'));
      const { file } = document;
      const problems = document.problems(new Map());
      assert.ok(problems.length <= mostProblems, `${problems.length} problems`);
      if (whyNotDrawn(file) === undefined) {
        const svg = svgFile(preview(document).picture, palettes.print);
        assert.match(svg, /<svg[\s\S]*<\/svg>\s*$/);
        assert.ok(svg.length < largestSvg, `${svg.length} characters`);
      } else {
        assert.notEqual(problems.length, 0);
      }
      const said = problems.map(({ message }) => message).join();
      if (!file.isWhole)
        assert.match(said, /too (large|long) for a blueprint|nested too deeply|repeats its parts/);
      diagnostics(document, problems);
      for (const problem of problems.slice(0, 10)) fixesOf(problem);
      documentSymbols(document);
      documentLinks(document, ['file:///']);
    });
  }
});
