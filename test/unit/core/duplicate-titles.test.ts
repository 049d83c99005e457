import assert from 'node:assert/strict';
import { type TitledFile, Titles } from '../../../core/duplicate-titles.ts';
import { type CheckedFile, checkText, compareFiles } from '../../../core/report/checked-file.ts';

const start = { line: 0, column: 0 };

/** Counts how often its title is looked at. */
class Counted implements TitledFile {
  readonly start = start;
  readonly end = start;
  readonly file: string;
  looks = 0;

  constructor(file: string) {
    this.file = file;
  }

  get title(): string {
    this.looks++;
    return 'Hotel stay';
  }
}

describe('blueprints of one title', () => {
  it('are grouped once, however many are compared', () => {
    const all = Array.from({ length: 200 }, (_, index) => new Counted(`${index}`));
    const titles = new Titles(all);
    for (const { file } of all) assert.equal(titles.beside(file, ' hotel  STAY').length, 5);
    assert.ok(all.every(({ looks }) => looks === 1));
  });

  it('are not beside themselves, nor beside those without a title', () => {
    const titles = new Titles([new Counted('a'), new Counted('b')]);
    assert.deepEqual(
      titles.beside('a', 'Hotel stay').map(({ file }) => file),
      ['b'],
    );
    assert.deepEqual(titles.beside('a', ''), []);
  });

  it('are each told of the first others', () => {
    const alone = ['a', 'b', 'c'].map((name) => checkText(name, 'blueprint: Hotel stay\n'));
    const named = ({ problems }: CheckedFile) =>
      problems
        .filter(({ code }) => code === 'duplicate-title')
        .flatMap(({ related }) => related.map((one) => one.file));
    assert.deepEqual(compareFiles(alone).map(named), [
      ['b', 'c'],
      ['a', 'c'],
      ['a', 'b'],
    ]);
  });
});
