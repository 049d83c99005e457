import assert from 'node:assert/strict';
import { docProblems, replacedWords, wordProblems } from '../../../scripts/word-problems.ts';

const glossary = `# Glossary

## Not used

| word              | instead   |
| ----------------- | --------- |
| mend, mended      | quick fix |
| reading aid       | hint      |
`;
const words = replacedWords(glossary);

describe('the words of the project', () => {
  it('are read from the glossary', () => {
    assert.deepEqual(words, [
      { word: 'mend', term: 'quick fix' },
      { word: 'mended', term: 'quick fix' },
      { word: 'reading aid', term: 'hint' },
    ]);
  });
  it('are found missing in sentences and in names', () => {
    const found = (text: string) => wordProblems(text, words).length;
    assert.equal(found('It is mended.\n// Mend it\nconst autoMend = canBeMended();'), 4);
    assert.equal(found('readingAid, ReadingAid, a reading aid, reading-aid'), 4);
    assert.equal(found('We recommend to amend the commend.'), 0);
  });
  it('are said with their line and what to write', () => {
    assert.deepEqual(wordProblems('one\ntwo mended', words), [
      { line: 2, message: '"mended" is not a word of the project: write "quick fix".' },
    ]);
  });
});

describe('doc comments', () => {
  it('begin with what something is or does, also of members and of what is not exported', () => {
    const text = `/** What it is. */
export const a = 1;
/**
 * Whether it is.
 */
export function b(): boolean {}
/** Returns whether it is. */
export function c(): boolean {}
/** Where it is, which nobody else sees. */
const d = 1;
interface E {
  /** How long it is. */
  readonly f: number;
  /** Whatever is in it. */
  readonly g: string;
}
// Where it stands is told above.
`;
    assert.deepEqual(
      docProblems(text).map(({ line }) => line),
      [1, 3, 9, 12],
    );
  });
});
